"""Commas that group no thousands: "2020,000"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import at_figures
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

FIGURE_RE = re.compile(
    r"(?<![\d.,/-])(?P<figure>\d+(?:,\d+)+)(?![\w/-]|[.,]\d| (?:thousand|million)\b)"
)
SOUND_RE = re.compile(r"\d{1,3}(?:,\d{3})+")
YEAR_RE = re.compile(r"(?:19|20)\d\d")
# Crores and lakhs are grouped in their own way.
INDIAN_RE = re.compile(r"\d{1,2}(?:,\d\d)+,\d{3}")


@rule(
    "misgrouped-figure",
    category="Locale convention/Number format",
    severity=Severity.MAJOR,
    flagged=[
        "The crop will reach ⟦2020,000⟧ bags.",
        "Some ⟦12,3456⟧ people and ⟦1,00⟧ cows were there.",
    ],
    clean=[
        "The crop will reach 2,020,000 bags, or 20,20,000 in the Indian count.",
        "The ThinkPad E480,20KQ; some 600,3 thousand people.",
        "Rooms 1,2 and 3,5 million; items 4,5,6 sold 1,500.",
    ],
)
def misgrouped_figure(document: Document) -> Iterator[Finding]:
    """Flags a figure whose commas don't part thousands.

    Why: a digit was lost or doubled, and no one can tell the size.
    Indian grouping and lists of small numbers stay silent, and so do decimal commas (see
    mixed-decimal-marks).
    Misses: figures that are wrong and well grouped.
    """
    for match in at_figures(FIGURE_RE, document):
        figure = match["figure"]
        groups = figure.split(",")
        if SOUND_RE.fullmatch(figure) or INDIAN_RE.fullmatch(figure):
            continue
        # "4,5,6" is a list; "3,5" and "12,75" are decimals.
        if max(map(len, groups)) < 3 and not (len(groups) == 2 and groups[1] == "00"):
            continue
        if all(YEAR_RE.fullmatch(group) for group in groups):
            continue  # "2019,2020": two years
        yield Finding(
            match.start(), match.end(), "the commas part no thousands: the size is in doubt"
        )
