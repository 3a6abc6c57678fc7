"""A unit or currency that stands on both sides of its figure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import near
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

FIGURE = r"\d[\d.,]*(?: ?(?:thousand|million|billion|trillion|m|bn)\b)?"
# One branch a currency or unit: the sign, and the word that says it again.
DOUBLED_RE = re.compile(
    rf"(?:US|A|C|NZ|HK)?\$ ?{FIGURE} (?:US |U\.S\. |American )?(?:dollars?\b|USD\b)"
    rf"|€ ?{FIGURE} (?:euros?|EUR)\b"
    rf"|£ ?{FIGURE} (?:pounds?(?! of\b| in weight| heavier| lighter)|GBP)\b"
    rf"|₦ ?{FIGURE} naira\b|(?<!\w)N{FIGURE} naira\b"
    rf"|¥ ?{FIGURE} (?:yen|yuan)\b|₹ ?{FIGURE} rupees\b|₽ ?{FIGURE} rubles\b"
    rf"|\bUSD ?{FIGURE} (?:US )?dollars\b|\bEUR ?{FIGURE} euros?\b|\bGBP ?{FIGURE} pounds\b"
    rf"|\bRs\.? ?{FIGURE} rupees\b"
    r"|\d ?% (?:percent|per cent|pct)\b|\b(?:percent|per cent) ?%"
    r"|\d ?km (?:kilometers?|kilometres?)\b|\d ?kg (?:kilograms?|kilos?)\b|\d ?m (?:meters"
    r"|metres)\b"
    r"|\b(?:dollars|euros|pounds|yen|yuan|rubles|naira) (?:US\$|\$|€|£|¥|₦)(?= ?\d)"
    r"|\b(?:magnitude|a magnitude) of \d(?:\.\d)? (?:magnitude|on the magnitude)\b"
    rf"|\b(?P<long>\d[\d,.]* (?:million|billion"
    rf"|trillion) [a-z]+(?: [a-z]+)?) \((?P<short>\d[\d,.]*) [A-Z]\w{{1,4}}\)",
)
CUES: tuple[str, ...] = (
    " dollars",
    " US dollars",
    " USD",
    " euros",
    " EUR",
    " pounds",
    " GBP",
    " naira",
    " yen",
    " yuan",
    " rupees",
    " rubles",
)
CUES += ("% p", "cent %", "cent%", "km k", "kg k", "m met", "magnitude", "llion cubic")


@rule(
    "doubled-unit",
    category="Locale convention/Currency format",
    severity=Severity.MINOR,
    flagged=[
        "He paid ⟦$5 dollars⟧ and ⟦€1.5 million euros⟧.",
        "Some 2⟦0 % percent⟧ of voters stayed at home.",
        "It is 1⟦5 km kilometers⟧ to the sea.",
        "The loan of ⟦USD 500 dollars⟧ was paid.",
        "It has reserves of ⟦80 billion cubic feet (80 Bcf)⟧ of gas.",
    ],
    clean=[
        "He paid $5, or five dollars, and €1.5 million.",
        "They sold £5 pounds of apples, and 20 percent of voters stayed in.",
        "It is 15 km (9.3 miles) to the sea; the note is worth $20 Canadian dollars or so.",
        "It raised $5 million (£3.9 million).",
    ],
)
def doubled_unit(document: Document) -> Iterator[Finding]:
    """Flags a unit said twice: "$5 dollars", "20% percent".

    Why: the sign was carried over and the word translated; an editor keeps one.
    Pounds of weight and conversions in brackets stay silent.
    Misses: units further apart.
    """
    for match in near(DOUBLED_RE, document.text, CUES):
        if match["long"]:
            if match["short"] != match["long"].split()[0]:
                continue
            yield Finding(*match.span(), "the bracket gives the same figure again", match["long"])
        else:
            yield Finding(*match.span(), f"“{match.group()}” gives the unit twice")
