"""How sure a figure is: the same figure on samples drawn anew from the sources or articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
#: A figure of the units with the given indices, which may hold one several times.
Statistic = Callable[[Ints], float]

NONE = "–"  # a figure that the data or the model does not give


@dataclass(frozen=True)
class Figure:
    """A value and its 95 % interval; NaN where there is nothing to count."""

    value: float
    low: float
    high: float

    def show(self, digits: int = 3) -> str:
        """The figure as a table has it.

        >>> Figure(0.5219, 0.515, 0.529).show()
        '0.522 [0.515, 0.529]'
        """
        if np.isnan(self.value):
            return NONE
        return f"{self.value:.{digits}f} [{self.low:.{digits}f}, {self.high:.{digits}f}]"


@dataclass(frozen=True)
class Bootstrap:
    """Percentile intervals; the seed alone says what is drawn: the same for every model."""

    resamples: int
    seed: int

    def figure(self, statistic: Statistic, *sizes: int) -> Figure:
        """A statistic of units, and its interval.

        Args:
            statistic: what is asked of them.
            sizes: how many units there are; of several groups one after the other, each is drawn
                from by itself and keeps its size.
        """
        value = float(statistic(np.arange(sum(sizes))))
        again = np.array([statistic(draw) for draw in self.draws(*sizes)], dtype=float)
        again = again[~np.isnan(again)]
        if not len(again):
            return Figure(value, np.nan, np.nan)
        low, high = np.percentile(again, (2.5, 97.5))
        return Figure(value, float(low), float(high))

    def draws(self, *sizes: int) -> Iterator[Ints]:
        """Indices of as many units as there are, drawn with replacement, once a resample."""
        rng = np.random.default_rng(self.seed)
        starts = np.cumsum((0, *sizes))
        for _ in range(self.resamples):
            yield np.concatenate(
                [
                    start + rng.integers(max(size, 1), size=size)
                    for start, size in zip(starts, sizes, strict=False)
                ]
            )


def ratio(counts: Floats, total: Floats) -> Statistic:
    """The statistic that divides the units' sum of one count by that of another."""

    def of(units: Ints) -> float:
        below = total[units].sum()
        return float(counts[units].sum() / below) if below else float("nan")

    return of
