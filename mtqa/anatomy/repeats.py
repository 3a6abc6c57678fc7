"""Where an article says the same words again."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from mtqa.document import Document

#: A run this long comes twice by intent or by fault, seldom by chance.
SHORTEST = 8


@dataclass(frozen=True, slots=True)
class Echo:
    """A run of words that stood in the text before; indices into the document's words."""

    first: int
    again: int
    size: int

    @property
    def distance(self) -> int:
        """Words between the first run and its echo."""
        return self.again - self.first - self.size


@lru_cache(maxsize=8)
def lowered(document: Document) -> tuple[str, ...]:
    """The document's words in lower case."""
    return tuple(word.text.lower() for word in document.words)


@lru_cache(maxsize=8)
def echoes(document: Document) -> tuple[Echo, ...]:
    """Runs of `SHORTEST` words or more that stand twice, each as long as it goes, in order.

    >>> text = "Rain fell on the old town all day long. Rain fell on the old town all day long."
    >>> [(echo.first, echo.again, echo.size) for echo in echoes(Document.parse(text))]
    [(0, 9, 9)]
    """
    words = lowered(document)
    seen: dict[tuple[str, ...], int] = {}
    found = []
    end = 0
    for index, run in enumerate(zip(*(words[shift:] for shift in range(SHORTEST)), strict=False)):
        first = seen.setdefault(run, index)
        if first + SHORTEST > index or index < end:
            continue
        size = SHORTEST
        while (
            index + size < len(words)
            and first + size < index
            and words[index + size] == words[first + size]
        ):
            size += 1
        found.append(Echo(first, index, size))
        end = index + size
    return tuple(found)


@lru_cache(maxsize=8)
def vocabulary(document: Document) -> frozenset[str]:
    """The different words of the document, in lower case."""
    return frozenset(lowered(document))
