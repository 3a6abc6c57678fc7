"""Reports in Markdown, for a pull request, a ticket or a wiki."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mtqa.issue import Issue
from mtqa.render.article import Article
from mtqa.render.terminal import harmless
from mtqa.render.text import counts, headline
from mtqa.render.unsaid import unsaid

#: Marks that could begin formatting, a link or HTML, and what makes a bare address a link.
ACTIVE_RE = re.compile(r"[\\`*_{}\[\]<>()#+|~&!$]|:(?=//)|(?<=[Ww]{3})\.|(?<=mailto):|(?<=xmpp):")
TICKS_RE = re.compile(r"`+")
HEADINGS = ("Place", "Severity", "Rule", "Text", "What is wrong", "Suggestion")
QUOTED = 120  # characters of a span or sentence that are shown
HEAVY_SHOWN = 5


def render_markdown(articles: Iterable[Article]) -> Iterator[str]:
    """A section an article: verdict, reasons, and a table of its issues."""
    for article in articles:
        yield "\n".join(_section(article))


def _section(article: Article) -> Iterator[str]:
    report = article.report
    yield f"## {article.word}: {plain(article.title)}\n"
    yield f"{_sentence(plain(headline(report)))}\n"
    for reason in article.verdict.reasons:
        yield f"- {plain(reason)}"
    if article.verdict.reasons:
        yield ""
    if report.issues:
        yield _row(HEADINGS)
        yield _row(["---"] * len(HEADINGS))
        for issue in report.issues:
            yield _row(_cells(article, issue))
        yield ""
    heavy = unsaid(report)
    if heavy:
        yield "Sentences that the model finds worse than the issues say:\n"
        for points, _, part in heavy[:HEAVY_SHOWN]:
            shown = code(report.text[part.start : part.end])
            yield f"- {article.place(part.start)}: {points:.1f} points more: {shown}"
        if len(heavy) > HEAVY_SHOWN:
            yield f"- and {len(heavy) - HEAVY_SHOWN} more"
        yield ""
    words = f"{report.words:,} word{'s' * (report.words != 1)}"
    yield _sentence(f"{counts(report)} in {words}")
    yield f"\n{code(report.signature, len(report.signature))}\n"


def _cells(article: Article, issue: Issue) -> Iterator[str]:
    yield str(article.place(issue.start))
    yield issue.severity.value
    yield code(issue.rule)
    yield code(issue.text)
    yield plain(issue.message)
    yield "" if issue.suggestion is None else code(issue.suggestion) or "(nothing)"


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def plain(text: str) -> str:
    r"""`text` to be read as it stands: no formatting, no link, and nobody called by an @.

    >>> print(plain("*see* <b>www.example.com</b>"))
    \*see\* \<b\>www\.example.com\</b\>
    """
    # A word joiner keeps GitHub and others from calling whoever is named so.
    quiet = harmless(text).replace("@", "@\N{WORD JOINER}")
    return ACTIVE_RE.sub(lambda match: "\\" + match.group(), quiet)


def code(text: str, most: int = QUOTED) -> str:
    r"""`text` as a code span that fits into a table's cell, cut where it is long.

    >>> print(code("a `b` | c"))
    ``a `b` \| c``
    """
    words = harmless(" ".join(text.split()) or text.replace("\n", " "))
    cut = words if len(words) <= most else words[: most - 1] + "…"
    if not cut:
        return ""
    fence = "`" * (1 + max((len(run) for run in TICKS_RE.findall(cut)), default=0))
    # Only marks at a border need the space, which is then no part of the span.
    space = " " if cut[0] in "` " or cut[-1] in "` " else ""
    return f"{fence}{space}{cut}{space}{fence}".replace("|", "\\|")
