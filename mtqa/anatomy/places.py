"""Words that stand where a place is named: the X governor, the province of X."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from mtqa.anatomy.likeness import derived
from mtqa.anatomy.names import known_names, mentions
from mtqa.anatomy.setting import setting_of
from mtqa.anatomy.transliteration import distance, fold
from mtqa.document import Document
from mtqa.knowledge.name_words import NOUN_CITIES
from mtqa.knowledge.words import zipf

AREA = (
    "province|region|oblast|district|county|governorate|prefecture|territory|municipality|canton"
    "|voivodeship|raion|krai"
)
SEAT = (
    "governor|mayor|city|town|village|council|police|airport|hospital|court|residents|authorities"
)
KINDS = frozenset(f"{AREA}|{SEAT}".split("|"))
FOLLOWED_RE = re.compile(rf"(?:['’]s)? ({AREA}|{SEAT})\b")
PRECEDED_RE = re.compile(rf"\b({AREA}|{SEAT}) (?:of|in) $", re.IGNORECASE)
MOST = 8  # names that begin alike and are looked at
REACH = 20  # characters: the longest kind and its preposition


ALONE_RE = re.compile(r"(?:^|[^.!?:;\"'“”‘\s] )(?:the|in|of|from|to|across|into) $", re.IGNORECASE)
#: What Slavic languages put on a place's stem: Kanevka, Kanevsky.
ADJECTIVE_RE = re.compile(r"(?:[eo]v)?(?:sk[a-z]{1,3}|k[aio]|[aoiyeu])$")
_EARTHLY = """
bay lake river sea beach garden park hill island plateau delta capital border mission harbor harbour
port fashion warehouse art gas temple cape mountain coast valley forest basin field church castle
school hospital stadium village station theater theatre business market finance diamond museum
university design jewelry flower meatpacking entertainment waterfront riverside mining coal oil
steel grain cotton tea coffee wine gold silver copper salt desert steppe tundra farm canal bridge
mill mine spring fort peninsula ocean gulf strait swamp marsh plain highland lowland upland home
state city town district region province county area territory state federation union republic
election voting administration health school police army council council center centre heart
"""
#: Nouns that name parts of towns and lands: the Bay area, the Theatre District, the Coal region.
EARTHLY = frozenset(_EARTHLY.split())
PLURAL_ZIPF, PLURAL_GAP = 2.5, 1.3  # a noun's plural is used, and not much less than the noun
_ENGLISH = "US GB IE CA AU NZ ZA NG GH KE UG ZW ZM JM BS BZ GY SG IN PH HK LK PK"
#: Where places may well have English names.
ENGLISH = frozenset(_ENGLISH.split())


@dataclass(frozen=True, slots=True)
class Slot:
    """A capitalised word in a place's stead.

    Attributes:
        start, end, text: the word.
        kind: the noun that makes the slot, in small letters.
        after: whether the noun stands before the word, as in "city of X".
        alone: whether the word is not the end of a longer name or the head of a sentence.
    """

    start: int
    end: int
    text: str
    kind: str
    after: bool
    alone: bool


@lru_cache(maxsize=8)
def place_slots(document: Document) -> tuple[Slot, ...]:
    """Every single capitalised word next to a noun that takes a place's name.

    >>> document = Document.parse("The Karvesh governor left the province of Spoon.")
    >>> [(slot.text, slot.kind) for slot in place_slots(document)]
    [('Karvesh', 'governor'), ('Spoon', 'province')]
    """
    return tuple(_place_slots(document))


def _place_slots(document: Document) -> Iterator[Slot]:
    text = document.text
    for mention in mentions(document):
        last = len(mention.parts) - 1
        for place, part in enumerate(mention.parts):
            if not 4 <= len(part.text) <= 25 or not part.text.isalpha():
                continue
            following = mention.parts[place + 1].text.lower() if place < last else mention.role
            if place == last and not following:
                match = FOLLOWED_RE.match(text, part.end)
                following = match.group(1) if match else ""
            before = text[max(0, part.start - REACH) : part.start]
            if following in KINDS:
                alone = ALONE_RE.search(before) is not None
                yield Slot(part.start, part.end, part.text, following, False, alone)
            elif last == 0 and (match := PRECEDED_RE.search(before)):
                yield Slot(part.start, part.end, part.text, match.group(1).lower(), True, True)


def is_plain_noun(word: str) -> bool:
    """Whether English uses the word as a thing's name, and no city or part of a land bears it.

    >>> is_plain_noun("Spoon"), is_plain_noun("Lake"), is_plain_noun("Federal")
    (True, False, False)
    """
    word = word.lower()
    plural = zipf(word + "s")
    return (
        word not in EARTHLY
        and word not in NOUN_CITIES
        and word.removesuffix("s") not in EARTHLY
        and plural >= PLURAL_ZIPF
        and zipf(word) - plural <= PLURAL_GAP
    )


def english_elsewhere(document: Document, slot: Slot) -> bool:
    """Whether the country meant there is known, and its places have no English names."""
    setting = setting_of(document)
    country = setting.at(slot.start, slot.end)
    named = any(item.start <= slot.start < item.end for item in setting.evidence)
    return country is not None and country not in ENGLISH and not named


@lru_cache(maxsize=8)
def _frequent_names(document: Document) -> dict[str, list[tuple[str, int]]]:
    """By their first three letters, the names that stand twice or more, the most used first."""
    found: dict[str, list[tuple[str, int]]] = {}
    for name, places in known_names(document).items():
        if len(places) > 1:
            found.setdefault(name[:3].lower(), []).append((name, len(places)))
    return {key: sorted(names, key=lambda it: -it[1])[:MOST] for key, names in found.items()}


def meant_name(document: Document, text: str, farthest: float) -> str | None:
    """The name that stands oftener in the document and begins as this word does, if one is near."""
    own = len(known_names(document).get(text, ()))
    word = fold(text)
    best: tuple[float, str] | None = None
    for name, count in _frequent_names(document).get(text[:3].lower(), ()):
        if count <= own:
            continue
        other = fold(name)
        # Wood and Woodland, Iraq and Iraqi: one word made of the other, not a slip.
        if word.startswith(other) or other.startswith(word) or derived(word, other):
            continue
        if ADJECTIVE_RE.sub("", word) == ADJECTIVE_RE.sub("", other):
            continue
        if abs(len(word) - len(other)) > 3:
            continue
        gap = distance(word, other)
        if gap <= farthest and (not best or gap < best[0]):
            best = gap, name
    return best[1] if best else None
