"""A day or an hour that doesn't exist."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import at_figures, near
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

LAST_DAYS = {"February": 29, "April": 30, "June": 30, "September": 30, "November": 30}
MONTH_CUES = (*LAST_DAYS, "January", "March", "May", "July", "August", "October", "December")
MONTHS = (
    r"(?P<{0}>January|February|March|April|May|June|July|August|September|October|November"
    r"|December)"
)
DATE_RE = re.compile(
    rf"(?<![\d.,$£€-])(?P<before>[1-9]\d?)(?:st|nd|rd|th)?(?: of)? {MONTHS.format('month_after')}\b"
    rf"|\b{MONTHS.format('month_before')} (?P<after>[1-9]\d?)(?:st|nd|rd|th)?(?![\d:%]|[.,]\d|-\w"
    rf"| (?:percent|per|people|million))"
)
TIME_RE = re.compile(
    r"(?<![\d:.,/$£€-])(?<!: )(?:"
    r"(?P<late>(?:0|00|1[3-9]|2\d)(?:[:.][0-5]\d)? ?(?:[ap]m\b|[ap]\.m\.))"  # 14:30 p.m.
    r"|(?P<never>(?:2[5-9]|[3-9]\d):[0-5]\d(?= (?:on|local|GMT|UTC|hours|o'clock|today"
    r"|yesterday)\b))"  # 25:30 local
    r"|(?P<minute>(?:[01]?\d|2[0-4]):[6-9]\d ?(?:[ap]m\b|[ap]\.m\.|GMT\b|local\b))"
    r"|(?P<single>(?:[01]?\d|2[0-4]):\d(?= ?[ap]\.?m\b| in the (?:morning|evening|afternoon)))"
    r")",
    re.IGNORECASE,
)
# "At the end of June 25": a month's end that was given a day. With a year it may be a fiscal one.
END_RE = re.compile(
    r"\b[Aa]t the end of (?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December) (?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th)?\b(?!,? (?:19|20)\d\d|[-–:\d])"
)
ENDS = ("t the end of ",)
# Half-days that deny each other: "early in the morning, 6:15 pm".
DENIED_RE = re.compile(
    r"\b(?:morning,? (?:at )?(?P<pm>\d{1,2}(?:[:.]\d\d)? ?p\.?m\b)"
    r"|(?:evening|afternoon),? (?:at )?(?P<am>\d{1,2}(?:[:.]\d\d)? ?a\.?m\b)"
    r"|\d ?p\.?m\.? in the (?P<morning>morning)|\d ?a\.?m\.? in the (?P<evening>evening"
    r"|afternoon))",
    re.IGNORECASE,
)


@rule(
    "impossible-date",
    category="Locale convention/Date format",
    severity=Severity.MAJOR,
    flagged=[
        "The vote is on ⟦31 February⟧, not on ⟦April 31st⟧ or the ⟦32nd of March⟧.",
        "The doors open at ⟦14:30 p.m.⟧ and the show ends at ⟦0:31 pm⟧.",
        "The train left at ⟦25:30⟧ local time, at ⟦5:9⟧ in the morning.",
        "Early in the ⟦morning, 6:15 pm⟧, he tried again.",
        "The house signed it ⟦at the end of June 25⟧.",
    ],
    clean=[
        "The vote is on 29 February or May 31, 2021, at 12:30 p.m.",
        "At the end of June 2025, it rained.",
        "In June 40 people fled; on June 30 they returned. March 20,000 steps a day.",
        "It won 31:25 and took 45:30 minutes. May 90 percent of us be spared.",
        "On Sunday morning at 9 a.m. it rained, and the boy, 14, am told, was in.",
    ],
)
def impossible_date(document: Document) -> Iterator[Finding]:
    """Flags a day that no calendar has, or an hour that no clock shows.

    Why: a figure was read as a day or an hour; hours past twelve were joined to a.m. or p.m.
    A month may meet a count ("In June 40 people"): only figures up to 39 with no thing counted
    after them are read as days.
    Misses: dates in figures alone.
    """
    text = document.text
    for match in near(DATE_RE, text, MONTH_CUES, before=12, after=24):
        month = match["month_after"] or match["month_before"]
        day = int(match["before"] or match["after"])
        if day <= LAST_DAYS.get(month, 31) or day > 39:
            continue
        if match["after"] and re.match(r" [a-z]+s\b| [A-Z]", text[match.end() : match.end() + 20]):
            continue  # "In June 32 homes burned"
        if match["before"] and month in ("March", "May") and match.group()[2] == " ":
            continue  # "all 32 may go", "the 32 march"
        yield Finding(*match.span(), f"{month} has no day {day}")
    for match in near(END_RE, text, ENDS, before=4, after=24):
        yield Finding(*match.span(), "a month has an end, a day in it has none")
    for match in at_figures(TIME_RE, document):
        yield Finding(*match.span(), f"no clock shows {match.group()}")
    for match in near(DENIED_RE, text, ("morning", "evening", "afternoon"), before=14, after=24):
        yield Finding(*match.span(), f"“{match.group()}” is two times of day")
