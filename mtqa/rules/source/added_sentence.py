"""A sentence that the source does not have."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.anatomy.source_alignment import alignment, swollen, weighty
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule


@rule(
    "added-sentence",
    category="Accuracy/Addition",
    severity=Severity.MAJOR,
    flagged=[
        "The mayor came on Monday evening. ⟦The president of the football club has signed a new"
        " goalkeeper for three years.⟧ He spoke with the firefighters. ⟸ Der Bürgermeister kam am"
        " Montagabend. Er sprach mit den Feuerwehrleuten."
    ],
    clean=[
        "The mayor came on Monday evening. He spoke with the firefighters of the town. ⟸ Der"
        " Bürgermeister kam am Montagabend. Er sprach mit den Feuerwehrleuten der Stadt.",
        "The mayor came on Monday. He spoke with the firefighters of the town. ⟸ Der"
        " Bürgermeister kam am Montag und sprach mit den Feuerwehrleuten der Stadt.",
    ],
    missed=["The mayor came on Monday. ⟦He smiled.⟧ ⟸ Der Bürgermeister kam am Montag."],
)
def added_sentence(document: Document) -> Iterator[Finding]:
    """Flags a sentence without a counterpart in the source.

    Why: engines repeat themselves, and pipelines run another story's text in. Aligned as for
    omitted-sentence.

    Misses: short sentences and clauses.
    """
    found = alignment(document)
    for index, pair in enumerate(found.pairs):
        if not pair.source and weighty(found, index):
            yield Finding(pair.start, pair.end, "the source has no such sentence here")
        elif pair.source and swollen(found, pair):
            yield Finding(pair.start, pair.end, "much longer than its source: part was added")
