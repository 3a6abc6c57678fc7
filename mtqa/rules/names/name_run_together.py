"""Losangeles, Theresa-May: a name of two words run together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.names import mentions
from mtqa.anatomy.spellings import clusters
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.words import zipf
from mtqa.rule import Finding, rule

JOINED_RE = re.compile(r"(?<![\w@#./&-])([A-Z][a-z]+)(?:-([A-Z][a-z]+))?(?![\w@/&-]|\.\w)")
KNOWN = 2.6  # Zipf: from here on, a word that English does write together (Hongkong, Whitehouse)
# What stands after a name, not after an adjective made of one (Wall-Street bankers).
AFTER_RE = re.compile(
    r"(?:['’]s)?(?:$|[^\w\s-]|\s(?:[^\w\s]|(?:is|was|has|had|will|would|can|could|may|said|says"
    r"|told|and|or|but|who|which|that|in|on|at|to|for|of|by|from|with|after|before|as|when|while"
    r"|talks|remains|[a-z]{3,20}ed)\b))"
)


@rule(
    "name-run-together",
    category="Terminology/Inconsistent",
    severity=Severity.MINOR,
    flagged=[
        "Crowds filled the Santa Barbara Zoo. The mayor of ⟦Santabarbara⟧ was pleased.",
        "Emma Thompson sang. Later ⟦Emma-Thompson⟧ said she was tired.",
        "Firemen from Cedar Rapids Airport went home, and ⟦Cedar-Rapids⟧ was quiet.",
    ],
    clean=[
        "The White House spoke. A Whitehouse spokesman, Ed Whitehouse, agreed.",
        "Wall Street fell. Wall-Street bankers and New-York-based brokers wept.",
        "Emma Thompson sang. Her fans, @EmmaThompson and #Emmathompson, left emmathompson.com.",
        "Fans of the World Cup came, and World-Cup-winning players, too.",
        "A North-East wind blew from the North East.",
    ],
)
def name_run_together(document: Document) -> Iterator[Finding]:
    """Flags a name of two words that also stands as one, hyphenated or fused.

    Why: a space is lost between a translator's pieces, or the source writes the name so; newsrooms
    write Santa Barbara throughout. The form with the space has to stand in the text.

    Sound text hyphenates a name before a noun (Wall-Street bankers) and fuses brand names and
    handles; the first asks for what follows a name, the second for a word that English lacks.

    Misses: names that never stand with their space; fused names that English knows (Hongkong).
    """
    spaced: dict[str, list[str]] = {}
    for mention in mentions(document):
        for one, other in zip(mention.parts, mention.parts[1:], strict=False):
            both = one.text + other.text
            if mention.sure and both.isalpha() and other.start == one.end + 1:
                spaced.setdefault(both.lower(), [one.text, other.text])
    if not spaced:
        return
    covered = {
        place for cluster in clusters(document) for odd in cluster.odd for place in odd.places
    }
    found: dict[str, list[tuple[int, int]]] = {}
    for match in JOINED_RE.finditer(document.text):
        joined = (match[1] + (match[2] or "")).lower()
        if joined not in spaced or match.span() in covered:
            continue
        if match[2]:
            if AFTER_RE.match(document.text, match.end()):
                found.setdefault(joined, []).append(match.span())
        elif zipf(joined) < KNOWN:
            found.setdefault(joined, []).append(match.span())
    for joined, (first, *others) in found.items():
        name = " ".join(spaced[joined])
        message = f"elsewhere in the text the name is {name}"
        yield Finding(*first, message, name, related=tuple(others))
