"""How well an encoder tells the marked pieces of an article from the others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.metrics import average_precision_score

from agree.bootstrap import Bootstrap, Floats, Ints
from agree.reading import chunks
from agree.spans import Mark, Read, overlap

Bools = npt.NDArray[np.bool_]


def piece_figures(
    estimator: Any,
    articles: Sequence[Read],
    marks: Sequence[Sequence[Mark]],
    bootstrap: Bootstrap,
) -> dict[str, str]:
    """Average precision of the chances, Matthews correlation of the spans shown, over pieces.

    Empty for an estimator that has no chances by piece, such as a language model.
    """
    if not hasattr(estimator, "readings"):
        return {}
    chance, truth, shown = [], [], []
    for one, own, (chances, places) in zip(
        articles, marks, pieces(estimator, articles), strict=True
    ):
        chance.append(np.array(chances))
        truth.append(np.array([overlap(*place, own) for place in places], dtype=bool))
        spans = [{"start": span.start, "end": span.end} for span in one.spans]
        shown.append(np.array([overlap(*place, spans) for place in places], dtype=bool))
    tables = np.array([table(*both) for both in zip(truth, shown, strict=True)])  # (articles, 4)

    def precision(draw: Ints) -> float:
        wanted = np.concatenate([truth[at] for at in draw])
        guesses = np.concatenate([chance[at] for at in draw])
        return float(average_precision_score(wanted, guesses)) if wanted.any() else float("nan")

    size = len(articles)
    return {
        "average precision by piece": bootstrap.figure(precision, size).show(),
        "average precision by piece, of chance": f"{np.concatenate(truth).mean():.3f}",
        "Matthews correlation by piece": bootstrap.figure(
            lambda draw: matthews(tables[draw].sum(axis=0)), size
        ).show(),
    }


def pieces(
    estimator: Any, articles: Sequence[Read]
) -> list[tuple[list[float], list[tuple[int, int]]]]:
    """Each article's pieces: the chance that an editor would mark each, and where it stands."""
    texts = [[sentence.text for sentence in one.document.sentences] for one in articles]
    readings = chain.from_iterable(
        estimator.readings(list(chain.from_iterable(chunk)), texts=[len(text) for text in chunk])
        for chunk in chunks(texts)
    )
    out = []
    for one in articles:
        chances, places = [], []
        for sentence in one.document.sentences:
            reading = next(readings)
            chances += [any_mark for any_mark, *_ in reading.chances]
            places += [
                (sentence.start + start, sentence.start + end)
                for start, end in reading.pieces.spans
            ]
        out.append((chances, places))
    return out


def table(truth: Bools, guess: Bools) -> tuple[int, int, int, int]:
    """Pieces marked and shown, shown alone, marked alone, neither."""
    both, either = int((truth & guess).sum()), int((truth | guess).sum())
    return both, int(guess.sum()) - both, int(truth.sum()) - both, len(truth) - either


def matthews(counts: Ints | Floats) -> float:
    """Matthews correlation of a table's counts; 0 where nothing or everything is shown.

    >>> matthews(np.array([5, 0, 0, 5])), matthews(np.array([0, 0, 5, 5]))
    (1.0, 0.0)
    """
    both, extra, missed, neither = (float(count) for count in counts)
    below = (both + extra) * (both + missed) * (neither + extra) * (neither + missed)
    return (both * neither - extra * missed) / below**0.5 if below else 0.0
