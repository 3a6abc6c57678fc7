"""A range that runs backwards: "50-5%"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import at_figures, near
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

RANGE_RE = re.compile(
    r"(?<![\w.,:/$€£-])(?P<low>\d{1,3}(?:\.\d+)?)-(?P<high>\d{1,3}(?:\.\d+)?) ?(?P<unit>%|percent"
    r"|per cent|years old|degrees|km|kilometers|kilometres|euros|dollars|people)(?!\w)"
)

# "Between 2014 and 2005": years count upwards.
YEARS_RE = re.compile(
    r"\b[Bb]etween (?P<low>(?:19|20)\d\d) and (?P<high>(?:19|20)\d\d)\b(?! \w+s\b)"
)


@rule(
    "backward-range",
    category="Accuracy/Mistranslation",
    severity=Severity.MAJOR,
    flagged=[
        "The chance is up to ⟦50-5%⟧, he said.",
        "The youths are ⟦25-18 years old⟧.",
        "It was thought that ⟦99-99 percent⟧ would die.",
        "It fell ⟦between 2014 and 2005⟧.",
    ],
    clean=[
        "The chance is 50-55%; the House voted 50-5. A 60-40 percent split is fine.",
        "A 50-50 percent chance. The 5-10% range was cut by 70-30% between 2004 and 2005.",
    ],
)
def backward_range(document: Document) -> Iterator[Finding]:
    """Flags a range whose second end is the smaller.

    Why: a digit was lost on the way ("50-55%").
    Splits that add up to a hundred ("60-40 percent"), votes and scores stay silent.
    Misses: ranges without a unit.
    """
    for match in at_figures(RANGE_RE, document):
        low, high = float(match["low"]), float(match["high"])
        doubled = low == high and low > 9 and match["unit"] in ("%", "percent", "per cent")
        if (high < low and low + high != 100) or (doubled and low != 50):
            yield Finding(*match.span(), "a range that runs backwards: a digit may be lost")
    for match in near(YEARS_RE, document.text, ("etween 19", "etween 20"), before=2, after=16):
        if match["high"] < match["low"]:
            yield Finding(*match.span(), "a range that runs backwards: a digit may be wrong")
