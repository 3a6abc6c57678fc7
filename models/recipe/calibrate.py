"""Sets a model's scale and thresholds on held-out training data, and says what they give."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any

from examples import Held, text_of

from mtqa.document import WORD_RE, Document
from mtqa.estimator import load
from mtqa.estimator.encoder import EncoderEstimator, PieceReading
from mtqa.estimator.spans import error_spans
from mtqa.issue import WEIGHTS, Severity
from mtqa.report import ErrorSpan

#: Of the spans shown, so many must lie on a mark of that severity or worse.
PRECISION = {Severity.MINOR: 0.55, Severity.MAJOR: 0.55, Severity.CRITICAL: 0.4}
#: At most so many spans of that severity or worse in 1,000 words of sound English.
ALARMS = {Severity.MINOR: 1.5, Severity.MAJOR: 0.4, Severity.CRITICAL: 0.1}
WORSE = {
    Severity.MINOR: {"minor", "major", "critical"},
    Severity.MAJOR: {"major", "critical"},
    Severity.CRITICAL: {"critical"},
}
#: Mean chance of a mark, over an article's pieces, above which its marks are no full account.
HOPELESS = 0.4
UNCAPPED = 10**9  # words and windows: the scale is fitted to what comes before the caps
STEPS = [step / 100 for step in range(5, 100)]


@dataclass
class Read:
    """A sentence as the model read it, and the marks in it: (start, end, severity)."""

    text: str
    reading: PieceReading
    marks: list[tuple[int, int, str]]


def calibrate(folder: Path, held: Held) -> None:
    """Rewrites the `mtqa` section of the folder's config.json."""
    estimator = load(str(folder), device="auto")
    assert isinstance(estimator, EncoderEstimator)
    marked = [
        read
        for row in held.articles
        if not hopeless(article := read_all(estimator, [(row["text"], row["marks"])]))
        for read in article
    ]
    sound = read_all(estimator, [(text_of(row), []) for row in held.english])
    thresholds = {
        severity.value: threshold
        for severity in PRECISION
        if (threshold := lowest(severity, marked, sound)) is not None
    }
    # Marks in the English alone: raters who see the source find more, which no text shows.
    due = sum(WEIGHTS[severity] for read in marked for _, _, severity in read.marks)
    points = sum(
        estimator.tariff.penalty(read.reading.chances, read.reading.owed, UNCAPPED, UNCAPPED)
        for read in marked
    )
    scale = due / points
    print(f"thresholds {thresholds}, scale {scale:.3f}")
    path = folder / "config.json"
    config: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    config["mtqa"]["thresholds"] = thresholds
    config["mtqa"]["tariff"]["scale"] *= round(scale, 4)
    path.write_text(json.dumps(config, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def hopeless(article: list[Read]) -> bool:
    """Whether an article is garbled from end to end: of such ones an editor marks a sample only."""
    marked = [chance[0] for read in article for chance in read.reading.chances]
    return mean(marked) > HOPELESS


def read_all(
    estimator: EncoderEstimator, articles: Sequence[tuple[str, list[dict[str, Any]]]]
) -> list[Read]:
    texts, marks = [], []
    for text, entries in articles:
        for sentence in Document.parse(text).sentences:
            texts.append(sentence.text)
            marks.append(
                [
                    (mark["start"] - sentence.start, mark["end"] - sentence.start, mark["severity"])
                    for mark in entries
                    if mark["start"] < sentence.end and sentence.start < mark["end"]
                ]
            )
    readings = estimator.readings(texts)
    return [Read(*values) for values in zip(texts, readings, marks, strict=True)]


def lowest(severity: Severity, marked: list[Read], sound: list[Read]) -> float | None:
    """The lowest threshold, and so the most recall, that keeps both promises; None if none does."""
    words = sum(len(WORD_RE.findall(read.text)) for read in sound)
    best = None
    for threshold in reversed(STEPS):
        right = shown = 0
        for read in marked:
            for span in spans_of(read, severity, threshold):
                shown += 1
                right += hits(span, read.marks, WORSE[severity])
        alarms = sum(len(spans_of(read, severity, threshold)) for read in sound)
        rate = 1000 * alarms / words
        if shown >= 10 and right >= PRECISION[severity] * shown and rate <= ALARMS[severity]:
            best = threshold
        elif rate > ALARMS[severity]:
            break
    return best


def spans_of(read: Read, severity: Severity, threshold: float) -> tuple[ErrorSpan, ...]:
    return error_spans(
        read.text, read.reading.pieces.spans, read.reading.chances, {severity: threshold}
    )


def hits(span: ErrorSpan, marks: list[tuple[int, int, str]], severities: set[str]) -> bool:
    return any(
        a < span.end and span.start < b for a, b, severity in marks if severity in severities
    )
