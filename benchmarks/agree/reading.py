"""A model ready to be measured, what it says of whole texts, and the sound ones among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from data import article, rows
from gate_policy import one_in

import mtqa
from mtqa.estimator import Estimator, ModelError
from mtqa.report import SegmentEstimate

CHUNK = 512  # segments given to the estimator at a time, or one text if it has more


@dataclass(frozen=True)
class Model:
    """An estimator, and the whole of mtqa with it."""

    estimator: Estimator
    scorer: mtqa.Scorer

    @property
    def label(self) -> str:
        """Name and fingerprint, which tells two folders of one name apart."""
        return f"{self.estimator.name}-{self.estimator.fingerprint}"


def sound_texts(folder: Path) -> list[str]:
    """The half of english.wmt22 that no threshold was set on."""
    return [
        article(row["paragraphs"])
        for row in rows(folder, "english.wmt22")
        if not one_in(2, row["doc"])
    ]


def open_model(name: str, device: str) -> Model:
    """The model of that name, folder or hub id.

    Raises:
        SystemExit: it cannot be loaded; the message says why.
    """
    scorer = mtqa.Scorer(name, device)
    try:
        estimator = scorer.estimator
    except ModelError as error:
        raise SystemExit(str(error)) from error
    assert estimator is not None  # only a configuration without a model has none
    return Model(estimator, scorer)


def read(estimator: Estimator, texts: Sequence[Sequence[str]]) -> list[list[SegmentEstimate]]:
    """The estimates of each text's segments, those of one text read together."""
    out = []
    for chunk in chunks(texts):
        sizes = [len(text) for text in chunk]
        every = iter(estimator.estimate([one for text in chunk for one in text], texts=sizes))
        out += [[next(every) for _ in range(size)] for size in sizes]
    return out


def chunks(texts: Sequence[Sequence[str]]) -> Iterator[list[Sequence[str]]]:
    """Whole texts in order, so many at a time that their segments come to `CHUNK` or just over."""
    chunk: list[Sequence[str]] = []
    held = 0
    for text in texts:
        chunk.append(text)
        held += len(text)
        if held >= CHUNK:
            yield chunk
            chunk, held = [], 0
    if chunk:
        yield chunk
