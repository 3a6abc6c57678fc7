"""A date as an adverb, without its preposition."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.parts import MONTHS, find, opens_sentence
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

DATE = rf"(?:(?:{MONTHS}) \d{{1,2}}|\d{{1,2}} (?:{MONTHS}))"
OPENING_RE = re.compile(
    rf"(?P<date>{DATE}),? (?=(?:it|he|she|they|the|an?|in|at|[A-Z][a-z]+(?: [A-Z][a-z]+)*) "
    rf"(?:\w+ ){{0,4}}?"
    r"(?:was|were|had|has|have|will|began|launched|announced|said|performed|became|took|signed"
    r"|started|reported|arrived|\w+ed)\b)"
)
EARLIER_RE = re.compile(
    rf"(?:Earlier|Previously|Recall that|later), (?P<date>{DATE}),", re.IGNORECASE
)


@rule(
    "bare-date",
    category="Fluency/Grammar",
    severity=Severity.MINOR,
    flagged=[
        "The list grew. ⟦May 9⟧, it was reported that he had left.",
        "Earlier, ⟦October 3⟧, the list was published.",
    ],
    clean=[
        "July 21 was a warm day. On July 21, it was reported. July 21 – the mayor resigned.",
        "Earlier, on November 11, it was published. LONDON, July 21. By July 21, he was gone.",
        "May 5, the day she left, was warm.",
    ],
    missed=["He left ⟦21 July⟧."],
)
def bare_date(document: Document) -> Iterator[Finding]:
    """Flags a date that opens a sentence as an adverb without `on`: `May 9, it was reported`.

    As the subject (`July 21 was warm`), after a preposition or in a dateline a date stands bare by
    right.

    Why: in the source the case of the date is its preposition.
    Misses: bare dates after their verb, which American newsrooms write too.
    """
    months = [month.lower() for month in MONTHS.split("|")]
    for match in find(document, months, OPENING_RE):
        if opens_sentence(document.text, match.start()) and "," in match.group():
            yield _bare(match)
    for match in find(document, ("earlier", "previously", "later"), EARLIER_RE):
        yield _bare(match)


def _bare(match: re.Match[str]) -> Finding:
    date = match["date"]
    opening = match.start("date") == match.start()
    return Finding(
        *match.span("date"), "the date wants “on”", f"{'On' if opening else 'on'} {date}"
    )
