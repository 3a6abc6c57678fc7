"""Texts of the files named on the command line, scored as they are read."""

from __future__ import annotations

import os
import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

import click

from mtqa.checker import Scorer
from mtqa.cli.trouble import complain
from mtqa.readers import Options, ReadError, Text, find_files, format_of, read, read_segments
from mtqa.readers.error import STDIN
from mtqa.report import Report, SegmentReport

#: ISO 639-1, with a region or without: "zh", "zh-TW".
CODE_RE = re.compile(r"[A-Za-z]{2}(?:[-_]\w+)*")


class Inputs:
    """Input files; one that cannot be read is reported at once and passed over.

    Attributes:
        files: their names, in order, those in folders and behind patterns too; `-` is standard
            input.
        source: name of the file that the only one of `files` was translated from.
        reference: name of a human translation of it.
        source_lang: the source's language; None leaves it to be guessed.
        how: how they are read.
        single: whether they are one file that holds one text by its nature.
        failed: whether one of those read so far could not be read.

    Raises:
        click.UsageError: files that do not go together.
    """

    def __init__(
        self,
        files: Iterable[str],
        source: str | None = None,
        reference: str | None = None,
        source_lang: str | None = None,
        how: Options | None = None,
    ) -> None:
        given = tuple(files)
        self.how = how or Options()
        self.source = source
        self.reference = reference
        self.source_lang = source_lang
        self.failed = False
        self.files = tuple(self._found(given))
        self.single = self.files == given and len(given) == 1 and not self._many(given[0])
        if (*given, source, reference).count(STDIN) > 1:
            raise click.UsageError("standard input (-) can be read only once.")
        if not self.single and not self.failed and (source is not None or reference is not None):
            raise click.UsageError(
                "--source and --reference belong to one FILE; give one, with one text in it."
            )
        if source_lang is not None and source is None and not any(map(self._many, self.files)):
            raise click.UsageError("--source-lang says the language of --source; give both.")
        if source_lang is not None and not CODE_RE.fullmatch(source_lang):
            raise click.UsageError(
                f"--source-lang {source_lang!r} is no ISO 639-1 code such as uk."
            )

    def reads(self, path: str) -> bool:
        """Whether a path leads to a file that is read, or compared with; a folder never does."""
        named = (*self.files, self.source, self.reference)
        return os.path.isfile(path) and any(
            os.path.samefile(path, name)
            for name in named
            if name is not None and name != STDIN and os.path.exists(name)
        )

    def reports(self, scorer: Scorer, progress: bool) -> Iterator[tuple[Text, Report]]:
        """Each text and its report, in order, as they are done."""
        if self.source is not None or self.reference is not None:
            yield from self._compared(scorer)
            return
        for chosen, files in groupby(self.files, scorer.at):
            yield from self._reports(chosen, files, progress)

    def _reports(
        self, scorer: Scorer, files: Iterable[str], progress: bool
    ) -> Iterator[tuple[Text, Report]]:
        """The texts of files that one scorer is for."""
        for compared, texts in groupby(self._texts(read, files), _is_compared):
            if compared:
                for text in texts:
                    language = self.source_lang or _language(text)
                    yield text, scorer.score(text.text, text.source, text.reference, language)
                continue
            ahead: deque[Text] = deque()  # the scorer reads some texts ahead
            for report in scorer.score_many(_noted(texts, ahead), progress=progress):
                yield ahead.popleft(), report

    def segments(
        self, scorer: Scorer, progress: bool
    ) -> Iterator[tuple[Text, tuple[int, SegmentReport]]]:
        """Each segment, its number (a line's in its file, from 1) and report; memory stays flat."""
        for chosen, files in groupby(self.files, scorer.at):
            ahead: deque[Text] = deque()
            texts = _noted(self._texts(read_segments, files), ahead)
            for report in chosen.iter_segments(texts, progress=progress):
                text = ahead.popleft()
                place = text.place(0)
                yield text, (place.line or place.paragraph or 1, report)

    def _compared(self, scorer: Scorer) -> Iterator[tuple[Text, Report]]:
        """The only file's report, compared with its source and reference."""
        if not self.files:  # none was found
            return
        (file,) = self.files
        try:
            (text,) = read(file, self.how)
            source, reference = self._other(self.source), self._other(self.reference)
        except ReadError as error:
            self._fail(error)
            return
        yield text, scorer.at(file).score(text.text, source, reference, self.source_lang)

    def _other(self, file: str | None) -> str | None:
        """A source or reference: all that a file says, in whatever format its name tells."""
        if file is None:
            return None
        return "\n\n".join(text.text for text in read(file, Options(encoding=self.how.encoding)))

    def _texts(
        self, reader: Callable[[str, Options], Iterator[Text]], files: Iterable[str]
    ) -> Iterator[Text]:
        for file in files:
            try:
                yield from reader(file, self.how)
            except ReadError as error:
                self._fail(error)

    def _found(self, given: Iterable[str]) -> Iterator[str]:
        for name in given:
            try:
                yield from find_files(name)
            except ReadError as error:
                self._fail(error)

    def _many(self, file: str) -> bool:
        return format_of(file, self.how).many

    def _fail(self, error: ReadError) -> None:
        self.failed = True
        complain(error)


def _noted(texts: Iterable[Text], ahead: deque[Text]) -> Iterator[str]:
    for text in texts:
        ahead.append(text)
        yield text.text


def _is_compared(text: Text) -> bool:
    return text.source is not None or text.reference is not None


def _language(text: Text) -> str | None:
    """The source's language, if the file names it as the scorer takes it."""
    code = text.source_lang
    return code if code is not None and CODE_RE.fullmatch(code) else None
