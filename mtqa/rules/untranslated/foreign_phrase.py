"""A phrase left in the source's language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.foreignness import foreign_phrases
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# A phrase that is quoted, bracketed or named is shown to the reader on purpose.
SHOWN_RE = re.compile(
    r"[“\"‘«(\[:_*]\s?$|(?<!\w)'$|\b(?:called|titled|entitled|named|motto|slogan|hashtag|or"
    r"|means)\s$"
)
#: Words of one letter: "à la", "é a", "и в", "všechny ó".
SMALL = frozenset("àèéòóáíýуаивокся")


@rule(
    "foreign-phrase",
    category="Accuracy/Untranslated text",
    severity=Severity.MAJOR,
    flagged=[
        "The mayor said that ⟦der neue Stadtrat wird⟧ meet on Monday.",
        "They asked for ⟦una reunión con el alcalde⟧ of the town.",
        "He thanked ⟦všechny hasiče kteří⟧ came.",
    ],
    clean=[
        "The coup d'état was a fait accompli, de facto and per capita.",
        "Le Monde, Die Linke, La Liga, Rio de Janeiro, and the Ley de la Memoria Histórica.",
        "The film “Das Leben der Anderen” won; so did Les Misérables and Il Postino.",
        "The train stopped at Aidenbachstra ß e, a station. Well, pacta sunt servanda.",
        "Mohammed bin Salman met Ursula von der Leyen and Luiz Inácio Lula da Silva.",
        "Their motto, “libertad para los presos políticos”, is old.",
    ],
)
def foreign_phrase(document: Document) -> Iterator[Finding]:
    """Flags three words or more of another language inside an English sentence.

    Why: the system copied what it couldn't translate.
    Names of papers, parties, laws and people hold foreign articles and prepositions between
    capitals, and stay silent; so do phrases in quotation marks or brackets.
    Misses: phrases of two words; phrases without a function word of theirs.
    """
    text = document.text
    for stretch in foreign_phrases(document):
        if stretch.language == "Latin":
            continue
        if SHOWN_RE.search(text[max(0, stretch.start - 12) : stretch.start]):
            continue
        phrase = text[stretch.start : stretch.end].split()
        # "Aidenbachstra ß e": a word that was cut up is another rule's.
        if any(len(part) == 1 and not part.isascii() and part not in SMALL for part in phrase):
            continue
        which = f"left in {stretch.language}" if stretch.language else "left in another language"
        yield Finding(stretch.start, stretch.end, f"a phrase {which}")
