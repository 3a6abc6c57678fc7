"""What is wrong with a text, where, how badly and why."""

from __future__ import annotations

from dataclasses import MISSING, asdict, dataclass, fields
from enum import Enum
from typing import Any, Literal

#: MQM error weights of Freitag et al. 2021, "Experts, Errors, and Context", table 4.
#: Critical is the MQM core weight that the same table gives to non-translation.
WEIGHTS = {"critical": 25.0, "major": 5.0, "minor": 1.0, "neutral": 0.0}
MINOR_PUNCTUATION_WEIGHT = 0.1  # Freitag et al. 2021, table 4

#: The MQM typology as the WMT expert annotations use it, with Design/Markup for residues.
CATEGORIES = frozenset(
    {
        "Accuracy/Addition",
        "Accuracy/Mistranslation",
        "Accuracy/Omission",
        "Accuracy/Untranslated text",
        "Design/Markup",
        "Fluency/Character encoding",
        "Fluency/Grammar",
        "Fluency/Inconsistency",
        "Fluency/Punctuation",
        "Fluency/Register",
        "Fluency/Spelling",
        "Locale convention/Address format",
        "Locale convention/Currency format",
        "Locale convention/Date format",
        "Locale convention/Name format",
        "Locale convention/Number format",
        "Locale convention/Time format",
        "Non-translation",
        "Other",
        "Style/Awkward",
        "Terminology/Inappropriate for context",
        "Terminology/Inconsistent",
    }
)

#: Who found an issue: a rule, or the estimator.
Source = Literal["rule", "model"]


class Severity(str, Enum):
    """How much an error matters to a reader; the value is what JSON carries."""

    CRITICAL = "critical"
    MAJOR = "major"
    MINOR = "minor"
    NEUTRAL = "neutral"

    @property
    def weight(self) -> float:
        """MQM penalty points of one error of this severity (Freitag et al. 2021, table 4).

        >>> Severity.MAJOR.weight
        5.0
        """
        return WEIGHTS[self.value]

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True)
class Span:
    """A stretch of the text as given: half-open character offsets, and what stands there."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Issue:
    """One thing wrong with the text.

    `start` and `end` are half-open character offsets into the text the caller gave, and
    `text[start:end] == issue.text` always holds.

    Attributes:
        rule: identifier of the rule that found it; `estimator` for the model's own.
        category: a category of the MQM typology, one of `CATEGORIES`.
        severity: how much it matters.
        message: what is wrong, in an editor's words.
        suggestion: what was probably meant, where that can be computed.
        source: "rule" or "model".
        related: other places that belong to the same issue, such as the other spellings of a name.
        also: identifiers of the rules (or `estimator`) that found the same fault and gave way to
            this issue.
        probability: for a model issue, the chance that an editor would mark it; else None.
    """

    rule: str
    category: str
    severity: Severity
    start: int
    end: int
    text: str
    message: str
    suggestion: str | None = None
    source: Source = "rule"
    related: tuple[Span, ...] = ()
    also: tuple[str, ...] = ()
    probability: float | None = None

    @property
    def penalty(self) -> float:
        """MQM penalty points: the severity's weight, or 0.1 for minor punctuation."""
        if self.severity is Severity.MINOR and self.category == "Fluency/Punctuation":
            return MINOR_PUNCTUATION_WEIGHT
        return self.severity.weight

    @property
    def found_by(self) -> tuple[str, ...]:
        """Every rule that found the fault: the issue's own, and those that gave way to it."""
        return (self.rule, *self.also)

    def to_dict(self) -> dict[str, Any]:
        """The issue as plain JSON types."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        values["severity"] = self.severity.value
        values["related"] = [asdict(span) for span in self.related]
        values["also"] = list(self.also)
        return values

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> Issue:
        """The issue that `to_dict` wrote."""
        known = field_values(cls, values)
        known["severity"] = Severity(known["severity"])
        for name in ("also", "related"):
            known[name] = tuple(known.get(name, ()))
        known["related"] = tuple(Span(**field_values(Span, span)) for span in known["related"])
        return cls(**known)


def field_values(form: type, values: dict[str, Any]) -> dict[str, Any]:
    """The values of a dataclass's fields, of those read from JSON; keys it does not know pass by.

    Raises:
        ValueError: a field without a default is missing.
    """
    known = {field.name: values[field.name] for field in fields(form) if field.name in values}
    missing = [
        field.name
        for field in fields(form)
        if field.name not in known and field.default is MISSING and field.default_factory is MISSING
    ]
    if missing:
        raise ValueError(f"{form.__name__} lacks {', '.join(missing)}")
    return known
