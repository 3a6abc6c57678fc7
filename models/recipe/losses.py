"""What the model is taught: tags, doubts, which translation is better, and what it costs."""

from __future__ import annotations

from typing import Any

import torch
from batches import Batch, aligned, totals
from learner import Lesson
from torch import Tensor
from torch.nn.functional import (
    binary_cross_entropy_with_logits,
    cross_entropy,
    smooth_l1_loss,
    softplus,
)

IGNORED = -100  # the tag of what is no piece, or no editor has read
LEAST = 0.05  # MQM points below which the cost of two segments is no different


def losses(read: Lesson, batch: Batch, weights: dict[str, Any]) -> dict[str, Tensor]:
    """The losses that the batch's labels allow, weighted."""
    out: dict[str, Tensor] = {}
    if batch.groups:
        out["rank"] = weights["rank"] * rank_loss(read, batch)
        if weights["points"] and batch.windows[0].segments[0].points is not None:
            out["points"] = weights["points"] * points_loss(read, batch)
    elif batch.windows[0].segments[0].tags is not None:
        tags = aligned(batch.windows, "tags", read.owed, IGNORED).long()
        out["tag"] = cross_entropy(
            read.tags.transpose(1, 2),
            tags,
            ignore_index=IGNORED,
            label_smoothing=weights["smoothing"],
        )
    else:
        doubt = aligned(batch.windows, "doubt", read.owed, -1.0)
        known = doubt >= 0
        out["doubt"] = weights["doubt"] * binary_cross_entropy_with_logits(
            read.doubt[known], doubt[known]
        )
    return out


def rank_loss(read: Lesson, batch: Batch) -> Tensor:
    """Of two translations of a segment, the better should cost less: logistic loss on the ratio."""
    losses = []
    for first, last in batch.groups:
        windows = batch.windows[first:last]
        count = len(windows[0].segments)
        every = totals(windows, read.owed[first:last])
        dear = (torch.stack([points for _, points in every]) + LEAST).log().view(-1, count)
        quality = torch.tensor([segment.quality for segment, _ in every], device=dear.device)
        quality = quality.view(-1, count)  # (systems, segments)
        gap = quality[:, None] - quality[None, :]  # (systems, systems, segments)
        weight = gap.clamp(0, 5) / 5
        wrong = softplus(2 * (dear[:, None] - dear[None, :]))
        losses.append((weight * wrong).sum() / (weight.sum() + 1e-6))
    return torch.stack(losses).mean()


def points_loss(read: Lesson, batch: Batch) -> Tensor:
    """Huber's loss on the logarithms: one segment at 25 points does not outweigh fifty others."""
    every = totals(batch.windows, read.owed)
    truth = torch.tensor([segment.points or 0.0 for segment, _ in every], device=read.owed.device)
    guess = torch.stack([points for _, points in every])
    return smooth_l1_loss(guess.log1p(), truth.log1p(), beta=0.5)
