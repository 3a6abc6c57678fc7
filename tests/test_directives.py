"""Comments that turn rules off and on."""

from __future__ import annotations

import pytest

import mtqa
from mtqa import Config
from mtqa.directives import is_directive
from mtqa.document import Document

RULES_ONLY = Config(model=None)


def found(text: str) -> list[tuple[str, str]]:
    return [(issue.rule, issue.text) for issue in mtqa.score(text, config=RULES_ONLY).issues]


SLIP = ("doubled-word", "the the")


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        ("Police saw the the man.", [SLIP]),
        ("<!-- mtqa: off doubled-word -->\nPolice saw the the man.", []),
        ("<!-- mtqa: off repetition -->\n\nPolice saw the the man.", []),
        ("<!-- mtqa: off -->\n\nPolice saw the the man.", []),
        ("<!--mtqa:off markup, doubled-word-->\n\nPolice saw the the man.", []),
        ("<!-- mtqa: off markup -->\n\nPolice saw the the man.", [SLIP]),
        ("<!-- mtqa: off doubld-word -->\n\nPolice saw the the man.", [SLIP]),
        ("<!-- mtqa: on doubled-word -->\n\nPolice saw the the man.", [SLIP]),
        (
            "<!-- mtqa: off doubled-word -->\nIt saw the the man.\n"
            "<!-- mtqa: on doubled-word -->\n\nPolice saw the the man.",
            [SLIP],
        ),
        (
            "<!-- mtqa: off doubled-word -->\n<!-- mtqa: off markup -->\nIt saw the the man.\n"
            "<!-- mtqa: on -->\n\nPolice saw the the man.",
            [SLIP],
        ),
        (
            "Police <!-- mtqa: off doubled-word -->saw the the man<!-- mtqa: on doubled-word -->.",
            [],
        ),
    ],
)
def test_off_and_on(text: str, issues: list[tuple[str, str]]) -> None:
    assert found(text) == issues


def test_a_comment_is_no_part_of_the_story() -> None:
    plain = Document.parse("Storm hits port\n\nIt rained.")
    text = "<!-- mtqa: off markup -->\nStorm hits port\n\n<!-- mtqa: on markup -->\n\nIt rained."
    marked = Document.parse(text)
    assert [part.role for part in marked.paragraphs] == [part.role for part in plain.paragraphs]
    assert [part.text for part in marked.sentences] == [part.text for part in plain.sentences]


def test_what_is_turned_off_is_in_the_signature() -> None:
    plain = mtqa.score("It rained.", config=RULES_ONLY).signature
    text = "<!-- mtqa: off doubled-word residue nonsense -->\n\nIt rained."
    assert mtqa.score(text, config=RULES_ONLY).signature == f"{plain}|off:doubled-word+residue"
    assert mtqa.score("It rained. <!-- so -->", config=RULES_ONLY).signature == plain


@pytest.mark.parametrize("unit", ["<!-- mtqa: off ", "<!-- mtqa: off a a a", "<!--mtqa:", "mtqa:"])
def test_a_long_run_is_read_through(unit: str) -> None:
    assert not is_directive(unit * 5_000)
    assert is_directive("<!-- mtqa: off " + "a-b " * 5_000 + "-->")
