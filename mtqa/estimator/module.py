"""The model: a pretrained encoder, and two heads that read each piece.

The tag head says how likely an editor is to mark the piece, by severity. The cost head says what
raters would hold against a text for that piece. `penalty` makes points of both.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from torch import Tensor, nn
from torch.nn.functional import softplus

#: What a piece may be, in the order of the tag head's outputs.
TAGS = ("sound", "minor", "major", "critical")


class Reading(NamedTuple):
    """What the model says of each piece."""

    tags: Tensor  # (windows, pieces, 4): logits of `TAGS`
    owed: Tensor  # (windows, pieces): MQM points, at least 0


class QualityModel(nn.Module):
    """The encoder with its heads."""

    def __init__(self, encoder: nn.Module, width: int, shapes: int, dropout: float = 0.0) -> None:
        """`encoder` is transformers', or computes as theirs do; `dropout` is for training."""
        super().__init__()
        self.encoder: Any = encoder
        self.shape = nn.Embedding(shapes, width)
        self.tag = nn.Linear(width, len(TAGS))
        self.cost = nn.Linear(width, 1)
        self.dropout = nn.Dropout(dropout)
        nn.init.zeros_(self.shape.weight)  # training starts from the encoder as it was

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> Reading:
        return self.judged(self.hidden(ids, shapes, mask), mask)

    def hidden(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """What the encoder makes of each piece: (windows, pieces, width)."""
        words = self.encoder.get_input_embeddings()(ids)  # (windows, pieces, width)
        pieces = self.dropout(words + self.shape(shapes))  # same
        read: Tensor = self.encoder(inputs_embeds=pieces, attention_mask=mask).last_hidden_state
        dropped: Tensor = self.dropout(read)
        return dropped

    def judged(self, hidden: Tensor, mask: Tensor) -> Reading:
        """What the heads make of that."""
        owed = softplus(self.cost(hidden).float()).squeeze(-1)  # (windows, pieces)
        return Reading(self.tag(hidden).float(), owed * mask)
