"""Washingtonom, Richardu: a name that readers know, with another language's case ending."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.anatomy.names import known_names
from mtqa.anatomy.spellings import clusters
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.words import zipf
from mtqa.rule import Finding, rule

# Slavic endings that no English word and no people's name of its own has behind a whole name. The
# surnames in -ov and -ova, the women in -a and the Africans in -u (Adamu) are known by frequency.
ENDINGS = ("ovou", "ovi", "owi", "em", "om", "ou", "oy", "ami", "ach", "ama", "u")
# The vowel that goes when the ending comes: Bolivia, Boliviu.
FALLING = "aeio"
UNKNOWN = 1.0  # Zipf: nobody has written the inflected form
MET = 3.0  # Zipf: readers know the name without it
SHORTEST = 4


@rule(
    "foreign-case-on-known-name",
    category="Terminology/Inconsistent",
    severity=Severity.MAJOR,
    flagged=[
        "Arthur Brown lives in Detroit. “I saw ⟦Brownovi⟧,” he said of the Detroit shop.",
        "Ann Madison ran. Kate ⟦Madisonem⟧ was her rival, and Ann Madison won.",
    ],
    clean=[
        "Adam met Adamu, and Robert met Roberta; Ivan Petrov met Peter.",
        "In Houston, the Houstonians sang; the Houstonon festival began.",
        "Tom Harris met Dwi Hariseno. Harris won.",
    ],
)
def foreign_case_on_known_name(document: Document) -> Iterator[Finding]:
    """Flags a well-known name that stands bare in the text and once with a Slavic case ending.

    Why: the translator copied the name with its ending on (with Washingtonom). The bare form is a
    name that English knows well, the longer one is written by nobody.
    Sound text has names that happen to be longer ones: those English has met, and they stand beside
    first names of their own; endings that make surnames or women's names are left out.
    Misses: -a, -y, -ov; rare names, which another rule compares by sound.
    """
    names = known_names(document)
    covered = {odd.text for cluster in clusters(document) for odd in cluster.odd}
    for text, places in names.items():
        if len(text) <= SHORTEST or text in covered or not text.isalpha():
            continue
        plain = next((bare for bare in _bare(text) if bare in names and zipf(bare) >= MET), None)
        if plain is None or zipf(text) >= UNKNOWN:
            continue
        first, *others = [(m.parts[at].start, m.parts[at].end) for m, at in places]
        message = f"a case ending seems left on the name: elsewhere it is {plain}"
        yield Finding(*first, message, plain, related=tuple(others))


def _bare(text: str) -> Iterator[str]:
    """What the name may be without an ending."""
    for ending in ENDINGS:
        stem = text.removesuffix(ending)
        if stem != text and len(stem) >= SHORTEST:
            yield stem
            yield from (stem + vowel for vowel in FALLING)
