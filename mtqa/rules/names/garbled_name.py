"""A mangled name where the text has the right one elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.anatomy.places import meant_name, place_slots
from mtqa.anatomy.spellings import clusters
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.words import zipf
from mtqa.rule import Finding, rule

RARE_ZIPF = 2.0  # a word that readers know may be another place
FARTHEST = 1.6  # a slip and a half: less is another spelling, more is another name


@rule(
    "garbled-name",
    category="Accuracy/Mistranslation",
    severity=Severity.MAJOR,
    flagged=[
        "Karvina was quiet. Troops hold Karvina. “We wait,” the ⟦Karvesh⟧ governor said.",
        "Floods hit Tolmezhin twice. In Tolmezhin, the mayor of ⟦Tolmesch⟧ wept.",
    ],
    clean=[
        "Karvina was quiet. Troops hold Karvina. “We wait,” the Morvina governor said.",
        "Woodland burned twice. Woodland firemen came, and a Wood County judge, too.",
        "Karvinka burned. Karvinka firemen came from the town of Karvinsky.",
        "Manchester lost. Manchester fans met Manchuria province officials.",
    ],
)
def garbled_name(document: Document) -> Iterator[Finding]:
    """Flags an unknown word in a place's stead that is nearly a place that the text names.

    Why: a decoder that meets a rare name guesses at its end; the same text gets it right elsewhere.
    The word has to begin as the name does, stand next to an office or an area (governor, district),
    and be unknown in English; the name has to stand oftener.

    Sound text names neighbouring places that begin alike, but readers know most of those, or they
    differ by more. Spellings of one sound are another rule's.

    Misses: people's names, and places that the text never names right.
    """
    covered = {odd.text for cluster in clusters(document) for odd in cluster.odd}
    for slot in place_slots(document):
        if slot.text in covered or zipf(slot.text) >= RARE_ZIPF:
            continue
        meant = meant_name(document, slot.text, FARTHEST)
        if meant:
            message = f"“{slot.text}” is probably {meant}, which the text names elsewhere"
            yield Finding(slot.start, slot.end, message, meant)
