"""Many articles: a page each, and an index with what needs eyes first at the top."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from mtqa.issue import Severity
from mtqa.render.article import Article
from mtqa.render.html.assets import fill, template
from mtqa.render.html.escape import escaped, visible
from mtqa.render.html.page import render_html

INDEX = "index.html"
UNSAFE_RE = re.compile(r"[^A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class Row:
    """One article in the index: no more than the row needs, however long the article."""

    title: str
    page: str
    passed: bool
    reasons: tuple[str, ...]
    score: float
    fluency: float | None
    words: int
    critical: int
    major: int
    minor: int

    @property
    def urgency(self) -> tuple[object, ...]:
        """Sorts what needs eyes first to the top: held, then critical issues, then the score."""
        return self.passed, -self.critical, self.score, -self.major, self.title


def write_site(articles: Iterable[Article], folder: str | Path) -> Path:
    """Writes a page an article and the index into a folder, made if it is missing; the index.

    Memory stays flat: an article is written and let go before the next is asked for.

    Raises:
        OSError: the folder cannot be made or written to.
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    rows = []
    for number, article in enumerate(articles, start=1):
        page = page_name(number, article.file)
        (folder / page).write_text(render_html(article, INDEX), encoding="utf-8")
        rows.append(_row(article, page))
    index = folder / INDEX
    index.write_text(render_index(rows), encoding="utf-8")
    return index


def render_index(rows: Sequence[Row]) -> str:
    """The index of pages."""
    held = sum(not row.passed for row in rows)
    return fill(
        "index.html",
        style="index.css",
        script="index.js",
        total=f"{len(rows):,} article{'s' * (len(rows) != 1)}",
        held=f"{held:,}",
        passed=f"{len(rows) - held:,}",
        rows="".join(map(_row_html, sorted(rows, key=lambda row: row.urgency))),
    )


def page_name(number: int, file: str) -> str:
    """A name for an article's page that is safe anywhere, and no other page's.

    >>> page_name(3, "../año/Rain & snow.txt")
    '0003-rain-snow.html'
    """
    stem = Path(file).stem if file != "-" else "standard input"
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode()
    words = UNSAFE_RE.sub("-", plain).strip("-").lower()[:60]
    return f"{number:04}-{words or 'article'}.html"


def _row(article: Article, page: str) -> Row:
    report = article.report
    counts = Counter(issue.severity for issue in report.issues)
    return Row(
        title=article.title,
        page=page,
        passed=article.verdict.passed,
        reasons=article.verdict.reasons,
        score=report.score,
        fluency=report.fluency,
        words=report.words,
        critical=counts[Severity.CRITICAL],
        major=counts[Severity.MAJOR],
        minor=counts[Severity.MINOR],
    )


def _row_html(row: Row) -> str:
    return template("index_row.html").substitute(
        word="publish" if row.passed else "hold",
        page=row.page,
        title=visible(row.title),
        name=escaped(row.title.lower()),
        reasons="".join(f"<li>{visible(reason)}</li>" for reason in row.reasons),
        score=f"{row.score:.1f}",
        fluency="" if row.fluency is None else f"{row.fluency:.1f}",
        words=f"{row.words:,}",
        count=row.words,
        critical=row.critical or "",
        major=row.major or "",
        minor=row.minor or "",
    )
