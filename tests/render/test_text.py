"""Reports as an editor sees them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from mtqa.gate import Verdict
from mtqa.issue import Issue, Severity, Span
from mtqa.render.text import render_report, render_segment, render_verdict
from mtqa.report import Report, SegmentReport, SegmentScore

TEXT = "Storm hits port\n\nPolice said the the man fled.\n\nThe Kot Dam, or Kotte Dam, broke.\n"


def issue(text: str, message: str = "it is wrong", **values: Any) -> Issue:
    start = TEXT.index(text)
    slip = Issue(
        "doubled-word",
        "Fluency/Grammar",
        Severity.MINOR,
        start,
        start + len(text),
        text,
        message,
    )
    return replace(slip, **values)


def report(*issues: Issue, **values: Any) -> Report:
    plain = Report(
        text=TEXT,
        score=87.5,
        fluency=None,
        issues=issues,
        segments=(),
        words=15,
        coverage=0.0,
        signature="mtqa|v:1",
    )
    return replace(plain, **values)


def test_the_whole_of_a_report() -> None:
    kotte = Span(TEXT.index("Kotte"), TEXT.index("Kotte") + 5, "Kotte")
    shown = render_report(
        report(
            issue("the the", "“the” stands twice in a row", suggestion="the", also=("estimator",)),
            issue("Kot", rule="name-variants", severity=Severity.MAJOR, related=(kotte,)),
        )
    )
    assert shown == "\n".join(
        [
            "score 87.5 of 100 (12.5 MQM penalty points per 100 words)",
            "",
            "3:13: minor doubled-word (Fluency/Grammar)",
            "  Police said the the man fled.",
            "              ^^^^^^^",
            "  “the” stands twice in a row",
            "  → the",
            "  also found by estimator",
            "",
            "5:5: major name-variants (Fluency/Grammar)",
            "  The Kot Dam, or Kotte Dam, broke.",
            "      ^^^",
            "  it is wrong",
            "  see 5:17 'Kotte'",
            "",
            "2 issues (1 major, 1 minor) in 15 words",
            "mtqa|v:1",
        ]
    )


def test_a_verdict_leads_with_its_word_and_reasons() -> None:
    shown = render_verdict(Verdict(False, ("score 40.0 is below 70",), report(score=40.0)))
    assert shown.startswith("hold: score 40.0 of 100")
    assert shown.splitlines()[1] == "  score 40.0 is below 70"
    assert render_verdict(Verdict(True, (), report())).startswith("publish: score 87.5 of 100")


def test_a_score_of_zero_does_not_claim_to_know_the_points() -> None:
    assert "(100 or more MQM penalty points" in render_report(report(score=0.0))


def test_fluency_and_what_the_model_did_not_read() -> None:
    assert "fluency 91.0" in render_report(report(fluency=91.0, coverage=1.0))
    assert "the model read 82.5% of the text" in render_report(report(fluency=91.0, coverage=0.825))


def test_an_issue_over_several_lines_shows_the_first() -> None:
    shown = render_report(report(issue("hits port\n\nPolice said")))
    assert "1:7 to line 3: minor" in shown
    assert "  Storm hits port\n        ^^^^^^^^^\n" in shown


def test_to_delete_is_a_suggestion_too() -> None:
    assert "→ (nothing)" in render_report(report(issue("the the", suggestion="")))


def test_nothing_from_the_text_reaches_the_terminal_as_an_escape() -> None:
    evil = "\x1b]0;owned\x07\u202e\ud800"
    bad = Issue(
        "doubled-word", "Fluency/Grammar", Severity.MINOR, 0, len(evil), evil, evil, evil,
        related=(Span(0, len(evil), evil),),
    )  # fmt: skip
    shown = render_verdict(Verdict(False, (evil,), report(bad, text=evil)))
    assert not {"\x1b", "\x07", "\u202e", "\ud800"} & set(shown)
    line = SegmentReport(evil, 0.0, None, 25.0, (bad,), 0.0, "mtqa|v:1")
    assert not {"\x1b", "\x07", "\u202e", "\ud800"} & set(render_segment(1, line))


def test_colour_only_where_it_is_wanted() -> None:
    assert "\x1b[" not in render_report(report(issue("the the")))
    assert "\x1b[33mminor\x1b[0m" in render_report(report(issue("the the")), colour=True)


def test_a_segment_is_a_row() -> None:
    line = SegmentReport(TEXT, 83.333, None, 1.0, (issue("the the"),), 0.0, "mtqa|v:1")
    assert render_segment(7, line) == "7\t83.33\tminor doubled-word 29-36 'the the'"


def test_sentences_that_cost_more_than_their_issues_are_named() -> None:
    text = "It rained. The of it making was agreement."
    segments = (SegmentScore(0, 10, 100.0, 0.5), SegmentScore(11, 42, 0.0, 9.0))
    made = Report(text, 10.0, 10.0, (), segments, 8, 1.0, "mtqa|v:0")
    assert "1:12: 9.0 points more: 'The of it making was agreement.'" in render_report(made)
    assert "1:1:" not in render_report(made)
