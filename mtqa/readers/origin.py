"""Where the characters of a text stand in the file that it was read from."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

LINE_END_RE = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True)
class Place:
    """Where something stands in an input file; None is what its format does not have.

    Attributes:
        line, column: from 1; a column is a character.
        unit: the identifier of the XLIFF unit or TMX entry.
        paragraph: the number of the paragraph in a DOCX file, from 1; `column` is then the
            character's number in it.

    >>> print(Place(12, 5), Place(12, 5, unit="u1"), Place(column=4, paragraph=3), sep=" | ")
    12:5 | 12:5 (unit u1) | paragraph 3:4
    """

    line: int | None = None
    column: int | None = None
    unit: str | None = None
    paragraph: int | None = None

    def __str__(self) -> str:
        if self.paragraph is not None:
            return f"paragraph {self.paragraph}:{self.column}"
        unit = "" if self.unit is None else f" (unit {self.unit})"
        return f"{self.line}:{self.column}{unit}"

    def to_dict(self) -> dict[str, int | str]:
        """The place as plain JSON types, without what the format does not have."""
        return {name: value for name, value in vars(self).items() if value is not None}


@dataclass(frozen=True, eq=False)
class Page:
    """A stretch of a file as decoded, shared by the texts that were found in it.

    Attributes:
        original: what stands there, line ends and all, but no byte order mark.
        line: the number of its first line in the file.
    """

    original: str
    line: int = 1

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column of the character at an offset."""
        index = bisect_right(self._starts, offset) - 1
        return self.line + index, offset - self._starts[index] + 1

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in LINE_END_RE.finditer(self.original))]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a text that stands for a stretch of the page.

    A run whose two stretches are of one length is verbatim; any other, such as `&` for `&amp;`,
    is whole or not at all.
    """

    start: int
    end: int
    page_start: int
    page_end: int

    @property
    def verbatim(self) -> bool:
        """Whether the characters match one by one."""
        return self.end - self.start == self.page_end - self.page_start


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a text that its format holds apart: a unit, a paragraph, a block.

    Attributes:
        start, end: half-open offsets into the text.
        unit, paragraph: what to call it, as in `Place`.
        source: what it was translated from, where the format has that.
    """

    start: int
    end: int
    unit: str | None = None
    paragraph: int | None = None
    source: str | None = None


@dataclass
class Trace:
    r"""Builds a text from stretches of a page, and keeps account of where each came from.

    >>> trace = Trace("<p>It&nbsp;rained.</p>")
    >>> trace.copy(3, 5), trace.put(" ", 5, 11), trace.copy(11, 18)
    (None, None, None)
    >>> trace.text, trace.runs[-1]
    ('It rained.', Run(start=3, end=10, page_start=11, page_end=18))
    """

    page: str
    pieces: list[str] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    length: int = 0

    @property
    def text(self) -> str:
        """What has been built so far."""
        return "".join(self.pieces)

    def copy(self, start: int, end: int) -> None:
        """Adds a stretch of the page as it stands there."""
        last = self.runs[-1] if self.runs else None
        length = end - start
        if not length:
            return
        if last and last.verbatim and (last.end, last.page_end) == (self.length, start):
            self.runs[-1] = Run(last.start, last.end + length, last.page_start, end)
        else:
            self.runs.append(Run(self.length, self.length + length, start, end))
        self._grow(self.page[start:end])

    def put(self, text: str, start: int, end: int) -> None:
        """Adds a text that stands for a stretch of the page."""
        if text == self.page[start:end]:
            self.copy(start, end)
        elif text:
            if len(text) == end - start and len(text) > 1:  # of one length, yet not verbatim
                self.runs.append(Run(self.length, self.length + 1, start, end))
            else:
                self.runs.append(Run(self.length, self.length + len(text), start, end))
            self._grow(text)

    def add(self, text: str) -> None:
        """Adds a text that stands nowhere on the page, such as the gap between paragraphs."""
        self._grow(text)

    def _grow(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)
