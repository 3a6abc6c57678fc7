"""One and a half people: a figure whose thousand was lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import at_figures
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

PERSON_RE = re.compile(
    r"(?<![\w.,-])(?P<figure>\d{1,3}\.\d{1,2})[\"”]? "
    r"(?!(?:for|of|to|by|in|from|on|at|and|or|mm|cm|m|kg|km|g|ft|points?|goals?) )(?:[a-z]+ )?"
    r"(?P<who>people|persons|servicemen"
    r"|soldiers|troops|men|women|children"
    r"|students|pupils|workers|employees|patients|residents|citizens|refugees|migrants|victims"
    r"|deaths|voters|policemen"
    r"|officers|doctors|passengers|tourists|visitors|prisoners|families|houses|homes|ships"
    r"|aircraft|tanks|vehicles|cars)\b(?!['’])"
)
# Rates and averages do have fractions of people.
RATE_RE = re.compile(
    r"\b(?:per|average|averag\w+|each|every|mean|median|rate|ratio|times|infect\w*|rt|r0"
    r"|reproduction|fertility|woman|household|capita)\b",
    re.IGNORECASE,
)
MAGNITUDE_RE = re.compile(r"\b(?:million|billion|percent|thousand)\b")
REACH = 80


@rule(
    "fraction-of-person",
    category="Accuracy/Mistranslation",
    severity=Severity.CRITICAL,
    flagged=[
        "More than ⟦1.5 servicemen⟧ marched past.",
        "The flood hit ⟦2.3 families⟧ in the valley.",
    ],
    clean=[
        "More than 1.5 million people marched past, 2.5 times more.",
        "Each case infects 1.5 people; households have 2.3 children on average.",
        "The watch is 39.5 mm men's size, 27.4 for women; men's height rose.",
        "The rate is 10.4 deaths per 100,000, against 9.8 deaths elsewhere.",
    ],
)
def fraction_of_person(document: Document) -> Iterator[Finding]:
    """Flags a fraction of something that comes whole: "more than 1.5 servicemen".

    Why: the source's "thousand" was lost, and the figure is out by a factor of a thousand.
    Rates and averages have such fractions, and stay silent.
    Misses: figures that happen to be whole.
    """
    text = document.text
    for match in at_figures(PERSON_RE, document):
        around = text[max(0, match.start() - REACH) : match.end() + REACH]
        if RATE_RE.search(around) or MAGNITUDE_RE.search(match.group()):
            continue
        yield Finding(
            match.start(),
            match.end(),
            f"{match['who']} come whole: a “thousand” or “million” was lost",
        )
