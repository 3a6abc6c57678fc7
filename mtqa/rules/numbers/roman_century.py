"""A century in Roman figures, or without its ending."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import near
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

CENTURY_RE = re.compile(
    r"\b(?P<roman>(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})(?:th|st|nd|rd)?(?: ?[-–] ?(?:X{0,2}(?:IX"
    r"|IV|V?I{1,3}|V)|X{1,2})(?:th|st)?)?) centur(?:y|ies)\b(?!-)"
    r"|\b(?:the|of|in|late|early) (?P<bare>1?\d|2[01]) century\b(?! (?:breaks?|stands?|plants?"
    r"|runs))"
    r"|(?<![\w-])(?P<decade>(?:19|20)?\d0)(?:-ies|-[xеie]{1,2}|-s| s)\b(?! ?[-/])"
)
CUES = ("centur", "0-", "0 s")
VALUES = {"I": 1, "V": 5, "X": 10}


@rule(
    "roman-century",
    category="Locale convention/Date format",
    severity=Severity.MINOR,
    flagged=[
        "The fort is from the ⟦XIX century⟧, its well from the ⟦VIII-IX centuries⟧.",
        "In the ⟦21 century⟧ this is odd.",
        "It was built in the ⟦90-s⟧ and sold in the ⟦1990-ies⟧.",
    ],
    clean=[
        "The fort is from the 19th century; Pope Leo XIII was born in the nineteenth.",
        "He made 12 century breaks in the 1990s, the '90s and the 80s.",
        "World War II century-old bombs were found. Chapter IX: Century Hall.",
    ],
)
def roman_century(document: Document) -> Iterator[Finding]:
    """Flags "the XIX century", "21 century" and "the 90-s".

    Why: Slavic and Romance pages number centuries in Roman figures, and join the decade's ending
    with a hyphen; English writes 19th century and 90s.
    Kings, popes and wars keep their Roman figures: silent.
    Misses: "century XIX".
    """
    for match in near(CENTURY_RE, document.text, CUES, before=20, after=20):
        if match["decade"]:
            # "0 s" may be seconds, and "the 90 s" too.
            before = document.text[max(0, match.start() - 12) : match.start()]
            if not re.search(r"\b(?:the|late|early|mid|mid-|and|of|in)\s?$", before):
                continue
            meant = f"{match['decade']}s"
        elif match["bare"]:
            start = match.start("bare")
            meant = f"{_ordinal(int(match['bare']))} century"
            yield Finding(start, match.end(), f"newsrooms write “{meant}”", meant)
            continue
        else:
            figures = re.findall(r"[IVX]+", match["roman"])
            ending = "centuries" if len(figures) > 1 else "century"
            meant = f"{'-'.join(_ordinal(_value(figure)) for figure in figures)} {ending}"
        yield Finding(*match.span(), f"newsrooms write “{meant}”", meant)


def _value(roman: str) -> int:
    values = [VALUES[letter] for letter in roman]
    return sum(
        -value if value < after else value
        for value, after in zip(values, [*values[1:], 0], strict=True)
    )


def _ordinal(number: int) -> str:
    if 10 <= number % 100 <= 20:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"
