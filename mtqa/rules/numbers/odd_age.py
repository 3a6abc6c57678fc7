"""An age said as other languages say it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import near
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

NOUN = (
    r"(?:man|woman|boy|girl|child|baby|teenager|driver|student|resident|player|actor|actress|singer"
    r"|victim|suspect|pensioner|mother|father|son|daughter|citizen|politician|striker|midfielder"
    r"|defender|goalkeeper)"
)
NUMBER = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)"
AGE_RE = re.compile(
    rf"\b(?P<plural>{NUMBER}[- ]years[- ]old) (?=(?:[a-z]+ )?{NOUN}\b)"
    rf"|\b(?:an?|the|his|her|their) (?P<noun>{NUMBER}-years-old)\b"
    rf"|\b(?P<spaced>{NUMBER}(?:- year|-year -| year -|-year- )(?: ?- ?)?old)\b"
    r"|\b(?P<aged>aged? of \d{1,3})(?! (?:to"
    r"|years?)\b)(?=[ ,.])(?<!age of \d)(?<!age of \d\d)(?<!age of \d\d\d)"
    rf"|\b(?P<at>at the age \d{{1,3}})\b"
    rf"|\b(?P<has>(?:he|she|who) (?:has|had) {NUMBER} years)(?= (?:old)\b)"
    r"|\b(?P<born>was born (?:on |in )?\d{4} year)\b"
    r"|(?<![\w/])(?P<leftover>(?:19|20)\d\d/?(?: ?(?:g\.?r\.?|y\.?b\.?)|/r))(?!\w)"
)

CUES = (
    "years old",
    "years-old",
    "- year",
    "year - ",
    "year -old",
    "year- old",
    "aged of",
    "age of",
    "at the age ",
    "/r",
    "born",
)


@rule(
    "odd-age",
    category="Fluency/Grammar",
    severity=Severity.MINOR,
    flagged=[
        "A ⟦25 years old⟧ man was held with a ⟦3-years-old⟧ girl.",
        "The death of a ⟦10- year-old⟧ student is being looked into.",
        "He died ⟦aged of 80⟧, and she ⟦at the age 79⟧.",
        "The drivers (Ivan P., ⟦1958/r⟧) were unhurt.",
    ],
    clean=[
        "A 25-year-old man who is 25 years old was held with a girl of 3.",
        "He died at the age of 80, aged 80; the age of 18 is the limit.",
        "Jagger is 77 years old. Children are aged one to 14 years old.",
        "The 1958/59 season is long gone.",
    ],
)
def odd_age(document: Document) -> Iterator[Finding]:
    """Flags "a 25 years old man", "aged of 20", "10- year-old" and years of birth left in Russian.

    Why: before a noun English wants "25-year-old"; the rest follows the source's grammar.
    After a verb ("is 25 years old") and at a noun's end all is well: silent.
    Misses: ages before nouns that the rule doesn't list.
    """
    for match in near(AGE_RE, document.text, CUES, before=24, after=40):
        name = match.lastgroup or ""
        start, end = match.span(name)
        found = match[name]
        number = re.match(r"\w+", found)
        meant = None
        if name in {"plural", "noun", "spaced"} and number:
            meant = f"{number.group()}-year-old"
        elif name == "aged":
            meant = found.replace(" of", "")
        elif name == "at":
            meant = found.replace("age ", "age of ")
        yield Finding(start, end, f"“{found}” is no way to give an age in English", meant)
