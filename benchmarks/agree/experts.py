"""Agreement with MQM raters, who see the source, on the segments of newstest2021 zh-en.

Two of the data's fifteen systems are the human references, ref.A and ref.B. The first is what chrF
and BLEU compare with, so that no row of the table ranks either: all rows are of the 13 machines.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from data import rows

from agree.baselines import baselines
from agree.bootstrap import Bootstrap, Figure, Floats, Ints, Statistic, ratio
from agree.ranks import kendall, spearman
from agree.reading import Model, read

REFERENCES = ("ref.A", "ref.B")
COLUMNS = ("same-source pairs", "Spearman", "Kendall", "system pairs", "documents", "mean penalty")


@dataclass(frozen=True)
class Table:
    """Segments as numbers, one place each.

    Attributes:
        source, system, document: which one a segment is of, counted from 0.
        truth: MQM points that the raters hold against it.
    """

    source: Ints
    system: Ints
    document: Ints
    truth: Floats

    @classmethod
    def of(cls, segments: Sequence[dict[str, Any]]) -> Table:
        def numbers(*keys: str) -> Ints:
            names = ["\t".join(row[key] for key in keys) for row in segments]
            return np.unique(names, return_inverse=True)[1].astype(np.int64)

        truth = np.array([-row["mqm"] for row in segments], dtype=float)
        return cls(numbers("doc", "seg"), numbers("system"), numbers("doc"), truth)


def experts(models: Sequence[Model], folder: Path, bootstrap: Bootstrap) -> None:
    """Prints one table: the models, and the baselines."""
    every = list(rows(folder, "mqm.newstest2021.zh-en"))
    segments = [row for row in every if row["system"] not in REFERENCES]
    human = {
        (row["doc"], row["seg"]): row["target"] for row in every if row["system"] == REFERENCES[0]
    }
    targets = [row["target"] for row in segments]
    table = Table.of(segments)
    print(
        f"### Expert MQM\n\nnewstest2021 zh-en: {len(segments):,} segments of"
        f" {table.system.max() + 1} machines, without the human ref.A and ref.B; chrF and BLEU"
        " compare with ref.A. Intervals: 95 %, over sources (over documents for documents).\n"
    )
    lines, paces = [], []
    for model in models:
        began = time.perf_counter()
        together = in_documents(model, segments)
        paces.append((model.label, time.perf_counter() - began))
        alone = chain.from_iterable(read(model.estimator, [[target] for target in targets]))
        ways = {
            model.label: together,
            f"{model.label}, segments alone": np.array([one.penalty for one in alone]),
        }
        lines += [line(name, table, ours, bootstrap, mean=True) for name, ours in ways.items()]
    references = [human[row["doc"], row["seg"]] for row in segments]
    for name, ours in baselines(targets, references).items():
        lines.append(line(name, table, ours, bootstrap, mean=False))
    print(f"| penalty | {' | '.join(COLUMNS)} |\n|{'---|' * (len(COLUMNS) + 1)}")
    print("\n".join(lines))
    print(f"| the raters |{' |' * (len(COLUMNS) - 1)} {table.truth.mean():.2f} |\n")
    words = sum(len(target.split()) for target in targets)
    for name, seconds in paces:
        print(f"{name} read {words / seconds:,.0f} words a second.\n")


def in_documents(model: Model, segments: Sequence[dict[str, Any]]) -> Floats:
    """Penalties, each system's segments read together in the order of their document."""
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, row in enumerate(segments):
        groups[row["system"], row["doc"]].append(index)
    texts = [sorted(group, key=lambda at: int(segments[at]["seg"])) for group in groups.values()]
    found = read(model.estimator, [[segments[at]["target"] for at in text] for text in texts])
    penalties = np.zeros(len(segments))
    for text, estimates in zip(texts, found, strict=True):
        penalties[text] = [one.penalty for one in estimates]
    return penalties


def line(name: str, table: Table, ours: Floats, bootstrap: Bootstrap, *, mean: bool) -> str:
    """A row of the table; `mean` only where the penalties are points."""
    of_source = [np.flatnonzero(table.source == at) for at in range(table.source.max() + 1)]
    sources, documents = len(of_source), int(table.document.max()) + 1

    def over_segments(measure: Callable[[Floats, Floats], float]) -> Figure:
        def of(draw: Ints) -> float:
            rows = np.concatenate([of_source[at] for at in draw])
            return measure(ours[rows], table.truth[rows])

        return bootstrap.figure(of, sources)

    right, count = pairs_by_source(table, ours)
    figures = [
        bootstrap.figure(ratio(right, count), sources),
        over_segments(spearman),
        over_segments(kendall),
        bootstrap.figure(systems_right(table, ours), sources),
        bootstrap.figure(documents_alike(table, ours), documents),
    ]
    cells = [figure.show() for figure in figures] + [f"{ours.mean():.2f}" if mean else ""]
    return f"| {name} | {' | '.join(cells)} |"


def pairs_by_source(table: Table, ours: Floats) -> tuple[Floats, Floats]:
    """Of each source: its pairs ranked as the raters do, and its pairs whose MQM differs."""
    counts = [
        ranked_alike(ours[rows], table.truth[rows])
        for at in range(table.source.max() + 1)
        for rows in [np.flatnonzero(table.source == at)]
    ]
    right, count = np.array(counts).T
    return right, count


def ranked_alike(ours: Floats, theirs: Floats) -> tuple[float, float]:
    """Pairs ranked alike, a tie of ours counting half, and the pairs that theirs do rank."""
    first, second = np.triu_indices(len(ours), 1)
    our_order = np.sign(ours[first] - ours[second])
    their_order = np.sign(theirs[first] - theirs[second])
    ranked = their_order != 0
    right = np.where(our_order == 0, 0.5, our_order == their_order)
    return float(right[ranked].sum()), float(ranked.sum())


def systems_right(table: Table, ours: Floats) -> Statistic:
    """The statistic of sources: the share of system pairs whose means rank as the raters' do."""
    counts, mine = sums(table.source, table.system, ours)
    _, theirs = sums(table.source, table.system, table.truth)

    def of(draw: Ints) -> float:
        count = counts[draw].sum(axis=0)
        right, ranked = ranked_alike(
            mine[draw].sum(axis=0) / count, theirs[draw].sum(axis=0) / count
        )
        return right / ranked if ranked else float("nan")

    return of


def documents_alike(table: Table, ours: Floats) -> Statistic:
    """The statistic of documents: Spearman over each one's mean for each system."""
    counts, mine = sums(table.document, table.system, ours)
    _, theirs = sums(table.document, table.system, table.truth)

    def of(draw: Ints) -> float:
        count = counts[draw]
        there = count > 0
        return spearman(mine[draw][there] / count[there], theirs[draw][there] / count[there])

    return of


def sums(unit: Ints, system: Ints, values: Floats) -> tuple[Floats, Floats]:
    """How many segments each unit has of each system, and their sum: (units, systems) both."""
    shape = (unit.max() + 1, system.max() + 1)
    count, total = np.zeros(shape), np.zeros(shape)
    np.add.at(count, (unit, system), 1)
    np.add.at(total, (unit, system), values)
    return count, total
