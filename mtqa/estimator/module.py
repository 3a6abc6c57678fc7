"""The model: a pretrained encoder, and two heads that read each piece.

The tag head says how likely an editor is to mark the piece, by severity. The cost head says what
raters would hold against a text for that piece, if it is marked; it learns from translations of one
source which of them raters prefer. `penalty` makes points of both.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import torch
from torch import Tensor, nn

#: What a piece may be, in the order of the tag head's outputs.
TAGS = ("sound", "minor", "major", "critical")
MOST = 25.0  # MQM points that one piece can owe at most: a critical error


class Reading(NamedTuple):
    """What the model says of each piece."""

    tags: Tensor  # (texts, pieces, 4): logits of `TAGS`
    owed: Tensor  # (texts, pieces): expected MQM points


class QualityModel(nn.Module):
    """The encoder with a tag head and a cost head."""

    def __init__(self, encoder: nn.Module, width: int, shapes: int) -> None:
        """`encoder` is transformers', or computes as theirs do."""
        super().__init__()
        self.encoder: Any = encoder
        self.shape = nn.Embedding(shapes, width)
        self.tag = nn.Linear(width, len(TAGS))
        self.cost = nn.Linear(width, 1)
        nn.init.zeros_(self.shape.weight)  # training starts from the encoder as it was

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> Reading:
        pieces = self.encoder.get_input_embeddings()(ids) + self.shape(
            shapes
        )  # (texts, pieces, width)
        hidden = self.encoder(inputs_embeds=pieces, attention_mask=mask).last_hidden_state  # same
        tags = self.tag(hidden).float()  # (texts, pieces, 4)
        marked = 1 - torch.softmax(tags, dim=-1)[..., 0]  # (texts, pieces)
        cost = MOST * torch.sigmoid(self.cost(hidden).float()).squeeze(-1)  # (texts, pieces)
        return Reading(tags, marked * cost * mask)
