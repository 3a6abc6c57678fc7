"""Figures, and the stretches round a cue."""

from __future__ import annotations

import re

import pytest

from mtqa.anatomy.figures import at_figures, figures, near
from mtqa.document import Document

FIGURE_RE = re.compile(r"\d+")


@pytest.mark.parametrize(
    ("text", "starts"),
    [("", ()), ("1,500 and 2.5", (0, 10)), ("A5 at 14:30.", (1, 6)), ("no figure", ())],
)
def test_figures(text: str, starts: tuple[int, ...]) -> None:
    assert figures(Document.parse(text)) == starts


def test_a_match_that_holds_several_figures_comes_once() -> None:
    pattern = re.compile(r"\d+(?: \d+)*")
    assert [match.group() for match in at_figures(pattern, Document.parse("1 2 3, 4"))] == [
        "1 2 3",
        "4",
    ]


def test_near_reads_overlapping_stretches_as_one() -> None:
    text = "km 12345 km " + "x" * 200 + " 6 km"
    found = [match.group() for match in near(FIGURE_RE, text, ("km",), before=5, after=5)]
    assert found == ["12345", "6"]


def test_near_leaves_the_rest_alone() -> None:
    assert [*near(FIGURE_RE, "1" + " " * 100 + "km", ("km",), before=10, after=10)] == []
