"""What callers send. Strict: an unknown key or a value of another type is refused, not guessed."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainValidator, WithJsonSchema

from mtqa.config import expect_rules
from mtqa.policy import Policy
from mtqa.rulebook import load_rules
from mtqa.server.batching import Job

#: Texts of one batch.
MOST_ITEMS = 256
LANGUAGE = r"^[A-Za-z]{2}([-_][A-Za-z0-9]+)*$"
EXAMPLE = "Storm hits port\n\nPolice said the the man fled."


def _text(value: Any) -> str:
    # Not pydantic's own check, which refuses half a surrogate pair: any str at all has a report.
    if isinstance(value, str):
        return value
    raise ValueError("must be a string")


def _rule(name: str) -> str:
    expect_rules([name])
    return name


_NAMES = sorted({name for rule in load_rules() for name in (rule.name, rule.family)})
Text = Annotated[str, PlainValidator(_text), WithJsonSchema({"type": "string"})]
RuleName = Annotated[
    str,
    AfterValidator(_rule),
    WithJsonSchema({"type": "string", "enum": [*_NAMES, "estimator"]}),
]


class Body(BaseModel):
    """What all bodies have in common."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Article(Body):
    """One translated article."""

    text: Text = Field(description="The article, in English. Any string has an answer.")
    source: Text | None = Field(
        None, description="What it was translated from; adds the checks that compare the two."
    )
    source_lang: str | None = Field(
        None, description="The source's language in ISO 639-1.", pattern=LANGUAGE, examples=["uk"]
    )
    id: Text | None = Field(None, description="Yours, to know the answer by; it comes back in it.")


class ScoreRequest(Article):
    """A text to score."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"text": EXAMPLE}]})
    reference: Text | None = Field(
        None, description="A human translation; adds BLEU and chrF beside the score."
    )

    def job(self) -> Job:
        """What the scorer is to do."""
        return Job(self.text, self.source, self.reference, self.source_lang)


class PolicyTerms(Body):
    """Terms of the gate; what is left out is as the server's configuration says."""

    min_score: float | None = Field(None, ge=0, le=100, allow_inf_nan=False)
    max_critical: float | None = Field(None, ge=0, allow_inf_nan=False)
    max_major: float | None = Field(None, ge=0, allow_inf_nan=False)
    hold: list[RuleName] | None = Field(None, description="Rules or families that always hold.")
    ignore: list[RuleName] | None = Field(
        None, description="Rules or families that do not count for the gate."
    )


class GateRequest(Article):
    """A text to judge."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"text": EXAMPLE, "policy": {"max_major": 2}}]}
    )
    policy: PolicyTerms | None = Field(None, description="Terms other than the server's.")

    def job(self) -> Job:
        """What the scorer is to do."""
        return Job(self.text, self.source, None, self.source_lang)

    def judged_by(self, policy: Policy) -> Policy:
        """The server's policy, with the request's own terms in it."""
        given = self.policy.model_dump(exclude_none=True) if self.policy else {}
        return replace(policy, **given)


class ScoreBatch(Body):
    """Several texts to score."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"items": [{"id": "a", "text": EXAMPLE}]}]}
    )
    items: list[ScoreRequest] = Field(min_length=1, max_length=MOST_ITEMS)


class GateBatch(Body):
    """Several texts to judge."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"items": [{"id": "a", "text": EXAMPLE}]}]}
    )
    items: list[GateRequest] = Field(min_length=1, max_length=MOST_ITEMS)
