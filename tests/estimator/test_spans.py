"""Phrases from the chances of pieces."""

from __future__ import annotations

import re
from dataclasses import replace
from math import exp

import pytest

from mtqa.estimator.spans import (
    LONGEST,
    Chances,
    Phrasing,
    Weights,
    Word,
    error_spans,
    features_of,
    phrases,
    words_of,
)
from mtqa.issue import Severity

#: A phrase is faulty from about 0.6 on that its words have together, whatever the text.
WORST = Weights(bias=5.0, together=10.0, marked=0.0, text=0.0, grave=0.0, words=0.0)
PHRASING = Phrasing(
    weights=dict.fromkeys(Severity, WORST),
    thresholds={Severity.MINOR: 0.4, Severity.MAJOR: 0.5, Severity.CRITICAL: 0.6},
    usual=(0.5, 0.5),
    trust=100,
)
SOUND: Chances = (0.05, 0.02, 0.01)
MINOR: Chances = (0.5, 0.2, 0.1)
MAJOR: Chances = (0.9, 0.7, 0.2)


def decode(text: str, faulty: dict[str, Chances]) -> list[tuple[str, str]]:
    """Spans where pieces are stretches of up to four letters, and some of them are faulty."""
    pieces = [match.span() for match in re.finditer(r"\w{1,4}|[^\w\s]", text)]
    chances = [faulty.get(text[start:end], SOUND) for start, end in pieces]
    spans = error_spans(text, pieces, chances, PHRASING, (0.5, 0.5))
    return [(text[span.start : span.end], span.severity.value) for span in spans]


def test_sound_text_has_none() -> None:
    assert decode("The council met.", {}) == []


def test_one_piece_marks_the_whole_word() -> None:
    assert decode("The council met.", {"coun": MAJOR}) == [("council", "major")]


def test_hyphens_and_apostrophes_stay_inside() -> None:
    assert decode("The well-known man.", {"know": MINOR}) == [("well-known", "minor")]
    assert decode("The driver didn't.", {"didn": MINOR}) == [("didn't", "minor")]


def test_the_words_between_two_faulty_ones_belong_to_the_phrase() -> None:
    assert decode("Member of the county met.", {"Memb": MAJOR, "coun": MAJOR}) == [
        ("Member of the county", "major")
    ]


def test_a_word_that_looks_far_better_than_the_worst_is_not_shown() -> None:
    slightly = (0.3, 0.15, 0.0)
    assert decode("Member of the county met.", {"Memb": MAJOR, "coun": slightly}) == [
        ("Member", "major")
    ]


def test_phrases_end_at_punctuation() -> None:
    faulty = {"rain": MAJOR, "road": MAJOR}
    text = "The heavy rain of last night stopped; the road was dry."
    assert decode(text, faulty) == [("rain", "major"), ("road", "major")]


def test_a_phrase_is_never_long() -> None:
    for text in ("word " * 200, "www.abc." * 60, "a-b " * 100):
        found = list(phrases(text, words_of(text, [], [])))
        assert len(found) > 1
        assert all(phrase[-1].end - phrase[0].start <= LONGEST for phrase in found)


def test_every_word_is_in_one_phrase() -> None:
    text = "“No,” said the mayor: “we won't — ever — pay.” It rained, and so on (they say)…"
    words = words_of(text, [], [])
    assert [word for phrase in phrases(text, words) for word in phrase] == words


def test_more_is_wrong_where_much_of_the_text_is() -> None:
    weights = Weights(bias=0.0, together=1.0, marked=0.0, text=2.0, grave=0.0, words=0.0)
    phrasing = Phrasing(
        {Severity.MAJOR: weights}, {Severity.MAJOR: 0.2}, usual=(0.2, 0.1), trust=10
    )
    read = [(0, 3)], [(0.9, 0.7, 0.2)]
    garbled, sound = (phrasing.shares([(p, 0.0, 0.0)] * 100) for p in (0.9, 0.01))
    assert error_spans("bad", *read, phrasing, garbled)
    assert not error_spans("bad", *read, phrasing, sound)


def test_probability_is_the_chance_of_a_mark_of_that_severity_or_worse() -> None:
    even = Weights(bias=0.0, together=1.0, marked=0.0, text=0.0, grave=0.0, words=0.0)
    phrasing = replace(PHRASING, weights={Severity.MAJOR: even})
    # The odds are the hazard, which is 1 where the chance is 1 - 1 / e.
    span = error_spans("bad", [(0, 3)], [(0.9, 1 - exp(-1), 0.1)], phrasing, (0.5, 0.5))[0]
    assert span.severity is Severity.MAJOR
    assert span.probability == pytest.approx(0.5)


@pytest.mark.parametrize("chance", [0.1, 0.3, 0.6])
def test_a_surer_mark_never_makes_a_phrase_less_likely(chance: float) -> None:
    phrase = [Word(at, at + 1, (0.1, 0.1, 0.1)) for at in range(9)]
    sure, surer = (
        WORST.chance(features_of([*phrase, Word(9, 10, (p, p, p))], 0, (0.3, 0.1)))
        for p in (chance, chance + 0.1)
    )
    assert sure < surer


def test_nothing_is_shown_where_no_word_is_to_blame() -> None:
    phrasing = replace(
        PHRASING, weights=dict.fromkeys(Severity, Weights(9.0, 1.0, 0.0, 0.0, 0.0, 0.0))
    )
    assert not error_spans("bad", [(0, 3)], [(0.09, 0.05, 0.0)], phrasing, (0.9, 0.9))


def test_a_severity_without_threshold_is_never_given() -> None:
    phrasing = Phrasing({Severity.MAJOR: WORST}, {Severity.MAJOR: 0.5}, (0.5, 0.5), 100)
    (span,) = error_spans("bad", [(0, 3)], [(1.0, 1.0, 1.0)], phrasing, (0.5, 0.5))
    assert span.severity is Severity.MAJOR


def test_signs_alone_can_be_marked() -> None:
    assert decode("He said “ nothing.", {"“": MAJOR}) == [("“", "major")]
