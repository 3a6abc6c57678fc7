"""Whether a sound sentence is put above a copy with one fault, kind of fault by kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np

from agree.bootstrap import Bootstrap, Floats, ratio
from agree.perturbations import KINDS, Kind
from agree.reading import Model, read, sound_texts
from mtqa.document import WORD_RE, Document, Role

EACH = 100  # faulty copies of a kind, at most
LEAST, MOST = 10, 40  # words of a sentence
AIM = 0.85  # what the project asks of each kind that the English shows


@dataclass(frozen=True)
class Copy:
    """A sound sentence, and the same with a fault."""

    sound: str
    broken: str


def perturbed(models: Sequence[Model], folder: Path, bootstrap: Bootstrap) -> None:
    """Prints one table: a row a kind, two columns a model."""
    sentences = sound_sentences(sound_texts(folder))
    copies = {kind: faulty(kind, sentences, bootstrap.seed) for kind in KINDS}
    every = [text for row in copies.values() for one in row for text in (one.sound, one.broken)]
    columns: dict[str, dict[str, float]] = {}
    for model in models:
        columns |= penalties(model, list(dict.fromkeys(every)))
    print(
        "### Sound English, broken by program\n\nThe share of sentences of english.wmt22 that score"
        " above their faulty copy, each read alone, a tie counting half: by the model's points a"
        " word, and by those of rules and model together."
        f" Aim: {AIM} for each kind that the English shows. Intervals: 95 %, over sentences.\n"
    )
    print(f"| kind | copies | {' | '.join(columns)} |\n|{'---|' * (len(columns) + 2)}")
    for kind, row in copies.items():
        note = "" if kind.shows else " (the English alone hardly shows it)"
        cells = [share(preferred(row, held), bootstrap) for held in columns.values()]
        print(f"| {kind.name}{note} | {len(row)} | {' | '.join(cells)} |")
    print()


def share(won: Floats, bootstrap: Bootstrap) -> str:
    return bootstrap.figure(ratio(won, np.ones(len(won))), len(won)).show()


def sound_sentences(texts: Sequence[str]) -> list[tuple[int, str]]:
    """The sentences to break, with the number of their article: whole, of a middling length."""
    return [
        (at, sentence.text)
        for at, text in enumerate(texts)
        for paragraph in Document.parse(text).paragraphs
        if paragraph.role is Role.BODY
        for sentence in paragraph.sentences
        if LEAST <= len(sentence.text.split()) <= MOST
        and sentence.text[0].isupper()
        and sentence.text[-1] in ".!?"
    ]


def faulty(kind: Kind, sentences: Sequence[tuple[int, str]], seed: int) -> list[Copy]:
    """Up to `EACH` copies with a fault of the kind, each of another sentence."""
    rng = Random(f"{seed}:{kind.name}")
    copies: list[Copy] = []
    for article, text in rng.sample(sentences, len(sentences)):
        elsewhere, other = rng.choice(sentences)
        if elsewhere == article:
            continue
        broken = kind.broken(text, rng, other)
        if broken is not None and broken != text:
            copies.append(Copy(text, broken))
        if len(copies) == EACH:
            break
    return copies


def penalties(model: Model, texts: Sequence[str]) -> dict[str, dict[str, float]]:
    """Points a word by each way of reading, of each sentence, by the column's name.

    A score is 100 less them, but stops at 0, where two bad sentences would tie.
    """
    alone = read(model.estimator, [[text] for text in texts])
    reports = model.scorer.score_segments(texts)
    words = {text: max(len(WORD_RE.findall(text)), 1) for text in texts}
    return {
        model.label: {
            text: one.penalty / words[text] for text, [one] in zip(texts, alone, strict=True)
        },
        f"{model.label} with rules": {one.text: one.penalty / words[one.text] for one in reports},
    }


def preferred(copies: Sequence[Copy], held: dict[str, float]) -> Floats:
    """1 for each copy with more held against it than against the sound sentence, 0.5 for a tie."""
    more = np.array([held[one.broken] - held[one.sound] for one in copies])
    return np.asarray((np.sign(more) + 1) / 2)
