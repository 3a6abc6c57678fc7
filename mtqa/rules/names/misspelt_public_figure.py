"""A president or minister spelled as no newsroom does."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.anatomy.public_figures import misspelt_figures
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule


@rule(
    "misspelt-public-figure",
    category="Accuracy/Mistranslation",
    severity=Severity.MAJOR,
    flagged=[
        "The minister, ⟦Analena Berbok⟧, flew to Kyiv.",
        "Envoys met Secretary of State ⟦Anthony Blinken⟧.",
        "NATO chief ⟦Stolenberg⟧ spoke, and ⟦Emmanuel Makron⟧ listened.",
        "Reporters asked President ⟦Joe Baden⟧ why.",
    ],
    clean=[
        "Volodymyr Zelenskyy met Recep Tayyip Erdogan, Viktor Orban and Pedro Sanchez.",
        "Joe Braden and Mark Rutter, both of Ohio, wed.",
        "Anthony Fauci met Antony Blinken, and Jill Biden met Melania Trump.",
        "Sergey Shoygu and Alexey Navalny are Russians; Aliaksandr Lukashenka is not.",
    ],
    missed=["President ⟦Macrone⟧ spoke."],
)
def misspelt_public_figure(document: Document) -> Iterator[Finding]:
    """Flags a head of state, minister or official whom no English-language newsroom spells so.

    Why: a name that the source spells by ear is spelled by ear again (Makron, Berbok). Readers know
    these people; a desk has one spelling for each.

    Sound text has namesakes: first name and surname must both be near, and a surname that is
    itself known must follow a title; spellings that newsrooms do use are all accepted.

    Misses: people outside the table, and short surnames that stand alone.
    """
    for (start, end, name), *others in misspelt_figures(document):
        related = tuple((left, right) for left, right, _ in others)
        yield Finding(start, end, f"newsrooms write {name}", name, related=related)
