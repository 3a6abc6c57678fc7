"""Where the figures of a text stand, and the stretches round a cue.

Most rules about numbers match seldom but cost a search of the whole text: they look at figures, or
near a cue, instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from mtqa.anatomy.cues import standing
from mtqa.document import Document

#: A word that goes on further than this is none.
LONGEST_WORD = 100
FIGURE_RE = re.compile(r"\d+(?:[.,:]\d+)*")


@lru_cache(maxsize=8)
def figures(document: Document) -> tuple[int, ...]:
    """Where each figure starts; "1,500", "2.5" and "14:30" are one figure each.

    >>> figures(Document.parse("At 14:30 some 1,500 left."))
    (3, 14)
    """
    return tuple(match.start() for match in FIGURE_RE.finditer(document.text))


def at_figures(pattern: re.Pattern[str], document: Document) -> Iterator[re.Match[str]]:
    """Matches of a pattern that begins with a figure."""
    text, end = document.text, 0
    for start in figures(document):
        if start >= end and (match := pattern.match(text, start)):
            end = match.end()
            yield match


def near(
    pattern: re.Pattern[str], text: str, cues: tuple[str, ...], *, before: int = 40, after: int = 60
) -> Iterator[re.Match[str]]:
    """Matches of a pattern in the stretches round the cues, each once, in order.

    >>> [match.group() for match in near(re.compile("[0-9]+ km"), "On 5 May 30 km", ("km",))]
    ['30 km']
    """
    stretches = sorted(
        (max(0, place - before), place + len(cue) + after)
        for cue in standing(text, cues)
        for place in _places(text, cue)
    )
    done = 0
    for index, (left, right) in enumerate(stretches):
        if index + 1 < len(stretches) and stretches[index + 1][0] <= right:
            # Neighbours that overlap are read as one, or a match at their border would be cut.
            stretches[index + 1] = left, max(right, stretches[index + 1][1])
            continue
        end = right
        # A stretch that ends inside a word would make a border of it.
        while right < len(text) and text[right].isalnum() and right - end < LONGEST_WORD:
            right += 1
        for match in pattern.finditer(text, max(left, done), right):
            done = match.end()
            yield match


def _places(text: str, cue: str) -> Iterator[int]:
    place = text.find(cue)
    while place >= 0:
        yield place
        place = text.find(cue, place + len(cue))
