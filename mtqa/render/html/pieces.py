"""Overlapping spans as pieces that do not overlap, for a page can only nest."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mtqa.issue import Issue

#: A piece names no more issues than this: enough to choose from, and no text, however many spans
#: lie on each other, makes a page of a square's size.
MOST = 8

#: The number of an issue, or of one of its related places with it: both from 0.
Relation = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text throughout which the same spans lie.

    Attributes:
        start, end: half-open offsets into the text.
        issues: the issues that it belongs to, the shortest first: that is the one it shows, since
            the longer can be seen beside it.
        related: places that belong to an issue elsewhere.
    """

    start: int
    end: int
    issues: tuple[int, ...] = ()
    related: tuple[Relation, ...] = ()


def pieces(issues: Sequence[Issue], borders: Iterable[int], size: int) -> Iterator[Piece]:
    """The whole of a text of `size` characters in pieces, parted at `borders` too.

    >>> from mtqa.issue import Severity
    >>> made = [Issue("a", "Other", Severity.MINOR, *span, "", "") for span in [(0, 9), (3, 5)]]
    >>> [(piece.start, piece.end, piece.issues) for piece in pieces(made, [], 9)]
    [(0, 3, (0,)), (3, 5, (1, 0)), (5, 9, (0,))]
    """
    marks = _Marks(size)
    for number, issue in enumerate(issues):
        marks.add(issue.start, issue.end, (issue.end - issue.start, number, -1))
        for place, span in enumerate(issue.related):
            marks.add(span.start, span.end, (span.end - span.start, number, place))
    yield from marks.swept({0, size, *(at for at in borders if 0 < at < size)})


class _Marks:
    """Where spans begin and end. A key is (length, issue, related place or -1)."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.opened: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
        self.closed: dict[int, list[tuple[int, int, int]]] = defaultdict(list)

    def add(self, start: int, end: int, key: tuple[int, int, int]) -> None:
        start, end = max(0, start), min(end, self.size)
        if start < end:
            self.opened[start].append(key)
            self.closed[end].append(key)

    def swept(self, borders: set[int]) -> Iterator[Piece]:
        issues: list[tuple[int, int, int]] = []  # those open here, the shortest first
        related: list[tuple[int, int, int]] = []
        stops = sorted(borders | self.opened.keys() | self.closed.keys())
        for start, end in pairwise(stops):
            for key in self.closed.get(start, ()):
                active = issues if key[2] < 0 else related
                del active[bisect_left(active, key)]
            for key in self.opened.get(start, ()):
                insort(issues if key[2] < 0 else related, key)
            yield Piece(
                start,
                end,
                tuple(number for _, number, _ in issues[:MOST]),
                tuple((number, place) for _, number, place in related[:MOST]),
            )
