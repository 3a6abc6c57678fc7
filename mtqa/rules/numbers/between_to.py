"""A range with the wrong link: "between 50 to 60"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import near
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

FIGURE = r"[$€£]?\d[\d.,]*%?"
RANGE_RE = re.compile(
    rf"\b(?P<opener>[Bb]etween) (?P<low>{FIGURE}(?: (?:million|billion|percent|per cent))?)"
    rf"(?P<link> to | till | up to |-|–)(?P<high>{FIGURE})(?!\w)"
)
CUES = ("etween ",)


@rule(
    "between-to",
    category="Fluency/Grammar",
    severity=Severity.MINOR,
    flagged=[
        "The price is ⟦between 50 to 60⟧ euros.",
        "Prices rose by ⟦between 5-10%⟧ in May.",
    ],
    clean=[
        "The price is between 50 and 60 euros, up from 40 to 45 a year ago.",
        "It fell from 10 to 5, and between 2010 and 2020 it was 5-10%.",
    ],
)
def between_to(document: Document) -> Iterator[Finding]:
    """Flags "between 50 to 60" and "between 5-10%".

    Why: most languages use one word for both ends of a range; English pairs "between" with "and",
    "from" with "to".
    "From 40 to 45" is as it should be: silent.
    Misses: ranges in words; "from 5 till 10" where hours are meant.
    """
    for match in near(RANGE_RE, document.text, CUES, before=6, after=40):
        link = match["link"]
        meant = f"{match['opener']} {match['low']} and {match['high']}"
        if link in "-–" and len(match["low"]) == 4 and match["low"].isdigit():
            continue  # "between 2010-2020" is headline shorthand
        yield Finding(*match.span(), "“between” wants “and”", meant)
