"""A range of figures with dots or loose hyphens."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import at_figures
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

RANGE_RE = re.compile(
    r"(?<![\w.,:/-])(?P<low>\d{1,4}(?:[.,]\d+)?)(?:(?:\.{2,3}|…) ?"
    r"| - )(?P<high>\d{1,4}(?:[.,]\d+)?)(?![\w:/]|[.,]\d)"
)
DOTS_RE = re.compile(r"\.{2}|…")


@rule(
    "spaced-range",
    category="Fluency/Punctuation",
    severity=Severity.MINOR,
    flagged=[
        "It will be ⟦28... 29⟧ degrees on Tuesday.",
        "We must score another ⟦3 - 4⟧ points.",
        "It enters service in ⟦2021 - 2022⟧.",
    ],
    clean=[
        "It will be 28-29 degrees; we must score 3 or 4 points.",
        "Ayr 38 - 17 Melrose: Ayr go top. Rovers 3 - 1 City.",
        "Published 27/08/2020 - 13:04. In 2020 - 53.3% voted.",
        "She paused at 40 ... 10 people left.",
    ],
)
def spaced_range(document: Document) -> Iterator[Finding]:
    """Flags a range written "28... 29" or "3 - 4".

    Why: Russian and Ukrainian pages put dots between the ends of a range, and spaces round the
    hyphen; English closes it up.
    Scores between two teams, sums and times stay silent: the second figure must be the greater
    and no capital may follow.
    Misses: ranges with units on both figures.
    """
    text = document.text
    if " - " not in text and ".." not in text and "…" not in text:
        return
    for match in at_figures(RANGE_RE, document):
        low, high = (float(match[end].replace(",", "")) for end in ("low", "high"))
        dotted = DOTS_RE.search(match.group())
        after = text[match.end() : match.end() + 2]
        before = text[max(0, match.start() - 2) : match.start()]
        if high <= low or high > 3 * low + 3 or after[1:].isupper():
            continue
        if after[:1] == "%" and not dotted and low > 1900:
            continue  # "in 2020 - 53.3%"
        if dotted and " " in match.group() and high > 1.5 * low + 1:
            continue  # a pause between two counts
        if (
            before[:1].isalpha()
            and text[max(0, match.start() - 40) : match.start()].split()[-1][0].isupper()
        ) and (after[1:2].isupper() or not after.strip()):
            continue
        if dotted and not after.strip(" ,.;") and low + 1 == high and low < 12:
            continue  # someone counts aloud
        meant = f"{match['low']}-{match['high']}"
        yield Finding(*match.span(), f"English closes up a range: {meant}", meant)
