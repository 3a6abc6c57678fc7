"""A long run of words that comes again before the reader has forgotten it."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.anatomy.repeats import echoes
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

#: Words in a run, and words between it and its echo. In 58,000 words of news from newsrooms four
#: runs are this long and this near, all captions or cross-heads.
LONG, NEAR = 9, 25


@rule(
    "echoed-clause",
    category="Style/Awkward",
    severity=Severity.MINOR,
    flagged=[
        "What matters is not to lump them all together as “problem districts”. It is wise "
        "⟦not to lump them all together as “problem districts⟧, but to look at each.",
    ],
    clean=[
        "He is a friend of the city of Bergen. She is a friend of the city of Oslo.",
        "The Ministry of Foreign Affairs of the Republic of Poland said so. On Friday, the "
        "Ministry of Foreign Affairs of the Republic of Poland denied it.",
    ],
)
def echoed_clause(document: Document) -> Iterator[Finding]:
    """Flags nine words or more that come again within the next sentence or so.

    Why: the system carried a clause over into its neighbour, or translated a segment twice.
    Long names of bodies come again in sound news too, and stay silent, as do runs far apart: a
    writer who recalls the lead does so later.
    Misses: echoes with a word changed; whole sentences (see repeated-sentence).
    """
    text, words = document.text, document.words
    whole = {(sentence.start, sentence.end) for sentence in document.sentences}
    for echo in echoes(document):
        if echo.size < LONG or not 0 < echo.distance <= NEAR:
            continue
        first, size = _within(document, echo.again, echo.size)
        if size < LONG:
            continue
        run = words[first : first + size]
        start, end = run[0].start, run[-1].end
        origin = echo.first + first - echo.again
        before = words[origin].start, words[origin + size - 1].end
        # A name of a body is made of capitals and the small words between them.
        plain = sum(word.text.islower() and len(word.text) > 3 for word in run)
        if plain < 3 or (_whole(before, whole) and _whole((start, end), whole)):
            continue
        yield Finding(
            start, end, f"“{_short(text[start:end])}” was said just before", related=(before,)
        )


def _within(document: Document, first: int, size: int) -> tuple[int, int]:
    """The longest part of a run of words that no paragraph's border cuts: first word, and size."""
    best, start = (first, 0), first
    for index in range(first, first + size):
        words = document.words
        cut = (
            index + 1 == first + size
            or "\n" in document.text[words[index].end : words[index + 1].start]
        )
        if cut:
            best = max(best, (start, index + 1 - start), key=lambda part: part[1])
            start = index + 1
    return best


def _whole(span: tuple[int, int], sentences: set[tuple[int, int]]) -> bool:
    """Whether a run is nearly a whole sentence: then it's for another rule."""
    start, end = span
    return any(a <= start and end <= b and end - start > 0.85 * (b - a) for a, b in sentences)


def _short(phrase: str) -> str:
    return phrase if len(phrase) <= 50 else f"{phrase[:24].rstrip()} … {phrase[-24:].lstrip()}"
