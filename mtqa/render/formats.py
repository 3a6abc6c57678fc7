"""Formats of whole articles by name, as `--format` takes them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from mtqa.render.article import Article
from mtqa.render.csv import render_csv
from mtqa.render.github import render_github
from mtqa.render.html import render_html
from mtqa.render.junit import render_junit
from mtqa.render.markdown import render_markdown
from mtqa.render.sarif import render_sarif


@dataclass(frozen=True)
class Format:
    """A way to write articles.

    Attributes:
        render: the articles in pieces, to be written one after the other, each with a line end.
        whole: whether it is one document, worth nothing in part.
    """

    render: Callable[[Iterable[Article]], Iterator[str]]
    whole: bool = False


def _one(render: Callable[[Iterable[Article]], str]) -> Format:
    def pieces(articles: Iterable[Article]) -> Iterator[str]:
        yield render(articles)

    return Format(pieces, whole=True)


def _pages(articles: Iterable[Article]) -> Iterator[str]:
    return map(render_html, articles)


FORMATS: Mapping[str, Format] = {
    "csv": Format(render_csv),
    "markdown": Format(render_markdown),
    "github": Format(render_github),
    "sarif": _one(render_sarif),
    "junit": _one(render_junit),
    "html": Format(_pages, whole=True),
}
