"""A figure of the source that the translation has lost."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.anatomy.changed_figures import aligned_figures
from mtqa.anatomy.source_alignment import alignment
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule


@rule(
    "lost-figure",
    category="Accuracy/Omission",
    severity=Severity.MAJOR,
    flagged=[
        "⟦The fire killed people in the old town.⟧ ⟸ Der Brand tötete 2019 in der Altstadt viele."
    ],
    clean=[
        "The fire killed twenty-five people in 2019. ⟸ Der Brand tötete 2019 25 Menschen.",
        "The fire killed two. ⟸ Der Brand tötete 2 Menschen.",
        "It was found in 2019. It burned for 14 days. ⟸ 14 Tage brannte es. 2019 fand man es.",
        "It came on March 12. ⟸ Es kam am 12.03.",
    ],
    missed=["⟦The fire killed people.⟧ ⟸ Der Brand tötete 7 Menschen."],
)
def lost_figure(document: Document) -> Iterator[Finding]:
    """Flags sentences whose source has a figure that they, and their neighbours, do not.

    Why: a date, sum or number that was left out is gone without a trace. Where the translation has
    a figure of its own instead, figure-not-in-source points at that one.

    Misses: figures below 13, and numerals in words: they may be rendered in many ways.
    """
    pairs = alignment(document).pairs
    for index, figures in aligned_figures(document):
        if figures.lost and len(figures.strange) < len(figures.lost):
            pair = pairs[index]
            texts = list(dict.fromkeys(lost.text for lost in figures.lost))
            lost = ", ".join(texts[:5]) + ("…" if len(texts) > 5 else "")
            yield Finding(pair.start, pair.end, f"the source has {lost} here")
