"""Whether an article may be published. Nothing else in mtqa judges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mtqa.checker import score
from mtqa.config import Config, expect_rules
from mtqa.issue import Issue, Severity
from mtqa.policy import Policy
from mtqa.report import Report, known_values
from mtqa.rulebook import load_rules

#: Version of the JSON form of a verdict.
SCHEMA = "mtqa.verdict/1"


@dataclass(frozen=True)
class Verdict:
    """The gate's word on one article.

    Attributes:
        passed: True to publish, False to hold.
        reasons: why it is held, one line a broken term; empty if it passed.
        report: the evidence.
    """

    passed: bool
    reasons: tuple[str, ...]
    report: Report

    def to_dict(self) -> dict[str, Any]:
        """The verdict as plain JSON types; `docs/schema.md` describes it."""
        return {
            "schema": SCHEMA,
            "passed": self.passed,
            "reasons": list(self.reasons),
            "report": self.report.to_dict(),
        }

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> Verdict:
        """The verdict that `to_dict` wrote; ValueError if the form is of another version."""
        known = known_values(cls, values, SCHEMA)
        return cls(known["passed"], tuple(known["reasons"]), Report.from_dict(known["report"]))


def gate(
    text_or_report: str | Report, policy: Policy | None = None, config: Config | None = None
) -> Verdict:
    """Judges an article.

    Args:
        text_or_report: the article, or a report on it.
        policy: what to let through; None takes the configuration's.
        config: how to score a text; None is the default.

    Raises:
        ConfigError: the policy names a rule or family that does not exist.

    >>> gate("It rained in Leeds on Monday.", config=Config(model=None)).passed
    True
    """
    config = config or Config()
    policy = policy or config.policy
    expect_rules((*policy.hold, *policy.ignore))
    report = (
        text_or_report
        if isinstance(text_or_report, Report)
        else score(text_or_report, config=config)
    )
    reasons = []
    if not report.words:
        reasons.append("there is not a word in it")
    if report.score < policy.min_score:
        reasons.append(f"score {report.score:.1f} is below {policy.min_score:g}")
    families = {rule.name: rule.family for rule in load_rules()}

    def named(issue: Issue, names: tuple[str, ...]) -> list[str]:
        """Those among the rules that found the fault whose name or family is given."""
        return [rule for rule in issue.found_by if rule in names or families.get(rule) in names]

    # A fault that several rules found counts unless all of them are ignored.
    counted = [
        issue for issue in report.issues if len(named(issue, policy.ignore)) < len(issue.found_by)
    ]
    for severity, most in (
        (Severity.CRITICAL, policy.max_critical),
        (Severity.MAJOR, policy.max_major),
    ):
        count = sum(issue.severity is severity for issue in counted)
        rate = 1000 * count / max(report.words, 1)
        if rate > most:
            reasons.append(
                f"{count} {severity} issue{'s' * (count > 1)}, {rate:.1f} per 1,000 words;"
                f" the most is {most:g}"
            )
    holding = dict.fromkeys(rule for issue in counted for rule in named(issue, policy.hold))
    reasons += [f"{rule} always holds" for rule in holding]
    return Verdict(not reasons, tuple(reasons), report)
