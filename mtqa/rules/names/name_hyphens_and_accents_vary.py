"""A name with and without its hyphen, space or accent."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.anatomy.likeness import Likeness
from mtqa.anatomy.spellings import clusters
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule


@rule(
    "name-hyphens-and-accents-vary",
    category="Terminology/Inconsistent",
    severity=Severity.MINOR,
    flagged=[
        "Wrestler Asanokawa won. Then ⟦Asano-kawa⟧ bowed, and Asanokawa left.",
        "“We agree,” said Þórhildur. Later ⟦Thorhildur⟧ disagreed, and Þórhildur sighed.",
        "He lives in Tudun Malik. She left ⟦Tudun-Malik⟧ for Tudun Malik.",
        "Crowds came to St. Gallen. The fair in ⟦Saint Gallen⟧ is old. St. Gallen is small.",
    ],
    clean=[
        "COLUMBUS, Ohio - The mayor of Columbus spoke.",
        "The White House said it. A Whitehouse spokesman, Ed Whitehouse, agreed.",
        "A North-East wind blew from the North East.",
        "The bank ING, as Ing. Novak said, is big.",
    ],
)
def name_hyphens_and_accents_vary(document: Document) -> Iterator[Finding]:
    """Flags a name written now with a hyphen, a space or an accent, now without.

    Why: each sentence was translated by itself; a newsroom's copy has one form.

    Sound text varies capitals (datelines, headlines) and joins common words in more ways than
    one (North East, north-east): capitals are not compared, nor names made of common words.

    Misses: names whose parts are all common English words; numbers (G7, G-7).
    """
    for cluster in clusters(document):
        if cluster.likeness is Likeness.LETTERS:
            message = f"one name in {1 + len(cluster.odd)} forms: {cluster.tally}; settle on one"
            yield Finding(*cluster.first, message, cluster.settled.text, related=cluster.related)
