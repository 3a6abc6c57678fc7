"""The model as it learns: with one head more than it keeps.

The doubt head says how many other translators would not have put a piece so. It is there to teach
the encoder, which sees through it what ten systems and people make of one source.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from torch import Tensor, nn

from mtqa.estimator.module import QualityModel


class Lesson(NamedTuple):
    """What the learner says of each piece; `tags` and `owed` are those of a `Reading`."""

    tags: Tensor  # (windows, pieces, 4): logits of `TAGS`
    owed: Tensor  # (windows, pieces): MQM points, at least 0
    doubt: Tensor  # (windows, pieces): logit of the share that would not have put it so


class Learner(QualityModel):
    """The quality model with the doubt head."""

    def __init__(self, encoder: nn.Module, width: int, shapes: int, dropout: float) -> None:
        super().__init__(encoder, width, shapes, dropout)
        self.doubt = nn.Linear(width, 1)

    def lesson(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> Lesson:
        hidden = self.hidden(ids, shapes, mask)
        return Lesson(*self.judged(hidden, mask), self.doubt(hidden).float().squeeze(-1))

    def kept(self) -> dict[str, Any]:
        """The weights of the quality model alone."""
        return {
            name: weight
            for name, weight in self.state_dict().items()
            if not name.startswith("doubt.")
        }
