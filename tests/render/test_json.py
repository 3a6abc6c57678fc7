"""Real output agrees with docs/report.schema.json."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import mtqa
from mtqa.issue import Issue, Severity, Span
from mtqa.readers import Text, located
from mtqa.render.json import render_json
from mtqa.report import ReferenceScores, Report, SegmentReport, SegmentScore

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "report.schema.json").read_text(encoding="utf-8")
)
FULL = Issue(
    "estimator",
    "Other",
    Severity.MAJOR,
    5,
    9,
    "said",
    "reads as garbled",
    suggestion="say",
    source="model",
    related=(Span(0, 4, "They"),),
    also=("doubled-word",),
    probability=0.75,
)
REPORT = Report(
    text="They said the the. \ud800",
    score=50.0,
    fluency=60.0,
    issues=(FULL,),
    segments=(SegmentScore(0, 18, 50.0, 2.0),),
    words=4,
    coverage=1.0,
    signature="mtqa|v:1",
    reference=ReferenceScores(12.5, 40.0, "nrefs:1"),
)
SEGMENT = SegmentReport("They said the the.", 50.0, 60.0, 2.0, (FULL,), 1.0, "mtqa|v:1")


def real() -> Report:
    return mtqa.score(
        "Rain\n\nPolice said the the man fled.",
        config=mtqa.Config(model=None, select=("doubled-word",)),
    )


@pytest.mark.parametrize(
    ("make", "form"),
    [
        pytest.param(lambda: REPORT, "report", id="report, every field in use"),
        pytest.param(real, "report", id="report of a real text"),
        pytest.param(lambda: SEGMENT, "segmentReport", id="segment, every field in use"),
        pytest.param(lambda: mtqa.gate(REPORT), "verdict", id="verdict, held"),
        pytest.param(lambda: mtqa.gate(real()), "verdict", id="verdict of a real text"),
    ],
)
def test_output_agrees_with_the_schema(make: Callable[[], Any], form: str) -> None:
    record = make().to_dict()
    validator = jsonschema.Draft202012Validator(SCHEMA)
    assert [error.message for error in validator.iter_errors(record)] == []
    added = {"file", "id", "line"}  # by the command line and the service
    assert set(record) == set(SCHEMA["$defs"][form]["properties"]) - added


def test_every_key_of_the_parts_is_documented() -> None:
    record = REPORT.to_dict()
    issue = located(record, Text(REPORT.text, "a.txt"))["issues"][0]
    parts = {"issue": issue, "segmentScore": record["segments"][0]}
    for form, values in {**parts, "referenceScores": record["reference"]}.items():
        assert set(values) == set(SCHEMA["$defs"][form]["properties"])


def test_the_schema_is_one_and_refuses_what_is_not_mtqa() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**REPORT.to_dict(), "schema": "mtqa.report/0"}, SCHEMA)


def test_json_is_ascii_and_comes_back_whole() -> None:
    written = render_json(REPORT.to_dict())
    assert written.isascii()
    assert "\n" not in written
    assert Report.from_dict(json.loads(written)) == REPORT
