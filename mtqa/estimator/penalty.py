"""From the pieces' chances to MQM points.

A piece costs what its mark would cost on average (minor 1, major 5, critical 25; Freitag et al.
2021), and less than that where a mark is unlikely: by the root of its chance, since every piece of
sound English has a small one, and an article has a thousand pieces. That is taken more or less
seriously by how much of the whole text looks faulty, beside what is usual; and by what the cost
head holds against the segment, which has learned from raters who saw the source which of two
translations is the better. Held-out articles chose this form among a dozen: with the chance itself
for its root articles were as well told apart, but the worst were charged twice their marks.

So a text whose pieces all look sound can't be dear, and one with a piece surely wrong can't be
free. Nor can one sentence decide an article: a rater's dearest segment costs 25 points, and one of
less than ten words carries too little evidence for that much.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from mtqa.estimator.spans import Chances
from mtqa.issue import Severity

MOST = 25.0  # MQM points of a segment that is no translation at all: Freitag et al. 2021, table 4
#: MQM points that a word can cost at most. Between 1 and no limit, held-out articles are told apart
#: alike; headings and credits of sound news are not.
A_WORD = 2.5
#: The cost head makes a segment so many times dearer, or cheaper, at most.
FACTOR = 4.0


@dataclass(frozen=True, slots=True)
class Tariff:
    """How chances become points; set on held-out data when a model is made.

    Attributes:
        usual: MQM points that the cost head holds against a piece, on average.
        ranking: the power to which its word is taken; 0 leaves it out.
        scale: makes the points of articles those of an editor's marks.
    """

    usual: float
    ranking: float
    scale: float

    def penalty(
        self,
        chances: Sequence[Chances],
        owed: Sequence[float],
        words: int,
        windows: int = 1,
        beside: float = 1.0,
    ) -> float:
        """MQM points of a text, from the chances of its pieces and the cost head's points.

        Args:
            chances, owed: by piece.
            words: in the text; each costs `A_WORD` points at most.
            windows: that it was read in; each costs `MOST` points at most.
            beside: how many times as much of the whole text looks faulty as is usual.

        >>> tariff = Tariff(usual=0.1, ranking=1.0, scale=1.0)
        >>> half = [(0.25, 0.25, 0.0)]
        >>> tariff.penalty(half, [0.1], 9), tariff.penalty(half, [0.2], 9)
        (0.625, 1.25)
        >>> tariff.penalty(half, [0.1], 9, beside=2.0)
        1.25
        >>> tariff.penalty([(1.0, 1.0, 0.0)] * 8, [0.1] * 8, 3)
        7.5
        """
        if not chances:
            return 0.0
        visible = sum(expected(one) * sqrt(one[0]) for one in chances)
        dear = sum(owed) / len(owed) / self.usual
        factor: float = min(max(dear, 1 / FACTOR), FACTOR) ** self.ranking
        return min(self.scale * visible * factor * beside, A_WORD * words, MOST * windows)


def expected(chance: Chances) -> float:
    """Points of a mark that may be there, by the chances of its severities."""
    marked, major, critical = chance
    return (
        Severity.MINOR.weight * (marked - major)
        + Severity.MAJOR.weight * (major - critical)
        + Severity.CRITICAL.weight * critical
    )
