"""A time of day as other languages say it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import near
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

TIME_RE = re.compile(
    r"\b(?P<clock>(?:0|00|1[3-9]|2[0-4])(?::[0-5]\d)? ?o['’]clock(?: (?:and )?\d{1,2}\b)?(?: "
    r"(?:at night|in the (?:evening|afternoon)))?)"
    r"|\b(?P<half>\d{1,2} o['’]clock (?:and )?\d{1,2}(?: min\w*)?)\b"
    r"|\bat (?P<hours>\d{1,2} hours(?: (?:and )?\d{1,2} minutes)?)(?= (?:on|of|in the (?:morning"
    r"|evening|afternoon)|local|[A-Z]\w+ time)\b)"
    r"|\bat (?P<letter>\d{1,2}h(?:[0-5]\d)?)\b(?! (?:intervals|a day|per))"
    r"|\b(?P<zeroed>\d{1,2}[:.]\d\d hours) in the (?:morning|evening)\b"
)
CUES = ("o'clock", "o’clock", " hours", *(f"at {digit}" for digit in "012"))
# (84.), (90th + 8), (45 + 7): how German pages give the minute of a goal.
MINUTE_RE = re.compile(
    r"\((?P<minute>\d{1,3})(?:\.|(?:st|nd|rd|th)?(?P<extra> ?\+ ?\d{1,2})\.?|th)\)"
)


@rule(
    "broken-time",
    category="Locale convention/Time format",
    severity=Severity.MINOR,
    flagged=[
        "Shops shut before ⟦21 o'clock at night⟧.",
        "They met at ⟦18 o'clock 30⟧ and left at ⟦7 o'clock 15⟧.",
        "It began at ⟦9 hours 30 minutes⟧ local time and ended at ⟦22h15⟧.",
        "The late lead by Horn ⟦(84.)⟧ was cancelled by Berg ⟦(90th + 3)⟧.",
    ],
    clean=[
        "Shops shut before 9 p.m., and they met at 6 o'clock.",
        "He works at 12 hours a time and takes a pill at 8-hour intervals.",
        "See rule (4) and point (a). He came first (2nd: Horn).",
        "The 25th local time zone is a myth, and 1200 hours is noon.",
    ],
    missed=["The curfew began at ⟦1 o'clock⟧ at night."],
)
def broken_time(document: Document) -> Iterator[Finding]:
    """Flags times of day in another language's fashion: "21 o'clock", "22h15", a goal "(84.)".

    Why: "o'clock" goes up to twelve in English, and pages of other languages write "18h30" or put
    a point after the minute of a goal.
    Misses: small hours said without a.m. or p.m.
    """
    text = document.text
    for match in near(TIME_RE, text, CUES, before=12):
        name = match.lastgroup or ""
        start, end = match.span(name)
        yield Finding(start, end, f"English doesn't tell the time as “{match[name]}”")
    for match in MINUTE_RE.finditer(text):
        minute = int(match["minute"])
        if not 1 <= minute <= 120 or (match.group().endswith("th)") and not match["extra"]):
            continue
        if match.group()[-2] == "." and not _named(text[: match.start()]):
            continue
        meant = f"({minute}{match['extra'].replace(' ', '') if match['extra'] else ''})"
        yield Finding(*match.span(), "a goal's minute in another language's fashion", meant)


def _named(before: str) -> bool:
    """Whether the text ends in a name: "Horn (84.)" is a goal, "see rule (4.)" is not."""
    last = before[-40:].rstrip().rsplit(None, 1)
    return bool(last) and last[-1][:1].isupper()
