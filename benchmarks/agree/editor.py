"""Agreement with one editor, who sees the English alone, on whole articles.

Articles are those of editor.articles' validation split, and as sound English the half of
english.wmt22 that the recipe tunes nothing on. Each is read whole. Intervals are over articles,
the sound and the judged drawn apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from data import rows
from gate_policy import LEAST_WORDS
from numpy.typing import NDArray

import mtqa
from agree.bootstrap import NONE, Bootstrap, Ints
from agree.pieces import piece_figures
from agree.ranks import auc, spearman
from agree.reading import Model, read, sound_texts
from agree.spans import Read, alarms, kind_figures, span_figures
from mtqa.document import Document
from mtqa.issue import WEIGHTS


@dataclass(frozen=True)
class Articles:
    """The articles measured on: those that the editor judged, and sound ones."""

    judged: Sequence[dict[str, Any]]
    documents: Sequence[Document]
    sound: Sequence[Document]

    @classmethod
    def of(cls, folder: Path) -> Articles:
        judged = [row for row in rows(folder, "editor.articles") if row["split"] == "validation"]
        return cls(
            judged,
            [Document.parse(row["text"]) for row in judged],
            [Document.parse(text) for text in sound_texts(folder)],
        )

    @property
    def sizes(self) -> tuple[int, int]:
        return len(self.documents), len(self.sound)

    @property
    def long(self) -> NDArray[np.bool_]:
        """Which are articles, as `gate_policy.py` counts: much of english.wmt22 is shorter."""
        every = [*self.documents, *self.sound]
        return np.array([len(document.text.split()) >= LEAST_WORDS for document in every])

    @property
    def verdicts(self) -> list[str]:
        """Of the judged articles, then of the sound ones."""
        return [row["verdict"] for row in self.judged] + ["sound"] * len(self.sound)


def editor(models: Sequence[Model], folder: Path, bootstrap: Bootstrap) -> None:
    """Prints two tables, with a column for each model: figures, and recall by kind of mark."""
    articles = Articles.of(folder)
    marks = [row["marks"] for row in articles.judged]
    figures, kinds = [], []
    for model in models:
        every = [*articles.documents, *articles.sound]
        texts = [[sentence.text for sentence in document.sentences] for document in every]
        found = read(model.estimator, texts)
        reads = [Read.of(*both) for both in zip(every, found, strict=True)]
        judged, sound = reads[: len(marks)], reads[len(marks) :]
        figures.append(
            article_figures(articles, reads, bootstrap)
            | gate_figures(articles, model.scorer, bootstrap)
            | piece_figures(model.estimator, judged, marks, bootstrap)
            | span_figures(judged, marks, bootstrap)
            | alarms(sound, bootstrap)
        )
        kinds.append(kind_figures(judged, marks, bootstrap))
    labels = " | ".join(model.label for model in models)
    print(
        f"### An editor\n\neditor.articles, validation: {len(marks)} articles; sound English:"
        f" {len(articles.sound)} texts of english.wmt22. Intervals: 95 %, over articles.\n"
    )
    print(f"| figure | {labels} |")
    print_columns(figures, 1)
    print("\nRecall of the marks of each kind, by any span:\n")
    print(f"| kind | marks | {labels} |")
    print_columns(kinds, 2)
    print()


def print_columns(columns: Sequence[dict[str, str]], names: int) -> None:
    """A table's body: `names` cells come from the keys, and one from each column."""
    print(f"|{'---|' * (names + len(columns))}")
    for name in dict.fromkeys(key for column in columns for key in column):
        print(f"| {name} | {' | '.join(column.get(name, NONE) for column in columns)} |")


def article_figures(
    articles: Articles, reads: Sequence[Read], bootstrap: Bootstrap
) -> dict[str, str]:
    """What the points per 100 words say of an article, by the model alone."""
    points = np.array([one.density for one in reads])
    verdict = np.array(articles.verdicts)
    hold, sound = verdict == "hold", (verdict == "sound") & articles.long
    passed = ~hold & (verdict != "sound")
    marked = np.array(
        [
            sum(WEIGHTS[mark["severity"]] for mark in row["marks"]) / max(len(document.words), 1)
            for row, document in zip(articles.judged, articles.documents, strict=True)
        ]
    )

    def above(good: Any) -> str:
        def of(draw: Ints) -> float:
            return auc(points[draw[hold[draw]]], points[draw[good[draw]]])

        return bootstrap.figure(of, *articles.sizes).show()

    def mean(chosen: Any) -> str:
        def of(draw: Ints) -> float:
            own = points[draw[chosen[draw]]]
            return float(own.mean()) if len(own) else float("nan")

        return bootstrap.figure(of, *articles.sizes).show(2)

    def rank(draw: Ints) -> float:
        return spearman(points[draw], marked[draw])

    return {
        f"AUC, hold against {sound.sum()} sound articles": above(sound),
        "AUC, hold against publish and edit": above(passed),
        "Spearman with the marks' points a word": bootstrap.figure(rank, len(marked)).show(),
        "points per 100 words: hold": mean(hold),
        "points per 100 words: publish and edit": mean(passed),
        "points per 100 words: sound articles": mean(sound),
    }


def gate_figures(articles: Articles, scorer: mtqa.Scorer, bootstrap: Bootstrap) -> dict[str, str]:
    """The default policy on rules and model together, as `gate_policy.py` measures it."""
    every = [*articles.documents, *articles.sound]
    reports = list(scorer.score_many([document.text for document in every]))
    verdict = np.array(articles.verdicts)
    lost = np.array([-report.score for report in reports])
    # A sound text that is no article is neither held nor passed.
    counted = articles.long | (verdict != "sound")
    policy = mtqa.Policy()
    held = np.array([not mtqa.gate(report, policy).passed for report in reports]) & counted

    def share(part: Any, whole: Any) -> str:
        def of(draw: Ints) -> float:
            below = whole[draw].sum()
            return float((part & whole)[draw].sum() / below) if below else float("nan")

        return bootstrap.figure(of, *articles.sizes).show()

    hold, sound = verdict == "hold", (verdict == "sound") & counted
    passed = ~hold & (verdict != "sound")

    def above(good: Any) -> str:
        def of(draw: Ints) -> float:
            return auc(lost[draw[hold[draw]]], lost[draw[good[draw]]])

        return bootstrap.figure(of, *articles.sizes).show()

    return {
        f"score, rules and model: AUC, hold against {sound.sum()} sound articles": above(sound),
        "score, rules and model: AUC, hold against publish and edit": above(passed),
        "gate: precision of held": share(hold, held),
        "gate: recall of held": share(held, hold),
        f"gate: share of {sound.sum()} sound articles held": share(held, sound),
    }
