"""Annotations that GitHub Actions shows beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mtqa.issue import Issue, Severity
from mtqa.render.article import Article
from mtqa.render.terminal import harmless
from mtqa.render.text import headline

LEVELS = {
    Severity.CRITICAL: "error",
    Severity.MAJOR: "error",
    Severity.MINOR: "warning",
    Severity.NEUTRAL: "notice",
}


def render_github(articles: Iterable[Article]) -> Iterator[str]:
    """A workflow command an issue, the verdict first; GitHub reads them from a step's output.

    >>> import mtqa
    >>> report = mtqa.score("The mayor mayor left.", config=mtqa.Config(model=None))
    >>> for line in render_github([Article("news.txt", mtqa.gate(report))]):
    ...     print(line)  # doctest: +ELLIPSIS
    ::notice file=news.txt,title=mtqa%3A publish::score 75.0 of 100 (25.0 MQM penalty points...
    ::warning file=news.txt,line=1,col=5,endLine=1,endColumn=16,title=minor doubled-word::...
    """
    for article in articles:
        level = "notice" if article.verdict.passed else "error"
        told = "\n".join([headline(article.report), *article.verdict.reasons])
        yield _command(level, told, file=article.file, title=f"mtqa: {article.word}")
        for issue in article.report.issues:
            yield _annotation(article, issue)


def _annotation(article: Article, issue: Issue) -> str:
    start, end = article.region(issue.start, issue.end)
    places: dict[str, object] = {"line": start.line or 1}
    if end is not None:
        places |= {"col": start.column, "endLine": end.line, "endColumn": end.column}
    told = issue.message
    if issue.suggestion is not None:
        told += f"\n→ {issue.suggestion or '(nothing)'}"
    return _command(
        LEVELS[issue.severity],
        told,
        file=article.file,
        **places,
        title=f"{issue.severity} {issue.rule}",
    )


def _command(level: str, told: str, **properties: object) -> str:
    """A workflow command; nothing in an article can end it or begin another."""
    shown = "\n".join(harmless(line) for line in told.splitlines())
    listed = ",".join(
        f"{name}={_escaped(harmless(str(value))).replace(':', '%3A').replace(',', '%2C')}"
        for name, value in properties.items()
    )
    return f"::{level} {listed}::{_escaped(shown)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
