"""Any language model as an estimator: how much likelier the text is than its words alone.

SLOR (Lau et al. 2017; Kann et al. 2018): (log p_model(S) - log p_words(S)) / |S|. The words' own
probabilities are wordfreq's, so that a rare name costs nothing for being rare; |S| counts words.
A masked model's log p is the pseudo-log-likelihood of Salazar et al. 2020: each piece masked in its
turn, and guessed from the rest.

The penalty is uncalibrated: it ranks texts, and is not in MQM points. Each word costs
sigmoid(-SLOR), between 0 and 1, so the score of a text is about 100 * sigmoid(SLOR).
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from transformers import (
    AutoModelForCausalLM,
    AutoModelForMaskedLM,
    PreTrainedModel,
)

from mtqa.document import WORD_RE
from mtqa.estimator.base import ModelError
from mtqa.estimator.pieces import coverage
from mtqa.estimator.vocabulary import Vocabulary
from mtqa.estimator.windows import owners, windows
from mtqa.knowledge.words import zipf
from mtqa.report import SegmentEstimate

#: Zipf 0.0 is "not in the list": less than one use in 100 million.
UNSEEN = 1.0
#: Longest stretch read at once, where the model allows as much, and how much of it is context.
WINDOW, OVERLAP = 512, 128
BATCH = 16
#: Each piece in a batch costs a vector as wide as the vocabulary: 400 MB for 2,048 of GPT-2's.
MOST_PIECES = 2048


class SurprisalEstimator:
    """What causal and masked models share: pieces in, SLOR out."""

    precision = "fp32"

    def __init__(self, folder: Path, name: str, fingerprint: str, device: str) -> None:
        self.name, self.fingerprint = name, fingerprint
        self.device = torch.device(device)
        kind = json.loads((folder / "config.json").read_text(encoding="utf-8")).get(
            "model_type", ""
        )
        self.vocabulary = Vocabulary.from_folder(folder, kind)
        model: Any = self._model(folder)  # its .to() is typed for modules without arguments
        self.model = model.to(self.device, torch.float32).eval()
        limit = getattr(self.model.config, "max_position_embeddings", None) or WINDOW
        # RoBERTa and its kin count positions from the padding's number on; two marks go round.
        self.size = max(2, min(WINDOW, limit - 4))
        self.overlap = min(OVERLAP, self.size // 4)

    def _model(self, folder: Path) -> PreTrainedModel:
        raise NotImplementedError

    def _log_likelihoods(self, texts: list[list[int]], batch_size: int) -> list[float]:
        """log p of each text, in nats."""
        raise NotImplementedError

    def estimate(
        self,
        segments: Sequence[str],
        batch_size: int | None = None,
        texts: Sequence[int] | None = None,  # each segment is read alone, whatever text it is of
    ) -> list[SegmentEstimate]:
        """One estimate a segment, in order; no spans."""
        lines = [self.vocabulary.encode(segment) if segment.strip() else [] for segment in segments]
        scores = self._log_likelihoods(lines, batch_size or BATCH)
        return [
            SegmentEstimate(
                penalty_of(segment, score) if pieces else 0.0,
                coverage=coverage(segment, self.vocabulary.unread(segment)),
            )
            for segment, pieces, score in zip(segments, lines, scores, strict=True)
        ]

    def _batches(self, lengths: list[int], size: int) -> Iterator[list[int]]:
        """Indices, those of like length together."""
        order = sorted(range(len(lengths)), key=lambda index: (-lengths[index], index))
        at = 0
        while at < len(order):
            count = max(1, min(size, MOST_PIECES // lengths[order[at]]))
            yield order[at : at + count]
            at += count

    def _padded(self, lines: list[list[int]]) -> tuple[Tensor, Tensor]:
        """ids and mask: (lines, pieces)."""
        longest = max(map(len, lines))
        ids, mask = (torch.zeros(len(lines), longest, dtype=torch.long) for _ in range(2))
        for row, line in enumerate(lines):
            ids[row, : len(line)] = torch.tensor(line)
            mask[row, : len(line)] = 1
        return ids.masked_fill(mask == 0, self.vocabulary.pad).to(self.device), mask.to(self.device)


class CausalEstimator(SurprisalEstimator):
    """A model that guesses each piece from those before it."""

    def _model(self, folder: Path) -> PreTrainedModel:
        model: PreTrainedModel = AutoModelForCausalLM.from_pretrained(
            folder, local_files_only=True, use_safetensors=True, trust_remote_code=False
        )
        return model

    @torch.inference_mode()
    def _log_likelihoods(self, texts: list[list[int]], batch_size: int) -> list[float]:
        begin = self.vocabulary.begin
        jobs = []  # (text, line, first piece of the line that counts)
        for index, pieces in enumerate(texts):
            line = pieces if begin is None else [begin, *pieces]
            counted = 1  # the first piece has nothing before it to be guessed from
            for start, end in windows(len(line), self.size, self.overlap):
                jobs.append((index, line[start:end], counted - start))
                counted = end
        scores = [0.0] * len(texts)
        for batch in self._batches([len(line) for _, line, _ in jobs], batch_size):
            ids, mask = self._padded([jobs[job][1] for job in batch])
            logits = self.model(
                input_ids=ids, attention_mask=mask
            ).logits  # (lines, pieces, vocabulary)
            guesses = logits[:, :-1].float().log_softmax(dim=-1)
            right = guesses.gather(2, ids[:, 1:, None]).squeeze(2).cpu()  # (lines, pieces - 1)
            for row, job in enumerate(batch):
                text, line, first = jobs[job]
                scores[text] += right[row, first - 1 : len(line) - 1].sum().item()
        return scores


class MaskedEstimator(SurprisalEstimator):
    """A model that guesses a masked piece from those on both sides."""

    def _model(self, folder: Path) -> PreTrainedModel:
        if self.vocabulary.mask is None:
            raise ModelError(
                f"{folder} is a masked language model whose tokenizer has no mask token"
            )
        self.mask = self.vocabulary.mask
        model: PreTrainedModel = AutoModelForMaskedLM.from_pretrained(
            folder, local_files_only=True, use_safetensors=True, trust_remote_code=False
        )
        return model

    @torch.inference_mode()
    def _log_likelihoods(self, texts: list[list[int]], batch_size: int) -> list[float]:
        begin = [] if self.vocabulary.begin is None else [self.vocabulary.begin]
        end = [] if self.vocabulary.end is None else [self.vocabulary.end]
        # One a window, as (text, line): the copies that hide a piece are made batch by batch.
        lines: list[tuple[int, list[int]]] = []
        jobs = []  # (number of the line, place in it to mask)
        for index, pieces in enumerate(texts):
            spans = windows(len(pieces), self.size, self.overlap)
            for number, first, last in owners(spans):
                shift = len(begin) - spans[number][0]
                jobs += [(len(lines), place + shift) for place in range(first, last)]
                lines.append((index, [*begin, *pieces[slice(*spans[number])], *end]))
        scores = [0.0] * len(texts)
        for batch in self._batches([len(lines[line][1]) for line, _ in jobs], batch_size):
            ids, mask = self._padded([lines[jobs[job][0]][1] for job in batch])
            rows = torch.arange(len(batch), device=self.device)
            places = torch.tensor([jobs[job][1] for job in batch], device=self.device)
            truth = ids[rows, places]
            ids[rows, places] = self.mask
            logits = self.model(
                input_ids=ids, attention_mask=mask
            ).logits  # (lines, pieces, vocabulary)
            guesses = logits[rows, places].float().log_softmax(dim=-1)  # (lines, vocabulary)
            for job, score in zip(
                batch, guesses.gather(1, truth[:, None]).flatten().tolist(), strict=True
            ):
                scores[lines[jobs[job][0]][0]] += score
        return scores


def slor(text: str, log_likelihood: float) -> float:
    """How much likelier the model finds the text, per word, than the words by themselves."""
    words = [match.group() for match in WORD_RE.finditer(text)] or [text]
    alone = sum((max(zipf(word), UNSEEN) - 9) * math.log(10) for word in words)
    return (log_likelihood - alone) / len(words)


def penalty_of(text: str, log_likelihood: float) -> float:
    """Uncalibrated points: sigmoid(-SLOR) for each word. It falls as SLOR rises."""
    words = len(WORD_RE.findall(text)) or 1
    odds = max(-60.0, min(60.0, slor(text, log_likelihood)))
    return words / (1 + math.exp(odds))
