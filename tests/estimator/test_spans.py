"""Phrases from the chances of pieces."""

from __future__ import annotations

import re

import pytest

from mtqa.estimator.spans import Chances, error_spans
from mtqa.issue import Severity

THRESHOLDS = {Severity.MINOR: 0.4, Severity.MAJOR: 0.5, Severity.CRITICAL: 0.6}
SOUND: Chances = (0.05, 0.02, 0.01)
MINOR: Chances = (0.5, 0.2, 0.1)
MAJOR: Chances = (0.9, 0.7, 0.2)


def decode(text: str, faulty: dict[str, Chances]) -> list[tuple[str, str]]:
    """Spans where pieces are stretches of up to four letters, and some of them are faulty."""
    pieces = [match.span() for match in re.finditer(r"\w{1,4}|[^\w\s]", text)]
    chances = [faulty.get(text[start:end], SOUND) for start, end in pieces]
    spans = error_spans(text, pieces, chances, THRESHOLDS)
    return [(text[span.start : span.end], span.severity.value) for span in spans]


def test_sound_text_has_none() -> None:
    assert decode("The council met.", {}) == []


def test_one_piece_marks_the_whole_word() -> None:
    assert decode("The council met.", {"coun": MAJOR}) == [("council", "major")]


def test_hyphens_and_apostrophes_stay_inside() -> None:
    assert decode("The well-known driver didn't.", {"know": MINOR, "didn": MINOR}) == [
        ("well-known", "minor"),
        ("didn't", "minor"),
    ]


def test_small_words_are_bridged() -> None:
    assert decode("Member of the county met.", {"Memb": MAJOR, "coun": MINOR}) == [
        ("Member of the county", "major")
    ]


def test_long_words_and_stops_are_not() -> None:
    faulty = {"rain": MAJOR, "road": MAJOR}
    assert decode("rain flooded road", faulty) == [("rain", "major"), ("road", "major")]
    assert decode("rain. road", faulty) == [("rain", "major"), ("road", "major")]


def test_probability_is_the_chance_of_any_mark() -> None:
    span = error_spans("bad", [(0, 3)], [(0.9, 0.7, 0.2)], THRESHOLDS)[0]
    assert span.probability == pytest.approx(0.9)


def test_a_severity_without_threshold_is_never_given() -> None:
    assert error_spans("bad", [(0, 3)], [(1.0, 1.0, 1.0)], {Severity.MAJOR: 0.5})[0].severity is (
        Severity.MAJOR
    )


def test_signs_alone_can_be_marked() -> None:
    assert decode("He said “ nothing.", {"“": MAJOR}) == [("“", "major")]
