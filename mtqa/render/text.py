"""Reports for an editor at a terminal."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from mtqa.gate import Verdict
from mtqa.issue import Issue, Severity
from mtqa.render.place import Lines
from mtqa.render.terminal import excerpt, harmless, paint
from mtqa.report import Report, SegmentReport

INDENT = "  "
#: More places than this that belong to one issue are counted, not listed.
RELATED_SHOWN = 5
#: Points that a sentence costs beyond its issues before an editor is told, and how many are shown.
HEAVY, HEAVY_SHOWN = 3.0, 5


def render_verdict(verdict: Verdict, *, width: int = 80, colour: bool = False) -> str:
    """The gate's word, its reasons, and the report that they rest on."""
    word = "publish" if verdict.passed else "hold"
    headline = f"{paint(word, word, colour)}: {_headline(verdict.report)}"
    reasons = [f"{INDENT}{harmless(reason)}" for reason in verdict.reasons]
    return "\n".join([headline, *reasons, *_body(verdict.report, width, colour)])


def render_report(report: Report, *, width: int = 80, colour: bool = False) -> str:
    """The score, every issue below the words that it is about, and the signature.

    Args:
        report: what to show.
        width: cells of the terminal; excerpts of the text are cut to it.
        colour: whether to write colour escapes. What the text itself holds never reaches the
            terminal as an escape.
    """
    return "\n".join([_headline(report), *_body(report, width, colour)])


def render_segment(number: int, report: SegmentReport, *, colour: bool = False) -> str:
    """One line of a line-aligned file as a row: number, score and issues, parted by tabs."""
    issues = "; ".join(
        f"{paint(issue.severity.value, issue.severity.value, colour)} {issue.rule}"
        f" {issue.start}-{issue.end} {_quoted(issue.text)}"
        for issue in report.issues
    )
    return f"{number}\t{report.score:.2f}\t{issues}"


def _headline(report: Report) -> str:
    points = f"{100 - report.score:.1f}" if report.score > 0 else "100 or more"
    parts = [f"score {report.score:.1f} of 100 ({points} MQM penalty points per 100 words)"]
    if report.fluency is not None:
        parts.append(f"fluency {report.fluency:.1f}")
        if report.coverage < 1:
            parts.append(f"the model read {report.coverage:.1%} of the text")
    if report.reference is not None:
        scores = report.reference
        parts.append(f"against the reference BLEU {scores.bleu:.1f}, chrF {scores.chrf:.1f}")
    return ", ".join(parts)


def _body(report: Report, width: int, colour: bool) -> Iterator[str]:
    lines = Lines(report.text)
    for issue in report.issues:
        yield ""
        yield from _issue(issue, report.text, lines, width, colour)
    yield from _heavy(report, lines, width)
    yield ""
    yield f"{_counts(report)} in {report.words:,} word{'s' * (report.words != 1)}"
    yield paint(report.signature, "aside", colour)


def _heavy(report: Report, lines: Lines, width: int) -> Iterator[str]:
    """The sentences that the model holds more against than any issue says, dearest first."""
    named = [0.0] * len(report.segments)
    starts = [segment.start for segment in report.segments]
    for issue in report.issues:
        index = bisect_right(starts, issue.start) - 1
        if index >= 0:
            named[index] += issue.penalty
    unsaid = sorted(
        (
            (segment.penalty - points, segment)
            for segment, points in zip(report.segments, named, strict=True)
            if segment.penalty - points >= HEAVY
        ),
        key=lambda pair: (-pair[0], pair[1].start),
    )
    if not unsaid:
        return
    yield ""
    yield "sentences that the model finds worse than the issues above say:"
    for points, segment in unsaid[:HEAVY_SHOWN]:
        place = lines.place(segment.start)
        words = " ".join(report.text[segment.start : segment.end].split())
        shown = _quoted(words, max(20, width - 24))
        yield f"{INDENT}{place}: {points:.1f} points more: {shown}"
    if len(unsaid) > HEAVY_SHOWN:
        yield f"{INDENT}and {len(unsaid) - HEAVY_SHOWN} more"


def _issue(issue: Issue, text: str, lines: Lines, width: int, colour: bool) -> Iterator[str]:
    level = issue.severity.value
    place = lines.place(issue.start)
    last = lines.place(max(issue.start, issue.end - 1))
    where = str(place) if last.line == place.line else f"{place} to line {last.line}"
    facts = [paint(level, level, colour), paint(issue.rule, "name", colour)]
    yield f"{where}: {' '.join(facts)} {paint(f'({issue.category})', 'aside', colour)}"

    start, end = lines.span(place.line)
    shown, carets = excerpt(
        text[start:end], issue.start - start, min(issue.end, end) - start, width - len(INDENT)
    )
    yield INDENT + shown
    yield INDENT + paint(carets, level, colour)
    yield INDENT + harmless(issue.message)
    if issue.suggestion is not None:
        words = harmless(issue.suggestion) if issue.suggestion else "(nothing)"
        yield f"{INDENT}→ {paint(words, 'suggestion', colour)}"
    if issue.related:
        places = [
            f"{lines.place(span.start)} {_quoted(span.text)}"
            for span in issue.related[:RELATED_SHOWN]
        ]
        more = len(issue.related) - RELATED_SHOWN
        tail = f", and {more} more" if more > 0 else ""
        yield f"{INDENT}see {', '.join(places)}{tail}"
    if issue.also:
        yield f"{INDENT}also found by {', '.join(issue.also)}"


def _counts(report: Report) -> str:
    counts = Counter(issue.severity for issue in report.issues)
    total = len(report.issues)
    if not total:
        return "no issues"
    levels = ", ".join(f"{counts[level]} {level}" for level in Severity if counts[level])
    return f"{total:,} issue{'s' * (total != 1)} ({levels})"


def _quoted(text: str, most: int = 40) -> str:
    """A phrase in quotation marks, cut where it is long."""
    cut = text if len(text) <= most else text[: most - 1] + "…"
    return f"'{harmless(cut)}'"
