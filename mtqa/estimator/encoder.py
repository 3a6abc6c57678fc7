"""Runs the quality model over texts: cut into pieces, packed into windows, batched, put together.

The segments of one text stand together in a window, as many as fit: what a translator got wrong in
one sentence says how far to trust the next. It costs nothing, for packed windows need no padding.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, islice, pairwise
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from torch import Tensor

from mtqa.document import WORD_RE
from mtqa.estimator import bert
from mtqa.estimator.base import ModelError
from mtqa.estimator.module import QualityModel
from mtqa.estimator.penalty import Tariff
from mtqa.estimator.pieces import PieceReader, Pieces, coverage
from mtqa.estimator.spans import Chances, Phrasing, Shares, Weights, error_spans
from mtqa.estimator.windows import Part, Window, owners, packed
from mtqa.issue import Severity
from mtqa.knowledge.foreign_sentences import foreign_language
from mtqa.report import SegmentEstimate

#: Form of the `mtqa` section in config.json.
VERSION = 3
LATIN_END = "\u0250"  # letters below are Latin; above stand a few blocks more of them
#: Windows of like length in one go; more only pads more on a CPU.
BATCH = {"cpu": 16, "cuda": 128}


@dataclass(frozen=True, slots=True)
class PieceReading:
    """One segment's pieces, and what the model says of each.

    Attributes:
        chances: that an editor would mark it, by severity.
        owed: MQM points that raters would hold against it.
        windows: that the segment was read in.
    """

    pieces: Pieces
    chances: list[Chances]
    owed: list[float]
    windows: int


class EncoderEstimator:
    """An encoder with mtqa's heads, from a folder that the recipe wrote."""

    precision = "fp32"

    def __init__(self, folder: Path, name: str, fingerprint: str, device: str) -> None:
        config: dict[str, Any] = json.loads((folder / "config.json").read_text("utf-8"))
        settings: dict[str, Any] = config["mtqa"]
        if settings.get("version") != VERSION:
            raise ModelError(
                f"{folder} has heads of version {settings.get('version')}; this mtqa reads version"
                f" {VERSION}: use the mtqa that the model was made for, or rebuild the model"
            )
        self.name, self.fingerprint = name, fingerprint
        self.device = torch.device(device)
        self.reader = PieceReader.from_folder(folder)
        self.size: int = settings["window"] - len(self.reader.prefix)
        self.overlap: int = settings["overlap"]
        self.tariff = Tariff(**settings["tariff"])
        self.phrasing = read_phrasing(settings["phrasing"])
        self.model = open_model(folder, config).to(self.device).eval()

    def estimate(
        self,
        segments: Sequence[str],
        batch_size: int | None = None,
        texts: Sequence[int] | None = None,
    ) -> list[SegmentEstimate]:
        """One estimate a segment, in order."""
        # What is not English is not read, lest it make the English beside it look bad.
        english = [is_english(segment) for segment in segments]
        bounds = list(pairwise(accumulate(counted(segments, texts), initial=0)))
        kept = [segment for segment, read in zip(segments, english, strict=True) if read]
        sizes = [sum(english[first:last]) for first, last in bounds]
        readings = iter(self.readings(kept, batch_size, sizes))
        estimates = []
        for (first, last), size in zip(bounds, sizes, strict=True):
            mine = list(islice(readings, size))
            shares = self.phrasing.shares([one for read in mine for one in read.chances])
            rest = iter(mine)
            estimates += [
                self._estimate(segment, next(rest), shares) if read else unread(segment)
                for segment, read in zip(segments[first:last], english[first:last], strict=True)
            ]
        return estimates

    def readings(
        self,
        segments: Sequence[str],
        batch_size: int | None = None,
        texts: Sequence[int] | None = None,
    ) -> list[PieceReading]:
        """What the model says of each piece of each segment, before any threshold or scale."""
        pieces = [self.reader.read(segment) for segment in segments]
        jobs = self._windows([len(one.ids) for one in pieces], texts)
        # Longest first: windows of like length share a batch, and memory runs out at once or never.
        order = sorted(range(len(jobs)), key=lambda job: (-jobs[job].length, job))
        size = batch_size or BATCH.get(self.device.type, BATCH["cpu"])
        found: list[list[tuple[Part, list[list[float]]]]] = [[] for _ in segments]
        for at in range(0, len(order), size):
            batch = [jobs[index] for index in order[at : at + size]]
            for window, rows in zip(batch, self._read(batch, pieces).tolist(), strict=True):
                for part in window.parts:
                    count = part.end - part.start
                    found[part.segment].append((part, rows[part.at : part.at + count]))
        return [
            reading(one, sorted(parts, key=lambda both: both[0].start))
            for one, parts in zip(pieces, found, strict=True)
        ]

    def _windows(self, lengths: list[int], texts: Sequence[int] | None) -> list[Window]:
        made: list[Window] = []
        first = 0
        for count in counted(lengths, texts):
            made += packed(
                lengths[first : first + count],
                first,
                self.size,
                self.overlap,
                len(self.reader.suffix),
            )
            first += count
        return made

    @torch.inference_mode()
    def _read(self, batch: list[Window], pieces: list[Pieces]) -> Tensor:
        """Three chances and the debt of each place: (windows, places, 4), less the beginning."""
        prefix, suffix = self.reader.prefix, self.reader.suffix
        before, longest = len(prefix), max(window.length for window in batch)
        ids, shapes, mask = (
            torch.zeros(len(batch), before + longest, dtype=torch.long) for _ in range(3)
        )
        for row, window in enumerate(batch):
            line, forms = [*prefix], [0] * before
            for part in window.parts:
                one = pieces[part.segment]
                line += [*one.ids[part.start : part.end], *suffix]
                forms += [*one.shapes[part.start : part.end], *[0] * len(suffix)]
            ids[row, : len(line)] = torch.tensor(line)
            shapes[row, : len(line)] = torch.tensor(forms)
            mask[row, : len(line)] = 1
        read = self.model(ids.to(self.device), shapes.to(self.device), mask.to(self.device))
        sound, _, major, critical = read.tags.softmax(dim=-1).unbind(dim=-1)  # (windows, places)
        values = [1 - sound, major + critical, critical, read.owed]
        return torch.stack(values, dim=-1)[:, before:].cpu()

    def _estimate(self, text: str, reading: PieceReading, shares: Shares) -> SegmentEstimate:
        pieces = reading.pieces
        words = len(WORD_RE.findall(text))
        return SegmentEstimate(
            penalty=self.tariff.penalty(
                reading.chances,
                reading.owed,
                words,
                reading.windows,
                self.phrasing.beside(shares),
            ),
            spans=error_spans(text, pieces.spans, reading.chances, self.phrasing, shares),
            coverage=coverage(text, pieces.unread),
        )


