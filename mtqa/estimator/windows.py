"""Long texts in windows that overlap, and their readings put together again."""

from __future__ import annotations

from collections.abc import Iterator


def windows(length: int, size: int, overlap: int) -> list[tuple[int, int]]:
    """Half-open windows that cover `length` pieces, none shorter than it must be.

    >>> windows(5, 10, 4), windows(22, 10, 4)
    ([(0, 5)], [(0, 10), (6, 16), (12, 22)])
    >>> windows(0, 10, 4)
    []
    """
    if length <= size:
        return [(0, length)] if length else []
    starts = [*range(0, length - size, size - overlap), length - size]
    return [(start, start + size) for start in starts]


def owners(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Which part of each window counts: (window, start, end), where it sees most on both sides.

    Neighbours split their overlap in the middle, so each piece is counted once.

    >>> list(owners([(0, 10), (6, 16), (12, 22)]))
    [(0, 0, 8), (1, 8, 14), (2, 14, 22)]
    """
    start = 0
    for index, (_, end) in enumerate(spans):
        last = index + 1 == len(spans)
        stop = end if last else (spans[index + 1][0] + end) // 2
        yield index, start, stop
        start = stop
