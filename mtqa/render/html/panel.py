"""The list of issues beside the article."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from mtqa.issue import Issue, Severity
from mtqa.render.article import Article
from mtqa.render.html.assets import template
from mtqa.render.html.escape import escaped, visible
from mtqa.render.unsaid import Unsaid

#: Characters of a span, a message or a sentence in the list.
QUOTED, TOLD = 140, 2000
#: More places than this that belong to one issue are counted, not listed.
RELATED = 12
#: Sentences to be read again that are listed.
HEAVY = 12


def issues_html(article: Article) -> str:
    """An item an issue, in order of place."""
    starts = [part.start for part in article.report.segments]
    return "".join(
        _item(article, number, issue, starts)
        for number, issue in enumerate(article.report.issues, start=1)
    )


def _item(article: Article, number: int, issue: Issue, starts: Sequence[int]) -> str:
    region = article.region(issue.start, issue.end)
    where = str(region.start)
    if region.end is not None and region.end.line != region.start.line:
        where += f" to line {region.end.line}"
    return template("issue.html").substitute(
        number=number,
        severity=issue.severity.value,
        rule=escaped(issue.rule),
        category=escaped(issue.category),
        where=escaped(where),
        quote=visible(cut(issue.text)),
        message=visible(cut(issue.message, TOLD)),
        fix=_fix(issue),
        related=_related(article, number, issue, starts),
        also=_also(issue),
    )


def _fix(issue: Issue) -> str:
    if issue.suggestion is None:
        return ""
    if not issue.suggestion:
        return '<p class="fix"><span class="label">Delete</span> it.</p>'
    words = visible(cut(issue.suggestion, TOLD))
    # Only what is shown whole, and as it is, can be copied from the page.
    whole = len(issue.suggestion) <= TOLD and 'class="cp"' not in words
    button = '<button type="button" class="copy">Copy</button>' if whole else ""
    return f'<p class="fix"><span class="label">Write</span> <ins>{words}</ins> {button}</p>'


def _related(article: Article, number: int, issue: Issue, starts: Sequence[int]) -> str:
    if not issue.related:
        return ""
    links = []
    for place, span in enumerate(issue.related[:RELATED], start=1):
        # Without the script a link leads to the sentence, with it to the very words.
        sentence = max(1, bisect_right(starts, span.start))
        where = escaped(str(article.place(span.start)))
        links.append(
            f'<li><a href="#s{sentence}" data-to="{number}.{place}">'
            f"<q>{visible(cut(span.text, 60))}</q> <small>{where}</small></a></li>"
        )
    more = len(issue.related) - RELATED
    tail = f"<li>and {more} more</li>" if more > 0 else ""
    return f'<ul class="related"><li class="label">See</li>{"".join(links)}{tail}</ul>'


def _also(issue: Issue) -> str:
    if not issue.also:
        return ""
    return f'<p class="also">Also found by {escaped(", ".join(issue.also))}</p>'


def heavy_html(article: Article, heavy: Sequence[Unsaid]) -> str:
    """The sentences that the model holds more against than their issues say; nothing if none."""
    if not heavy:
        return ""
    items = "".join(
        f'<li><a href="#s{number + 1}"><span class="points">{points:.1f}</span> '
        f"{visible(cut(article.report.text[part.start : part.end]))}</a></li>"
        for points, number, part in heavy[:HEAVY]
    )
    more = f"<li>and {len(heavy) - HEAVY} more</li>" if len(heavy) > HEAVY else ""
    return template("heavy.html").substitute(items=items + more)


def severities_html(issues: Sequence[Issue]) -> str:
    """A switch for each severity that occurs, pressed to begin with."""

    def buttons() -> Iterator[str]:
        counts = Counter(issue.severity for issue in issues)
        for severity in Severity:
            if counts[severity]:
                yield (
                    f'<button type="button" class="chip {severity}" data-severity="{severity}"'
                    f' aria-pressed="true"><b>{counts[severity]:,}</b> {severity}</button>'
                )

    return "".join(buttons())


def rules_html(issues: Sequence[Issue]) -> str:
    """An option for each rule that found something, the most frequent first."""
    counts = Counter(issue.rule for issue in issues)
    return "".join(
        f'<option value="{escaped(name)}">{escaped(name)} ({count:,})</option>'
        for name, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    )


def cut(text: str, most: int = QUOTED) -> str:
    """`text` on one line, and no longer than `most`."""
    words = " ".join(text[: 4 * most].split()) or text[:most]
    return words if len(words) <= most else words[: most - 1] + "…"
