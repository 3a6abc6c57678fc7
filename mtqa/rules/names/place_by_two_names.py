"""Kiev here, Kyiv there: a place by two of its names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.names import known_names
from mtqa.anatomy.spellings import clusters
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.place_doublets import DOUBLETS
from mtqa.rule import Finding, rule

# "Kyiv (formerly Kiev)", "Mallorca, or Majorca", "the city then called Danzig"
GLOSS_RE = re.compile(
    r"(?:[(/]|\bor|\bnow|formerly|once|called|known as|spelled|spelt|name|Dynamo|Chicken) ?$"
)


@rule(
    "place-by-two-names",
    category="Terminology/Inconsistent",
    severity=Severity.MINOR,
    flagged=[
        "Shells fell on Kharkiv. Trains from ⟦Kharkov⟧ were late, said Kharkiv's mayor.",
        "The mayor of Lviv spoke. In ⟦Lvov⟧, shops were shut. Lviv is far from the front.",
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
    Misses: places outside the table.
    """
    names = known_names(document)
    covered = {
        odd.text for cluster in clusters(document) for odd in (*cluster.odd, cluster.settled)
    }
    for old, new in dict.fromkeys(pair for text in names if (pair := DOUBLETS.get(text))):
        if old not in names or new not in names or covered & {old, new}:
            continue
        places = {
            name: [(m.parts[at].start, m.parts[at].end) for m, at in names[name]]
            for name in (old, new)
        }
        every = sorted(places[old] + places[new])
        if any(GLOSS_RE.search(document.text, max(0, left - 12), left) for left, _ in every):
            continue
        settled, odd = (old, new) if len(places[old]) > len(places[new]) else (new, old)
        first, *others = places[odd]
        message = f"elsewhere in the text it is {settled}: settle on one"
        yield Finding(*first, message, settled, related=(*others, places[settled][0]))
