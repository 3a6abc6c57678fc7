"""Each path answers what the library says, and refuses what it cannot read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import mtqa
from mtqa.server.answers import IssueAnswer, ReportAnswer, VerdictAnswer

RULES_ONLY = mtqa.Config(model=None)
BAD = "Storm hits port\n\nPolice said the the man fled."
SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "report.schema.json").read_text(encoding="utf-8")
)


def test_a_report_is_the_librarys(service: Any) -> None:
    answer = service.ask("/v1/score", {"text": BAD})
    assert (answer.status, answer.headers["content-type"]) == (200, "application/json")
    assert answer.json == mtqa.score(BAD, config=RULES_ONLY).to_dict()
    jsonschema.validate(answer.json, SCHEMA)


def test_a_verdict_is_the_librarys_with_the_callers_terms(service: Any) -> None:
    answer = service.ask("/v1/gate", {"id": "a", "text": BAD, "policy": {"hold": ["repetition"]}})
    policy = mtqa.Policy(hold=("repetition",))
    assert answer.json.pop("id") == "a"
    verdict = {name: value for name, value in answer.json.items() if name != "id"}
    assert verdict == mtqa.gate(BAD, policy, RULES_ONLY).to_dict()
    assert "doubled-word always holds" in verdict["reasons"]
    jsonschema.validate(answer.json, SCHEMA)


def test_source_and_reference_are_used(service: Any) -> None:
    sent = {"text": "Ann won 150 votes.", "source": "Anna gewann 250 Stimmen.", "source_lang": "de"}
    answer = service.ask("/v1/score", {**sent, "reference": "Ann won 250 votes."})
    report = mtqa.score(**sent, reference="Ann won 250 votes.", config=RULES_ONLY)
    assert answer.json == report.to_dict()
    assert answer.json["reference"]["chrf"] > 50


def test_forms_told_are_forms_given() -> None:
    verdict = mtqa.gate(BAD, config=RULES_ONLY).to_dict()
    told = {name if name != "schema_" else "schema" for name in VerdictAnswer.model_fields}
    assert told - {"id"} == set(verdict)
    report = verdict["report"]
    told = {name if name != "schema_" else "schema" for name in ReportAnswer.model_fields}
    assert told - {"id"} == set(report)
    assert set(IssueAnswer.model_fields) == set(report["issues"][0])
    VerdictAnswer.model_validate(verdict)


@pytest.mark.parametrize("text", ["", "\ud800", "\x00\u202e", "“" * 1000, "the " * 5000])
def test_any_text_has_an_answer(service: Any, text: str) -> None:
    answer = service.ask("/v1/score", {"text": text})
    assert answer.status == 200
    assert answer.json["text"] == text
    assert answer.body.isascii()


@pytest.mark.parametrize(
    ("body", "status", "said"),
    [
        pytest.param(b"{", 400, "not JSON", id="cut off"),
        pytest.param(b"\xff\xfe\xfd", 400, "not JSON", id="not text"),
        pytest.param(b"[" * 100_000, 400, "not JSON", id="nested deep"),
        pytest.param(b"", 422, "body", id="empty"),
        pytest.param(b"null", 422, "body", id="null"),
        pytest.param(b'{"text": 3}', 422, "text: must be a string", id="number for text"),
        pytest.param(b'{"txt": "a"}', 422, "text", id="misspelt key"),
        pytest.param(b'{"text": "a", "\\ud800": 1}', 422, "unicode", id="half a pair as key"),
        pytest.param(b'{"text": "a", "source_lang": "deu"}', 422, "source_lang", id="language"),
        pytest.param(b'{"text": "a", "policy": {"min_score": 1e999}}', 422, "min_score", id="inf"),
        pytest.param(b'{"text": "a", "policy": {"min_score": NaN}}', 422, "min_score", id="NaN"),
        pytest.param(b'{"text": "a", "policy": {"hold": ["residu"]}}', 422, "residue?", id="rule"),
    ],
)
def test_a_body_of_another_form_is_refused(
    service: Any, body: bytes, status: int, said: str
) -> None:
    answer = service.ask("/v1/gate", body)
    assert answer.status == answer.json["status"] == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert said in answer.json["detail"]


def test_a_batch_is_answered_in_order(service: Any) -> None:
    items = [{"id": str(number), "text": f"It rained {number} times."} for number in range(100)]
    results = service.ask("/v1/score/batch", {"items": items}).json["results"]
    assert [{"id": one["id"], "text": one["text"]} for one in results] == items
    (verdict,) = service.ask("/v1/gate/batch", {"items": [{"text": BAD}]}).json["results"]
    assert verdict == mtqa.gate(BAD, config=RULES_ONLY).to_dict()
    assert service.ask("/v1/gate/batch", {"items": []}).status == 422


@pytest.mark.parametrize(("path", "schema"), [("score", "report"), ("gate", "verdict")])
def test_a_stream_is_answered_line_by_line(service: Any, path: str, schema: str) -> None:
    lines = [b'{"text": "It rained %d times."}' % number for number in range(60)]
    lines[7:9] = [b"", b"nope"]
    lines[20] = b'{"id": "x", "text": "It rained.", "more": 1}'
    lines[30] = b"[" * 100_000
    lines[40] = b"\xff"
    answer = service.ask(f"/v1/{path}/stream", b"\r\n".join(lines), Content_Type="text/plain")
    assert answer.status == 200
    assert answer.headers["content-type"] == "application/x-ndjson"
    assert [one["line"] for one in answer.lines] == [*range(1, 8), *range(9, 61)]
    failed = {one["line"]: one["error"]["status"] for one in answer.lines if "error" in one}
    assert failed == {9: 400, 21: 422, 31: 400, 41: 400}
    done = [one for one in answer.lines if "error" not in one]
    assert {one["schema"] for one in done} == {f"mtqa.{schema}/1"}
    reports = [one.get("report", one) for one in done]
    assert all(
        f" {one['line'] - 1} " in rep["text"] for one, rep in zip(done, reports, strict=True)
    )


def test_an_empty_stream_has_no_lines(service: Any) -> None:
    assert service.ask("/v1/score/stream", b"\n \n").body == b""


def test_rules_are_listed_and_explained(service: Any) -> None:
    rules = service.ask("/v1/rules").json["rules"]
    assert {"name", "family", "category", "severity", "summary", "runs"} == set(rules[0])
    rule = service.ask("/v1/rules/doubled-word").json
    assert "⟦the the⟧" in " ".join(rule["flagged"])
    missing = service.ask("/v1/rules/doubled-wrd")
    assert missing.status == 404
    assert missing.json["detail"].endswith("did you mean doubled-word?")


def test_probes_metrics_and_unknown_paths(service: Any) -> None:
    service.ask("/v1/gate", {"text": BAD})
    assert service.ask("/healthz").json["status"] == "ok"
    assert service.ask("/readyz").json["signature"].startswith("mtqa|")
    figures = service.ask("/metrics")
    assert figures.headers["content-type"].startswith("text/plain")
    assert b'mtqa_requests_total{endpoint="/v1/gate",status="200"}' in figures.body
    assert b'mtqa_verdicts_total{verdict="hold"}' in figures.body
    assert service.ask("/nothing/here").status == 404
    assert b'endpoint="/nothing' not in service.ask("/metrics").body
    assert service.ask("/v1/score").status == 405


def test_the_openapi_document_has_examples_that_work(service: Any) -> None:
    document = service.ask("/openapi.json").json
    assert document["openapi"].startswith("3.1")
    forms = document["components"]["schemas"]
    for path, form in [
        ("/v1/score", "ScoreRequest"),
        ("/v1/score/batch", "ScoreBatch"),
        ("/v1/gate", "GateRequest"),
        ("/v1/gate/batch", "GateBatch"),
    ]:
        (example,) = forms[form]["examples"]
        assert service.ask(path, example).status == 200
    content = document["paths"]["/v1/gate/stream"]["post"]["requestBody"]["content"]
    example = content["application/x-ndjson"]["example"]
    assert "error" not in service.ask("/v1/gate/stream", example.encode()).lines[0]
