"""What a reader gives: a text to score, what belongs to it, and the way back into its file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from mtqa.readers.origin import Page, Part, Place, Run, Trace


@dataclass(frozen=True)
class Text:
    """A text found in a file.

    Attributes:
        text: what to score.
        file: the name of the file, `-` for standard input.
        source: what it was translated from, where the file has that.
        reference: a human translation, where the file has that.
        id: what the file calls it: a record's identifier, an XLIFF file's name.
        source_lang: the source's language, as the file names it.
        line: the line on which it begins; None in a DOCX file.
        page: the stretch of the file that it was found in; None in a DOCX file.
        runs: which stretches of the text stand for which of the page; None is the whole page.
        parts: what the format holds apart in it, in order.
    """

    text: str
    file: str
    source: str | None = None
    reference: str | None = None
    id: str | None = None
    source_lang: str | None = None
    page: Page | None = field(default=None, repr=False, compare=False)
    runs: tuple[Run, ...] | None = field(default=None, repr=False, compare=False)
    parts: tuple[Part, ...] = field(default=(), repr=False, compare=False)

    @property
    def line(self) -> int | None:
        """The line of the file on which the text begins; None in a DOCX file."""
        return self.place(0).line

    def place(self, offset: int) -> Place:
        """Where the character at an offset into `text` stands in the file."""
        part = self._part(offset)
        unit = None if part is None else part.unit
        if self.page is None:
            start, number = (0, 1) if part is None else (part.start, part.paragraph)
            return Place(column=offset - start + 1, paragraph=number)
        line, column = self.page.at(self._page_offset(offset))
        return Place(line, column, unit)

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """Half-open offsets into `page.original` of a stretch of `text`; None without a page."""
        if self.page is None:
            return None
        first = self._page_offset(start)
        if end <= start:
            return first, first
        index = self._run(end - 1)
        if index is None:
            return first, first + end - start
        run = (self.runs or ())[index]
        inside = run.verbatim and end <= run.end
        return first, max(first, run.page_start + end - run.start if inside else run.page_end)

    def split(self) -> Iterator[Text]:
        """Each part as a text of its own; the text itself if it has no parts."""
        if not self.parts:
            yield self
            return
        runs = self.runs or ()
        index = 0
        for part in self.parts:
            while index < len(runs) and runs[index].end <= part.start:
                index += 1
            mine = []
            for run in runs[index:]:
                if run.start >= part.end:
                    break
                mine.append(replace(run, start=run.start - part.start, end=run.end - part.start))
            yield replace(
                self,
                text=self.text[part.start : part.end],
                source=part.source,
                reference=None,
                runs=tuple(mine) if self.runs is not None else None,
                parts=(replace(part, start=0, end=part.end - part.start),),
            )

    def _part(self, offset: int) -> Part | None:
        index = bisect_right(self._part_starts, offset) - 1
        return self.parts[max(index, 0)] if self.parts else None

    def _page_offset(self, offset: int) -> int:
        index = self._run(offset)
        if index is None:
            return offset if self.runs is None else 0
        run = (self.runs or ())[index]
        if offset >= run.end:  # between two runs, or behind the last
            return run.page_end
        return run.page_start + (offset - run.start if run.verbatim else 0)

    def _run(self, offset: int) -> int | None:
        """The index of the last run that begins at the offset or before it."""
        if not self.runs:
            return None
        return max(bisect_right(self._run_starts, offset) - 1, 0)

    @cached_property
    def _run_starts(self) -> list[int]:
        return [run.start for run in self.runs or ()]

    @cached_property
    def _part_starts(self) -> list[int]:
        return [part.start for part in self.parts]


def traced(trace: Trace, page: Page, file: str, parts: tuple[Part, ...]) -> Text:
    """The text that was built from stretches of a page."""
    return Text(trace.text, file, page=page, runs=tuple(trace.runs), parts=parts)
