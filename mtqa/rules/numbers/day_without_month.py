"""A day with no month: "on the 25th"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import near
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

DAY_RE = re.compile(
    r"\b(?:[Oo]n|[Ff]rom|[Uu]ntil|[Bb]y|[Ss]ince|[Tt]hrough|around|evening of|morning of"
    r"|night of) (?P<day>the (?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th))"
    r"(?=(?P<after>[ ,.;:)]+[\w(\"“]*(?: \w+)?))"
)
CUES = tuple(f" the {digit}" for digit in "123456789")
# What else is counted so: floors, laps, rounds, places, and days that name their month after.
COUNTED_RE = re.compile(
    r" (?:of\b|day|floor|minute|round|lap|hole|time|place|edition|annual|district|birthday"
    r"|anniv\w*|century|parallel|street|ave\w*"
    r"|and|or|to|-|green|tee|ballot|over|ball|attempt|page|state|century|amendment|congress|hour"
    r"|percentile|shot|straight|consecutive|[A-Z])"
)
# A day is followed by a mark, or by what is no noun: "the 20th section" counts sections.
FREE_RE = re.compile(
    r"[,.;:)]| (?:in|at|for|with|after|before|that|when|by|because|as|from|due|following|during"
    r"|against|about|it|he|she|they|we|there|the|an?|this|his|her|its|their|while|where|is|was"
    r"|were|will|local)\b"
)
MONTH_RE = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|\bmonth\b"
)


@rule(
    "day-without-month",
    category="Locale convention/Date format",
    severity=Severity.NEUTRAL,
    flagged=[
        "The fair opened on ⟦the 25th⟧, the town said. It closed on the 27th.",
    ],
    clean=[
        "The fair opened on June 25, the town said. It closed on the 27th.",
        "He crashed on the 44th lap and lived on the 9th floor until the 5th of May.",
        "He started from the 20th section and lost to the 4th ranked team on the 3rd try.",
        "Next month brings a fair on the 12th, and another on the 21st.",
    ],
)
def day_without_month(document: Document) -> Iterator[Finding]:
    """Flags days given without their month, once an article.

    Why: Japanese, Korean and Chinese agencies give the day alone ("on the 25th") in news of the
    month; English newsrooms name the weekday or the month. Agencies have made a habit of it, so it
    is worth a look, not a penalty.
    Where the month stands in the same article before it, as in "June 25 … the 27th", it's silent.
    Misses: articles whose dateline names the month.
    """
    text = document.text
    days = [
        match.span("day")
        for match in near(DAY_RE, text, CUES, before=16, after=40)
        if FREE_RE.match(match["after"]) and not COUNTED_RE.match(match["after"])
    ]
    if not days:
        return
    month = MONTH_RE.search(text, 0, days[0][0])
    if month:
        return
    yield Finding(*days[0], "a day without its month", related=tuple(days[1:]))
