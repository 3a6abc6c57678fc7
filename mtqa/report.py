"""What a score is made of, and what the caller gets."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from mtqa.issue import Issue, Severity, field_values

#: Versions of the JSON forms; a change that breaks a reader of the old form raises them.
SCHEMA = "mtqa.report/1"
SEGMENT_SCHEMA = "mtqa.segment/1"


@dataclass(frozen=True, slots=True)
class ErrorSpan:
    """A stretch of one segment that the estimator takes for an error.

    Attributes:
        start, end: half-open character offsets into the segment's text; whole words.
        severity: the severity that an expert would most likely give it.
        probability: the chance that an editor would mark it, 0..1.
    """

    start: int
    end: int
    severity: Severity
    probability: float


@dataclass(frozen=True, slots=True)
class SegmentEstimate:
    """What the estimator says of one segment.

    Attributes:
        penalty: expected MQM penalty points of the segment, at least 0.
        spans: the errors that it can point at, in order, not overlapping.
        coverage: the share of the segment's characters that it read, 0..1.
    """

    penalty: float
    spans: tuple[ErrorSpan, ...] = ()
    coverage: float = 1.0


@dataclass(frozen=True, slots=True)
class SegmentScore:
    """One sentence of a report: half-open offsets into the text, score and penalty.

    Attributes:
        score: 0..100, the MQM linear score of the segment alone.
        penalty: MQM points: what rules and estimator together hold against it.
    """

    start: int
    end: int
    score: float
    penalty: float


@dataclass(frozen=True, slots=True)
class ReferenceScores:
    """How near a text is to a human translation, by sacreBLEU; never part of the score.

    Attributes:
        bleu, chrf: 0..100.
        signature: sacreBLEU's own signatures of both.
    """

    bleu: float
    chrf: float
    signature: str


@dataclass(frozen=True)
class Report:
    """A scored text.

    Attributes:
        text: the text as given; every offset in the report is into it.
        score: 0..100, the MQM linear quality score: 100 less penalty points per 100 words.
        fluency: the same from the estimator's penalties alone; None if no estimator ran.
        issues: what is wrong, in order of place.
        segments: the sentences, in order.
        words: words and numbers in the text, the score's denominator.
        coverage: share of the text that the estimator read; 0.0 if none ran.
        signature: everything that can move a score, in one line to quote beside it.
        reference: sacreBLEU's figures, where a reference was given.
    """

    text: str
    score: float
    fluency: float | None
    issues: tuple[Issue, ...]
    segments: tuple[SegmentScore, ...]
    words: int
    coverage: float
    signature: str
    reference: ReferenceScores | None = None

    def to_dict(self) -> dict[str, Any]:
        """The report as plain JSON types, `schema` first; `docs/schema.md` describes it."""
        return {
            "schema": SCHEMA,
            "score": self.score,
            "fluency": self.fluency,
            "words": self.words,
            "coverage": self.coverage,
            "signature": self.signature,
            "reference": None if self.reference is None else asdict(self.reference),
            "issues": [issue.to_dict() for issue in self.issues],
            "segments": [asdict(segment) for segment in self.segments],
            "text": self.text,
        }

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> Report:
        """The report that `to_dict` wrote.

        Raises:
            ValueError: the form is of another version.
        """
        values = known_values(cls, values, SCHEMA)
        values["issues"] = tuple(Issue.from_dict(issue) for issue in values["issues"])
        if values.get("reference") is not None:
            values["reference"] = ReferenceScores(
                **field_values(ReferenceScores, values["reference"])
            )
        values["segments"] = tuple(
            SegmentScore(**field_values(SegmentScore, segment)) for segment in values["segments"]
        )
        return cls(**values)


@dataclass(frozen=True)
class SegmentReport:
    """One independent line, as MT engineers have them.

    Attributes:
        text: the line as given.
        score: 0..100, its MQM linear score.
        fluency: the same from the estimator alone; None if no estimator ran.
        penalty: MQM points held against it.
        issues: what is wrong with it; offsets are into `text`.
        coverage: share of the line that the estimator read; 0.0 if none ran.
        signature: as in `Report`.
    """

    text: str
    score: float
    fluency: float | None
    penalty: float
    issues: tuple[Issue, ...]
    coverage: float
    signature: str

    def to_dict(self) -> dict[str, Any]:
        """The report as plain JSON types."""
        return {
            "schema": SEGMENT_SCHEMA,
            "score": self.score,
            "fluency": self.fluency,
            "penalty": self.penalty,
            "coverage": self.coverage,
            "signature": self.signature,
            "issues": [issue.to_dict() for issue in self.issues],
            "text": self.text,
        }

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> SegmentReport:
        """The report that `to_dict` wrote; ValueError if the form is of another version."""
        values = known_values(cls, values, SEGMENT_SCHEMA)
        values["issues"] = tuple(Issue.from_dict(issue) for issue in values["issues"])
        return cls(**values)


def known_values(form: type, values: Any, schema: str) -> dict[str, Any]:
    """The values of a form's fields, of those read from JSON; keys it does not know pass by.

    Raises:
        ValueError: no object of this schema, or one that lacks a field.
    """
    found = values.get("schema") if isinstance(values, dict) else None
    if found != schema:
        raise ValueError(f"cannot read schema {found!r}: this mtqa reads {schema!r}")
    return field_values(form, values)
