"""Thousands written as words: "23 thousand people"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from mtqa.anatomy.figures import near
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

FIGURE = r"\d{1,4}(?:[.,]\d{1,2})?"
THOUSAND_RE = re.compile(
    # 23 thousand, 2 thousand 500; both ends of a range: "8-10 thousand", "from 3 to 6 thousand"
    rf"(?<![\w.,])(?<![mbr]illion )(?:(?P<low>{FIGURE})(?P<link>-|–| to | or ))?(?P<count>"
    rf"{FIGURE})[ \N{{NO-BREAK SPACE}}]thousands?\b(?! of\b|[- ]\w+-)"
    r"(?:[ \N{NO-BREAK SPACE}](?P<rest>\d{1,3})(?![\d.,]*\d|[-\w]))?"
    r"|(?<![\w.,])(?P<large>\d{1,3},\d{3}|\d{4,6}) (?:million|mln)s?\b"
    r"|(?<![\w.,])(?P<twice>\d{1,3}(?:,\d{3}){2,}) (?:thousand|million|billion|trillion)s?\b"
    # 45.7 millions
    r"|(?<![\w.,])(?P<plural>(?P<figure>\d[\d.,]*) (?P<magnitude>million|billion|trillion)s)\b"
    r"(?! of\b)"
    r"|\b(?P<dozens>\d+ dozen) (?:countries|states|people|regions|cities|cases|companies|names"
    r"|persons|nations)\b"
    r"|\b(?P<words>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:thousand"
    r"|thousands of) (?:millions|billions?|million)\b"
)
CUES = (" dozen ", "thousand", " million", " mln")


@rule(
    "literal-magnitude",
    category="Locale convention/Number format",
    severity=Severity.MINOR,
    flagged=[
        "More than ⟦23 thousand⟧ people fled the town.",
        "The bag held ⟦1.5 thousand⟧ euros and 3 watches.",
        "The club sold ⟦2 thousand 500⟧ seats.",
        "The loan is worth ⟦10,000 million⟧ euros, or ⟦a thousand million⟧ a year.",
        "It was found in ⟦6 dozen⟧ countries, and cost ⟦45.7 millions⟧.",
        "Some ⟦1,159,325 million⟧ men voted.",
        "Prices rose by ⟦8-10 thousand⟧ rubles; a coat costs from 3 to 6 thousand.",
        "It grew in 2020 to ⟦10 thousand⟧ members.",
        "⟦20 thousand⟧ came on Monday and 30 thousand on Friday.",
    ],
    clean=[
        "More than 23,000 people fled; tens of thousands stayed.",
        "Twenty thousand people came. The bridge is a thousand years old.",
        "A $1.5 million house, 20 million people and 1,500 cars.",
        "Four dozen people were hurt. He owes $6 million 300 thousand.",
        "The 10 Thousand Villages shop sells a thousand and one things.",
    ],
)
def literal_magnitude(document: Document) -> Iterator[Finding]:
    """Flags a figure before "thousand", or thousands of millions, or "45.7 millions".

    Why: Slavic, Germanic and Romance newsrooms write "23 thousand"; English ones write 23,000, and
    say billion for a thousand million.
    Numbers written out ("twenty thousand"), round sums in millions and "four dozen" stay silent.
    "Thousand" is reported once an article, with its other places as related.
    Misses: "23k", lakhs and crores.
    """
    thousands: list[re.Match[str]] = []
    for match in near(THOUSAND_RE, document.text, CUES, before=20, after=20):
        if match["twice"]:
            message = f"{match['twice']} is in millions as it stands: “{match.group()}” is too much"
            yield Finding(*match.span(), message, match["twice"], Severity.CRITICAL)
        elif match["plural"]:
            meant = f"{match['figure']} {match['magnitude']}"
            yield Finding(*match.span(), f"English writes “{meant}”", meant)
        elif match["dozens"]:
            yield Finding(*match.span("dozens"), "newsrooms count, or say “dozens”")
        elif match["count"]:
            thousands.append(match)
        else:
            meant = None
            if match["large"]:
                billions = Decimal(match["large"].replace(",", "")) / 1000
                meant = f"{billions.normalize():,f} billion"
            yield Finding(*match.span(), f"English counts “{match.group()}” in billions", meant)
    if thousands:
        first, *others = thousands
        meant = _grouped(first["count"], first["rest"])
        start = first.start("count")
        # "Grew in 2020 to 10 thousand" is no range.
        if first["low"] and _thousands(first["low"]) < _thousands(first["count"]):
            start = first.start()
            meant = f"{_grouped(first['low'])}{first['link']}{meant}"
        yield Finding(
            start,
            first.end(),
            f"newsrooms write “{meant}”",
            meant,
            related=tuple(match.span() for match in others),
        )


def _thousands(count: str) -> Decimal:
    return Decimal(count.replace(",", ".")) * 1000


def _grouped(count: str, rest: str | None = None) -> str:
    """A count of thousands in full: "1.5" is "1,500"."""
    return f"{_thousands(count) + Decimal(rest or 0):,.0f}"
