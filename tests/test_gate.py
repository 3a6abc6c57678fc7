from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

import mtqa
from mtqa import Config, Issue, Policy, Severity, Verdict
from mtqa.report import Report

TEXT = """Rain is expected in the north before the weekend, forecasters said on Thursday.

The council met for three hours to discuss the new road and will vote on it in the spring. Residents
have asked for a lower speed limit.

Police said the driver had stopped at the scene and was helping them with their inquiries. Nobody
was hurt, but the road stayed closed until the evening.

Prices rose by 3.5 percent in the year to March, figures show, as fuel became dearer again. Analysts
had expected less.

The museum will reopen in June after two years of repairs. It has a new roof, a larger hall and a
garden, and entry will be free for children on Sundays."""
REPORT = mtqa.score(TEXT, config=Config(model=None))


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
    assert reason.startswith("1 critical issue, 8.4 per 1,000 words")


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


def test_a_rule_that_gave_way_still_holds() -> None:
    (issue,) = with_issues(Severity.MINOR).issues
    report = replace(REPORT, issues=(replace(issue, rule="phrase-loop", also=("doubled-word",)),))
    assert not mtqa.gate(report, Policy(hold=("doubled-word",))).passed
    major = replace(report.issues[0], severity=Severity.CRITICAL)
    report = replace(report, issues=(major,))
    assert not mtqa.gate(report, Policy(ignore=("phrase-loop",))).passed
    assert mtqa.gate(report, Policy(ignore=("phrase-loop", "doubled-word"))).passed


def test_a_text_is_scored_as_configured() -> None:
    config = Config(model=None, policy=Policy(min_score=99))
    assert "model:none" in mtqa.gate("The mayor mayor left.", config=config).report.signature
    assert not mtqa.gate("The mayor mayor left.", config=config).passed


def test_a_policy_that_names_no_rule() -> None:
    with pytest.raises(mtqa.ConfigError, match="did you mean doubled-word"):
        mtqa.gate(REPORT, Policy(hold=("doubled-wrod",)))


def test_an_empty_article_is_held() -> None:
    report = mtqa.score(" \n", config=Config(model=None))
    assert mtqa.gate(report).reasons == ("there is not a word in it",)


def test_round_trip() -> None:
    verdict = mtqa.gate(with_issues(Severity.CRITICAL))
    assert Verdict.from_dict(verdict.to_dict()) == verdict


@pytest.mark.parametrize(
    "terms",
    [
        {"hold": "doubled-word"},
        {"min_score": "70"},
        {"min_score": 101},
        {"min_score": -1},
        {"max_major": -1},
        {"max_critical": float("nan")},
    ],
)
def test_impossible_policies_are_refused(terms: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="policy"):
        Policy(**terms)
