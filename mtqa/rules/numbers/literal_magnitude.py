"""Thousands written as words: "23 thousand people"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from mtqa.anatomy.figures import near
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

THOUSAND_RE = re.compile(
    r"(?<![\w.,])(?P<count>\d{1,4}(?:[.,]\d{1,2})?)[ \N{NO-BREAK SPACE}]thousands?\b(?! of\b"
    r"|[- ]\w+-)"
    r"(?:[ \N{NO-BREAK SPACE}](?P<rest>\d{1,3})(?![\d.,]*\d|[-\w]))?"
    r"|(?<![\w.,])(?P<large>\d{1,3},\d{3}|\d{4,6}) (?:million|mln)s?\b"
    r"|\b(?P<dozens>(?:four|five|six|seven|eight|nine|ten|\d+) dozen) (?:countries|states|people"
    r"|regions|cities|cases|companies|names|persons|nations)\b"
    r"|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:thousand"
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
        "It was found in ⟦six dozen⟧ countries.",
        "⟦20 thousand⟧ came on Monday and 30 thousand on Friday.",
    ],
    clean=[
        "More than 23,000 people fled; tens of thousands stayed.",
        "Twenty thousand people came. The bridge is a thousand years old.",
        "A $1.5 million house, 20 million people and 1,500 cars.",
        "The 10 Thousand Villages shop sells a thousand and one things.",
    ],
)
def literal_magnitude(document: Document) -> Iterator[Finding]:
    """Flags a figure before "thousand", or thousands of millions.

    Why: Slavic, Germanic and Romance newsrooms write "23 thousand"; English ones write 23,000, and
    say billion for a thousand million.
    Numbers written out ("twenty thousand") and round sums in millions stay silent. "Thousand" is
    reported once an article, with its other places as related.
    Misses: "23k", lakhs and crores.
    """
    thousands: list[re.Match[str]] = []
    for match in near(THOUSAND_RE, document.text, CUES, before=20, after=20):
        if match["dozens"]:
            yield Finding(*match.span("dozens"), "newsrooms count, or say “dozens”")
        elif match["count"]:
            thousands.append(match)
        else:
            yield Finding(
                *match.span(),
                f"English counts “{match.group()}” in billions",
                severity=Severity.MAJOR,
            )
    if thousands:
        first, *others = thousands
        value = Decimal(first["count"].replace(",", ".")) * 1000 + Decimal(first["rest"] or 0)
        yield Finding(
            *first.span(),
            f"newsrooms write “{value:,.0f}”",
            f"{value:,.0f}",
            related=tuple(match.span() for match in others),
        )
