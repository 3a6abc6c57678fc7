"""Money without a currency."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import near
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

SUM_RE = re.compile(
    r"\b(?P<code>US \d[\d.,]*\d? (?:million|billion|trillion))\b(?! (?:dollars|people|citizens"
    r"|troops))"
    r"|\b(?:estimated|believed|thought|considered|expected) to (?:have )?cost"
    r" (?:about |around |over |nearly |almost |some |just over |more than )?"
    r"(?P<cost>\d[\d.,]* (?:million|billion))(?=,|\.(?!\d)| but\b| and\b)"
    r"|\b(?:paid|given|receiv(?:e|ed|ing)|get(?:ting|s)?) (?P<dole>[1-9]\d{1,3} (?:per|a) "
    r"(?:week|month))\b"
    r"|\b(?:budgets?|revenues?|profits?|fines?|debts?|salary|salaries|funding|turnover|market size"
    r"|damages|losses|grants?|loans?)(?: of(?: \w+){1,5})?"
    r"(?: (?:of|was|were|is|worth|totaled|totalled|reached|exceeds|exceeded|amounted to|stood at"
    r"|about|around|at least|more than|nearly|almost|just|over|under|up to)){1,3} "
    r"(?P<bare>\d[\d.,]*(?: (?:million|billion|trillion)))\b(?P<after> \w+)?"
)
CUES = (" million", " billion", " trillion", " per week", " a week", " per month", " a month")
# What may follow a sum; before a noun the figure counts something else.
FREE = frozenset("a per this last in for to from or and by".split())
CURRENCY_RE = re.compile(
    r"[$€£¥₦₽₴]|\b(?:dollar|euro|pound|yuan|yen|won|ruble|rouble|rupee|crown|kron|naira|franc|lira"
    r"|peso|hryvnia|zloty|USD|EUR)"
)


@rule(
    "sum-without-currency",
    category="Locale convention/Currency format",
    severity=Severity.MAJOR,
    flagged=[
        "Daily revenue exceeds ⟦US 88.2 million⟧, the firm said.",
        "The previous budget was ⟦193 million⟧.",
        "The embassy is thought to have cost about ⟦6.5 billion⟧, but the walls leak.",
        "Those who lost their jobs are being paid ⟦600 per week⟧ on top.",
        "It is a market with a market size of at least ⟦100 billion⟧ or more.",
    ],
    clean=[
        "Daily revenue exceeds US $88.2 million; the budget was 193 million euros.",
        "Losses of 20 million tons and grants of 5 million seedlings hurt the US 20 years on.",
        "The budget was $193 million. The storm is thought to have cost 3 million people a home.",
        "They paid 600 per week in rent, $20 more than in May; it may cost 3 million lives.",
        "The budget was $193 million, and the revenue was 20 million, he said.",
    ],
)
def sum_without_currency(document: Document) -> Iterator[Finding]:
    """Flags a budget, revenue or debt of "193 million" of nothing.

    Why: the currency was lost, or its sign was ("US 88.2 million").
    Where the same sentence names a currency, the second sum shares it: silent.
    Misses: sums that no word beside them shows to be money.
    """
    text = document.text
    for match in near(SUM_RE, text, CUES, before=110, after=50):
        if match["code"]:
            yield Finding(*match.span("code"), "a sum of money without its currency")
            continue
        name = next(name for name in ("cost", "dole", "bare") if match[name])
        after = (match["after"] or "").strip() if name == "bare" else ""
        if after and after not in FREE:
            continue
        left = max(text.rfind(". ", 0, match.start()), text.rfind("\n", 0, match.start()), 0)
        if CURRENCY_RE.search(text, left, match.end() + 60):
            continue
        # Readers may carry the currency over from an earlier sentence.
        severity = Severity.MINOR if CURRENCY_RE.search(text, 0, left) else None
        yield Finding(*match.span(name), "a sum of money without its currency", severity=severity)
