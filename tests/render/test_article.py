"""Where the spans of an article stand in its file."""

from __future__ import annotations

from articles import ISSUES, TEXT, article

from mtqa.readers.origin import Page, Place, Run
from mtqa.readers.text import Text


def test_the_text_itself_is_the_file() -> None:
    start, end = article().region(ISSUES[0].start, ISSUES[0].end)
    assert (start, end) == (Place(3, 13), Place(3, 20))


def test_a_span_that_ends_a_line_ends_on_it() -> None:
    assert article().region(0, 16)[1] == Place(1, 17)


def test_a_file_that_holds_more_than_the_text() -> None:
    page = Page("<p>\n" + TEXT)
    read = Text(TEXT, "a.html", page=page, runs=(Run(0, len(TEXT), 4, 4 + len(TEXT)),))
    found = article(read=read)
    assert found.region(ISSUES[0].start, ISSUES[0].end) == (Place(4, 13), Place(4, 20))
    assert found.replaceable(ISSUES[0])


def test_a_file_without_lines() -> None:
    found = article(read=Text(TEXT, "a.docx"))
    start, end = found.region(ISSUES[0].start, ISSUES[0].end)
    assert (start.line, end) == (None, None)
    assert not found.replaceable(ISSUES[0])
