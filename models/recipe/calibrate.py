"""Fits a model's phrasing, thresholds and scale on held-out training data, and says what they give.

Articles held out of training stand for what is to be found; half of english.wmt22 for what is to be
left alone. A phrase's chance comes from weights fitted without its article.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from statistics import mean
from typing import Any

import numpy as np
from held import Held, text_of
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from mtqa.document import WORD_RE, Document
from mtqa.estimator import load
from mtqa.estimator.encoder import EncoderEstimator, PieceReading
from mtqa.estimator.penalty import Tariff
from mtqa.estimator.spans import (
    BLAME,
    LEVELS,
    Phrasing,
    core,
    features_of,
    highest,
    phrases,
    words_of,
)
from mtqa.issue import WEIGHTS, Severity

#: Of the phrases shown, so many must hold a mark of that severity or worse.
PRECISION = {Severity.MINOR: 0.55, Severity.MAJOR: 0.55, Severity.CRITICAL: 0.4}
#: At most so many phrases of that severity or worse in 1,000 words of sound English.
ALARMS = {Severity.MINOR: 1.5, Severity.MAJOR: 0.4, Severity.CRITICAL: 0.1}
FEWEST = 10  # phrases shown, for their precision to mean something
PARTS = 5  # of the articles: weights are fitted on all but one
#: A phrase of sound English counts as so many: there are few of them, and silence matters.
SOUND = 4.0
#: Mean chance of a mark, over an article's pieces, above which its marks are no full account.
HOPELESS = 0.4
UNCAPPED = 10**9  # words and windows: the scale is fitted to what comes before the caps
STEPS = [step / 100 for step in range(5, 100)]
Row = NDArray[np.float64]


@dataclass
class Article:
    """A text as the model read it, and the marks in it: (start, end, severity)."""

    document: Document
    readings: list[PieceReading]
    marks: list[tuple[int, int, str]]

    @property
    def marked(self) -> float:
        """Mean chance of a mark, over its pieces."""
        return mean([one[0] for reading in self.readings for one in reading.chances] or [0.0])


@dataclass
class Phrases:
    """All articles' phrases at one level: their features, and whether a mark is on the core."""

    features: Row
    faulty: NDArray[np.bool_]
    article: NDArray[np.int64]
    sound: NDArray[np.bool_]


