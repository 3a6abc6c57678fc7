"""A surname in capitals: "Yuichi OKUBO (42)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import near
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# A given name, a surname in capitals, and what only a person has: an age or the years of a life.
NAME_RE = re.compile(
    r"\b[A-Z][a-z]{2,20} (?P<surname>[A-Z]{4,20})(?=,? \((?:[1-9]\d\)|1[5-9]\d\d[-–]))"
    r"|\b(?P<first>[A-Z]{4,20}) [A-Z][a-z]{2,20}(?=,? \((?:[1-9]\d\)|1[5-9]\d\d[-–]))"
)
CUES = tuple(f"({digit}" for digit in range(1, 10))


@rule(
    "surname-in-capitals",
    category="Locale convention/Name format",
    severity=Severity.MINOR,
    flagged=[
        "Police held the doctor ⟦Yuichi OKUBO⟧ (42).",
        "The bronze of ⟦Masujiro OMURA⟧ (1825-1869) and ⟦TAKEDA Chieko⟧ (75) stands.",
    ],
    clean=[
        "Police held the doctor Yuichi Okubo (42) of UNESCO (12 members).",
        "The Hyundai KONA (2018) and the film Operation STEEL (95 minutes).",
        "MAYOR QUITS OVER ADA RUIZ (42)",
    ],
    missed=["Police held ⟦Yuichi OKUBO⟧, a doctor."],
)
def surname_in_capitals(document: Document) -> Iterator[Finding]:
    """Flags a surname in capitals before an age or the years of a life: "Yuichi OKUBO (42)".

    Why: Japanese, French and Hungarian pages show so which of the names is the surname; English
    newsrooms do not.
    Firms, cars and films have capitals too, but no age: silent.
    Misses: people without a bracket.
    """
    for match in near(NAME_RE, document.text, CUES, before=48, after=8):
        surname = match["surname"] or match["first"]
        meant = match.group().replace(surname, surname.capitalize())
        yield Finding(*match.span(), f"newsrooms write “{meant}”", meant)
