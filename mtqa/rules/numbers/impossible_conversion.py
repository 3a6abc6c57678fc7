"""A sum converted at a rate that no bank has offered: "€100,000 ($2.6 million)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import near
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.currencies import RATES, SIGNS
from mtqa.rule import Finding, rule

WORD = "|".join(sorted((sign for sign in SIGNS if len(sign) > 2), key=lambda s: (-len(s), s)))
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6, "bn": 1e9}
ABOUT = r"(?:about|around|approximately|roughly|over|more than|nearly|almost|some|just over|or)"


def amount(name: str) -> str:
    """A sum; of a range, its second end."""
    return (
        rf"(?:(?P<{name}_sign>US\$|[$€£₦N]|(?:USD|CZK|EUR|RUB) ?) ?)?(?:\d[\d,]*(?: to |[-–]))?"
        rf"(?P<{name}>\d[\d,]*(?:\.\d+)?)(?: ?(?P<{name}_scale>{'|'.join(SCALES)})\b)?"
        rf"(?: (?P<{name}_word>(?i:{WORD}))\b)?"
    )


CONVERSION_RE = re.compile(
    rf"(?<![\w.,$€£₦]){amount('own')}(?: \((?:{ABOUT} |equivalent to |the equivalent of )?"
    rf"|(?: (?!or)[a-z]{{3,10}})?,? (?:or (?:{ABOUT} )|equivalent to (?:{ABOUT} )?))"
    rf"(?:{ABOUT} )?{amount('other')}(?![\d.]*\d)"
)
CUES = (
    *(
        f" ({first}"
        for first in ("$", "€", "£", "₦", "N", "US", "CZK", "EUR", "RUB", "or ", "some ")
    ),
    *(f" ({digit}" for digit in "123456789"),
    *(f" ({word}" for word in ("about", "around", "approx", "roughly", "over", "more", "nearly")),
    *(" (almost", " (just", " (equiv", " (the equiv", "quivalent to "),
    *(f" or {word}" for word in ("about", "around", "approx", "roughly", "over", "nearly", "some")),
)
SLACK = 1.6  # beyond the highest and lowest rates of twenty years


@rule(
    "impossible-conversion",
    category="Accuracy/Mistranslation",
    severity=Severity.MAJOR,
    flagged=[
        "The goal is ⟦€100,000 ($2.6 million)⟧.",
        "It costs ⟦45 to 60 euros (about 1,320 to 1,600 USD)⟧ an hour.",
        "The dress costs ⟦75 pounds (about 1 million yen)⟧.",
        "She backs a ⟦50 euros fine, equivalent to N22 billion⟧, for all.",
        "Sales came to ⟦6,000 million dollars (about 7,600 billion yen)⟧.",
    ],
    clean=[
        "The goal is €100,000 ($110,000), or 75 pounds (about 10,000 yen).",
        "It costs $5 million (£3.9 million), and 6,000 won (about 577 yen) a kilo.",
        "It rose from $5 (2019) to $9 billion; it lost $3 billion, or about 5 percent.",
        "The firm raised $60 million or more, then $8 billion.",
    ],
)
def impossible_conversion(document: Document) -> Iterator[Finding]:
    """Flags a sum whose conversion is out by far: a wrong currency, or noughts gained or lost.

    Why: machines swap a small country's currency for the dollar and misread magnitudes that count
    in ten thousands; the two figures then deny each other within the article. The rates of the last
    twenty years, with some slack, say what is possible, so only gross differences count.
    Misses: currencies that the table lacks, crowns and pesos above all, which are several.
    """
    for match in near(CONVERSION_RE, document.text, CUES, before=60):
        own, other = _currency(match, "own"), _currency(match, "other")
        if not own or not other or own == other:
            continue
        rate = _value(match, "other") / max(_value(match, "own"), 1e-9)
        low = RATES[other][0] / RATES[own][1] / SLACK
        high = RATES[other][1] / RATES[own][0] * SLACK
        if not low <= rate <= high:
            end = match.end() + (document.text[match.end() : match.end() + 1] == ")")
            message = "the two sums are not the same money: a currency or a nought is wrong"
            yield Finding(match.start(), end, message)


def _currency(match: re.Match[str], name: str) -> str:
    sign = match[f"{name}_word"] or match[f"{name}_sign"] or ""
    return SIGNS.get(sign.strip().lower(), "")


def _value(match: re.Match[str], name: str) -> float:
    return float(match[name].replace(",", "")) * SCALES.get(match[f"{name}_scale"], 1)
