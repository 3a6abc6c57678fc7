"""Reports for an editor at a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from mtqa.gate import Verdict
from mtqa.issue import Issue, Severity
from mtqa.readers.origin import Place
from mtqa.readers.text import Text
from mtqa.render import place as own
from mtqa.render.place import Lines
from mtqa.render.terminal import excerpt, harmless, paint
from mtqa.render.unsaid import unsaid
from mtqa.report import Report, SegmentReport

INDENT = "  "
#: Where a character stands: in the text, or in the file that it was read from.
Where = Callable[[int], Place | own.Place]
#: More places than this that belong to one issue are counted, not listed.
RELATED_SHOWN = 5
#: How many sentences are shown of those that cost more than their issues say.
HEAVY_SHOWN = 5


def render_verdict(
    verdict: Verdict, *, width: int = 80, colour: bool = False, read: Text | None = None
) -> str:
    """The gate's word, its reasons, and the report that they rest on; see `render_report`."""
    word = "publish" if verdict.passed else "hold"
    first = f"{paint(word, word, colour)}: {headline(verdict.report)}"
    reasons = [f"{INDENT}{harmless(reason)}" for reason in verdict.reasons]
    return "\n".join([first, *reasons, *_body(verdict.report, width, colour, read)])


def render_report(
    report: Report, *, width: int = 80, colour: bool = False, read: Text | None = None
) -> str:
    """The score, every issue below the words that it is about, and the signature.

    Args:
        report: what to show.
        width: cells of the terminal; excerpts of the text are cut to it.
        colour: whether to write colour escapes. What the text itself holds never reaches the
            terminal as an escape.
        read: what a reader gave for the text, so that places are those of its file.
    """
    return "\n".join([headline(report), *_body(report, width, colour, read)])


def render_segment(number: int, report: SegmentReport, *, colour: bool = False) -> str:
    """One line of a line-aligned file as a row: number, score and issues, parted by tabs."""
    issues = "; ".join(
        f"{paint(issue.severity.value, issue.severity.value, colour)} {issue.rule}"
        f" {issue.start}-{issue.end} {_quoted(issue.text)}"
        for issue in report.issues
    )
    return f"{number}\t{report.score:.2f}\t{issues}"


def headline(report: Report) -> str:
    """The figures of a report in one line."""
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


def _body(report: Report, width: int, colour: bool, read: Text | None) -> Iterator[str]:
    lines = Lines(report.text)
    place = lines.place if read is None else read.place
    for issue in report.issues:
        yield ""
        yield from _issue(issue, report.text, lines, place, width, colour)
    yield from _heavy(report, place, width)
    yield ""
    yield f"{counts(report)} in {report.words:,} word{'s' * (report.words != 1)}"
    yield paint(report.signature, "aside", colour)


def _heavy(report: Report, place: Where, width: int) -> Iterator[str]:
    """The sentences that the model holds more against than any issue says, dearest first."""
    found = unsaid(report)
    if not found:
        return
    yield ""
    yield "sentences that the model finds worse than the issues above say:"
    for points, _, segment in found[:HEAVY_SHOWN]:
        words = " ".join(report.text[segment.start : segment.end].split())
        shown = _quoted(words, max(20, width - 24))
        yield f"{INDENT}{place(segment.start)}: {points:.1f} points more: {shown}"
    if len(found) > HEAVY_SHOWN:
        yield f"{INDENT}and {len(found) - HEAVY_SHOWN} more"


def _issue(
    issue: Issue, text: str, lines: Lines, where_is: Where, width: int, colour: bool
) -> Iterator[str]:
    level = issue.severity.value
    first, last = where_is(issue.start), where_is(max(issue.start, issue.end - 1))
    where = str(first) if last.line == first.line else f"{first} to line {last.line}"
    facts = [paint(level, level, colour), paint(issue.rule, "name", colour)]
    yield f"{where}: {' '.join(facts)} {paint(f'({issue.category})', 'aside', colour)}"

    start, end = lines.span(lines.place(issue.start).line)
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
            f"{where_is(span.start)} {_quoted(span.text)}" for span in issue.related[:RELATED_SHOWN]
        ]
        more = len(issue.related) - RELATED_SHOWN
        tail = f", and {more} more" if more > 0 else ""
        yield f"{INDENT}see {', '.join(places)}{tail}"
    if issue.also:
        yield f"{INDENT}also found by {', '.join(issue.also)}"


def counts(report: Report) -> str:
    """How many issues of each severity, in words."""
    of = Counter(issue.severity for issue in report.issues)
    total = len(report.issues)
    if not total:
        return "no issues"
    levels = ", ".join(f"{of[level]} {level}" for level in Severity if of[level])
    return f"{total:,} issue{'s' * (total != 1)} ({levels})"


def _quoted(text: str, most: int = 40) -> str:
    """A phrase in quotation marks, cut where it is long."""
    cut = text if len(text) <= most else text[: most - 1] + "…"
    return f"'{harmless(cut)}'"
