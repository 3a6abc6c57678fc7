"""A sign on the wrong side of its figure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import near
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

SIGN_RE = re.compile(
    r"(?<![\w$€£¥.,])(?P<money>\d(?:[\d.,]*\d)?(?: ?(?:thousand|million|billion|trillion|mln|bln|m"
    r"|bn))? ?[€£$₽₴](?! ?\d|\w))"
    r"|(?<![\w%])(?P<percent>% ?\d+(?:\.\d+)?)(?![\dA-F%])"
    r"|(?<!\w)(?P<number>№ ?\d+|N[or]\.?\d+(?=\b)(?! ?[-/]))"
    r"|(?<![\w.,])(?P<speed>\d[\d.,]* ?(?:(?:km|m|miles|meters|kilometers) (?:/ ?[hs]|/ ?hour)\b"
    r"|cubic meters / ?s\b))"
    r"|(?<![\w.,])(?P<short>\d[\d.,]* ?(?:mln|bln|mlrd|thous|tys|tis)\b\.?)"
)

CUES: tuple[str, ...] = (
    "€",
    "£",
    "$",
    "₽",
    "₴",
    "% ",
    " %",
    "(%",
    "№",
    "Nr",
    " / ",
    " m/",
    " km/",
    "mln",
    "bln",
    "mlrd",
    "thous",
    "tys",
    "tis",
)
CUES += tuple(f"No{digit}" for digit in "123456789")


@rule(
    "symbol-on-wrong-side",
    category="Locale convention/Currency format",
    severity=Severity.MINOR,
    flagged=[
        "I had ⟦50$⟧ in my pocket, and he owed ⟦1.5 million €⟧.",
        "Prices rose by ⟦%20⟧.",
        "School ⟦№ 5⟧ is shut, as is ⟦No7⟧.",
        "He drove at ⟦146 km / h⟧ through the village.",
        "The state gave ⟦10 mln⟧ euros.",
    ],
    clean=[
        "I had $50 in my pocket, and he owed €1.5 million.",
        "Prices rose by 20% and stayed at A$5/US$4.",
        "Between 2019 and June 2020, $ 4.60 billion was made; in 2020 $4 billion.",
        "School No. 5 is shut; he drove at 146 km/h.",
        "The page %20b and the escape (%0A) were sent.",
    ],
)
def symbol_on_wrong_side(document: Document) -> Iterator[Finding]:
    """Flags "5$", "% 20", "№ 5" and "146 km / h".

    Why: most languages put the currency sign after the figure, Turkish and Basque the per cent
    before it; Cyrillic pages number with №, and detokenisers part "km/h".
    Misses: codes such as "100 EUR", which business pages print so.
    """
    text = document.text
    for match in near(SIGN_RE, text, CUES, before=30, after=20):
        found, name = match.group(), match.lastgroup
        meant: str | None = None
        if name == "money":
            meant = found[-1] + found[:-1].rstrip()
            message = f"English puts the sign first: {meant}"
        elif name == "percent":
            if found.startswith("%") and text[match.start() - 1 : match.start()] not in (
                " ",
                "(",
                "\n",
            ):
                continue
            if "%2" in found and not re.search(
                r"\b(?:by|of|to|at|about|than|nearly)\s$", text[: match.start()][-8:]
            ):
                continue  # an escaped space in a link
            meant = found.strip("% ") + "%"
            message = f"English puts the sign last: {meant}"
        elif name == "number":
            meant = f"No. {found.lstrip('№Nor. ')}"
            message = f"newsrooms write “{meant}”"
        elif name == "speed":
            meant = re.sub(r" ?/ ?", "/", found)
            message = "a unit in pieces"
        else:
            full = {
                "ml": "million",
                "bl": "billion",
                "th": "thousand",
                "ty": "thousand",
                "ti": "thousand",
            }
            figure, kept = re.split(r" ?(?=[a-z])", found, maxsplit=1)
            meant = f"{figure} {'billion' if kept.startswith('mlrd') else full[kept[:2]]}"
            message = f"newsrooms write “{meant}”"
        yield Finding(match.start(), match.end(), message, meant)
