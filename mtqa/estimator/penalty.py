"""From the pieces' chances to MQM points.

A piece costs what its mark would cost on average (minor 1, major 5, critical 25; Freitag et al.
2021), times how far its chance of a mark stands above the chance that pieces of sound English have.
To that comes a small part of what the cost head says, which has learned from translations of one
source which is the better: it ranks texts that have nothing to be marked.

So a text whose pieces all look sound costs next to nothing, and one with a piece surely wrong can't
be free. Nor can one sentence decide an article: a rater's dearest segment costs 25 points, and
one of less than ten words carries too little evidence for that much.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mtqa.estimator.spans import Chances
from mtqa.issue import Severity

MOST = 25.0  # MQM points of a segment that is no translation at all: Freitag et al. 2021, table 4
#: MQM points that a word can cost at most. Between 1 and no limit, held-out articles are told apart
#: alike (AUC of hold against sound 0.901 to 0.911); headings and credits of sound news are not.
A_WORD = 2.5


@dataclass(frozen=True, slots=True)
class Tariff:
    """How chances become points; set on held-out data when a model is made.

    Attributes:
        floor: chances up to this are what sound English has, and cost nothing.
        ranking: how much of the cost head's points is added.
        scale: makes the mean the raters' mean.
    """

    floor: float
    ranking: float
    scale: float

    def penalty(
        self, chances: Sequence[Chances], owed: Sequence[float], words: int, windows: int = 1
    ) -> float:
        """MQM points of a text, from the chances of its pieces and the cost head's points.

        Args:
            chances, owed: by piece.
            words: in the text; each costs `A_WORD` points at most.
            windows: that it was read in; each costs `MOST` points at most.

        >>> tariff = Tariff(floor=0.2, ranking=0.0, scale=1.0)
        >>> tariff.penalty([(0.2, 0.1, 0.0)], [1.0], 9), tariff.penalty([(1.0, 1.0, 0.0)], [1.0], 9)
        (0.0, 5.0)
        >>> tariff.penalty([(1.0, 1.0, 0.0)] * 8, [1.0] * 8, 3)
        7.5
        """
        visible = sum(expected(one) * self.above(one[0]) for one in chances)
        points = self.scale * (visible + self.ranking * sum(owed))
        return min(points, A_WORD * words, MOST * windows)

    def above(self, chance: float) -> float:
        """0 at the floor and below, 1 at certainty."""
        return max(0.0, chance - self.floor) / (1 - self.floor)


def expected(chance: Chances) -> float:
    """Points of a mark that may be there, by the chances of its severities."""
    marked, major, critical = chance
    return (
        Severity.MINOR.weight * (marked - major)
        + Severity.MAJOR.weight * (major - critical)
        + Severity.CRITICAL.weight * critical
    )
