"""What most formats show: one judged article and the file that it came from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from mtqa.gate import Verdict
from mtqa.issue import Issue
from mtqa.policy import Policy
from mtqa.readers.error import title
from mtqa.readers.origin import Page, Place
from mtqa.readers.text import Text
from mtqa.report import Report


class Region(NamedTuple):
    """Where a span stands in its file: its first character, and the one behind its last.

    A format may have no lines (DOCX); `start` says what it has, and `end` is then None.
    """

    start: Place
    end: Place | None


@dataclass(frozen=True)
class Article:
    """A judged article, as the renderers for files, pages and build servers take it.

    Attributes:
        file: name of the file, as the caller knows it; `-` is standard input.
        verdict: the gate's word, with the report that it rests on.
        policy: the terms that it was judged by, where they are to be shown.
        read: what a reader gave for it, where the file holds more than the text; None counts the
            text's own lines.

    >>> import mtqa
    >>> report = mtqa.score("Rain\\n\\nThe mayor mayor left.", config=mtqa.Config(model=None))
    >>> article = Article("news.txt", mtqa.gate(report))
    >>> print(*article.region(3, 14))
    1:4 3:9
    """

    file: str
    verdict: Verdict
    policy: Policy | None = None
    read: Text | None = None

    @property
    def title(self) -> str:
        """What to call the file in words."""
        return title(self.file)

    @property
    def report(self) -> Report:
        """The evidence."""
        return self.verdict.report

    @property
    def word(self) -> str:
        """The verdict in a word."""
        return "publish" if self.verdict.passed else "hold"

    @cached_property
    def _page(self) -> Page:
        return Page(self.report.text)

    def place(self, offset: int) -> Place:
        """Where a character of the text stands in the file."""
        return self.read.place(offset) if self.read is not None else Place(*self._page.at(offset))

    def region(self, start: int, end: int) -> Region:
        """Where a stretch of the text stands in the file."""
        if self.read is None:
            page, span = self._page, (start, end)
        elif self.read.page is None:
            return Region(self.read.place(start), None)
        else:
            page, span = self.read.page, self.read.span(start, end) or (start, end)
        # From the last character, not from the end: behind a line feed begins another line.
        line, column = page.at(max(span[0], span[1] - 1))
        return Region(self.place(start), Place(line, column + 1))

    def replaceable(self, issue: Issue) -> bool:
        """Whether the file has the very words of an issue where it has the issue.

        Words that it spells in another way (as `&amp;`), or parts by markup, cannot simply be
        replaced there.
        """
        if self.read is None:
            return True
        span = self.read.span(issue.start, issue.end)
        if span is None or self.read.page is None:
            return False
        exact = self.read.page.original[slice(*span)] == issue.text
        marked_up = self.read.runs is not None
        return exact and not (marked_up and set("<&") & set(issue.suggestion or ""))
