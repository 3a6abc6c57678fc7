"""Siemiens, Chaina, the omikron variant: a name that every reader knows, misspelt."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.famous_names import meant
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.name_words import OPENERS
from mtqa.rule import Finding, rule

NAME_RE = re.compile(
    r"(?<![\w.@#/&'’-])(?:[A-Z][a-zà-ü]{4,14}|[oO][kc]?[a-z]{5,8}n[ea]?|covid[a-z]{1,2}"
    r"|coronav[a-z]{1,7})(?![\w@/&]|\.\w)"
)
WORDS = frozenset({"covidly", "coronaviral", "coronaviruses", "covids"})


@rule(
    "misspelt-famous-name",
    category="Accuracy/Mistranslation",
    severity=Severity.MAJOR,
    flagged=[
        "The contract went to ⟦Siemiens⟧, which beat a rival in ⟦Chaina⟧.",
        "The ⟦Omikron⟧ variant reached ⟦Chicag⟧.",
    ],
    clean=[
        "Siemens and Toyota left China; the Chinas of old and Bayern's fans did not.",
        "Omicron and Delta spread. Emir Bayero and Anna Berlinna met in Samsun.",
        "Police in Mallawi, south of Cairo, wept.",
    ],
)
def misspelt_famous_name(document: Document) -> Iterator[Finding]:
    """Flags a well-known firm, city, country or virus that is misspelt: `Siemiens`, `Chaina`.

    Why: a name that the source spells in its own way, or that a translator's pieces leave a letter
    out of, reads as a slip of the newsroom's. The word has to be unknown in English and one letter
    lost, added or swapped away from one famous name alone, or sound exactly like it (Omikron).
    Sound text has surnames and small towns that look alike: what stands behind a first name is let
    through, what GeoNames knows as a place is too, and in short names an exchanged letter.
    Misses: names that lost more, and misspellings that are words themselves.
    """
    found: dict[str, list[tuple[int, int]]] = {}
    for match in NAME_RE.finditer(document.text):
        word = match.group()
        if word in WORDS or not meant(word):
            continue
        before = (
            document.text[max(0, match.start() - 24) : match.start()]
            .rpartition(" ")[0]
            .split()[-1:]
        )
        # Behind a first name (Steve Portigal) it is a surname; Credit Suisse has none.
        word_before = before[0] if before else ""
        if (
            not word_before[:1].isupper()
            or word_before.lower() in OPENERS
            or word_before == "Credit"
        ):
            found.setdefault(word, []).append(match.span())
    for word, (first, *others) in found.items():
        right = meant(word)
        yield Finding(*first, f"misspelt: {right}", right, related=tuple(others))
