"""A preposition before a clause with `that`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.parts import find, word_before
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

PREPOSITIONS = ["about", "from", "on", "of", "despite", "with", "for", "because", "upon", "into"]
FINITE = r"(?:is|are|was|were|has|have|had|will|would|can|could|should|must|does|do|did|may|might)"
CLAUSE_RE = re.compile(
    r"(?P<preposition>about|from|on|of|despite|with|for|because|upon|into) that"
    rf" (?:(?:he|she|they|it|we|there|I) \w+|the (?:[a-z-]+ ){{1,3}}{FINITE}\b)",
    re.IGNORECASE,
)
# Here English has "that" alone: "spoke of that", and a clause that is another: "early on that we".
SOFT_BEFORE = frozenset(
    ["early", "later", "further", "in", "so", "because", "but", "go", "going", "carry", "and"]
)


@rule(
    "clause-after-preposition",
    category="Fluency/Grammar",
    severity=Severity.MAJOR,
    flagged=[
        "He spoke ⟦about that⟧ he was tired. She left ⟦despite that⟧ the road was shut.",
        "They insisted ⟦on that⟧ they were right.",
    ],
    clean=[
        "He said early on that he was tired. In that it works, it is good. But for that he paid.",
        "She wrote of that. On top of that they left. Because of that it fell. For that, he paid.",
        "He said so, and with that he left. What do you make of that he asked?",
    ],
    missed=["He spoke ⟦about, that⟧ he was tired."],
)
def clause_after_preposition(document: Document) -> Iterator[Finding]:
    """Flags a preposition that runs into a clause: `spoke about that he was tired`.

    English says `about the fact that`, or drops the preposition. `On top of that they left` and
    `with that he left` are sound, since `that` is a pronoun there; only prepositions that follow
    their verb or noun count.

    Why: the source's preposition points at the clause with a word that English lacks.
    Misses: clauses that open with a name.
    """
    for match in find(document, PREPOSITIONS, CLAUSE_RE):
        before = word_before(document.text, match.start())
        preposition = match["preposition"].lower()
        if not before or before in SOFT_BEFORE or preposition in ("of", "because", "with", "for"):
            continue
        end = match.start() + len(preposition) + len(" that")
        yield Finding(
            match.start(),
            end,
            f"“{preposition}” cannot govern a clause",
            "although" if preposition == "despite" else "that",
        )
