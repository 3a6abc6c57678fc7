"""Two rules and the estimator on one fault make one issue, the most specific, the others in it."""

from __future__ import annotations

import json

import pytest

from mtqa.aggregate import aggregate
from mtqa.document import Document
from mtqa.issue import Issue, Severity
from mtqa.render.text import render_report
from mtqa.report import ErrorSpan, Report, SegmentEstimate

TEXT = "In Kiev the old the mayor of of the quiet town said that it rained and rained."
DOCUMENT = Document.parse(TEXT)
CRITICAL, MAJOR, MINOR, NEUTRAL = Severity


def made(rule: str, words: str, severity: Severity, category: str = "Other") -> Issue:
    start = TEXT.index(words)
    return Issue(rule, category, severity, start, start + len(words), words, f"{rule} says why")


def report(*found: tuple[str, str, Severity]) -> Report:
    """A report on issues; those of the rule `estimator` are spans that it points at."""
    issues = [made(*item) for item in found if item[0] != "estimator"]
    seen = sorted(
        (made(*item) for item in found if item[0] == "estimator"), key=lambda issue: issue.start
    )
    spans = tuple(ErrorSpan(issue.start, issue.end, issue.severity, 0.8) for issue in seen)
    return aggregate(DOCUMENT, issues, [SegmentEstimate(0.0, spans)], "")


@pytest.mark.parametrize(
    ("found", "shown", "cost"),
    [
        pytest.param(
            [("a-rule", "of of", MINOR), ("b-rule", "of of", MINOR)],
            [("a-rule", "of of", MINOR, ("b-rule",))],
            1.0,
            id="same span",
        ),
        pytest.param(
            [("a-rule", "of of", MINOR), ("b-rule", "of of", MAJOR)],
            [("b-rule", "of of", MAJOR, ("a-rule",))],
            5.0,
            id="same span, the graver",
        ),
        pytest.param(
            [("a-rule", "mayor of of the", MINOR), ("b-rule", "of of", MINOR)],
            [("b-rule", "of of", MINOR, ("a-rule",))],
            1.0,
            id="nested, the narrower",
        ),
        pytest.param(
            [("a-rule", "mayor of of", MINOR), ("b-rule", "of of the", MAJOR)],
            [("b-rule", "of of the", MAJOR, ("a-rule",))],
            5.0,
            id="partly overlapping",
        ),
        pytest.param(
            [("a-rule", "of of", MINOR), ("b-rule", "mayor of", MINOR), ("estimator", "of", MINOR)],
            [("a-rule", "of of", MINOR, ("b-rule", "estimator"))],
            1.0,
            id="three on one fault",
        ),
        pytest.param(
            [("a-rule", "of of", MINOR), ("b-rule", "of of", MINOR), ("estimator", "of of", MAJOR)],
            [("a-rule", "of of", MAJOR, ("b-rule", "estimator"))],
            5.0,
            id="the model holds it for graver, the rule says why",
        ),
        pytest.param(
            [("a-rule", "of of", MINOR), ("estimator", "mayor of of the", MAJOR)],
            [("a-rule", "of of", MAJOR, ("estimator",))],
            5.0,
            id="a rule in a phrase of the model's",
        ),
        pytest.param(
            [("a-rule", "of of", MINOR), ("estimator", "the mayor of of the quiet town", MAJOR)],
            [
                ("estimator", "the mayor of of the quiet town", MAJOR, ()),
                ("a-rule", "of of", MINOR, ()),
            ],
            5.0,
            id="a slip in a longer garble: two faults",
        ),
        pytest.param(
            [("a-rule", "mayor", MINOR), ("b-rule", "of of", MINOR), ("estimator", "mayor", MINOR)],
            [("a-rule", "mayor", MINOR, ("estimator",)), ("b-rule", "of of", MINOR, ())],
            2.0,
            id="two faults side by side",
        ),
        pytest.param(
            [("a-rule", "mayor ", MINOR), ("b-rule", "of of", MAJOR)],
            [("a-rule", "mayor ", MINOR, ()), ("b-rule", "of of", MAJOR, ())],
            6.0,
            id="faults that touch are two",
        ),
        pytest.param(
            [
                ("a-rule", "mayor ", MINOR),
                ("b-rule", "of of", MINOR),
                ("estimator", "mayor of of", MAJOR),
            ],
            [("a-rule", "mayor ", MAJOR, ("estimator",)), ("b-rule", "of of", MINOR, ())],
            5.0,
            id="two faults under one mark of the model's",
        ),
        pytest.param(
            [("glossary-spelling", "Kiev", MINOR), ("name-rule", "Kiev", MAJOR)],
            [("glossary-spelling", "Kiev", MAJOR, ("name-rule",))],
            5.0,
            id="the desk's own word before a rule's",
        ),
        pytest.param(
            [
                ("glossary-spelling", "Kiev", MINOR),
                ("a-name-rule", "Kiev", MINOR),
                ("estimator", "In Kiev", CRITICAL),
            ],
            [("glossary-spelling", "Kiev", CRITICAL, ("a-name-rule", "estimator"))],
            25.0,
            id="the desk's own word before all",
        ),
        pytest.param(
            [("glossary-spelling", "Kiev", MINOR), ("a-rule", "In Kiev the old the mayor", MAJOR)],
            [
                ("a-rule", "In Kiev the old the mayor", MAJOR, ()),
                ("glossary-spelling", "Kiev", MINOR, ()),
            ],
            5.0,
            id="a spelling in a sentence that breaks off: two faults",
        ),
        pytest.param(
            [("a-rule", TEXT, MINOR), ("estimator", TEXT, MAJOR)],
            [("a-rule", TEXT, MAJOR, ("estimator",))],
            5.0,
            id="the whole sentence, the model graver",
        ),
        pytest.param(
            [("a-rule", TEXT, MINOR), ("b-rule", "of of", MINOR), ("estimator", "of of", MAJOR)],
            [("a-rule", TEXT, MINOR, ()), ("b-rule", "of of", MAJOR, ("estimator",))],
            5.0,
            id="a slip in a stray headline",
        ),
    ],
)
def test_one_fault_is_one_issue(
    found: list[tuple[str, str, Severity]],
    shown: list[tuple[str, str, Severity, tuple[str, ...]]],
    cost: float,
) -> None:
    for order in (found, found[::-1]):
        made = report(*order)
        assert [(i.rule, i.text, i.severity, i.also) for i in made.issues] == shown
        assert made.segments[0].penalty == cost


def test_the_others_are_in_what_people_and_programs_read() -> None:
    made = report(
        ("a-rule", "of of", MINOR), ("b-rule", "of of", MAJOR), ("estimator", "of", MINOR)
    )
    (issue,) = made.issues
    assert issue.found_by == ("b-rule", "a-rule", "estimator")
    assert "  also found by a-rule, estimator\n" in render_report(made)
    values = json.loads(json.dumps(made.to_dict()))
    assert values["issues"][0]["also"] == ["a-rule", "estimator"]
    assert Report.from_dict(values) == made


def test_a_mark_that_is_added_lets_no_graver_one_out_of_sight() -> None:
    """The gate counts issues by severity: one that gives way must leave its severity behind."""
    alone = report(("estimator", "of of", MAJOR))
    beside = report(("estimator", "of of", MAJOR), ("a-rule", "of of", MINOR))
    assert [issue.severity for issue in alone.issues] == [MAJOR]
    assert [issue.severity for issue in beside.issues] == [MAJOR]
