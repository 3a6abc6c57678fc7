"""Which sentences of a translation render which of its source.

The alignment is Gale and Church's ("A Program for Aligning Sentences in Bilingual Corpora",
Computational Linguistics 19, 1993): lengths in characters tell most, since long sentences have long
translations. Anchors (figures, names and words that both languages write alike) are added to the
lengths, as in Simard et al. 1992, since a dropped sentence is what we are after. The search keeps
to a band round the diagonal, so that time grows with the text.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

VARIANCE = 4.5  # squared characters of deviation a character; 6.8 in Gale and Church 1993
#: How many sentences of each side make a bead, and what each costs: -ln of Gale and Church's
#: shares, which have nothing beyond two and two.
BEADS = {
    (1, 1): 0.1,
    (1, 2): 2.4,
    (2, 1): 2.4,
    (2, 2): 4.5,
    **{(1, many): 3.0 + many / 2 for many in range(3, 7)},
    **{(many, 1): 3.0 + many / 2 for many in range(3, 7)},
}
#: A sentence without a counterpart. Flat: how long a lost sentence was says nothing against it.
GAP = 3.3
ANCHOR = 1.5  # what a shared anchor takes off
LONE_ANCHOR = 1.0  # what an anchor without a counterpart adds
MOST_ANCHORS = 6
#: Sentences on either side of the diagonal that are tried, and how much dearer than its row's
#: cheapest a path may be.
BAND, BEAM = 60, 30.0


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence as alignment sees it: how long, and what in it needs no translation."""

    length: int
    anchors: frozenset[str | float]


@dataclass(frozen=True, slots=True)
class Bead:
    """Half-open ranges of sentences that render each other; one of the two may be empty."""

    source: tuple[int, int]
    target: tuple[int, int]


def align(
    source: Sequence[Unit], target: Sequence[Unit], ratio: float, gap: float = GAP
) -> list[Bead]:
    """The cheapest beads that hold every sentence of both sides, in order.

    Args:
        source, target: sentences.
        ratio: characters of the translation for one of the source.
        gap: what a sentence without a counterpart costs.

    >>> short, long = Unit(20, frozenset()), Unit(90, frozenset())
    >>> [(b.source, b.target) for b in align([short, long, short], [short, long, short], 1.0)]
    [((0, 1), (0, 1)), ((1, 2), (1, 2)), ((2, 3), (2, 3))]
    >>> align([short, long, short], [short, short], 1.0)[1]
    Bead(source=(1, 2), target=(1, 1))
    """
    rows, columns = len(source), len(target)
    lengths = [0.0, *accumulate(unit.length * ratio for unit in source)]
    widths = [0, *accumulate(unit.length for unit in target)]
    band = BAND + abs(rows - columns)  # where one side has lost a part, its paths are longer
    slope = columns / max(rows, 1)
    best: list[dict[int, float]] = [{} for _ in range(rows + 1)]
    came: list[dict[int, tuple[int, int]]] = [{} for _ in range(rows + 1)]
    best[0][0] = 0.0
    steps = [*BEADS.items(), ((1, 0), gap)]
    for i in range(rows + 1):
        here = best[i]
        low = max(0, math.floor(i * slope - band))
        high = min(columns, math.ceil(i * slope + band))
        limit = min(here.values(), default=0.0) + BEAM
        for j in range(min(here, default=low), high + 1):
            # A sentence of the translation without a counterpart stays in the row.
            cost = here.get(j, math.inf)
            if j > low and (before := here.get(j - 1, math.inf) + gap) < cost:
                cost = here[j] = before
                came[i][j] = (0, 1)
            if cost > limit:
                continue
            for (m, n), prior in steps:
                if i + m > rows or j + n > columns:
                    continue
                there = best[i + m]
                known = there.get(j + n, math.inf)
                total = cost + prior
                if total >= known + MOST_ANCHORS * ANCHOR:
                    continue
                if n:
                    total += length_cost(
                        lengths[i + m] - lengths[i], widths[j + n] - widths[j]
                    ) + anchor_cost(source[i : i + m], target[j : j + n])
                if total < known:
                    there[j + n] = total
                    came[i + m][j + n] = (m, n)
    return _rejoined(_beads(came, rows, columns), lengths, widths)


def _beads(came: list[dict[int, tuple[int, int]]], i: int, j: int) -> list[Bead]:
    found = []
    while i or j:
        m, n = came[i].get(j, (0, 0))
        if not (m or n):  # outside the band: what is left has no counterpart
            m, n = (1, 0) if i else (0, 1)
        found.append(Bead((i - m, i), (j - n, j)))
        i, j = i - m, j - n
    return found[::-1]


def _rejoined(beads: list[Bead], lengths: Sequence[float], widths: Sequence[float]) -> list[Bead]:
    """Joins gaps on both sides of one place: what was lost and what was added render each other."""
    found: list[Bead] = []
    run: list[Bead] = []

    def close() -> None:
        if run:
            whole = Bead(
                (run[0].source[0], run[-1].source[1]), (run[0].target[0], run[-1].target[1])
            )
            ours = lengths[whole.source[1]] - lengths[whole.source[0]]
            theirs = widths[whole.target[1]] - widths[whole.target[0]]
            alike = 2 * min(ours, theirs) >= max(ours, theirs)
            found.extend([whole] if alike else run)
            run.clear()

    for bead in beads:
        if bead.source[0] == bead.source[1] or bead.target[0] == bead.target[1]:
            run.append(bead)
        else:
            close()
            found.append(bead)
    close()
    return found


def length_cost(expected: float, length: float) -> float:
    """-ln of the chance that a translation's length is as far off as this one's.

    >>> length_cost(100, 100) < length_cost(100, 130) < length_cost(100, 200)
    True
    """
    mean = (expected + length) / 2
    if mean <= 0:
        return 0.0
    delta = abs(length - expected) / math.sqrt(mean * VARIANCE)
    # -ln erfc(x), by its asymptote where erfc underflows
    x = delta / math.sqrt(2)
    return -math.log(math.erfc(x)) if x < 5 else x * x + math.log(x * math.sqrt(math.pi))


def anchor_cost(source: Sequence[Unit], target: Sequence[Unit]) -> float:
    """What the anchors of a bead add: below nothing where they agree."""
    if len(source) == 1 and len(target) == 1:
        left, right = source[0].anchors, target[0].anchors
    else:
        left = frozenset().union(*(unit.anchors for unit in source))
        right = frozenset().union(*(unit.anchors for unit in target))
    if not left:
        return 0.0
    shared = min(len(left & right), MOST_ANCHORS)
    lone = 0 if shared else min(len(left), 3)
    return lone * LONE_ANCHOR - shared * ANCHOR
