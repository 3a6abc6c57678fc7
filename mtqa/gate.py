"""Whether an article may be published. Nothing else in mtqa judges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mtqa.checker import score
from mtqa.issue import Issue, Severity
from mtqa.policy import Policy
from mtqa.report import Report
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
        if values.get("schema") != SCHEMA:
            raise ValueError(
                f"cannot read schema {values.get('schema')!r}: this mtqa reads {SCHEMA!r}"
            )
        return cls(values["passed"], tuple(values["reasons"]), Report.from_dict(values["report"]))


def gate(text_or_report: str | Report, policy: Policy | None = None) -> Verdict:
    """Judges an article.

    Args:
        text_or_report: the article, or a report on it.
        policy: what to let through; None is the default policy.

    >>> gate("It rained in Leeds on Monday.").passed
    True
    """
    report = score(text_or_report) if isinstance(text_or_report, str) else text_or_report
    policy = policy or Policy()
    reasons = []
    if not report.words:
        reasons.append("there is not a word in it")
    if report.score < policy.min_score:
        reasons.append(f"score {report.score:.1f} is below {policy.min_score:g}")
    families = {rule.name: rule.family for rule in load_rules()}
    counted = [issue for issue in report.issues if not _named(issue, policy.ignore, families)]
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
    for name in dict.fromkeys(
        issue.rule for issue in counted if _named(issue, policy.hold, families)
    ):
        reasons.append(f"{name} always holds")
    return Verdict(not reasons, tuple(reasons), report)


def _named(issue: Issue, names: tuple[str, ...], families: dict[str, str]) -> bool:
    return issue.rule in names or families.get(issue.rule) in names
