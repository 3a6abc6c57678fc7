"""Texts of the files named on the command line, scored as they are read."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

import click

from mtqa.checker import Scorer
from mtqa.cli.trouble import complain
from mtqa.readers.plain import STDIN, ReadError, read_lines, read_text
from mtqa.report import Report, SegmentReport


class Inputs:
    """Input files; one that cannot be read is reported at once and passed over.

    Attributes:
        files: their names, in order; `-` is standard input.
        source: name of the file that the only one of `files` was translated from.
        reference: name of a human translation of it.
        failed: whether one of those read so far could not be read.

    Raises:
        click.UsageError: files that do not go together.
    """

    def __init__(
        self, files: Iterable[str], source: str | None = None, reference: str | None = None
    ) -> None:
        self.files = tuple(files)
        self.source = source
        self.reference = reference
        self.failed = False
        if (*self.files, source, reference).count(STDIN) > 1:
            raise click.UsageError("standard input (-) can be read only once.")
        if len(self.files) > 1 and (source is not None or reference is not None):
            raise click.UsageError("--source and --reference belong to one FILE; give one.")

    def reports(self, scorer: Scorer, progress: bool) -> Iterator[tuple[str, Report]]:
        """Each file's name and report, in order, as they are done."""
        if self.source is not None or self.reference is not None:
            yield from self._compared(scorer)
            return
        ahead: deque[str] = deque()  # the scorer reads some texts ahead

        def texts() -> Iterator[str]:
            for file in self.files:
                try:
                    text = read_text(file)
                except ReadError as error:
                    self._fail(error)
                    continue
                ahead.append(file)
                yield text

        for report in scorer.score_many(texts(), progress=progress):
            yield ahead.popleft(), report

    def segments(
        self, scorer: Scorer, progress: bool
    ) -> Iterator[tuple[str, tuple[int, SegmentReport]]]:
        """Each line's file, number in it, counted from 1, and report; memory stays flat."""
        ahead: deque[tuple[str, int]] = deque()

        def lines() -> Iterator[str]:
            for file in self.files:
                try:
                    for number, line in enumerate(read_lines(file), start=1):
                        ahead.append((file, number))
                        yield line
                except ReadError as error:
                    self._fail(error)

        for report in scorer.iter_segments(lines(), progress=progress):
            file, number = ahead.popleft()
            yield file, (number, report)

    def _compared(self, scorer: Scorer) -> Iterator[tuple[str, Report]]:
        """The only file's report, compared with its source and reference."""
        (file,) = self.files
        try:
            text = read_text(file)
            source = read_text(self.source) if self.source is not None else None
            reference = read_text(self.reference) if self.reference is not None else None
        except ReadError as error:
            self._fail(error)
            return
        yield file, scorer.score(text, source, reference)

    def _fail(self, error: ReadError) -> None:
        self.failed = True
        complain(error)
