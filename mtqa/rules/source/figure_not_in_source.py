"""A figure that the source does not have there."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.anatomy.changed_figures import aligned_figures
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule


@rule(
    "figure-not-in-source",
    category="Accuracy/Mistranslation",
    severity=Severity.MAJOR,
    flagged=[
        "It cost ⟦1,350⟧ euros in 2019. ⟸ Es kostete 2019 rund 1.530 Euro.",
        "He was ⟦47⟧. ⟸ Er war 74.",
        "Some ⟦12.5 million⟧ came. ⟸ 1億2500万人が来た。",
        "It will cost ⟦3.2 million⟧. ⟸ Это обойдётся в 3,2 млрд.",
        "She paid ⟦twenty-five⟧ euros. ⟸ Sie zahlte fünfunddreißig Euro.",
    ],
    clean=[
        "It cost 3.25 million euros in 2019. ⟸ Es kostete 2019 rund 3 250 000 Euro.",
        "In 2021 there were 1,250. ⟸ في ٢٠٢١ كان هناك ١٢٥٠.",
        "It cost 1,350 euros.",
        "Some 12,500 came. ⟸ 一万二千五百人来了 2019。",
        "At 3:30 p.m. 25 men left. ⟸ V 15.30 odešlo podle policie dvacet pět mužů, kteří také"
        " byli v domě.",
        "From 5 million to 7 million will come in the 1990s. ⟸ От 5 до 7 млн приедут в 90-х.",
        "In 2021 COVID-19 took 30 percent. ⟸ 令和3年、新型コロナで3割減った。",
    ],
    missed=["He has ⟦3⟧ sons. ⟸ Er hat 2 Söhne."],
)
def figure_not_in_source(document: Document) -> Iterator[Finding]:
    """Flags a figure that is nowhere in the sentences of the source that it renders.

    Why: a reader cannot see a changed figure, and it is the costliest of all to print. Figures are
    compared by value, whatever separators, numerals, magnitudes (万, млн, Mrd.), words or calendar
    the source writes them with; where a source may be read in two ways, either will do.

    Misses: figures below 13, which are often words or hours; converted units count as changed;
    numerals in words of languages that have no table.
    """
    for _, figures in aligned_figures(document):
        for figure in figures.strange:
            theirs = " or ".join(dict.fromkeys(lost.text for lost in figures.lost[:3]))
            message = f"the source has no figure {figure.text} here"
            yield Finding(
                figure.start, figure.end, f"{message}, but {theirs}" if theirs else message
            )
