"""Sentences that the model holds more against than any issue in them says."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from mtqa.report import Report, SegmentScore

#: Points that a sentence costs beyond its issues before an editor is told.
HEAVY = 3.0


class Unsaid(NamedTuple):
    """A sentence, its number from 0, and what it costs beyond its issues."""

    points: float
    number: int
    segment: SegmentScore


def unsaid(report: Report) -> list[Unsaid]:
    """Those worth reading again, dearest first."""
    named = [0.0] * len(report.segments)
    starts = [segment.start for segment in report.segments]
    for issue in report.issues:
        index = bisect_right(starts, issue.start) - 1
        if index >= 0:
            named[index] += issue.penalty
    found = [
        Unsaid(segment.penalty - points, number, segment)
        for number, (segment, points) in enumerate(zip(report.segments, named, strict=True))
        if segment.penalty - points >= HEAVY
    ]
    return sorted(found, key=lambda one: (-one.points, one.segment.start))
