"""Articles for the tests of renderers: one plain, one whose every word means harm."""

from __future__ import annotations

from typing import Any

from mtqa.gate import Verdict
from mtqa.issue import Issue, Severity, Span
from mtqa.policy import Policy
from mtqa.render.article import Article
from mtqa.report import Report, SegmentScore

TEXT = "Storm hits port\n\nPolice said the the man fled. He ran\taway.\n\nThe Kot Dam, or Kotte Dam, broke.\n"  # fmt: skip  # noqa: E501
EVIL = (
    "</script><script>alert(1)</script> \"'>< [x](javascript:y) ::error::x %0A =cmd|' /C calc'!A0"
    " \u2028\u2029\x00\x07\x1b[31m\u202edrow\u202c \ud800 \ufffe"
    " ]]> --> `a` | @someone {0} \U0001f469‍\U0001f680"
    "\r\n::set-output name=x::y"
)


def issue(text: str, **values: Any) -> Issue:
    """An issue about the first place where a phrase stands in `TEXT`."""
    start = TEXT.index(text)
    plain: dict[str, Any] = {
        "rule": "doubled-word",
        "category": "Fluency/Grammar",
        "severity": Severity.MINOR,
        "start": start,
        "end": start + len(text),
        "text": text,
        "message": "“the” stands twice in a row",
    }
    return Issue(**{**plain, **values})


KOTTE = Span(TEXT.index("Kotte"), TEXT.index("Kotte") + 5, "Kotte")
ISSUES = (
    issue("the the", suggestion="the", also=("estimator",)),
    issue("the man fled", rule="estimator", severity=Severity.MAJOR, source="model"),
    issue("Kot", rule="name-spelled-several-ways", severity=Severity.CRITICAL, related=(KOTTE,)),
    issue("broke", severity=Severity.NEUTRAL, suggestion=""),
)


def article(
    text: str = TEXT, issues: tuple[Issue, ...] = ISSUES, file: str = "news/rain.txt", **values: Any
) -> Article:
    """A held article of three sentences."""
    marks = [(0, 15), (17, 46), (47, 59), (61, len(text))]
    report = Report(
        text=text,
        score=50.0,
        fluency=82.5,
        issues=issues,
        segments=tuple(
            SegmentScore(start, min(end, len(text)), 50.0, 4.0 * number)
            for number, (start, end) in enumerate(marks)
        ),
        words=17,
        coverage=1.0,
        signature="mtqa|v:1",
    )
    reasons = values.pop("reasons", ("1 critical issue, 58.8 per 1,000 words; the most is 0",))
    return Article(file, Verdict(not reasons, reasons, report), Policy(), **values)


def hostile() -> Article:
    """An article that attacks whatever shows it, from every field that words can come from."""
    bad = Issue(
        EVIL, EVIL, Severity.MAJOR, 0, len(EVIL), EVIL, EVIL, EVIL,
        related=(Span(0, len(EVIL), EVIL),), also=(EVIL,),
    )  # fmt: skip
    return article(EVIL * 3, (bad,), file=EVIL.replace("\x00", ""), reasons=(EVIL,))
