"""Segments with what is known of each piece, and windows of them: what the model reads at once."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from mtqa.document import Document
from mtqa.estimator.pieces import PieceReader
from mtqa.issue import WEIGHTS

TAG = {"minor": 1, "major": 2, "critical": 3}
BEGIN, END = 101, 102  # [CLS]; [SEP], which stands between segments as well
LONGEST = 254  # pieces of a window, and marks between segments
Mark = tuple[int, int, str]  # half-open offsets, severity


@dataclass
class Segment:
    """One segment's pieces, and what is known of them.

    Attributes:
        tags: by piece, an index into the module's `TAGS`; None if no editor has read it.
        doubt: by piece, the share of other translators who would not have put it so; below 0
            where that means nothing; None if there are none.
        quality: what raters or a metric think of it; only differences within a group count.
        points: MQM points that raters hold against it; None if none did.
    """

    ids: list[int]
    shapes: list[int]
    tags: list[int] | None = None
    doubt: list[float] | None = None
    quality: float = 0.0
    points: float | None = None


Text = list[Segment]  # in order, read together


def marked(reader: PieceReader, text: str, marks: Sequence[Mark]) -> Segment:
    """A segment in which all that is wrong is marked."""
    pieces = reader.read(text)
    tags = [0] * len(pieces.ids)
    for start, end, severity in marks:
        for index, (a, b) in enumerate(pieces.spans):
            if a < end and start < b:
                tags[index] = max(tags[index], TAG[severity])
    return Segment(pieces.ids, pieces.shapes, tags)


def marked_article(reader: PieceReader, text: str, marks: Sequence[Mark]) -> Text:
    """An article's sentences with the marks in them."""
    segments = []
    for sentence in Document.parse(text).sentences:
        inside = [
            (start - sentence.start, end - sentence.start, severity)
            for start, end, severity in marks
            if start < sentence.end and sentence.start < end
        ]
        segments.append(marked(reader, sentence.text, inside))
    return segments


def marks_of(row: dict[str, Any]) -> list[Mark]:
    return [(mark["start"], mark["end"], mark["severity"]) for mark in row["marks"]]


def rated(reader: PieceReader, row: dict[str, Any]) -> Segment:
    """A segment with the MQM points that its raters hold against it, on average."""
    pieces = reader.read(row["target"])
    points = sum(
        WEIGHTS[error["severity"].lower()] for rater in row["raters"] for error in rater["errors"]
    ) / max(len(row["raters"]), 1)
    return Segment(pieces.ids, pieces.shapes, quality=row["mqm"], points=points)


@dataclass
class Window:
    """Segments of one text, one after another, as the model reads them."""

    segments: list[Segment]

    def __len__(self) -> int:
        return sum(len(segment.ids) + 1 for segment in self.segments) + 1

    def places(self) -> Iterator[tuple[Segment, int, int]]:
        """Each segment and where its pieces stand: half-open, after the mark of beginning."""
        at = 1
        for segment in self.segments:
            yield segment, at, at + len(segment.ids)
            at += len(segment.ids) + 1


def cut(text: Text, size: int) -> list[Window]:
    """A text in windows of up to `size` pieces; a segment longer than that is left out."""
    windows: list[list[Segment]] = [[]]
    room = size
    for segment in text:
        need = len(segment.ids) + 1
        if not segment.ids or need > size:
            continue
        if need > room:
            windows.append([])
            room = size
        windows[-1].append(segment)
        room -= need
    return [Window(segments) for segments in windows if segments]


def cut_anyhow(text: Text, sizes: Sequence[int], chance: random.Random) -> list[Window]:
    """As `cut`, in windows of a size drawn by chance; size 0 is each segment alone."""
    size = chance.choice(sizes)
    if not size:
        return [window for segment in text for window in cut([segment], LONGEST)]
    return cut(text, size)