def reading(pieces: Pieces, parts: list[tuple[Part, list[list[float]]]]) -> PieceReading:
    """A segment's reading from its parts', each piece from the one that sees most round it."""
    rows: list[list[float]] = []
    for index, start, end in owners([(part.start, part.end) for part, _ in parts]):
        offset = parts[index][0].start
        rows += parts[index][1][start - offset : end - offset]
    return PieceReading(
        pieces=pieces,
        chances=[(row[0], row[1], row[2]) for row in rows],
        owed=[row[3] for row in rows],
        windows=len(parts),
    )


def read_phrasing(settings: dict[str, Any]) -> Phrasing:
    """As the recipe wrote it.

    Raises:
        ModelError: nothing is usual, or a text's own share would count at once.
    """
    if not (min(settings["usual"]) > 0 and settings["trust"] > 0):
        raise ModelError("phrasing.usual and phrasing.trust must be above 0: rebuild the model")
    return Phrasing(
        weights={Severity(key): Weights(**value) for key, value in settings["weights"].items()},
        thresholds={Severity(key): value for key, value in settings["thresholds"].items()},
        usual=(settings["usual"][0], settings["usual"][1]),
        trust=settings["trust"],
    )


def counted(segments: Sequence[object], texts: Sequence[int] | None) -> Sequence[int]:
    """How many segments each text has; one, if nobody says."""
    if texts is None:
        return [1] * len(segments)
    if sum(texts) != len(segments) or min(texts, default=0) < 0:
        raise ValueError(f"texts of {sum(texts)} segments in all, but {len(segments)} segments")
    return texts


def is_english(text: str) -> bool:
    """Whether there is English to judge: no line of signs, no other script, no other language.

    >>> is_english("It rained."), is_english("* * *"), is_english("Шёл дождь.")
    (True, False, False)
    """
    latin, letters = letters_of(text)
    return 2 * latin > letters and foreign_language(text) is None


def unread(text: str) -> SegmentEstimate:
    """What can be said of a segment that is not English: nothing, but whether it has letters."""
    return SegmentEstimate(0.0, coverage=0.0 if letters_of(text)[1] else 1.0)


def letters_of(text: str) -> tuple[int, int]:
    """How many letters of the Latin script, and of any, a text has.

    >>> letters_of("Ja, да!"), letters_of("* * *")
    ((2, 4), (0, 0))
    """
    letters = [char for char in text if char.isalpha()]
    latin = sum(
        char < LATIN_END or unicodedata.name(char, "").startswith("LATIN") for char in letters
    )
    return latin, len(letters)


def open_model(folder: Path, config: dict[str, Any]) -> QualityModel:
    """The model with its weights, stored as fp16, in fp32."""
    weights = load_file(folder / "model.safetensors")
    # Weights exported before version 3 hold a head that only taught the encoder.
    weights = {name: weight for name, weight in weights.items() if not name.startswith("doubt.")}
    width, shapes = config["hidden_size"], config["mtqa"]["shapes"]
    if bert.fits(config):
        model = QualityModel(bert.Bert(config), width, shapes)
        inner = {name[8:]: weights.pop(name) for name in [*weights] if name.startswith("encoder.")}
        whole = {f"encoder.{name}": weight for name, weight in bert.renamed(inner).items()}
        whole |= {name: weight.to(torch.float32) for name, weight in weights.items()}
        model.load_state_dict(whole, assign=True)
        return model
    from transformers import AutoConfig, AutoModel

    encoders: Any = AutoModel  # untyped in some versions of transformers
    settings = AutoConfig.from_pretrained(folder, local_files_only=True)
    model = QualityModel(encoders.from_config(settings), width, shapes)
    model.load_state_dict(weights)
    return model
