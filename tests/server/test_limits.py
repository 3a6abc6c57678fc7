"""Limits hold, with the status that says which; nobody gets another's answer."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from mtqa import Config, Scorer
from mtqa.server import Limits, create_app


def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not true():
        assert time.monotonic() < end
        time.sleep(0.01)


def figure(service: Any, name: str) -> float:
    lines = service.ask("/metrics").body.decode().splitlines()
    return sum(float(line.split()[-1]) for line in lines if line.startswith(name))


def read(raw: socket.socket) -> bytes:
    with raw:
        parts = iter(lambda: raw.recv(65536), b"")
        return next(parts, b"")


@pytest.mark.parametrize("name", ["body_bytes", "seconds", "requests", "window_seconds"])
def test_limits_are_above_nothing(name: str) -> None:
    with pytest.raises(ValueError, match=name):
        Limits(**{name: -1})


def test_too_long_is_413(serving: Any) -> None:
    with serving(limits=Limits(body_bytes=1000, text_chars=100)) as service:
        assert service.ask("/v1/score", {"text": "a" * 100}).status == 200
        answer = service.ask("/v1/score", {"text": "a" * 101})
        assert (answer.status, answer.json["title"]) == (413, "Content Too Large")
        assert "text has 101 characters" in answer.json["detail"]
        assert service.ask("/v1/score", {"text": "a" * 1000}).status == 413
        huge = read(service.open(b"", length=10**15))  # refused before any of it is sent
        assert huge.startswith(b"HTTP/1.1 413 ")
        chunked = b"POST /v1/score HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
        with socket.create_connection(("127.0.0.1", service.port), timeout=60) as raw:
            raw.sendall(chunked + b"400\r\n" + b"a" * 0x400 + b"\r\n")
            assert raw.recv(100).startswith(b"HTTP/1.1 413 ")
        line = json.dumps({"text": "a" * 101}).encode()
        (told,) = service.ask("/v1/score/stream", line).lines
        assert told["error"]["status"] == 413


def test_a_body_that_does_not_come_is_408(serving: Any) -> None:
    with serving(limits=Limits(body_seconds=0.2)) as service:
        answer = read(service.open(b'{"text"', length=100))
        assert answer.startswith(b"HTTP/1.1 408 ")


def test_an_answer_that_does_not_come_is_504_and_its_text_is_not_begun(
    serving: Any, held: Any
) -> None:
    with serving(held, Limits(seconds=0.5, batch_texts=1)) as service:
        with ThreadPoolExecutor() as pool:
            asked = [
                pool.submit(service.ask, "/v1/score", {"text": f"It is {number}."})
                for number in range(3)
            ]
            assert [one.result().status for one in asked] == [504] * 3
            assert int(asked[0].result().headers["retry-after"]) >= 1
        assert service.ask("/readyz").status == 503  # one batch holds the scorer
        assert service.ask("/healthz").status == 200
        held.go_on.set()
        assert service.ask("/v1/score", {"text": "It goes on."}).status == 200
        assert service.ask("/readyz").status == 200
        assert len(held.batches) == 2


def test_too_many_are_503_with_retry_after_and_nothing_taken_is_lost(
    serving: Any, held: Any
) -> None:
    with serving(held, Limits(requests=3)) as service, ThreadPoolExecutor() as pool:
        asked = [
            pool.submit(service.ask, "/v1/score", {"text": f"It is {number}."})
            for number in range(3)
        ]
        until(lambda: figure(service, "mtqa_requests_in_hand") == 3)
        refused = service.ask("/v1/score", {"text": "It is too much."})
        assert refused.status == 503
        assert int(refused.headers["retry-after"]) >= 1
        assert service.ask("/readyz").status == 200  # probes pass whatever the load
        held.go_on.set()
        texts = [one.result().json["text"] for one in asked]
        assert texts == [f"It is {number}." for number in range(3)]
        assert service.ask("/v1/score", {"text": "It is quiet."}).status == 200


def test_texts_of_many_callers_share_a_batch_and_each_gets_its_own(serving: Any, held: Any) -> None:
    with serving(held) as service, ThreadPoolExecutor(40) as pool:
        first = pool.submit(service.ask, "/v1/score", {"text": "It begins."})
        assert held.begun.wait(60)
        asked = [
            pool.submit(service.ask, "/v1/score", {"text": f"It is {number} {number}."})
            for number in range(30)
        ]
        until(lambda: figure(service, "mtqa_texts_waiting") == 30)
        held.go_on.set()
        for number, one in enumerate(asked):
            assert one.result().json["text"] == f"It is {number} {number}."
        assert first.result().status == 200
        assert [len(batch) for batch in held.batches] == [1, 16, 14]


def test_callers_take_turns(serving: Any, held: Any) -> None:
    with serving(held, Limits(batch_texts=4)) as service, ThreadPoolExecutor() as pool:
        many = {"items": [{"text": f"It is {number}."} for number in range(20)]}
        batch = pool.submit(service.ask, "/v1/score/batch", many)
        assert held.begun.wait(60)
        single = pool.submit(service.ask, "/v1/score", {"text": "It is one."})
        until(lambda: figure(service, "mtqa_texts_waiting") == 17)
        held.go_on.set()
        assert single.result().status == batch.result().status == 200
        assert "It is one." in held.batches[1]  # not behind the other 16


def test_a_text_that_fails_fails_alone(serving: Any, held: Any, caplog: Any) -> None:
    held.go_on.set()
    with serving(held) as service:
        items = [{"text": "It is well."}, {"id": "b", "text": "It is poison."}]
        good, bad = service.ask("/v1/score/batch", {"items": items}).json["results"]
        assert good["text"] == "It is well."
        assert (bad["id"], bad["error"]["status"]) == ("b", 500)
        assert service.ask("/v1/score", {"text": "poison"}).status == 500
    assert "poison" not in caplog.messages[0]  # the log has no texts in it


@pytest.mark.parametrize("stream", [False, True])
def test_a_caller_that_leaves_is_forgotten(serving: Any, held: Any, stream: bool) -> None:
    path = "/v1/score/stream" if stream else "/v1/score"
    with serving(held) as service, ThreadPoolExecutor() as pool:
        first = pool.submit(service.ask, "/v1/score", {"text": "It begins."})
        assert held.begun.wait(60)
        gone = service.open(b'{"text": "It is gone."}', path)
        cut = service.open(b'{"text"', path, length=100)  # in the midst of its body
        until(lambda: figure(service, "mtqa_requests_in_hand") == 3)
        until(lambda: figure(service, "mtqa_texts_waiting") == 1)
        gone.close()
        cut.close()
        until(lambda: figure(service, "mtqa_requests_in_hand") == 1)
        held.go_on.set()
        assert first.result().status == 200
        assert service.ask("/v1/score", {"text": "It goes on."}).status == 200
        assert ["It is gone."] not in held.batches
        if not stream:
            assert figure(service, 'mtqa_requests_total{endpoint="/v1/score",status="499"}') == 2


def test_a_stop_finishes_what_was_taken(serving: Any, held: Any) -> None:
    with ThreadPoolExecutor(20) as pool:
        with serving(held) as service:
            asked = [
                pool.submit(service.ask, "/v1/score", {"text": f"It is {number}."})
                for number in range(20)
            ]
            until(lambda: figure(service, "mtqa_requests_in_hand") == 20)
            threading.Timer(0.3, held.go_on.set).start()
        assert [one.result().status for one in asked] == [200] * 20
        with pytest.raises(ConnectionRefusedError):
            service.ask("/healthz")


def test_a_token_lets_in(serving: Any) -> None:
    with serving(token="s3cret") as service:
        body = {"text": "It rained."}
        assert service.ask("/v1/score", body, Authorization="Bearer s3cret").status == 200
        for given in ({}, *({"Authorization": value} for value in (
            "s3cret", "Bearer", "Bearer s3cre", "Bearer s3cret2", "Basic s3cret", "Bearer \xff",
        ))):  # fmt: skip
            refused = service.ask("/v1/score", body, **given)
            assert refused.status == 401
            assert refused.headers["www-authenticate"] == "Bearer"
        assert service.ask("/metrics").status == service.ask("/openapi.json").status == 401
        assert service.ask("/healthz").status == service.ask("/readyz").status == 200
        document = service.ask("/openapi.json", Authorization="bearer s3cret").json
        assert document["paths"]["/v1/score"]["post"]["security"] == [{"token": []}]
        assert "security" not in document["paths"]["/healthz"]["get"]
    with pytest.raises(ValueError, match="token is empty"):
        create_app(Scorer(config=Config(model=None)), token=" ")
