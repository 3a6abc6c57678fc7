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
    r"(?<![\w.,/#:$+=-])(?<![A-Z] )(?P<figure>(?:1[0-4]|2[2-9]|[3-9]\d)\d\d)(?= (?:new |rural "
    r"|confirmed )?(?P<noun>people|[a-z]{3,}s)\b)"
)
COMMA_RE = re.compile(r"(?<![\d,])\d,\d{3}(?![\d,])")
# Units and things that are numbered, not counted; race distances.
PLAIN = frozenset(
    "meters metres as was is has series class rpm calories hours pixels miles yards".split()
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
        "There were ⟦5765⟧ patients, against 6,120 a week ago.",
    ],
    clean=[
        "The province created 448,300 jobs in 2021, and 2020 levels returned.",
        "Under Executive Order 13166 mandating it, text 43362 with your name.",
        "She won the 1500 metres. There were 5765 patients in 14 wards.",
        "He lives in ZIP code 20500 near the park, beside asteroid 25143 fans.",
    ],
    missed=["In all, ⟦5765⟧ patients came."],
)
def ungrouped_thousands(document: Document) -> Iterator[Finding]:
    """Flags a figure of five digits or more without commas, before the thing that it counts.

    Why: the source groups by ten thousands or not at all; English news always groups these.
    Four digits are flagged only where the article groups such figures elsewhere, for some
    newsrooms leave them. Codes, orders and telephone numbers are named, not counted: silent.
    Misses: figures at the end of a sentence.
    """
    text = document.text
    matches = [*at_figures(LONG_RE, document)]
    if any(at_figures(COMMA_RE, document)):
        matches += at_figures(FOUR_RE, document)
    for match in matches:
        if match["noun"] in PLAIN or NAME_RE.search(
            text[max(0, match.start() - 20) : match.start()]
        ):
            continue
        meant = f"{int(match['figure']):,}"
        yield Finding(*match.span("figure"), f"thousands want a comma: {meant}", meant)
