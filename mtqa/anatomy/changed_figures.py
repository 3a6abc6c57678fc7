"""Which figures of a translation its source does not have, and which of the source's are lost."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from mtqa.anatomy.source_alignment import alignment, around, pair_figures
from mtqa.anatomy.source_figures import Figure
from mtqa.anatomy.source_language import source_language
from mtqa.document import Document
from mtqa.knowledge.number_words import MAGNITUDE_FIRST, number_stems

#: From here on a figure is seldom left to the reader ("both", "a pair", "a dozen"), or written so
#: variously that it cannot be found again (the hours of a clock, months).
SMALLEST = 13
#: Hours of whole days, which some languages have a word for.
DAYS = frozenset({24.0, 48.0, 72.0, 2000.0})
#: Figures of speech: "100 percent", "round the clock".
FIGURATIVE = frozenset({100.0, 24.0})
HOURS_RE = re.compile(r"[\s-]hours?\b|s\b")  # or the 2000s, the "zeros" elsewhere


@dataclass(frozen=True, slots=True)
class PairFigures:
    """What does not agree in one pair: figures of the translation, and of the source."""

    strange: tuple[Figure, ...]
    lost: tuple[Figure, ...]


@lru_cache(maxsize=8)
def changed_figures(document: Document) -> tuple[PairFigures, ...]:
    """For each pair of sentences, the figures that the other side does not have."""
    read = pair_figures(document)
    language = source_language(document)
    spelt = language in ("zh", "ja") or (
        bool(number_stems(language)) and language not in MAGNITUDE_FIRST
    )
    found = []
    for index, (ours, theirs) in enumerate(read):
        near = around(document, index)
        known: set[float] = set().union(*(read[at][0].known for at in near))
        given = {value for at in near for figure in read[at][1] for value in figure.readings}
        given |= {float(int(value)) for value in given if value > 1000}
        given |= {2000 + value for value in given if 10 <= value < 100}  # 2021-22
        strange = [
            figure
            for figure in theirs
            if _telling(figure, spelt)
            and not _explained(figure.readings, known)
            and not _elsewhere_a_word(document.text, figure)
            and not _short_year(document.text, figure, known)
        ]
        lost = [
            figure
            for figure in ours.figures
            if _telling(figure, True)
            and not _explained(figure.readings, given)
            and not figure.readings & FIGURATIVE
        ]
        found.append(PairFigures(tuple(strange), tuple(lost)))
    return tuple(found)


def aligned_figures(document: Document) -> Iterable[tuple[int, PairFigures]]:
    """The pairs with a difference, by index; only those with sentences on both sides."""
    pairs = alignment(document).pairs
    for index, figures in enumerate(changed_figures(document)):
        if (figures.strange or figures.lost) and pairs[index].source and pairs[index].sentences:
            yield index, figures


def _elsewhere_a_word(text: str, figure: Figure) -> bool:
    """Whether other languages have a word of its own for what English counts."""
    if figure.readings <= DAYS and HOURS_RE.match(text, figure.end):
        return True
    before = text[max(0, figure.start - 9) : figure.start].lower()
    return 16.0 in figure.readings and before.endswith(("round of ", "last ", "round "))


def _short_year(text: str, figure: Figure, known: set[float]) -> bool:
    """Whether a figure is the end of a year, as in 2021-22 and '22."""
    if len(figure.text) != 2 or text[max(0, figure.start - 1) : figure.start] not in set("–-/'’"):
        return False
    return any(base + int(figure.text) in known for base in (1800, 1900, 2000))


def _telling(figure: Figure, spelt: bool) -> bool:
    digits = figure.text[0].isdecimal()
    if figure.named or not figure.readings or not (digits or spelt):
        return False
    if not digits:
        # "Twenty" and "a hundred" may be round for what the source says otherwise.
        least = min(figure.readings)
        return least >= SMALLEST and least % 10 > 0 and "dozen" not in figure.text
    if len(figure.text) <= 2:
        return figure.text.isdecimal() and int(figure.text) >= SMALLEST
    return max(figure.readings) >= SMALLEST or any(value % 1 for value in figure.readings)


def _explained(readings: Iterable[float], known: set[float]) -> bool:
    # Cents may be a figure of their own: "2万6469ドル89セント".
    return any(value in known or (value > 1000 and int(value) in known) for value in readings)
