"""From the pieces' probabilities to phrases that an editor can read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from mtqa.issue import Severity
from mtqa.report import ErrorSpan

# A word with its inner hyphens and apostrophes, or one sign: a span never ends inside either.
WORD_RE = re.compile(r"\w+(?:[-'’.,]\w+)*|[^\w\s]")
#: Up to so many small words between two faulty ones belong to the fault: "member ⟨of the⟩ county".
BRIDGE, SMALL = 2, 3
#: Decimals of a chance that count, and that a report shows.
DECIMALS = 4
#: From mild to grave, as the tag head orders them.
LEVELS = (Severity.MINOR, Severity.MAJOR, Severity.CRITICAL)

#: The chance that a piece is marked at all, marked major or worse, marked critical.
Chances = tuple[float, float, float]


def error_spans(
    text: str,
    pieces: Sequence[tuple[int, int]],
    chances: Sequence[Chances],
    thresholds: Mapping[Severity, float],
) -> tuple[ErrorSpan, ...]:
    """Phrases of whole words whose chance reaches the threshold of some severity.

    Args:
        pieces: half-open offsets into the text, in order.
        chances: one for each piece.
        thresholds: by severity; a severity without one is never given.
    """
    words = [match.span() for match in WORD_RE.finditer(text)]
    if not words or not pieces:
        return ()
    by_word = word_chances(words, pieces, chances)
    levels = [level(chance, thresholds) for chance in by_word]
    spans = []
    for first, last in phrases(text, words, levels):
        worst = max(levels[first : last + 1])
        marked = max(chance[0] for chance in by_word[first : last + 1])
        spans.append(
            ErrorSpan(words[first][0], words[last][1], LEVELS[worst], round(marked, DECIMALS))
        )
    return tuple(spans)


def word_chances(
    words: Sequence[tuple[int, int]],
    pieces: Sequence[tuple[int, int]],
    chances: Sequence[Chances],
) -> list[Chances]:
    """A word is as faulty as the worst of its pieces."""
    out: list[Chances] = []
    at = 0
    for start, end in words:
        while at < len(pieces) and pieces[at][1] <= start:
            at += 1
        worst: Chances = (0.0, 0.0, 0.0)
        look = at
        while look < len(pieces) and pieces[look][0] < end:
            one, two, three = chances[look]
            worst = (max(worst[0], one), max(worst[1], two), max(worst[2], three))
            look += 1
        out.append(worst)
    return out


def level(chance: Chances, thresholds: Mapping[Severity, float]) -> int:
    """Index into `LEVELS` of the gravest severity that the chances reach, or -1.

    Chances are rounded first, to the decimals that a report shows: one that is shown as the
    threshold has always reached it, whatever its last digits were in this batch. What remains: the
    border now lies half a decimal below (0.69995 for 0.7), and the millionth by which neighbours
    and threads move a chance can still tip one that lies right on it.

    >>> level((0.69999, 0.0, 0.0), {Severity.MINOR: 0.7})
    0
    """
    reached = [
        index
        for index, severity in enumerate(LEVELS)
        if round(chance[index], DECIMALS) >= thresholds.get(severity, 2.0)
    ]
    return max(reached, default=-1)


def phrases(
    text: str, words: Sequence[tuple[int, int]], levels: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Runs of faulty words, as (first word, last word), with short gaps bridged."""
    first = last = -1
    for index, faulty in enumerate(levels):
        if faulty < 0:
            continue
        gap = words[last + 1 : index]
        if first >= 0 and len(gap) <= BRIDGE and all(small(text[a:b]) for a, b in gap):
            last = index
            continue
        if first >= 0:
            yield first, last
        first = last = index
    if first >= 0:
        yield first, last


def small(word: str) -> bool:
    return word.isalpha() and len(word) <= SMALL
