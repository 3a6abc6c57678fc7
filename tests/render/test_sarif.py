"""SARIF, held against the schema that OASIS published (SchemaStore's copy, Apache-2.0)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from articles import ISSUES, TEXT, article, hostile

from mtqa.readers.origin import Page, Run
from mtqa.readers.text import Text
from mtqa.render.article import Article
from mtqa.render.sarif import render_sarif, sarif, uri

SCHEMA = json.loads((Path(__file__).parent / "sarif-schema-2.1.0.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft7Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
DOCX = Text(TEXT, "a.docx")


def run(*articles: Article) -> dict[str, Any]:
    log = json.loads(render_sarif(articles))
    assert [error.message for error in VALIDATOR.iter_errors(log)] == []
    found: dict[str, Any] = log["runs"][0]
    return found


@pytest.mark.parametrize(
    "articles",
    [
        pytest.param([], id="none"),
        pytest.param([article()], id="one"),
        pytest.param([article(), article(file="/tmp/b c.txt", reasons=())], id="two"),
        pytest.param([article(file="-", issues=())], id="standard input, no issue"),
        pytest.param([article(read=DOCX, file="a.docx")], id="a format without lines"),
        pytest.param([hostile()], id="hostile"),
    ],
)
def test_it_agrees_with_the_schema(articles: list[Article]) -> None:
    run(*articles)


def test_the_schema_refuses_what_is_not_sarif() -> None:
    log = sarif([article()])
    log["runs"][0]["results"][0]["level"] = "critical"
    assert list(VALIDATOR.iter_errors(log))


def test_a_result_says_where_what_and_how_to_mend_it() -> None:
    found = run(article())
    first = found["results"][0]
    region = {"startLine": 3, "startColumn": 13, "endLine": 3, "endColumn": 20}
    place = first["locations"][0]["physicalLocation"]
    assert place["region"] == {**region, "snippet": {"text": "the the"}}
    (replacement,) = first["fixes"][0]["artifactChanges"][0]["replacements"]
    assert replacement == {"deletedRegion": region, "insertedContent": {"text": "the"}}
    assert [result["level"] for result in found["results"]] == ["warning", "error", "error", "note"]
    assert (
        found["results"][2]["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 5
    )
    rules = found["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in found["results"]] == [
        issue.rule for issue in ISSUES
    ]
    assert rules[0]["shortDescription"]["text"].startswith("Flags")
    assert found["artifacts"][0]["properties"]["verdict"] == "hold"


def test_a_fingerprint_follows_its_issue() -> None:
    first, again = (
        sarif([one])["runs"][0]["results"][0]["partialFingerprints"]
        for one in (article(), article(file="moved.txt"))
    )
    assert first == again


def test_no_fix_where_the_file_has_other_words() -> None:
    page = Page(TEXT.replace("the the", "the&#32;the"))
    read = Text(TEXT, "a.html", page=page, runs=(Run(0, len(TEXT), 0, len(page.original)),))
    assert "fixes" not in run(article(read=read))["results"][0]


@pytest.mark.parametrize(
    ("file", "found"),
    [("a b.txt", "a%20b.txt"), ("/x/y.txt", "file:///x/y.txt"), ("a:b.txt", "a%3Ab.txt")],
)
def test_names_are_uris(file: str, found: str) -> None:
    assert uri(file) == found
