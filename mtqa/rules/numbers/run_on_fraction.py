"""A fraction stuck to its whole number: "31⁄2 years"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import near
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

SLASH = "\N{FRACTION SLASH}"
FRACTION_RE = re.compile(
    rf"(?<![\w.,{SLASH}/])(?:(?P<whole>\d{{1,3}})(?P<part>1{SLASH}[2348]|3{SLASH}[48]|2{SLASH}3)"
    # 31/2 with a common slash, where a thing is measured and no date or score can be meant
    r"|(?P<plain>[1-9])(?P<half>1/2)(?= (?:years?|hours?|months?|weeks?|days?|miles|metres|meters"
    r"|inch(?:es)?|cups?)\b))(?!\d)"
)
HALVES = {"1/2": "½", "1/4": "¼", "3/4": "¾", "1/3": "⅓", "2/3": "⅔", "1/8": "⅛", "3/8": "⅜"}


@rule(
    "run-on-fraction",
    category="Locale convention/Number format",
    severity=Severity.MINOR,
    flagged=[
        "Their daughters (⟦31⁄2⟧ and ⟦11⁄2⟧ years old) stayed.",
        "It took ⟦21/2⟧ hours.",
    ],
    clean=[
        "Their daughters (3½ and 1½ years old) stayed for 1⁄2 hour and 2 1/2 days.",
        "In 2020/21 the club won 31/2 of its games.",
    ],
)
def run_on_fraction(document: Document) -> Iterator[Finding]:
    """Flags a mixed fraction whose whole number runs into it: "31⁄2" for 3½.

    Why: the raised figures of the source lose their size on the way, and three and a half becomes
    thirty-one halves. A fraction that stands alone stays silent.
    Misses: fractions with other denominators, and common slashes without a unit.
    """
    for match in near(FRACTION_RE, document.text, (SLASH, "1/2 "), before=6, after=12):
        whole, part = match["whole"] or match["plain"], match["part"] or match["half"]
        right = whole + HALVES.get(part.replace(SLASH, "/"), f" {part}")
        yield Finding(*match.span(), f"the fraction runs into its whole number: {right}?", right)
