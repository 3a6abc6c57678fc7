"""What an estimator is; this module and `loading` import without torch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from mtqa.report import SegmentEstimate


class ModelError(ValueError):
    """A model cannot be used; the message says why, and what to do."""


class Estimator(Protocol):
    """Reads segments and says what an expert would hold against each."""

    @property
    def name(self) -> str:
        """What the user calls the model: `mtqa-en`, a folder's name, a hub id."""

    @property
    def fingerprint(self) -> str:
        """Four hexadecimal digits that move with weights, configuration and tokenizer."""

    @property
    def precision(self) -> str:
        """The numbers it computes in: `fp32`."""

    def estimate(
        self,
        segments: Sequence[str],
        batch_size: int | None = None,
        texts: Sequence[int] | None = None,
    ) -> list[SegmentEstimate]:
        """One estimate a segment, in order; the same whatever the batch size and the other texts.

        Args:
            segments: of one text or of several.
            batch_size: how many windows are read at once; None leaves it to the model.
            texts: how many of the segments each text has, in order: a model may read the segments
                of one text together. None: each segment is a text by itself.
        """
