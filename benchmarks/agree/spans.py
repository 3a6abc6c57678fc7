"""What a model points at in an article, held against what the editor marked there.

A shown span counts as right, and finds a mark, if the two overlap and it is no longer than
`LONGEST`: whoever marks a whole paragraph has pointed at nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from agree.bootstrap import NONE, Bootstrap, Floats, ratio
from mtqa.document import Document
from mtqa.report import ErrorSpan, SegmentEstimate

LONGEST = 160  # characters
GRAVE = ("major", "critical")
ALL = (*GRAVE, "minor")

Mark = dict[str, Any]


@dataclass(frozen=True)
class Read:
    """An article as a model read it; offsets of its spans are into the article."""

    document: Document
    estimates: Sequence[SegmentEstimate]
    spans: tuple[ErrorSpan, ...]

    @classmethod
    def of(cls, document: Document, estimates: Sequence[SegmentEstimate]) -> Read:
        spans = [
            replace(span, start=sentence.start + span.start, end=sentence.start + span.end)
            for sentence, estimate in zip(document.sentences, estimates, strict=True)
            for span in estimate.spans
        ]
        return cls(document, estimates, tuple(spans))

    @property
    def density(self) -> float:
        """Points per 100 words."""
        points = sum(one.penalty for one in self.estimates)
        return 100 * points / max(len(self.document.words), 1)

    def shown(self, severities: Sequence[str]) -> list[ErrorSpan]:
        return [span for span in self.spans if span.severity.value in severities]


def overlap(start: int, end: int, marks: Sequence[Mark]) -> bool:
    """Whether a stretch shares a character with one of the marks."""
    return any(start < mark["end"] and mark["start"] < end for mark in marks)


def points_at(span: ErrorSpan, marks: Sequence[Mark]) -> bool:
    """Whether a span counts as pointing at one of the marks."""
    return span.end - span.start <= LONGEST and overlap(span.start, span.end, marks)


def found(marks: Sequence[Mark], spans: Sequence[ErrorSpan]) -> int:
    """How many of the marks some span points at."""
    return sum(any(points_at(span, [mark]) for span in spans) for mark in marks)


def span_figures(
    articles: Sequence[Read], marks: Sequence[Sequence[Mark]], bootstrap: Bootstrap
) -> dict[str, str]:
    """Precision and recall of the spans that a model shows, and how long they are."""
    out = {}
    for name, severities in (("major and critical", GRAVE), ("all", ALL)):
        rows = [
            counts(one.shown(severities), own, severities)
            for one, own in zip(articles, marks, strict=True)
        ]
        shown, right, right_any, hit, wanted = np.array(rows, dtype=float).T
        lengths = [span.end - span.start for one in articles for span in one.shown(severities)]

        def share(count: Floats, total: Floats) -> str:
            return bootstrap.figure(ratio(count, total), len(articles)).show()

        out[f"{name} spans: shown"] = f"{shown.sum():.0f}"
        out[f"{name} spans: precision"] = share(right, shown)
        if severities != ALL:
            out[f"{name} spans: precision, on a mark of any severity"] = share(right_any, shown)
        out[f"{name} spans: recall of {wanted.sum():.0f} marks"] = share(hit, wanted)
        out[f"{name} spans: mean and greatest length, characters"] = (
            f"{np.mean(lengths):.1f}, {max(lengths)}" if lengths else NONE
        )
    return out


def counts(
    spans: Sequence[ErrorSpan], marks: Sequence[Mark], severities: Sequence[str]
) -> tuple[int, int, int, int, int]:
    """Spans shown, right, right by a mark of any severity; marks found, and wanted."""
    wanted = [mark for mark in marks if mark["severity"] in severities]
    right = sum(points_at(span, wanted) for span in spans)
    right_any = sum(points_at(span, marks) for span in spans)
    return len(spans), right, right_any, found(wanted, spans), len(wanted)


def kind_figures(
    articles: Sequence[Read], marks: Sequence[Sequence[Mark]], bootstrap: Bootstrap
) -> dict[str, str]:
    """Recall of the marks of each kind, by any span."""
    out = {}
    for kind in sorted({mark["kind"] for own in marks for mark in own}):
        wanted = [[mark for mark in own if mark["kind"] == kind] for own in marks]
        hits = [found(own, one.spans) for own, one in zip(wanted, articles, strict=True)]
        totals = [len(own) for own in wanted]
        figure = bootstrap.figure(
            ratio(np.array(hits, dtype=float), np.array(totals, dtype=float)), len(articles)
        )
        out[f"{kind} | {sum(totals)}"] = figure.show()
    return out


def alarms(articles: Sequence[Read], bootstrap: Bootstrap) -> dict[str, str]:
    """Spans per 1,000 words of sound English, by severity."""
    words = np.array([len(one.document.words) for one in articles], dtype=float)
    out = {}
    for severity in ("critical", "major", "minor"):
        shown = np.array([len(one.shown((severity,))) for one in articles], dtype=float)
        figure = bootstrap.figure(ratio(1000 * shown, words), len(articles))
        out[f"{severity} spans per 1,000 words of sound English"] = figure.show(2)
    return out
