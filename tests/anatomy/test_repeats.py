"""Runs of words that come again."""

from __future__ import annotations

from mtqa.anatomy.repeats import echoes, vocabulary
from mtqa.document import Document

CLAUSE = "the old town hall will be shut for repairs until May"


def test_an_echo_is_as_long_as_it_goes() -> None:
    (echo,) = echoes(Document.parse(f"He said {CLAUSE}. She knew {CLAUSE} or June."))
    assert (echo.size, echo.distance) == (11, 2)


def test_a_short_run_is_no_echo() -> None:
    assert echoes(Document.parse("The old town hall burned. The old town hall stands.")) == ()


def test_a_run_does_not_overlap_its_own_echo() -> None:
    found = echoes(Document.parse("go " * 100))
    assert all(echo.first + echo.size <= echo.again for echo in found)


def test_case_does_not_part_words() -> None:
    assert vocabulary(Document.parse("Rain rain RAIN")) == {"rain"}
