"""Two prepositions of which one is too many."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.parts import find
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# Second prepositions that cannot follow the first before a noun. Particles ("going on in") and
# measures ("for about an hour") are left out.
CLASHES = {
    "of": "in|at|for|with|by|on|to",
    **dict.fromkeys(
        "at with from into during between against among until without under".split(),
        "of",
    ),
    "despite": "of|in|with|for|to|from",
}
PAIR_RE = re.compile(
    "|".join(
        rf"{first} (?:{second})(?: the| an?| his| her| its| their)? [a-z]"
        for first, second in CLASHES.items()
    )
)
# Verbs and nouns that keep their own preposition at the end: "the book he spoke of in May".
STRANDED_RE = re.compile(
    r"\b(?:\w+(?:ed|ing|s|n)|know|think|hear|heard|speak|spoke|talk|dream|dreamt|told|made|come"
    r"|came|go|went"
    r"|live|work|deal|dealt|look|is|are|was|were|be|lot|it|them|him|her|us|me|you|in|out|away|up"
    r"|here|there"
    r"|thought|put|taken|take|get|got|let|done|born|begin|began|start|end|left|play|dispose|cope"
    r"|happy)$",
    re.IGNORECASE,
)
REACH = 24
# "Sort of in that way", "of at least ten", "instead of in June".
FIXED_RE = re.compile(
    r"of (?:at (?:least|most)|by far|in (?:excess|between)|on average|to(?:day|morrow))"
)
SOFT_RE = re.compile(
    r"\b(?:sort|kind|care|advantage|hold|account|notice|fun|track|mention|use|rid|instead|out"
    r"|because|most|full|ahead|course)$",
    re.IGNORECASE,
)


@rule(
    "doubled-preposition",
    category="Fluency/Grammar",
    severity=Severity.MINOR,
    flagged=[
        "The price ⟦of in⟧ the city fell ⟦during of⟧ the war.",
        "Talks ⟦between of⟧ the sides failed ⟦despite of⟧ the pressure.",
    ],
    clean=[
        "It went on in the city. The man she spoke of in May came from under the bridge.",
        "It lasted for about an hour, up to in excess of two. The rules are of at least ten kinds.",
        "He was taken care of by a friend. A friend was dealt with in court, and what he "
        "dreamed of for years came true.",
    ],
    missed=["The price ⟦of the in⟧ city fell."],
)
def doubled_preposition(document: Document) -> Iterator[Finding]:
    """Flags two prepositions in a row that no English phrase joins: `of in the city`, `despite of`.

    Verbs leave their preposition at the end of a clause (`the man she spoke of in May`), so after a
    verb or a pronoun nothing is said, nor of measures (`for about an hour`, `of at least ten`).

    Why: the source's preposition stands beside the one English wants.
    Misses: pairs with an article between them.
    """
    text = document.text
    for match in find(document, CLASHES, PAIR_RE):
        before = text[max(0, match.start() - REACH) : match.start()].rstrip()
        first, second = match.group().split()[:2]
        if first == "of" and (STRANDED_RE.search(before) or SOFT_RE.search(before)):
            continue
        if FIXED_RE.match(text, match.start()):
            continue
        end = match.start() + len(first) + 1 + len(second)
        keep = first if second == "of" else None
        yield Finding(match.start(), end, f"“{first} {second}”: one preposition too many", keep)
