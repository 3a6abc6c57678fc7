"""An abbreviation of the source's language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mtqa.anatomy.repeats import vocabulary
from mtqa.document import WORD_RE, Document
from mtqa.issue import Severity
from mtqa.knowledge.abbreviations import ABBREVIATIONS
from mtqa.rule import Finding, rule

# "g. Krasnodar", "ul. Lenina": town, street, region, a person's name in a school's name.
ADDRESS_RE = re.compile(
    r"(?<![\w.])(?P<short>g|ul|obl|pos|der|pr|per|pl|im|p\.g\.t|r-n|s)\. (?=[A-Z][a-z]{3})"
)
MEANINGS = {
    "g": "",
    "ul": "",
    "obl": "",
    "pos": "",
    "der": "",
    "pr": "",
    "per": "",
    "pl": "",
    "im": "",
}
# A line of the address, or what it follows: initials ("N. I. Pirogov") and "pl." are English too.
ADDRESS_CONTEXT_RE = re.compile(r"(?:,|\b(?:in|from|of|at|the|to|near)) $")
EXPLAINED_RE = re.compile(r"\s?\(")


@rule(
    "source-abbreviation",
    category="Accuracy/Untranslated text",
    severity=Severity.MAJOR,
    flagged=[
        "The ⟦Vrio⟧ governor and the ⟦tzv.⟧ committee met.",
        "Sales rose to 5 ⟦Mrd.⟧ euros, ⟦z.B.⟧ in spring.",
        "Write to 350000, ⟦g. ⟧Krasnodar, or call the ⟦MChS⟧.",
    ],
    clean=[
        "The acting governor met the ministry (MChS) in Krasnodar.",
        "He plays for G. Krasnodar's team, e.g. in spring, and N. I. Pirogov was born there.",
        "The DTP (Democratic Society Party) was banned, the APUs failed and APL shipping grew.",
        "Sales rose to 5 billion euros, etc., incl. VAT, per. cent apart.",
    ],
)
def source_abbreviation(document: Document) -> Iterator[Finding]:
    """Flags abbreviations that only the source's readers know: "z.B.", "tzv.", "Vrio".

    Why: systems copy short forms, or spell them out in Latin letters.
    Abbreviations that stand in brackets or before one are explained there: silent.
    Misses: bodies that newsrooms abroad know by their initials (GRU, SBU), which are sound.
    """
    text = document.text
    words = vocabulary(document)
    spans: list[tuple[int, int]] = []
    if not words.isdisjoint(_first_words()):
        spans = [match.span() for match in _known().finditer(text)]
    for start, end in spans:
        short = text[start:end]
        if text[start - 1 : start] == "(" or EXPLAINED_RE.match(text, end):
            continue
        if short.isupper() and f"({short})" in text:
            continue
        meant = ABBREVIATIONS[short]
        yield Finding(start, end, f"“{short}” is an abbreviation of the source's language", meant)
    if not words.isdisjoint(MEANINGS):
        for match in ADDRESS_RE.finditer(text):
            if match["short"] in MEANINGS and ADDRESS_CONTEXT_RE.search(
                text[max(0, match.start() - 8) : match.start()]
            ):
                yield Finding(
                    *match.span(), f"“{match['short']}.” is left of a foreign address", ""
                )


@cache
def _first_words() -> frozenset[str]:
    """What the document's words show of each abbreviation: "z.b", "mrd", "ee"."""
    return frozenset(WORD_RE.findall(short.lower())[0] for short in ABBREVIATIONS)


@cache
def _known() -> re.Pattern[str]:
    longest_first = sorted(ABBREVIATIONS, key=len, reverse=True)
    return re.compile(rf"(?<![\w.-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")
