"""A range half in figures, half in words: "2 or three years"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import at_figures
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

ONES = "two three four five six seven eight nine ten eleven twelve".split()
MIXED_RE = re.compile(
    rf"(?<![\w.,:$€£/-])(?P<low>\d{{1,2}})(?P<link> or | to |-)(?P<high>{'|'.join(ONES)})"
    r" (?=[a-z]{3,}s\b)"
)


@rule(
    "mixed-range",
    category="Locale convention/Number format",
    severity=Severity.MINOR,
    flagged=["It will take ⟦2 or three⟧ years, and ⟦5 to six⟧ bridges."],
    clean=[
        "It will take two or three years, 5 to 6 bridges and 10 to two parties.",
        "They won 2 to one man's delight. From page 4 to nine is blank.",
    ],
    missed=["It will take ⟦two or 3⟧ years."],
)
def mixed_range(document: Document) -> Iterator[Finding]:
    """Flags a range of which one end is a figure and the other a word: "2 or three years".

    Why: the system copied one number and translated the other; a style book has both alike.
    Ends that do not follow each other ("10 to two") are no range: silent.
    Misses: ranges that begin with the word.
    """
    for match in at_figures(MIXED_RE, document):
        low, high = int(match["low"]), ONES.index(match["high"]) + 2
        if 1 <= low < high:
            words = "one", *ONES
            meant = f"{words[low - 1]}{match['link']}{match['high']}"
            yield Finding(match.start(), match.end("high"), "figures and words mixed", meant)
