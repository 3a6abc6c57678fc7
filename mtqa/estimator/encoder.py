"""Runs the quality model over segments: cut into pieces, windowed, batched, put together."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
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
from mtqa.estimator.spans import Chances, error_spans
from mtqa.estimator.windows import owners, windows
from mtqa.issue import Severity
from mtqa.report import SegmentEstimate

#: Form of the `mtqa` section in config.json.
VERSION = 1
LATIN_END = "\u0250"  # letters below are Latin; above stand a few blocks more of them
#: Segments of like length in one go; more only pads more on a CPU.
BATCH = {"cpu": 16, "cuda": 128}


@dataclass(frozen=True, slots=True)
class Window:
    """One stretch of one segment's pieces."""

    segment: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PieceReading:
    """One segment's pieces, the chances of each, and the points that each owes."""

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
        self.size: int = settings["window"] - len(self.reader.prefix) - len(self.reader.suffix)
        self.overlap: int = settings["overlap"]
        self.tariff = Tariff(**settings["tariff"])
        self.thresholds = {Severity(key): value for key, value in settings["thresholds"].items()}
        self.model = open_model(folder, config).to(self.device).eval()

    def estimate(
        self, segments: Sequence[str], batch_size: int | None = None
    ) -> list[SegmentEstimate]:
        """One estimate a segment, in order."""
        readings = self.readings(segments, batch_size)
        return [
            self._estimate(segment, reading)
            for segment, reading in zip(segments, readings, strict=True)
        ]

    def readings(
        self, segments: Sequence[str], batch_size: int | None = None
    ) -> list[PieceReading]:
        """What the model says of each piece of each segment, before any threshold or scale."""
        texts = [self.reader.read(segment) for segment in segments]
        jobs = [
            Window(index, start, end)
            for index, pieces in enumerate(texts)
            for start, end in windows(len(pieces.ids), self.size, self.overlap)
        ]
        # Longest first: texts of like length share a batch, and memory runs out at once or never.
        order = sorted(range(len(jobs)), key=lambda job: (jobs[job].start - jobs[job].end, job))
        size = batch_size or BATCH.get(self.device.type, BATCH["cpu"])
        rows: dict[int, list[list[float]]] = {}
        for at in range(0, len(order), size):
            batch = order[at : at + size]
            read = self._read([jobs[index] for index in batch], texts).tolist()
            for index, row in zip(batch, read, strict=True):
                rows[index] = row[: jobs[index].end - jobs[index].start]
        by_segment: list[list[int]] = [[] for _ in segments]
        for index, job in enumerate(jobs):
            by_segment[job.segment].append(index)
        readings = []
        for pieces, mine in zip(texts, by_segment, strict=True):
            whole = joined([jobs[job] for job in mine], [rows[job] for job in mine])
            chances: list[Chances] = [(row[0], row[1], row[2]) for row in whole]
            owed = [row[3] for row in whole]
            readings.append(PieceReading(pieces, chances, owed, len(mine)))
        return readings

    @torch.inference_mode()
    def _read(self, batch: list[Window], texts: list[Pieces]) -> Tensor:
        """Three chances and the debt of each piece: (windows, pieces, 4)."""
        prefix, suffix = self.reader.prefix, self.reader.suffix
        before, longest = len(prefix), max(window.end - window.start for window in batch)
        width = before + longest + len(suffix)
        ids, shapes, mask = (torch.zeros(len(batch), width, dtype=torch.long) for _ in range(3))
        for row, window in enumerate(batch):
            pieces, count = texts[window.segment], window.end - window.start
            line = [*prefix, *pieces.ids[window.start : window.end], *suffix]
            ids[row, : len(line)] = torch.tensor(line)
            shapes[row, before : before + count] = torch.tensor(
                pieces.shapes[window.start : window.end]
            )
            mask[row, : len(line)] = 1
        tags, owed = self.model(ids.to(self.device), shapes.to(self.device), mask.to(self.device))
        sound, _, major, critical = tags.softmax(dim=-1).unbind(dim=-1)  # each (windows, pieces)
        read = torch.stack([1 - sound, major + critical, critical, owed], dim=-1)
        return read[:, before : before + longest].cpu()

    def _estimate(self, text: str, reading: PieceReading) -> SegmentEstimate:
        pieces = reading.pieces
        latin, letters = letters_of(text)
        if 2 * latin <= letters:  # rules, a page's signs, or another script: no English to judge
            return SegmentEstimate(0.0, coverage=0.0 if letters else 1.0)
        words = len(WORD_RE.findall(text))
        return SegmentEstimate(
            penalty=self.tariff.penalty(reading.chances, reading.owed, words, reading.windows),
            spans=error_spans(text, pieces.spans, reading.chances, self.thresholds),
            coverage=coverage(text, pieces.unread),
        )


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


def joined(jobs: list[Window], readings: list[list[list[float]]]) -> list[list[float]]:
    """One segment's rows from its windows, each piece from the window that sees most round it."""
    rows: list[list[float]] = []
    for index, start, end in owners([(job.start, job.end) for job in jobs]):
        offset = jobs[index].start
        rows += readings[index][start - offset : end - offset]
    return rows
