"""A world word or a place in the source's spelling."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from mtqa.anatomy.repeats import vocabulary
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.languages import CALENDAR, WORLD_WORDS
from mtqa.knowledge.words import zipf
from mtqa.rule import Finding, rule

#: English texts use these too, in names; a word below it stands alone in English only by mistake.
FOREIGN_ZIPF = 2.3
#: Likeness from which a foreign spelling is a mere slip: "ministre" has 0.88, "komared" 0.57.
CLOSE = 0.85
DIGIT_BEFORE_RE = re.compile(
    r"\b\d{1,2}(?:\.|st|nd|rd|th)?(?: (?:de|of|day of))? $|\b[Oo]ne day of $"
)
DIGIT_AFTER_RE = re.compile(r",? (?:[1-9]\d?|(?:19|20)\d\d)\b")
# A word between letters of a link, or a name's second half ("Fridays-Deutschland").
WORD_RE = re.compile(r"(?<![\w@#/.-])[^\W\d_]{3,20}(?:-19)?(?![\w@/-]|\.\w)")

# A neighbour that makes it a foreign name: "presidente de la junta".
FOREIGN = frozenset(
    """
        de del della der des di du da do für national nacional nazionale la el
    """.split()
)


@rule(
    "source-spelling",
    category="Accuracy/Untranslated text",
    severity=Severity.MAJOR,
    flagged=[
        "The town lifted its ⟦Korona⟧ rules on 5 ⟦Oktober⟧.",
        "The drug is tested against ⟦Koronavirus⟧ in ⟦Warschau⟧, say doctors in Warschau.",
        "⟦Injiniya⟧ Bello Audu spoke, and ⟦Komared⟧ Musa marched.",
        "Farmers reap two ⟦metrik⟧ tons per ⟦hekta⟧.",
    ],
    clean=[
        "The Alternative für Deutschland party met at the Institut Pasteur in Warsaw.",
        "Corona beer sold well on 5 October at the Munich Oktoberfest.",
        "Rio de Janeiro, Mardi Gras and the Mars rover made news.",
        "Visit polizei.example or #korona for more.",
        "The players of Deutschland Cologne met President Mart Laar.",
    ],
)
def source_spelling(document: Document) -> Iterator[Finding]:
    """Flags world words, months and well-known places in another language's spelling.

    Why: "Korona", "Injiniya" or "Warschau" is one letter from a name, so the system let it pass.
    Foreign names that hold such a word ("Alternative für Deutschland", "Institut Pasteur") stay
    silent: their neighbours have capitals or are foreign. A month needs a figure beside it.
    Misses: words that the table lacks.
    """
    text = document.text
    # "Covid-19", "Fridays-Deutschland": the table's word may be half of one.
    words = vocabulary(document)
    halves = {half for word in words if "-" in word for half in word.split("-")}
    if all(table.keys().isdisjoint(words | halves) for table in (WORLD_WORDS, CALENDAR)):
        return
    found: dict[str, list[tuple[int, int]]] = {}
    for match in WORD_RE.finditer(text):
        word = match.group().lower()
        if word not in WORLD_WORDS and word not in CALENDAR:
            continue
        before, after = (
            text[max(0, match.start() - 24) : match.start()],
            text[match.end() : match.end() + 24],
        )
        if word in CALENDAR and word not in WORLD_WORDS:
            if DIGIT_BEFORE_RE.search(before) or (
                DIGIT_AFTER_RE.match(after) and zipf(word) < FOREIGN_ZIPF
            ):
                found.setdefault(word, []).append(match.span())
        elif not _named(word, match.group(), before, after):
            found.setdefault(word, []).append(match.span())
    for word, (first, *others) in found.items():
        meant = WORLD_WORDS.get(word) or CALENDAR[word]
        if text[first[0]].isupper():
            meant = meant[0].upper() + meant[1:]
        yield Finding(
            *first,
            f"“{text[first[0] : first[1]]}” is another language's spelling of “{meant}”",
            meant,
            Severity.MINOR if _close(word, meant.lower()) else None,
            related=tuple(others),
        )


def _close(word: str, meant: str) -> bool:
    """Whether readers see through the spelling at a glance: "Ministre" for "Minister"."""
    return SequenceMatcher(None, word, meant).ratio() >= CLOSE


def _named(word: str, found: str, before: str, after: str) -> bool:
    """Whether the word is part of a name that English leaves alone."""
    if found.isupper() and len(found) < 6:
        return True
    shown = before[-1:] in tuple('“"‘«') or before[-2:] == " '"
    if zipf(word) < FOREIGN_ZIPF and WORLD_WORDS[word].islower():
        return shown and after[:1] in tuple("”\"'’»")
    neighbours = [*before.rstrip().split(" ")[-1:], *after.split(" ")[1:2]]
    if not FOREIGN.isdisjoint(neighbours):
        return True
    return shown or any(
        part[:1].isupper() or part[:1].isdigit() or not part.isascii() for part in neighbours
    )
