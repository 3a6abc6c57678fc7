"""The invariants of the score, as properties."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtqa.aggregate import aggregate, heaviest_apart, linear_score
from mtqa.document import Document
from mtqa.issue import Issue, Severity
from mtqa.report import ErrorSpan, Report, SegmentEstimate

TEXT = (
    "Rain over Leeds\n\nIt rained on Monday. Nobody minded.\n\nThe mayor said “so what” and left."
)
DOCUMENT = Document.parse(TEXT)

spans = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 40)).map(
    lambda pair: (pair[0], min(len(TEXT), sum(pair)))
)


@st.composite
def issues(draw: st.DrawFn) -> Issue:
    start, end = draw(spans)
    return Issue(
        rule=draw(st.sampled_from(["one-rule", "other-rule"])),
        category=draw(st.sampled_from(["Fluency/Grammar", "Fluency/Punctuation"])),
        severity=draw(st.sampled_from(Severity)),
        start=start,
        end=end,
        text=TEXT[start:end],
        message="wrong",
    )


@st.composite
def estimates(draw: st.DrawFn) -> list[SegmentEstimate]:
    made = []
    for sentence in DOCUMENT.sentences:
        borders = sorted(draw(st.sets(st.integers(0, len(sentence.text)), max_size=4)))
        pairs = zip(borders[::2], borders[1::2], strict=False)
        errors = tuple(
            ErrorSpan(a, b, draw(st.sampled_from([Severity.MAJOR, Severity.MINOR])), 0.9)
            for a, b in pairs
        )
        made.append(SegmentEstimate(draw(st.floats(0, 30)), errors))
    return made


@given(st.lists(issues(), max_size=8), issues(), estimates())
def test_an_added_issue_never_raises_a_score(
    found: list[Issue], added: Issue, read: list[SegmentEstimate]
) -> None:
    before = aggregate(DOCUMENT, found, read, "")
    after = aggregate(DOCUMENT, [*found, added], read, "")
    assert after.score <= before.score + 1e-9
    for old, new in zip(before.segments, after.segments, strict=True):
        assert new.score <= old.score + 1e-9


@given(st.lists(issues(), max_size=8), estimates())
def test_every_issue_is_shown_or_named(found: list[Issue], read: list[SegmentEstimate]) -> None:
    report = aggregate(DOCUMENT, found, read, "")
    for issue in found:
        assert any(shown.rule == issue.rule or issue.rule in shown.also for shown in report.issues)
    for shown in report.issues:
        assert TEXT[shown.start : shown.end] == shown.text


@given(st.lists(issues(), max_size=8), st.randoms())
def test_the_order_of_issues_does_not_matter(found: list[Issue], random: object) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, two = aggregate(DOCUMENT, found, None, ""), aggregate(DOCUMENT, shuffled, None, "")
    assert (one.score, one.segments) == (two.score, two.segments)
    assert [(i.start, i.end, i.rule) for i in one.issues] == [
        (i.start, i.end, i.rule) for i in two.issues
    ]


@given(st.lists(issues(), max_size=7))
def test_heaviest_apart_is_the_best_of_all_subsets(found: list[Issue]) -> None:
    def apart(some: list[Issue]) -> bool:
        ordered = sorted(some, key=lambda issue: issue.start)
        return all(a.end <= b.start for a, b in pairwise(ordered))

    subsets: list[list[Issue]] = [[]]
    for issue in found:
        subsets += [[*subset, issue] for subset in subsets]
    best = max(sum(issue.penalty for issue in some) for some in subsets if apart(some))
    chosen = heaviest_apart(found)
    assert apart(chosen)
    assert sum(issue.penalty for issue in chosen) == pytest.approx(best)


@given(st.lists(issues(), max_size=4), estimates())
def test_round_trip(found: list[Issue], read: list[SegmentEstimate]) -> None:
    report = aggregate(DOCUMENT, found, read, "mtqa|v:0")
    assert Report.from_dict(report.to_dict()) == report


def test_the_larger_of_estimate_and_issues_counts() -> None:
    read = [SegmentEstimate(2.0) for _ in DOCUMENT.sentences]
    major = Issue("a-rule", "Other", Severity.MAJOR, 0, 4, "Rain", "wrong")
    report = aggregate(DOCUMENT, [major], read, "")
    assert [segment.penalty for segment in report.segments] == [5.0, 2.0, 2.0, 2.0]
    assert report.score == pytest.approx(linear_score(11.0, report.words))
    assert report.fluency == pytest.approx(linear_score(8.0, report.words))


def test_a_name_inside_a_stray_headline_counts_beside_it() -> None:
    headline = Issue("stray-headline", "Other", Severity.MINOR, 0, 15, TEXT[:15], "stray")
    name = replace(headline, rule="a-name", start=10, text="Leeds", message="garbled")
    report = aggregate(DOCUMENT, [headline, name], None, "")
    assert len(report.issues) == 2
    assert report.segments[0].penalty == 2.0


def test_what_the_model_sees_in_a_stray_headline_is_one_fault_with_it() -> None:
    headline = Issue("stray-headline", "Other", Severity.MAJOR, 0, 15, TEXT[:15], "stray")
    read = [SegmentEstimate(0.0) for _ in DOCUMENT.sentences]
    for span in (ErrorSpan(0, 15, Severity.MAJOR, 0.9), ErrorSpan(0, 4, Severity.MINOR, 0.9)):
        report = aggregate(DOCUMENT, [headline], [SegmentEstimate(0.0, (span,)), *read[1:]], "")
        assert report.segments[0].penalty == 5.0
        assert [issue.also for issue in report.issues] == [("estimator",)]


def test_a_rule_says_why_and_the_model_gives_way() -> None:
    start = TEXT.index("Nobody")
    rule = Issue("a-rule", "Other", Severity.MAJOR, start, start + 13, "Nobody minded", "why")
    read = [SegmentEstimate(0.0) for _ in DOCUMENT.sentences]
    read[2] = SegmentEstimate(5.0, (ErrorSpan(0, 6, Severity.MAJOR, 0.8),))
    (issue,) = aggregate(DOCUMENT, [rule], read, "").issues
    assert (issue.rule, issue.also) == ("a-rule", ("estimator",))
