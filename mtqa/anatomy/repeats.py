"""Where an article says the same words again."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import compress, count, pairwise
from operator import eq

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
    return document.small_words


@lru_cache(maxsize=32)
def again_after(document: Document, distance: int) -> tuple[int, ...]:
    """Indices of the words that are the same as the word so many places before.

    >>> again_after(Document.parse("It is what it is, is it?"), 1)
    (5,)
    """
    words = lowered(document)
    return tuple(compress(count(distance), map(eq, words, words[distance:])))


@lru_cache(maxsize=8)
def repeated_pairs(document: Document) -> tuple[tuple[int, int], ...]:
    """Pairs of words that stood in the text before: where they stood last, and where they stand.

    >>> repeated_pairs(Document.parse("The dog saw the dog."))
    ((0, 3),)
    """
    last: dict[tuple[str, str], int] = {}
    found = []
    for index, pair in enumerate(pairwise(lowered(document))):
        place = last.get(pair)
        last[pair] = index
        if place is not None:
            found.append((place, index))
    return tuple(found)


@lru_cache(maxsize=8)
def forms(document: Document) -> frozenset[str]:
    """The different words of the document, with their capitals."""
    return frozenset([word.text for word in document.words])


@lru_cache(maxsize=8)
def echoes(document: Document) -> tuple[Echo, ...]:
    """Runs of `SHORTEST` words or more that stand twice, each as long as it goes, in order.

    >>> text = "Rain fell on the old town all day long. Rain fell on the old town all day long."
    >>> [(echo.first, echo.again, echo.size) for echo in echoes(Document.parse(text))]
    [(0, 9, 9)]
    """
    words = lowered(document)
    again = [index for _, index in repeated_pairs(document)]
    # A run of eight that stands twice is seven pairs in a row that do; few texts have them.
    if all(
        far - near > SHORTEST - 2 for near, far in zip(again, again[SHORTEST - 2 :], strict=False)
    ):
        return ()
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
