"""Lines and columns of a text, as an editor's screen counts them."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

LINE_END_RE = re.compile(r"\r\n|\r|\n")


class Place(NamedTuple):
    """Where a character stands: line and column, both from 1; a column is a character."""

    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


class Lines:
    r"""The lines of one text, found once, asked often.

    >>> lines = Lines("Rain\r\n\r\nIt rained.")
    >>> lines.place(8), lines.span(3)
    (Place(line=3, column=1), (8, 18))
    """

    def __init__(self, text: str) -> None:
        ends = list(LINE_END_RE.finditer(text))
        self._starts = [0, *(match.end() for match in ends)]
        self._ends = [*(match.start() for match in ends), len(text)]

    def place(self, offset: int) -> Place:
        """The place of the character at `offset`; the text's end is a place too."""
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)

    def span(self, line: int) -> tuple[int, int]:
        """Half-open offsets of a line, counted from 1, without its line end."""
        return self._starts[line - 1], self._ends[line - 1]
