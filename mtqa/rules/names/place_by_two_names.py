"""Kiev here, Kyiv there: a place by two of its names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.names import Mention, known_names
from mtqa.anatomy.spellings import clusters
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.gazetteer import places
from mtqa.knowledge.place_doublets import DOUBLETS
from mtqa.knowledge.words import zipf
from mtqa.rule import Finding, rule

# "Kyiv (formerly Kiev)", "Mallorca, or Majorca", "the city then called Danzig"
GLOSS_RE = re.compile(
    r"(?:[(/]|\bor|\bnow|formerly|once|called|known as|spelled|spelt|name|Dynamo|Chicken) ?$"
)

RARE = 2.8  # Zipf: readers know a commoner name as something else, too
BEFORE_RE = re.compile(r"\b(?:in|from|near|at|of|to|outside) $")


@rule(
    "place-by-two-names",
    category="Terminology/Inconsistent",
    severity=Severity.MINOR,
    flagged=[
        "Shells fell on Kharkiv. Trains from ⟦Kharkov⟧ were late, said Kharkiv's mayor.",
        "The mayor of Lviv spoke. In ⟦Lvov⟧, shops were shut. Lviv is far from the front.",
        "Police in Sibiu and a court in ⟦Hermannstadt⟧ agreed, a Sibiu paper says.",
    ],
    clean=[
        "He left Danzig (now Gdansk) in 1939. Mallorca, or Majorca, is full.",
        "Fans of Dynamo Kiev came to Kyiv.",
    ],
)
def place_by_two_names(document: Document) -> Iterator[Finding]:
    """Flags a place that a text calls by two names that sound text chooses between: Kiev, Kyiv.

    Why: each sentence was translated by itself, with the Russian or the Ukrainian name, the English
    or the local one. A newsroom's style book settles on one.
    Sound text explains an older name in a bracket or behind “or” and “formerly”, and keeps it in
    names of clubs and dishes. What other rules find by sound is left to them.
    Misses: names that readers know as other things, too, and places of under 50,000 people.
    """
    names = known_names(document)
    covered = {
        odd.text for cluster in clusters(document) for odd in (*cluster.odd, cluster.settled)
    }
    pairs = dict.fromkeys(pair for text in names if (pair := DOUBLETS.get(text)))
    pairs |= dict.fromkeys(_by_gazetteer(document, names))
    for old, new in pairs:
        if old not in names or new not in names or covered & {old, new}:
            continue
        spans = {
            name: [(m.parts[at].start, m.parts[at].end) for m, at in names[name]]
            for name in (old, new)
        }
        every = sorted(spans[old] + spans[new])
        if any(GLOSS_RE.search(document.text, max(0, left - 12), left) for left, _ in every):
            continue
        settled, odd = (old, new) if len(spans[old]) > len(spans[new]) else (new, old)
        first, *others = spans[odd]
        message = f"elsewhere in the text it is {settled}: settle on one"
        yield Finding(*first, message, settled, related=(*others, spans[settled][0]))


def _by_gazetteer(
    document: Document, names: dict[str, tuple[tuple[Mention, int], ...]]
) -> Iterator[tuple[str, str]]:
    """Rare names that stand where a place does and that GeoNames gives for one in the text."""
    for name, found in names.items():
        if len(name) < 5 or zipf(name) >= RARE or not name.isalpha():
            continue
        if not all(
            len(m.parts) == 1 and BEFORE_RE.search(document.text, max(0, m.start - 9), m.start)
            for m, _ in found
        ):
            continue
        meant = {place.name for place in places(name)}
        if len(meant) == 1 and not meant & {name} and meant & names.keys():
            yield name, meant.pop()
