"""Points and commas the wrong way round: "1.500,00", "3,5 million"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import at_figures
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

FIGURE_RE = re.compile(
    r"(?<![\w.,:/-])\d{1,3}(?:[.,]\d+)+(?![\w:/-]|[.,]\d)(?P<after>[  ]?(?:%|[a-z]+\b)?)"
)
# 1.500,00 and 1.500.000: points between thousands, perhaps a comma before the cents.
FOREIGN_RE = re.compile(r"\d{1,3}(?:\.\d{3})+,\d{1,2}|\d{1,3}(?:\.\d{3}){2,}")
# 75.000: a decimal with three noughts is none.
POINTED_RE = re.compile(r"[1-9]\d{0,2}\.(?:000|[1-9]00|[1-9]50)")
# $250.000: only petrol has its price to three decimals. "Put at 30.000.": nor has a count any.
PRICED_RE = re.compile(r"[$€£¥]$")
COUNTED_RE = re.compile(
    r"\b(?:(?:put|estimated|numbered|valued|stood|stands|reached|totalled|totaled|exceeded"
    r"|topped) (?:at )?"
    r"|(?:more|less|fewer) than |up to |as many as )(?:about |around |some |over )?$"
)
COMMA_RE = re.compile(r"\d{1,3},\d{1,2}")
MONEY_RE = re.compile(r"[$€£¥₽] ?$")
MAGNITUDES = frozenset(
    "million billion trillion millions billions thousand mln bln percent per kg km litres liters"
    " meters metres tons tonnes degrees meter metre kilometer kilometre centimeter centimetre"
    " centimeters centimetres millimeters millimetres kilograms grams".split()
)
MAGNITUDES |= frozenset(
    "euros dollars hectares kilometers kilometres points innings times hours seconds %".split()
)
LOOSE = frozenset("and to in of or at on".split())
# What is measured to three places.
FINE = frozenset(
    "seconds second percent litres liters litre metres meters kg tons tonnes inches billion".split()
)
FINE |= frozenset("million trillion miles km per era batting average obp %".split())


@rule(
    "mixed-decimal-marks",
    category="Locale convention/Number format",
    severity=Severity.MAJOR,
    flagged=[
        "The car costs ⟦1.500,00⟧ euros.",
        "Some ⟦1.500.000⟧ votes were cast.",
        "The plant made ⟦3,5⟧ million cars, up ⟦2,5⟧%, and a ⟦3,8⟧ centimeter worm for $⟦182,44⟧.",
        "Up to ⟦75.000⟧ people may lose their homes.",
        "The fine was $⟦40.000⟧. The crowd was estimated at ⟦12.500⟧.",
    ],
    clean=[
        "The car costs 1,500.00 euros; 1,500,000 were sold, or 3.5 million, up 2.5%.",
        "The gap was 5.500 seconds, the dose 1.250 litres.",
        "Pages 4,5 and 6 list rooms 1,2,3 and version 2.5.1.",
        "Gas rose to $2.500 per litre, a stake of $1.250 billion. The index stood at 1.204.",
        "He batted .300 and the bill names section 39.104.",
    ],
)
def mixed_decimal_marks(document: Document) -> Iterator[Finding]:
    """Flags a decimal comma, or points between thousands.

    Why: most of Europe and Latin America write 1.500,00 where English writes 1,500.00; left as it
    is, 75.000 people reads as seventy-five.
    Measures are given to three decimals (5.500 seconds) and lists have commas without spaces: both
    stay silent.
    Misses: 1.234 for 1,234, unless more groups follow.
    """
    for match in at_figures(FIGURE_RE, document):
        after = match["after"].strip()
        end = match.start("after")
        figure = document.text[match.start() : end]
        severity = None
        if FOREIGN_RE.fullmatch(figure):
            meant = figure.translate(str.maketrans(".,", ",."))
        elif POINTED_RE.fullmatch(figure):
            before = document.text[max(0, match.start() - 40) : match.start()]
            counted = not after and COUNTED_RE.search(before) is not None
            priced = PRICED_RE.search(before) and after not in MAGNITUDES and figure[1] != "."
            open_ = not after or after in FINE or after in LOOSE
            if open_ and not counted and not priced:
                continue
            meant = figure.replace(".", ",")
        elif COMMA_RE.fullmatch(figure) and (after in MAGNITUDES or _sum(document.text, match)):
            # Readers see a decimal in 3,5; they do not see thousands in 75.000.
            meant, severity = figure.replace(",", "."), Severity.MINOR
        else:
            continue
        yield Finding(match.start(), end, f"English writes {meant}", meant, severity)


def _sum(text: str, match: re.Match[str]) -> bool:
    """Whether two figures behind the comma are cents: "$182,44"."""
    end = match.start("after")
    return text[end - 3] == "," and bool(
        MONEY_RE.search(text[max(0, match.start() - 2) : match.start()])
    )
