"""The report on one article as a page of its own."""

from __future__ import annotations

from mtqa.policy import Policy
from mtqa.render.article import Article
from mtqa.render.html.article import article_html
from mtqa.render.html.assets import fill, template
from mtqa.render.html.escape import escaped, visible
from mtqa.render.html.panel import heavy_html, issues_html, rules_html, severities_html
from mtqa.render.html.strip import strip_html
from mtqa.render.text import counts
from mtqa.render.unsaid import unsaid
from mtqa.report import Report


def render_html(article: Article, index: str | None = None) -> str:
    """A page in one file, in ASCII, that loads nothing: to be opened, sent, printed and kept.

    Args:
        article: what to show.
        index: where the page that lists this one among others is, relative to it.

    >>> import mtqa
    >>> verdict = mtqa.gate("Rain\\n\\nThe mayor mayor left.", config=mtqa.Config(model=None))
    >>> page = render_html(Article("news.txt", verdict))
    >>> "<title>publish: news.txt</title>" in page, "doubled-word" in page
    (True, True)
    """
    report = article.report
    heavy = unsaid(report)
    back = "" if index is None else f'<a class="back" href="{escaped(index)}">All articles</a>'
    return fill(
        "report.html",
        style="report.css",
        script="report.js",
        title=f"{article.word}: {escaped(article.title)}",
        file=visible(article.title),
        back=back,
        word=article.word,
        verdict="Publish" if article.verdict.passed else "Hold",
        reasons=_reasons(article),
        score=f"{report.score:.1f}",
        points=_points(report),
        meter=_meter(report, article.policy),
        figures=_figures(report),
        strip=strip_html(article),
        article=article_html(article, heavy),
        severities=severities_html(report.issues),
        rules=rules_html(report.issues),
        count=f"{len(report.issues):,}",
        none="hidden" if report.issues else "",
        filters="" if report.issues else "hidden",
        issues=issues_html(article),
        heavy=heavy_html(article, heavy),
        signature=escaped(report.signature),
    )


def _reasons(article: Article) -> str:
    if article.verdict.passed:
        return "<li>Nothing in it breaks the desk’s terms.</li>"
    return "".join(f"<li>{visible(reason)}</li>" for reason in article.verdict.reasons)


def _points(report: Report) -> str:
    if report.score <= 0:
        return "100 penalty points or more per 100 words"
    points = f"{100 - report.score:.1f}"
    return f"{points} penalty point{'s' * (points != '1.0')} per 100 words"


def _meter(report: Report, policy: Policy | None) -> str:
    least = ""
    if policy is not None and policy.min_score > 0:
        side = " left" if policy.min_score > 80 else ""
        least = (
            f'<span class="least{side}" style="--at:{policy.min_score:g}">'
            f"<span>hold below {policy.min_score:g}</span></span>"
        )
    return template("meter.html").substitute(score=f"{report.score:.1f}", least=least)


def _listed(report: Report) -> str:
    """How many issues of each severity."""
    return counts(report).partition("(")[2].rstrip(")") or "none"


def _figures(report: Report) -> str:
    shown = [
        ("Fluency", "rules alone ran" if report.fluency is None else f"{report.fluency:.1f}"),
        ("Issues", _listed(report)),
        ("Words", f"{report.words:,}"),
    ]
    if report.fluency is not None and report.coverage < 1:
        shown.append(("Read by the model", f"{report.coverage:.1%}"))
    if report.reference is not None:
        shown += [
            ("BLEU", f"{report.reference.bleu:.1f}"),
            ("chrF", f"{report.reference.chrf:.1f}"),
        ]
    return "".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in shown)
