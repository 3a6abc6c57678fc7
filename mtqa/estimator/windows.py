"""Texts in windows: short segments of one text together, a long one in windows that overlap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """Pieces `start` to `end` of a segment, and where in the window they stand."""

    segment: int
    start: int
    end: int
    at: int


@dataclass(frozen=True, slots=True)
class Window:
    """What is read at once, `length` places long without the mark of beginning."""

    parts: tuple[Part, ...]
    length: int


def packed(
    lengths: Sequence[int], first: int, size: int, overlap: int, between: int
) -> Iterator[Window]:
    """The windows of one text's segments, in order, each as full as it can be.

    Args:
        lengths: pieces of each segment; those of none are not read.
        first: number of the first segment.
        size: places in a window.
        overlap: pieces that the windows of a segment too long for one share.
        between: places that the mark after each segment takes.

    >>> [[(p.segment, p.at) for p in w.parts] for w in packed([3, 0, 4, 5], 7, 10, 2, 1)]
    [[(7, 0), (9, 4)], [(10, 0)]]
    >>> [w.parts for w in packed([12], 0, 9, 2, 1)]
    [(Part(segment=0, start=0, end=8, at=0),), (Part(segment=0, start=4, end=12, at=0),)]
    """
    parts: list[Part] = []
    used = 0
    for segment, length in enumerate(lengths, start=first):
        if not length:
            continue
        if parts and used + length + between > size:
            yield Window(tuple(parts), used)
            parts, used = [], 0
        if length + between > size:
            for start, end in windows(length, size - between, overlap):
                yield Window((Part(segment, start, end, 0),), end - start + between)
            continue
        parts.append(Part(segment, 0, length, used))
        used += length + between
    if parts:
        yield Window(tuple(parts), used)


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
