"""A day of the month with neither article nor month: "on 25th"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import near
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

DAY_RE = re.compile(
    r"(?<!\d )\b(?:[Oo]n|[Uu]ntil|[Ss]ince|[Ff]rom) (?P<day>(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th))"
    r"(?=[.,;:)]|\s(?:due|for|in|at|because|after|before|and|when|while|that|to|with|local|by|as"
    r"|but)\b(?! \d| down))"
)
CUES = tuple(f"{word} {digit}" for word in ("n", "ntil", "ince", "rom") for digit in "123456789")


@rule(
    "ordinal-without-article",
    category="Locale convention/Date format",
    severity=Severity.MINOR,
    flagged=["Flights start on ⟦29th⟧ because of the storm, and end on the 30th."],
    clean=[
        "Flights start on the 29th, on June 29th, on 29th June and on 5th Avenue.",
        "The pass on 4th down came in the 3rd quarter of 21st century ball.",
    ],
    missed=["It ends ⟦by 28th⟧."],
)
def ordinal_without_article(document: Document) -> Iterator[Finding]:
    """Flags a day of the month with neither article nor month: "begin on 29th".

    Why: Japanese and Hausa give the day alone; English says "on the 29th", or names the month.
    What is counted otherwise ("on 4th down", "on 5th Avenue") stays silent.
    Misses: days behind other words.
    """
    for match in near(DAY_RE, document.text, CUES, before=8, after=16):
        day = match["day"]
        yield Finding(*match.span("day"), f"“the {day}”, or name the month", f"the {day}")
