"""Sentences, or the lines of a line-aligned file, as CSV for a spreadsheet."""

from __future__ import annotations

import csv
import io
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from mtqa.issue import Issue
from mtqa.render.article import Article
from mtqa.render.terminal import harmless
from mtqa.report import SegmentReport

HEADINGS = (
    "file", "line", "column", "start", "end", "score", "penalty", "issues", "rules", "text",
)  # fmt: skip
#: What a spreadsheet takes for the beginning of a formula, which may call programs and hosts
#: (OWASP, "CSV Injection"); the full-width forms are read as the narrow ones by some.
FORMULA_MARKS = frozenset("=+-@＝＋－＠")


def render_csv(articles: Iterable[Article]) -> Iterator[str]:
    r"""A line a sentence, under a line of headings; issues before the first belong to it.

    >>> import mtqa
    >>> report = mtqa.score("The mayor mayor left.", config=mtqa.Config(model=None))
    >>> for line in render_csv([Article("news.txt", mtqa.gate(report))]):
    ...     print(line)
    file,line,column,start,end,score,penalty,issues,rules,text
    news.txt,1,1,0,21,75.00,1.00,1,doubled-word,The mayor mayor left.
    """
    yield _line(HEADINGS)
    for article in articles:
        report = article.report
        starts = [segment.start for segment in report.segments]
        issues: dict[int, list[Issue]] = defaultdict(list)
        for issue in report.issues:
            issues[max(0, bisect_right(starts, issue.start) - 1)].append(issue)
        for number, part in enumerate(report.segments):
            place = article.place(part.start)
            text = report.text[part.start : part.end]
            found = issues[number]
            figures = (part.start, part.end, f"{part.score:.2f}", f"{part.penalty:.2f}")
            where = (place.line, place.column)
            yield _line((article.file, *where, *figures, len(found), _rules(found), text))


def render_segments_csv(segments: Iterable[tuple[str, int, SegmentReport]]) -> Iterator[str]:
    """The same for files whose every line is a segment: their names, line numbers and reports."""
    yield _line(HEADINGS)
    for file, number, report in segments:
        figures = (0, len(report.text), f"{report.score:.2f}", f"{report.penalty:.2f}")
        found = (len(report.issues), _rules(report.issues))
        yield _line((file, number, 1, *figures, *found, report.text))


def _rules(issues: Sequence[Issue]) -> str:
    return " ".join(sorted({issue.rule for issue in issues}))


def _line(cells: Iterable[object]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow([_inert(cell) for cell in cells])
    return out.getvalue()


def _inert(cell: object) -> object:
    """A cell that no spreadsheet will run, and no reader of lines will part.

    A formula gets an apostrophe before it, which spreadsheets take to mean text.
    """
    if not isinstance(cell, str):
        return cell
    lead = "'" if cell.lstrip()[:1] in FORMULA_MARKS else ""
    return lead + harmless(cell.replace("\r\n", "\n"))
