"""The strip above the article: a bar a sentence."""

from __future__ import annotations

import math

from mtqa.render.article import Article
from mtqa.report import SegmentScore

#: The least points of a bar of each colour: the MQM weights of one error (`mtqa.issue.WEIGHTS`).
GRADES = ((25.0, "critical"), (5.0, "major"), (1.0, "minor"), (0.1, "neutral"))
#: A bar is full from this many points on.
FULL = 25.0


def strip_html(article: Article) -> str:
    """A link a sentence: wide as the sentence is long, high as it costs."""
    return "".join(
        f'<li style="--w:{math.isqrt(max(1, part.end - part.start))}">'
        f'<a class="{grade(part)}" href="#s{number}" style="--h:{height(part)}"'
        f' aria-label="Sentence {number}: {told(part)}"></a></li>'
        for number, part in enumerate(article.report.segments, start=1)
    )


def told(part: SegmentScore) -> str:
    """What a sentence costs, in words."""
    if not part.penalty:
        return "nothing held against it"
    return f"{part.penalty:.1f} point{'s' * (f'{part.penalty:.1f}' != '1.0')}"


def grade(part: SegmentScore) -> str:
    """The severity of a single error that would cost as much."""
    return next((name for least, name in GRADES if part.penalty >= least), "sound")


def height(part: SegmentScore) -> int:
    """Per cent of the strip, on a logarithmic scale: from 8, so that every sentence is seen.

    >>> [height(SegmentScore(0, 9, 0.0, points)) for points in (0, 1, 5, 25, 400)]
    [8, 28, 59, 100, 100]
    """
    share = math.log1p(min(max(part.penalty, 0.0), FULL)) / math.log1p(FULL)
    return round(8 + 92 * share)
