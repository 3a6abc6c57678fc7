"""A headline, with a headline's capitals and a full stop, among a paragraph's sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document, Role
from mtqa.issue import Severity
from mtqa.knowledge.verbs import IRREGULAR, base_of_third_person
from mtqa.rule import Finding, rule

_SMALL = "a an the and or but nor of in on at to for from by with as after amid over into than via"
SMALL = frozenset(_SMALL.split())
_FINITE = "Is Are Was Were Be Been Has Have Had Will Would Could Should Must Cannot Does Did Not"
FINITE = frozenset(_FINITE.split())
WORD_RE = re.compile(r"[A-Za-z][\w'’]*")
PAST_RE = re.compile(r"(?!United|Limited|Associated|Applied|Advanced|Integrated)[A-Z][a-z]{3,}ed")
# Forms in -s that are hardly ever nouns: of "receive", "establish", "collaborate".
VERBAL = ("ate", "ify", "ish", "ize", "ise", "ire", "eive", "inue", "ade", "ose", "gin", "ain")
_NOUNS = "show fall rise run spring sink ring stand drive fight hide cut steal bear state climate"
NOUNS = frozenset(_NOUNS.split())
SHORTEST, LONGEST = 22, 150  # characters
FEWEST = 4  # words behind the first


@rule(
    "headline-in-paragraph",
    category="Design/Markup",
    severity=Severity.MAJOR,
    flagged=[
        "The dam burst at noon. ⟦Bus Company Receives $3 Million From City.⟧ The company said so.",
        "The dam burst. ⟦Flood Warnings Will Not Stop - Mayor.⟧ Nine people are well.",
        "It rained.\n\n⟦How I Escaped From the Flood – The Old Farmer.⟧ The farmer told his story.",
    ],
    clean=[
        "She wrote “Flood Warnings Will Not Stop” in May. It sold.",
        "The National Water Services Board met in the Republic of Peru. It voted.",
        "He spoke of the United States Department of Agriculture. (USDA.) Rain fell.",
        "Bus Company Receives $3 Million From City\n\nThe company said so. It is glad.",
    ],
    missed=["The dam burst at noon. ⟦Bus company receives 3 million from city.⟧ It said so."],
)
def headline_in_paragraph(document: Document) -> Iterator[Finding]:
    """Flags a sentence in title case, verb and all, inside a paragraph.

    Why: pages set the headlines of other stories between sentences, and some systems end them with
    a full stop. Names of bodies have as many capitals but no verb with one; a quoted title
    stands beside words in small letters, and both stay silent.

    Misses: headlines without capitals, and those without a verb that looks like one.
    """
    for paragraph in document.paragraphs:
        if paragraph.role is not Role.BODY or len(paragraph.sentences) < 2:
            continue
        first = paragraph.start == document.paragraphs[0].start  # its own headline, run in
        for sentence in paragraph.sentences[first:]:
            if SHORTEST < sentence.end - sentence.start < LONGEST and _is_title(sentence.text):
                message = "the headline of another story stands in this one"
                yield Finding(sentence.start, sentence.end, message)


def _is_title(text: str) -> bool:
    words = WORD_RE.findall(text)[1:]
    if len(words) < FEWEST or text.isupper() or text[-1] not in ".!?":
        return False
    if any(word[0].islower() and word not in SMALL for word in words):
        return False
    return any(word in FINITE or PAST_RE.fullmatch(word) or _is_verb(word) for word in words)


def _is_verb(word: str) -> bool:
    base = base_of_third_person(word.lower()) if word[1:].islower() else None
    if base is None or base in NOUNS:
        return False
    return base in IRREGULAR or base.endswith(VERBAL)