def calibrate(folder: Path, held: Held) -> None:
    """Rewrites the `mtqa` section of the folder's config.json."""
    estimator = load(str(folder), device="auto")
    assert isinstance(estimator, EncoderEstimator)
    marked = read_all(estimator, [(row["text"], row["marks"]) for row in held.articles])
    sound = read_all(estimator, [(text_of(row), []) for row in held.english])
    path = folder / "config.json"
    config: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    settings = config["mtqa"]
    every = [one for article in (*marked, *sound) for r in article.readings for one in r.chances]
    usual = (round(mean(one[0] for one in every), 4), round(mean(one[1] for one in every), 4))
    phrasing = Phrasing({}, {}, usual, settings["phrasing"]["trust"])
    words = sum(len(WORD_RE.findall(article.document.text)) for article in sound)
    weights, thresholds = {}, {}
    for level, severity in enumerate(LEVELS):
        found = phrases_at(level, marked, sound, phrasing)
        logits = unseen_logits(found)
        slope, shift = of_marked(found, logits)
        chance = 1 / (1 + np.exp(-(slope * logits + shift)))
        threshold, figures = lowest(severity, found, chance, words)
        print(f"{severity.value}: {figures}")
        if threshold is not None:
            model = fitted(found, np.ones(len(found.faulty), dtype=bool))
            weights[severity.value] = as_weights(model, slope, shift)
            thresholds[severity.value] = threshold
    settings["phrasing"] |= {
        "weights": weights,
        "thresholds": thresholds,
        "usual": usual,
    }
    owed = [one for article in (*marked, *sound) for r in article.readings for one in r.owed]
    tariff = replace(estimator.tariff, usual=round(mean(owed), 4), scale=1.0)
    tariff = replace(tariff, scale=round(scale(tariff, phrasing, marked), 4))
    settings["tariff"] = asdict(tariff)
    path.write_text(json.dumps(config, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def read_all(
    estimator: EncoderEstimator, texts: Sequence[tuple[str, list[dict[str, Any]]]]
) -> list[Article]:
    articles = []
    for text, entries in texts:
        document = Document.parse(text)
        sentences = [sentence.text for sentence in document.sentences]
        readings = estimator.readings(sentences, texts=[len(sentences)])
        marks = [(mark["start"], mark["end"], mark["severity"]) for mark in entries]
        articles.append(Article(document, readings, marks))
    return articles


def scale(tariff: Tariff, phrasing: Phrasing, marked: list[Article]) -> float:
    """What makes the penalties add up to the points of the marks.

    In the English alone: raters who see the source find more, which no text shows. An article that
    is garbled from end to end is left out: of such ones an editor marks a sample only.
    """
    due = points = 0.0
    for article in marked:
        if article.marked <= HOPELESS:
            due += sum(WEIGHTS[severity] for _, _, severity in article.marks)
            chances = [one for reading in article.readings for one in reading.chances]
            beside = phrasing.beside(phrasing.shares(chances))
            points += sum(
                tariff.penalty(one.chances, one.owed, UNCAPPED, UNCAPPED, beside)
                for one in article.readings
            )
    print(f"points due {due:.0f}, found {points:.0f}")
    return due / points


def phrases_at(
    level: int, marked: list[Article], sound: list[Article], phrasing: Phrasing
) -> Phrases:
    features, faulty, numbers = [], [], []
    worse = {severity.value for severity in LEVELS[level:]}
    for number, article in enumerate((*marked, *sound)):
        wanted = [(a, b) for a, b, severity in article.marks if severity in worse]
        shares = phrasing.shares([one for r in article.readings for one in r.chances])
        for sentence, reading in zip(article.document.sentences, article.readings, strict=True):
            words = words_of(sentence.text, reading.pieces.spans, reading.chances)
            for phrase in phrases(sentence.text, words):
                if highest(phrase, level) < BLAME:
                    continue  # never shown
                start, end = (sentence.start + place for place in core(phrase, level))
                features.append(features_of(phrase, level, shares))
                faulty.append(any(a < end and start < b for a, b in wanted))
                numbers.append(number)
    article_of = np.array(numbers)
    return Phrases(np.array(features), np.array(faulty), article_of, article_of >= len(marked))


def fitted(found: Phrases, chosen: NDArray[np.bool_]) -> LogisticRegression:
    """A regression in which a surer mark never counts less: what would is left out."""
    weight = np.where(found.sound, SOUND, 1.0)[chosen]
    used = np.ones(found.features.shape[1])
    while True:
        features = found.features[chosen] * used
        model = LogisticRegression(C=1.0).fit(features, found.faulty[chosen], weight)
        less = (model.coef_[0] < 0) & (used > 0)
        less[-1] = False  # a long phrase may well be likelier sound than a short one as sure
        if not less.any():
            return model
        used[less] = 0.0


def unseen_logits(found: Phrases) -> Row:
    """Each phrase's log odds by a regression that has not seen its article."""
    logits = np.zeros(len(found.faulty))
    for part in range(PARTS):
        out = found.article % PARTS == part
        logits[out] = fitted(found, ~out).decision_function(found.features[out])
    return logits


def of_marked(found: Phrases, logits: Row) -> tuple[float, float]:
    """Slope and shift that make the log odds those of marked articles (Platt 1999).

    The regression itself counts sound English for more than there is, to tell the two apart.
    """
    own = ~found.sound
    model = LogisticRegression(C=1e6).fit(logits[own, None], found.faulty[own])
    return float(model.coef_[0, 0]), float(model.intercept_[0])


def as_weights(model: LogisticRegression, slope: float, shift: float) -> dict[str, float]:
    names = ("together", "marked", "text", "grave", "words")  # as `features_of` has them
    values = dict(zip(names, slope * model.coef_[0], strict=True))
    values["bias"] = slope * model.intercept_[0] + shift
    return {name: round(float(value), 4) for name, value in values.items()}


def lowest(severity: Severity, found: Phrases, chance: Row, words: int) -> tuple[float | None, str]:
    """The lowest threshold, and so the most recall, that keeps both promises; None if none does."""
    best, figures = None, "no threshold keeps its promises"
    for threshold in STEPS:
        shown = chance >= threshold
        count = int((shown & ~found.sound).sum())
        right = int((shown & found.faulty).sum())
        rate = 1000 * int((shown & found.sound).sum()) / words
        if count < FEWEST:
            break
        if right >= PRECISION[severity] * count and rate <= ALARMS[severity]:
            share = right / int(found.faulty.sum())
            best = threshold
            figures = (
                f"threshold {threshold}, {count} shown, precision {right / count:.3f},"
                f" {share:.3f} of the faulty phrases, {rate:.2f} alarms in 1,000 words"
            )
            break
    return best, figures
