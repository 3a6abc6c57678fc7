"""A source beside the text: any string at all, its language, and how far the checks go."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import mtqa
from mtqa.document import Document
from mtqa.rulebook import load_rules

RULES = [rule for rule in load_rules() if rule.family == "source"]
LETTERS = st.text(
    alphabet=("aZ é1２三.,:;!?«»„“\"「」。\n\r\t@/жЇ٣\u0301-'’万百IVXマ割年月9~-（土）周"),
    max_size=80,
)
QUIET = mtqa.Config(model=None)


@settings(max_examples=250, deadline=None)
@given(text=LETTERS | st.text(max_size=60), source=LETTERS | st.text(max_size=60))
def test_any_source_at_all(text: str, source: str) -> None:
    document = Document.parse(text, source)
    for rule in RULES:
        for issue in rule.apply(document):
            assert text[issue.start : issue.end] == issue.text != ""


@pytest.mark.parametrize(
    "source",
    [
        "",
        "\n \n",
        "1" * 200_000,
        "一" * 100_000,
        "«" * 100_000,
        "Er kam. " * 25_000,
        "a@b.c " * 30_000,
        "\ud800",
    ],
    ids=["empty", "blank", "digits", "numerals", "marks", "sentences", "addresses", "surrogate"],
)
def test_long_and_odd_sources(source: str) -> None:
    text = "The mayor came on Monday. He met 250 people. " * 4
    mtqa.score(text, source=source, config=QUIET)
    mtqa.score(source, source=text, config=QUIET)


def test_an_english_source_is_not_compared_by_sentence() -> None:
    text = "The mayor came to the old town on Monday. He met 250 people there and left."
    report = mtqa.score("The mayor came. He met 520 people.", source=text, config=QUIET)
    assert not [issue for issue in report.issues if issue.rule in {rule.name for rule in RULES}]


def test_the_language_is_in_the_signature_and_moves_what_is_known() -> None:
    text, source = "He saw 25 ships.", "Viděl jich pětadvacet."
    report = mtqa.score(text, source=source, config=QUIET, source_lang="cs")
    assert not report.issues
    assert "|source:cs" in report.signature
    assert mtqa.score(text, source=source, config=QUIET, source_lang="cs-CZ").issues == ()


def test_no_language() -> None:
    with pytest.raises(ValueError, match="ISO 639-1"):
        mtqa.score("It rained.", source="Es regnete.", config=QUIET, source_lang="German")
