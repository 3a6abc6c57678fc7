"""A day of the month turned into a length of time: "on 25 days", "scheduled for 18 days"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import near
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

DAYS_RE = re.compile(
    # "on 25 days of the year", "on 12 days in June" count days
    r"\b[Oo]n (?P<on>(?:[12]?\d|3[01]) days)\b(?! (?:of|in|per|out|each|a|every|when|where|notice"
    r"|last|this|between|during))(?!['’])"
    # "a trial scheduled for 18 days" lasts; what is put off was due on the 18th
    r"|\b(?P<for>(?:scheduled|planned|set) for (?:[12]?\d|3[01]) days)"
    r"(?=,? but (?:was |had been )?(?:postponed|cancelled|delayed|put off))"
    # "until 28 days", "from 25 to 3 days" of a festival: only where something is held
    r"|\b(?:held|carried out) (?P<until>(?:until|from) (?:[12]?\d|3[01])(?: to (?:[12]?\d|3[01]))?"
    r" days)\b"
    r"|\b(?P<nth>(?:first|second|third|fourth|fifth|sixth|seventh|last|final) day of the"
    r" (?:[12]\d|3[01])(?:st|nd|rd|th))(?= ?[,.]| day\b)"
    # "2 month", "this year 2 month", "the 12th of the 2nd month", "in 2 months next year"
    r"|(?P<month>\b(?:this|last|next) year,? (?:1[0-2]|[1-9]) months?\b"
    r"|\bin (?:1[0-2]|[1-9]) months (?:this|next|last) year\b"
    r"|\bthe (?:[12]?\d|3[01])(?:st|nd|rd|th) of the (?:1[0-2]|[1-9])(?:st|nd|rd|th) month\b(?! of)"
    r"|\b(?:since|until|in the) (?:1[0-2]|[1-9]) month\b(?! (?:period|old|high|low|span|window))"
    r"|\b(?:1[0-2]|[1-9]) month (?:[12]?\d|3[01]) days?\b)"
)
CUES = (" days", "day of the ", " month")


@rule(
    "day-as-duration",
    category="Accuracy/Mistranslation",
    severity=Severity.MAJOR,
    flagged=[
        "He died in hospital on ⟦23 days⟧.",
        "The launch was ⟦scheduled for 18 days⟧, but was postponed.",
        "The race was held on the ⟦fifth day of the 25th⟧, with a fine final.",
        "The law is due ⟦12 month 10 day⟧, the plan ⟦in 2 months next year⟧.",
        "The festival will be held ⟦from 25 to 3 days⟧.",
    ],
    clean=[
        "He was in hospital for 23 days, and it rained on 12 days of the month.",
        "The talks, planned for 18 days, end on the 25th, the fifth day of the 25th week.",
        "The rate fell to a 12 month low; the trial ran for 2 months last year.",
        "They meet on 30 days' notice, and the last day of the 20th century was dry.",
    ],
)
def day_as_duration(document: Document) -> Iterator[Finding]:
    """Flags a day or month of the calendar that came out as a number of days or months.

    Why: Japanese and Chinese write the 25th as “25 day”, December as “12 month”, and machines count
    them. English has events on the 25th, and lengths of time behind “for” or “in”.
    Misses: “for 25 days”, which may be a length of time.
    """
    for match in near(DAYS_RE, document.text, CUES, before=40, after=24):
        name = match.lastgroup or "on"
        message = "a date of the calendar was read as a length of time"
        yield Finding(*match.span(name), message)
