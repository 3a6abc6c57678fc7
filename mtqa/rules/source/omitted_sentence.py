"""A sentence of the source that the translation leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.anatomy.source_alignment import alignment, shown, shrunk, weighty
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule


@rule(
    "omitted-sentence",
    category="Accuracy/Omission",
    severity=Severity.MAJOR,
    flagged=[
        "⟦The mayor came on Monday evening.⟧ He spoke with the firefighters of the town. ⟸ Der"
        " Bürgermeister kam am Montagabend. Er brachte den Familien der Opfer warme Decken und"
        " Lebensmittel mit. Er sprach mit den Feuerwehrleuten der Stadt."
    ],
    clean=[
        "The mayor came on Monday evening. He spoke with the firefighters of the town. ⟸ Der"
        " Bürgermeister kam am Montagabend. Er sprach mit den Feuerwehrleuten der Stadt.",
        "The mayor came on Monday evening and spoke with the firefighters of the town. ⟸ Der"
        " Bürgermeister kam am Montagabend. Er sprach mit den Feuerwehrleuten der Stadt.",
    ],
    missed=["⟦The mayor came on Monday.⟧ ⟸ Der Bürgermeister kam am Montag. Er schwieg."],
)
def omitted_sentence(document: Document) -> Iterator[Finding]:
    """Flags the sentence after which a sentence of the source has no counterpart.

    Why: engines skip sentences, and what is left reads well. Sentences are aligned by their lengths
    and by the figures and names in them; two that were made one are no omission.

    Misses: short sentences, and clauses: their loss is within what translations vary by.
    """
    found = alignment(document)
    sentences = document.sentences
    for index, pair in enumerate(found.pairs):
        if pair.sentences and shrunk(found, pair):
            yield Finding(pair.start, pair.end, "much shorter than its source: part is left out")
        elif not pair.sentences and weighty(found, index):
            before = [p for p in found.pairs[:index] if p.sentences][-1:]
            place = before[0].sentences[-1] if before else sentences[0]
            where = "after" if before else "before"
            yield Finding(place.start, place.end, f"left out {where} this: {shown(pair)}")
