"""A long figure without commas."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import at_figures
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# 448300 homes; five digits or more, no leading nought, no decimals, and a thing counted after it.
LONG_RE = re.compile(
    r"(?<![\w.,/#:+=-])(?<![A-Z] )(?P<figure>[1-9]\d{4,8})(?= (?P<noun>[a-z]{3,}))(?! (?:and|to|or"
    r"|with|in|on|at|is|was|for|from|of)\b)"
)
# 5765 patients: four digits that can't be a year, before a plural.
FOUR_RE = re.compile(
    r"(?<![\w.,/#:$+=-])(?<![A-Z] )(?P<figure>(?:1[0-4]|2[2-9]|[3-9]\d)\d\d)(?= (?:(?:new |more "
    r"|rural |confirmed |daily |[A-Z][a-z]+(?:ian|ese|ish|an) |more [A-Z]\w+ )?"
    r"(?P<noun>people|[a-z]{3,}s|[a-z]-[a-z]{3,}s))\b)"
)
# Units and things that are numbered, not counted; race distances.
PLAIN = frozenset(
    "meters metres as was is has series class rpm calories hours pixels miles yards does".split()
)
# "Order 13166 mandating", "text 43362 yourself": a number that is a name.
NAME_RE = re.compile(
    r"\b(?:[A-Z][\w.-]*|to|order|number|code|text|flight|model|zip|asteroid|no\.?|case|section"
    r"|bill|serial|box|project|class|type|under the)[^\S\n]$"
)


@rule(
    "ungrouped-thousands",
    category="Locale convention/Number format",
    severity=Severity.MINOR,
    flagged=[
        "The province created ⟦448300⟧ rural jobs.",
        "There were ⟦5765⟧ patients on Monday and 4210 patients on Sunday.",
        "It says that ⟦2822⟧ Russian citizens came home in 1274 e-cars.",
    ],
    clean=[
        "The province created 448,300 jobs in 2021, and 2020 levels returned.",
        "Under Executive Order 13166 mandating it, text 43362 with your name.",
        "She won the 1500 metres. There were 5,765 patients in 14 wards, and 1989 protests.",
        "He lives in ZIP code 20500 near the park, beside asteroid 25143 fans.",
    ],
    missed=["Patients numbered ⟦5765⟧ in all."],
)
def ungrouped_thousands(document: Document) -> Iterator[Finding]:
    """Flags a figure of five digits or more without commas, before the thing that it counts.

    Why: the source groups by ten thousands or not at all; English news always groups these.
    Four digits that can be no year are flagged before a plural, once an article: none of 784,000
    words of edited English leaves them so. Codes, orders and telephone numbers are named, not
    counted: silent.
    Misses: figures at the end of a sentence.
    """
    text = document.text
    for pattern in (LONG_RE, FOUR_RE):
        matches = [
            match
            for match in at_figures(pattern, document)
            if match["noun"] not in PLAIN
            and not NAME_RE.search(text[max(0, match.start() - 20) : match.start()])
        ]
        # Of four digits the first place stands for all: it is a habit, and a small one.
        kept = matches[:1] if pattern is FOUR_RE else matches
        related = tuple(match.span("figure") for match in matches[1:])
        for match in kept:
            meant = f"{int(match['figure']):,}"
            message = f"thousands want a comma: {meant}"
            where = related if pattern is FOUR_RE else ()
            yield Finding(*match.span("figure"), message, meant, related=where)
