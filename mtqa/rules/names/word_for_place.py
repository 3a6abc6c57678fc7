"""A common word where a place's name belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.place_words import place_words
from mtqa.anatomy.places import Slot, english_elsewhere, is_plain_noun, meant_name, place_slots
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.words import zipf
from mtqa.rule import Finding, rule

BODY_RE = re.compile(r" \w+ [A-Z]")
WORD_ZIPF = 3.0  # a word that readers know
NAME_ZIPF = 3.5  # a name so well known is seldom garbled
FARTHEST = 2.1  # a name mistaken for a word has lost more than a slip
AREAS = frozenset(
    ["province", "region", "oblast", "district", "governorate", "prefecture", "raion", "krai"]
)


@rule(
    "word-for-place",
    category="Accuracy/Mistranslation",
    severity=Severity.CRITICAL,
    flagged=[
        "Marbazh fell. Marbazh burned. A ⟦Marble⟧ County official wept.",
        "Ancharit fell, Ancharit police said. The mayor of ⟦Anchor⟧ is lost.",
        "In Ukraine, shells fell on the ⟦Spoon⟧ region, Kyiv said.",
        "Polish police searched the town of ⟦Goat⟧.",
        "Snow fell in Poland. Residents of ⟦Lodge⟧ stayed at home.",  # Lodz
        "A bus left Romania. ⟦Breath⟧ Mayor Ion Radu said it had come from Brethu.",
        "Trains in Ukraine stopped. The wounded were taken to ⟦Cherry⟧ by bus.",  # Cherkasy
        "Turkey’s trains stopped, the ⟦Batter⟧ police chief said.",  # Batman
    ],
    clean=[
        "Orange County and Cook County vote. The Lake District is wet, the Garden District dry.",
        "Woodland burned. In Woodland, a Wood County judge wept.",
        "In Poland, the Lake district and the Capital region are full; the Catholic region is not.",
        "In Croatia, police searched the city of Split and the province of Split.",
        "In Iowa, police searched the town of Otter.",
        "Ukraine’s Green Party won in the Coal region. The Polish governor met the Polish mayor.",
        "In Russia, the Federal District and the Central region grew.",
        "In Ukraine, residents of Person County, North Carolina, sang.",
        "In Poland, traffic police chief Jan Nowak and officials in March spoke.",
        "In Poland, the European Court of Lodges and the Vice Mayor met; a letter came from Lodge.",
    ],
)
def word_for_place(document: Document) -> Iterator[Finding]:
    """Flags a common word that stands next to County, province or governor in a place's stead.

    Why: a decoder that doesn't know a place reads its letters as a word (Marble County). Either a
    name that begins alike stands oftener in the text, or a plain noun names an area of a country
    whose places have no English names, or stands there where any place may (residents of Lodge)
    and is nearly a name in the text or one of the country's divisions.

    Sound text has Cook County, the Lake District and the Bay area: in English-speaking countries
    only a near name in the text counts, and nouns that name parts of towns and lands never do.

    Misses: adjectives and verbs for places; English-speaking countries, if no near name is there.
    """
    taken = set()
    for slot in place_slots(document):
        if zipf(slot.text) < WORD_ZIPF:
            continue
        meant = meant_name(document, slot.text, FARTHEST)
        if meant and zipf(meant) < NAME_ZIPF and is_plain_noun(slot.text):
            message = f"“{slot.text}” is a word, not a place: probably {meant}"
            # Of a body's name (Marble County Council) the place is a part: its own rule says more.
            weight = Severity.MAJOR if BODY_RE.match(document.text, slot.end) else None
            taken.add(slot.start)
            yield Finding(slot.start, slot.end, message, meant, severity=weight)
        elif _names_area(slot) and is_plain_noun(slot.text) and english_elsewhere(document, slot):
            message = f"“{slot.text}” is a word, not a place: which {slot.kind} is meant?"
            taken.add(slot.start)
            yield Finding(slot.start, slot.end, message, severity=Severity.MAJOR)
    for word in place_words(document):
        if word.start in taken:
            continue
        taken.add(word.start)
        message = f"“{word.text}” is a word, not a place: probably {word.meant}"
        if word.close:
            yield Finding(word.start, word.end, message, word.meant)
        else:
            message = f"“{word.text}” is a word, not a place: {word.meant} may be meant"
            yield Finding(word.start, word.end, message, severity=Severity.MAJOR)


def _names_area(slot: Slot) -> bool:
    if slot.after:
        return slot.kind in AREAS or slot.kind in ("city", "town", "village")
    return slot.kind in AREAS and slot.alone
