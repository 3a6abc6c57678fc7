"""The service on a port of loopback, in a thread, with rules alone."""

from __future__ import annotations

import http.client
import json
import socket
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
import uvicorn

from mtqa import Config, Report, Scorer
from mtqa.server import Limits, create_app


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.body.splitlines()]


@dataclass(frozen=True)
class Running:
    """A service that runs."""

    port: int

    def ask(self, path: str, body: Any = None, **headers: str) -> Answer:
        """POSTs a body (bytes as they are, else as JSON), or GETs."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        sent = {"Content-Type": "application/json"}
        sent.update({name.replace("_", "-"): value for name, value in headers.items()})
        data = body if isinstance(body, (bytes, type(None))) else json.dumps(body).encode()
        try:
            connection.request("GET" if body is None else "POST", path, data, sent)
            answer = connection.getresponse()
            return Answer(answer.status, dict(answer.getheaders()), answer.read())
        finally:
            connection.close()

    def open(
        self, body: bytes, path: str = "/v1/score", length: int | None = None
    ) -> socket.socket:
        """A connection on which a request, or the beginning of one, has been sent."""
        raw = socket.create_connection(("127.0.0.1", self.port), timeout=60)
        raw.sendall(
            f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            f"Content-Length: {len(body) if length is None else length}\r\n\r\n".encode()
            + body
        )
        return raw


class HeldScorer(Scorer):
    """A scorer that waits until it is told to go on, and notes what it was given together."""

    def __init__(self) -> None:
        super().__init__(config=Config(model=None, select=("doubled-word",)))
        self.go_on = threading.Event()
        self.begun = threading.Event()
        self.batches: list[list[str]] = []

    def score(self, text: str, *rest: Any, **named: Any) -> Report:
        if text.startswith("It rained in Leeds"):  # the service warming up
            return super().score(text, *rest, **named)
        return next(self.score_many([text]))

    def score_many(self, texts: Iterable[str], *rest: Any, **named: Any) -> Iterator[Report]:
        given = list(texts)
        self.batches.append(given)
        self.begun.set()
        assert self.go_on.wait(60)
        if any("poison" in text for text in given):
            raise RuntimeError("poison")
        return super().score_many(given)


Serving = Callable[..., AbstractContextManager[Running]]


@contextmanager
def running(
    scorer: Scorer | None = None, limits: Limits | None = None, token: str | None = None
) -> Iterator[Running]:
    """The service, from when it listens until it has stopped."""
    scorer = scorer or Scorer(config=Config(model=None))
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(
        uvicorn.Config(
            create_app(scorer, limits, token), http="h11", ws="none", lifespan="on",
            log_config=None, timeout_graceful_shutdown=30,
        )
    )  # fmt: skip
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    try:
        yield Running(listening.getsockname()[1])
    finally:
        if isinstance(scorer, HeldScorer):
            scorer.go_on.set()
        server.should_exit = True
        thread.join(60)
        listening.close()


@pytest.fixture
def serving() -> Serving:
    return running


@pytest.fixture(scope="package")
def service() -> Iterator[Running]:
    with running() as service:
        yield service


@pytest.fixture
def held() -> HeldScorer:
    return HeldScorer()
