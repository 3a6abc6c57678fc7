"""Sentences and figures of a source beside those of its translation."""

from __future__ import annotations

import time

import pytest

from mtqa.anatomy.alignment import GAP, Bead, Unit, align
from mtqa.anatomy.english_figures import read_figures
from mtqa.anatomy.source_alignment import alignment
from mtqa.anatomy.source_figures import source_figures
from mtqa.anatomy.source_language import guessed_language
from mtqa.document import Document
from mtqa.knowledge.calendar_words import calendar_res, source_months
from mtqa.knowledge.romanisation import romanised


def units(*lengths: int) -> list[Unit]:
    return [Unit(length, frozenset()) for length in lengths]


def test_sentences_of_one_length_pair_in_order() -> None:
    beads = align(units(40, 80, 120), units(42, 78, 125), 1.0)
    assert beads == [Bead((i, i + 1), (i, i + 1)) for i in range(3)]


def test_a_sentence_cut_in_two_is_one_bead() -> None:
    assert Bead((1, 2), (1, 3)) in align(units(60, 160, 60), units(60, 85, 75, 60), 1.0)


def test_a_dropped_sentence_is_a_gap() -> None:
    assert Bead((1, 2), (1, 1)) in align(units(60, 160, 60, 90), units(60, 60, 90), 1.0)


def test_an_anchor_decides_between_equal_lengths() -> None:
    ours = [Unit(80, frozenset({value})) for value in (11.0, 12.0, 13.0)]
    theirs = [ours[0], ours[2]]
    assert align(ours, theirs, 1.0)[1] == Bead((1, 2), (1, 1))


@pytest.mark.parametrize(("ours", "theirs"), [(0, 0), (3, 0), (0, 3), (1, 400), (400, 1)])
def test_every_sentence_is_in_one_bead(ours: int, theirs: int) -> None:
    beads = align(units(*[50] * ours), units(*[50] * theirs), 1.0, GAP)
    assert [i for bead in beads for i in range(*bead.source)] == list(range(ours))
    assert [j for bead in beads for j in range(*bead.target)] == list(range(theirs))


def test_time_grows_with_the_text() -> None:
    def taken(count: int) -> float:
        texts = units(*[40 + 7 * (i % 13) for i in range(count)])
        begun = time.process_time()
        align(texts, texts, 1.0)
        return time.process_time() - begun

    taken(50)
    assert taken(4000) < 60 * max(taken(400), 0.01)


def test_as_many_lines_pair_line_by_line() -> None:
    document = Document.parse(
        "It rained.\nHe left for Bonn.", "Es regnete.\nEr fuhr nach Bonn.", "de"
    )
    assert [pair.paragraph for pair in alignment(document).pairs] == [0, 1]


@pytest.mark.parametrize(
    ("source", "language", "value"),
    [
        ("рост на 3,2 млн рублей", "ru", 3.2e6),
        ("двадцать пять человек", "ru", 25),
        ("dvacet pět lidí", "cs", 25),
        ("pětadvacet lidí", "cs", 25),
        ("fünfundzwanzig Leute", "de", 25),
        ("2,5 Mrd. Euro", "de", 2.5e9),
        ("dubu dari bakwai", "ha", 700_000),
        ("12.5亿", "zh", 1.25e9),
        ("2510 亿美元", "zh", 2.51e11),
        ("1億2000万円", "ja", 1.2e8),
        ("２万６４６９", "ja", 26_469),
        ("三割", "ja", 30),
        ("平成30年", "ja", 2018),
        ("१२५ लोग", "hi", 125),
        ("XIX век", "ru", 19),
        ("1'250 Franken", "de", 1250),
    ],
)
def test_the_source_knows(source: str, language: str, value: float) -> None:
    assert value in source_figures(source, language).known


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("three hundred and twelve men", 312),
        ("two and a half million euros", 2.5e6),
        ("nineteen eighty-four", 1984),
        ("5 to 7 billion", 5e9),
        ("a man in his fifties", 50),
        ("$1.2tn", 1.2e12),
    ],
)
def test_english_figures(text: str, value: float) -> None:
    assert any(value in figure.readings for figure in read_figures(text))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Він поїхав до Києва", "uk"),
        ("Он уехал в Москву, и это всё", "ru"),
        ("Ο υπουργός", "el"),
        ("他昨天去了北京", "zh"),
        ("彼は昨日行きました", "ja"),
        ("Le ministre est parti avec les autres pour une semaine", "fr"),
        ("الوزير", "ar"),
        ("", ""),
    ],
)
def test_languages(text: str, code: str) -> None:
    assert guessed_language(text) == code


def test_names_by_sound() -> None:
    assert romanised("Шевченко", "uk") == "shevchenko"


@pytest.mark.parametrize(
    ("source", "language", "months"),
    [
        ("6月~8月", "ja", {6, 8}),
        ("6～8月、86-90", "ja", {6, 8}),
        ("13月", "zh", set()),
        ("12.03.2021", "de", {3}),
        ("99/99", "ru", set()),
        ("в начале июля", "ru", {7}),
        ("koncem července", "cs", {7}),
        ("v červnu", "cs", {6}),
    ],
)
def test_months(source: str, language: str, months: set[int]) -> None:
    assert source_months(source, language) == months


@pytest.mark.parametrize("language", ["cs", "de", "ha", "is", "pl", "ru", "uk", "tr", "sv", "nl"])
def test_every_calendar_has_twelve_months_and_seven_days(language: str) -> None:
    months, days = calendar_res(language)
    assert (len(months), len(days)) == (12, 7)
