"""What a desk lets through."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Policy:
    """When the gate holds an article back. It is held if any one of these terms is broken.

    The defaults were chosen on articles that the estimator was not trained on, with an editor's
    verdicts: the strictest terms at which no more than one of 45 pieces of sound news is held
    (`benchmarks/gate_policy.py --split held-out`; its README gives what they cost on validation).
    A critical issue misleads or embarrasses, so none passes.

    Attributes:
        min_score: hold below this score (0..100).
        max_critical: hold above this many critical issues per 1,000 words.
        max_major: hold above this many major issues per 1,000 words.
        hold: rules (or families) a single issue of which holds the article.
        ignore: rules (or families) whose issues do not count here. They still count in the score;
            `Config.ignore` takes a rule out of both.
    """

    min_score: float = 74.0
    max_critical: float = 0.0
    max_major: float = 4.0
    hold: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for name in ("min_score", "max_critical", "max_major"):
            value = getattr(self, name)
            if isinstance(value, bool) or not isinstance(value, (int, float)):
                raise ValueError(f"policy {name} is {value!r}; it must be a number")
            if not value >= 0:
                raise ValueError(f"policy {name} is {value}; it cannot be below 0")
        if self.min_score > 100:
            raise ValueError(f"policy min_score is {self.min_score}; a score is from 0 to 100")
        for name in ("hold", "ignore"):
            object.__setattr__(self, name, names(getattr(self, name), f"policy {name}"))

    def to_dict(self) -> dict[str, Any]:
        """The policy as plain JSON types: the `policy` table of a configuration."""
        return {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in asdict(self).items()
        }

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Policy:
        """The policy that `to_dict` wrote; what is left out keeps its default."""
        return cls(**values)


def names(value: Any, what: str) -> tuple[str, ...]:
    """A list of names as a tuple; ValueError for a bare string, which would be read letter by
    letter, or anything else."""
    if isinstance(value, (list, tuple)) and all(isinstance(name, str) for name in value):
        return tuple(value)
    raise ValueError(f"{what} is {value!r}; it must be a list of names")
