"""A source language's case ending left on a name."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.anatomy.likeness import Likeness
from mtqa.anatomy.spellings import clusters
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule


@rule(
    "case-ending-on-name",
    category="Terminology/Inconsistent",
    severity=Severity.MAJOR,
    flagged=[
        "Trains stopped in Zhlobets. A man from ⟦Zhlobetsom⟧ saw it, and Zhlobets is small.",
        "The town of Bricha lies north. Fires burn in ⟦Brichu⟧, and Bricha is dark.",
        "“We wait,” said Ástmundur Einarsson. ⟦Ástmund⟧ waited, and Ástmundur left.",
        "Tomas Zaroubek spoke. According to ⟦Zaroubka⟧, it rained, and Zaroubek left.",
    ],
    clean=[
        "Ivan Petrov and his wife, Olga Petrova, met Petrov’s brother.",
        "Robert met Roberta, and Dominic met Dominica, in Rome.",
        "The Kremlin’s Zakharov met the Zakharovs.",
        "In Kabul, the Kabuli diner is full.",
    ],
)
def case_ending_on_name(document: Document) -> Iterator[Finding]:
    """Flags a name that carries an ending elsewhere in the text that it stands without.

    Why: Slavic, Baltic and Icelandic names change with their case; a name that a decoder does not
    know is copied with the ending on (in Buche, from Bucha).

    Sound text has men and women of one surname (Petrov, Petrova) and known pairs of first names
    (Robert, Roberta): a woman's ending needs the same first name or initial, and two names that
    readers know are two names.

    Misses: a name that stands in a case ending throughout.
    """
    for cluster in clusters(document):
        if cluster.likeness is Likeness.ENDING:
            message = f"a case ending seems left on the name: {cluster.tally}"
            yield Finding(*cluster.first, message, cluster.settled.text, related=cluster.related)
