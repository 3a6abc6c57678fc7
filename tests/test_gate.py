from __future__ import annotations

from dataclasses import replace

import pytest

import mtqa
from mtqa import Config, Issue, Policy, Severity, Verdict
from mtqa.report import Report

REPORT = mtqa.score("It rained in Leeds on Monday.\n\n" * 20, config=Config(model=None))


def with_issues(*severities: Severity) -> Report:
    issues = tuple(
        Issue("doubled-word", "Fluency/Grammar", severity, 0, 2, "It", "wrong")
        for severity in severities
    )
    return replace(REPORT, issues=issues)


def test_sound_text_passes() -> None:
    assert mtqa.gate(REPORT).passed


def test_a_low_score_holds() -> None:
    verdict = mtqa.gate(replace(REPORT, score=12.3), Policy(min_score=40))
    assert not verdict.passed
    assert verdict.reasons == ("score 12.3 is below 40",)


def test_one_critical_issue_holds() -> None:
    (reason,) = mtqa.gate(with_issues(Severity.CRITICAL)).reasons
    assert reason.startswith("1 critical issue, 8.3 per 1,000 words")


def test_major_issues_hold_above_their_rate() -> None:
    report = with_issues(Severity.MAJOR, Severity.MAJOR)  # 2 in 120 words
    assert mtqa.gate(report, Policy(max_major=17)).passed
    assert not mtqa.gate(report, Policy(max_major=16)).passed


def test_rules_that_always_hold_and_rules_ignored() -> None:
    report = with_issues(Severity.CRITICAL)
    assert mtqa.gate(report, Policy(ignore=("doubled-word",))).passed
    assert mtqa.gate(report, Policy(ignore=("repetition",))).passed
    minor = with_issues(Severity.MINOR)
    assert mtqa.gate(minor, Policy(hold=("repetition",))).reasons == ("doubled-word always holds",)


def test_an_empty_article_is_held() -> None:
    report = mtqa.score(" \n", config=Config(model=None))
    assert mtqa.gate(report).reasons == ("there is not a word in it",)


def test_round_trip() -> None:
    verdict = mtqa.gate(with_issues(Severity.CRITICAL))
    assert Verdict.from_dict(verdict.to_dict()) == verdict


@pytest.mark.parametrize(
    "terms",
    [{"min_score": 101}, {"min_score": -1}, {"max_major": -1}, {"max_critical": float("nan")}],
)
def test_impossible_policies_are_refused(terms: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="policy"):
        Policy(**terms)  # type: ignore[arg-type]
