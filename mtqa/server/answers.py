"""What callers get, for the OpenAPI document; `docs/schema.md` says it in words.

The answers themselves are the library's own `to_dict()`; the tests hold the two together.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from mtqa.gate import SCHEMA as VERDICT_SCHEMA
from mtqa.issue import Severity
from mtqa.report import SCHEMA as REPORT_SCHEMA

Percentage = Annotated[float, Field(ge=0, le=100)]
Share = Annotated[float, Field(ge=0, le=1)]
Offset = Annotated[int, Field(ge=0, description="Code points from the start of the text.")]


class Answer(BaseModel):
    """A reader passes by keys that it does not know: a version may gain some."""

    model_config = ConfigDict(extra="allow")


class SpanAnswer(Answer):
    """A place in the text."""

    start: Offset
    end: Offset
    text: str


class IssueAnswer(Answer):
    """One thing that is wrong."""

    rule: str = Field(description="Name of the rule, or `estimator`.")
    category: str = Field(description="A category of the MQM typology.")
    severity: Severity
    start: Offset
    end: Offset
    text: str
    message: str
    suggestion: str | None
    source: Literal["rule", "model"]
    related: list[SpanAnswer]
    also: list[str]
    probability: Share | None


class SegmentAnswer(Answer):
    """One sentence."""

    start: Offset
    end: Offset
    score: Percentage
    penalty: float = Field(ge=0)


class ReferenceAnswer(Answer):
    """How near the text is to the human translation."""

    bleu: Percentage
    chrf: Percentage
    signature: str


class ReportAnswer(Answer):
    """A scored text."""

    id: str | None = Field(None, description="As it was sent; absent if none was.")
    schema_: Literal["mtqa.report/1"] = Field(alias="schema")
    score: Percentage
    fluency: Percentage | None
    words: int = Field(ge=0)
    coverage: Share
    signature: str
    reference: ReferenceAnswer | None
    issues: list[IssueAnswer]
    segments: list[SegmentAnswer]
    text: str


class VerdictAnswer(Answer):
    """The gate's word."""

    id: str | None = Field(None, description="As it was sent; absent if none was.")
    schema_: Literal["mtqa.verdict/1"] = Field(alias="schema")
    passed: bool
    reasons: list[str]
    report: ReportAnswer


class Mistake(Answer):
    """One thing that is wrong with a body."""

    where: str
    message: str


class ProblemAnswer(Answer):
    """Why there is no answer (RFC 9457)."""

    title: str
    status: int
    detail: str
    errors: list[Mistake] | None = None


class Failed(Answer):
    """A text of several that has no answer."""

    id: str | None = None
    error: ProblemAnswer


class ReportsAnswer(Answer):
    """An answer a text, in order."""

    results: list[ReportAnswer | Failed]


class VerdictsAnswer(Answer):
    """An answer a text, in order."""

    results: list[VerdictAnswer | Failed]


class RuleAnswer(Answer):
    """A rule."""

    name: str
    family: str
    category: str
    severity: Severity
    summary: str
    runs: bool = Field(description="Whether this server's configuration runs it.")


class RulesAnswer(Answer):
    """All rules."""

    rules: list[RuleAnswer]


class ExplainedRule(RuleAnswer):
    """A rule with its reasons and examples; ⟦marks⟧ stand round what it flags."""

    explanation: str
    flagged: list[str]
    clean: list[str]
    missed: list[str]


class Health(Answer):
    """How the service is."""

    status: Literal["ok", "ready"]
    version: str
    signature: str


assert REPORT_SCHEMA == "mtqa.report/1"  # a literal type takes no name
assert VERDICT_SCHEMA == "mtqa.verdict/1"
