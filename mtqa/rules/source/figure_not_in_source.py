"""A figure that the source does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.source_figures import FIGURE_RE, digits, source_figures
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# Numerals that the source may have written otherwise than in digits, and then none can be missed.
CHINESE_RE = re.compile(r"[一二三四五六七八九十百千万億亿〇零两]")
DIGITS = 3  # shorter figures are often words in the source, or times and ranks written otherwise


@rule(
    "figure-not-in-source",
    category="Accuracy/Mistranslation",
    severity=Severity.MAJOR,
    flagged=["It cost ⟦1,350⟧ euros in 2019. ⟸ Es kostete 2019 rund 1.530 Euro."],
    clean=[
        "It cost 3.25 million euros in 2019. ⟸ Es kostete 2019 rund 3 250 000 Euro.",
        "In 2021 there were 1,250. ⟸ في ٢٠٢١ كان هناك ١٢٥٠.",
        "It cost 1,350 euros.",
        "Some 12,500 came. ⟸ 一万二千五百人来了 2019。",
    ],
    missed=["He was ⟦47⟧. ⟸ Er war 74."],
)
def figure_not_in_source(document: Document) -> Iterator[Finding]:
    """Flags a figure of three digits or more whose digits are nowhere in the source.

    Why: a reader cannot see a changed figure, and it is the costliest of all to print. Separators
    and magnitude are left out, since languages write both otherwise; a source that spells its
    numerals (Chinese, Japanese), or has no figures at all, is not compared.

    Misses: short figures, times of day, converted units, figures that changed places; needs a
    source.
    """
    if not document.source or CHINESE_RE.search(document.source):
        return
    known = source_figures(document.source)
    if not known:
        return
    for match in FIGURE_RE.finditer(document.text):
        figure = digits(match.group())
        if len(figure) >= DIGITS and figure not in known:
            yield Finding(match.start(), match.end(), f"the source has no figure {match.group()}")
