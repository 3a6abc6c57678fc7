"""Common nouns in a place's stead, and the place that each was probably read from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, takewhile

from mtqa.anatomy.likeness import derived
from mtqa.anatomy.names import known_names
from mtqa.anatomy.places import EARTHLY, ENGLISH
from mtqa.anatomy.setting import setting_of
from mtqa.anatomy.transliteration import distance, fold, near_keys, skeleton
from mtqa.document import Document
from mtqa.knowledge.divisions import divisions, find_division
from mtqa.knowledge.name_words import CALENDAR, NOUN_CITIES, OPENERS, TITLES
from mtqa.knowledge.words import zipf

# "Spoon Governor Ann Orr", "the Spoon police chief": the office takes a place before it.
_OFFICE = (
    r"(?:[Dd]eputy |[Vv]ice[- ])?(?:[Gg]overnor|[Mm]ayor)"
    r"|(?:regional |provincial |district |city )?(?:police|prosecutor|administration|military)"
    r"(?:['’]s)? (?:chief|spokes(?:man|woman|person)|commander|head)"
    r"|[Pp]rovince|[Oo]blast|[Gg]overnorate|[Vv]oivodeship|[Rr]aion|[Pp]refecture|region|district"
    r"|(?:city|town|village|provincial|regional|district) (?:council|hospital|court|administration)"
)
# What the X says of itself may as well be a firm or a field: officials are only in a place.
_DWELLERS = "residents|inhabitants|villagers|people"
_STAFF = (
    "officials|authorities|police|prosecutors|protesters|demonstrators|troops|rescuers|firefighters"
    "|doctors|hospitals?|court|airport|prison"
)
_AREA = (
    "city|cities|town|village|settlement|province|region|oblast|district|governorate|prefecture"
    "|governor|mayor|outskirts|suburbs?"
)
_MOVED = (
    "brought|taken|transported|transferred|delivered|evacuated|flown|shipped|deported"
    "|arrived|travell?ed|fled|flew|drove|returned"
)
_NAME = r"([A-Z][a-z]{2,14})"
BEFORE_OFFICE_RE = re.compile(rf"(?<![\w’'-]){_NAME}(?:['’]s)? (?=(?:{_OFFICE})\b)")
# "a town of Lodge": the small word first, since what may stand before it is long to look for.
AFTER_SMALL_RE = re.compile(
    rf" (?:of|in|from|near|to) {_NAME}\b(?!['’-]| [A-Z\d&(]| (?:and|or|of) [A-Z])"
)
TAKES_PLACE_RE = re.compile(
    rf"\b(?i:(?:{_DWELLERS}) (?:of|in|from|near)|(?:{_STAFF}) (?:in|near)|(?:{_AREA}) of"
    rf"|(?:{_MOVED}) (?:to|from|in|near)) $"
)
REACH = 24  # characters: the longest noun and its small word
NAMED_BEFORE_RE = re.compile(r"(?:[A-Z][\w’'-]*|\d) $")
MOST = 500  # slots of each kind, and names, looked at in one document: no article has more
NOUN_ZIPF, PLURAL_ZIPF = 3.0, 1.4
# A noun's plural is not much rarer than the noun, a name's is: a rare one asks for more likeness.
PLURAL_GAP, RARER_GAP = 1.7, 2.4
ENGLISH_ALONE = 1.0  # Zipf: ten times
KNOWN_PLACE = 3.6  # Zipf: a name so well known is seldom garbled
NEAR_SOUND = 1.2  # one consonant mistaken and a breath
# English is official there, but places seldom have English names.
LOCAL_NAMES = frozenset({"NG", "KE", "GH", "UG", "IN", "PK", "LK", "PH"})
SETTLED = ENGLISH - LOCAL_NAMES
NO_NOUNS = EARTHLY | NOUN_CITIES | TITLES | OPENERS | CALENDAR
BEGINS, LONGER = 3, 3  # letters in common at the beginning, letters by which they may differ


@dataclass(frozen=True, slots=True)
class PlaceWord:
    """A noun in a place's stead; `close` where `meant` is surely what it was read from."""

    start: int
    end: int
    text: str
    meant: str
    close: bool


def place_words(document: Document) -> Iterator[PlaceWord]:
    """Every noun in a place's stead, in a country without English names, that is nearly a place.

    >>> document = Document.parse("In Turkey, officials in Tolerance wait. Tolerans is quiet.")
    >>> [(word.text, word.meant) for word in place_words(document)]
    [('Tolerance', 'Tolerans')]
    """
    text = document.text
    if setting_of(document).shares.keys() <= SETTLED:
        return
    for pattern in (BEFORE_OFFICE_RE, AFTER_SMALL_RE):
        for match in islice(pattern.finditer(text), MOST):
            start, takes = match.start(1), match.start()
            if pattern is AFTER_SMALL_RE:
                place = TAKES_PLACE_RE.search(text, max(0, start - REACH), start)
                if place is None:
                    continue
                takes = place.start()
            word = match[1]
            gap = plural_gap(word)
            if gap > RARER_GAP and zipf(word) < NOUN_ZIPF:
                continue
            if not _may_be_noun(document, word):
                continue
            if NAMED_BEFORE_RE.search(text, max(0, takes - 20), takes):
                continue  # the European Court of Justice, Joe Spoon's mayor
            setting = setting_of(document)
            country = setting.at(*match.span(1))
            if country is None or country in SETTLED or find_division(word, country):
                continue
            if any(item.start <= start < item.end for item in setting.evidence):
                continue
            found = _nearest(document, word, country)
            sure = found and found[1] and gap <= RARER_GAP
            if found and (gap <= PLURAL_GAP or sure or _is_english_alone(word)):
                yield PlaceWord(*match.span(1), word, *found)


def plural_gap(word: str) -> float:
    """By how much English uses a noun's plural less than the noun; much if it uses none.

    >>> plural_gap("mercy") < 1.7 < plural_gap("London")
    True
    """
    one, many = zipf(word), zipf(word + "s")
    if word.endswith("y"):
        many = max(many, zipf(word[:-1] + "ies"))
    elif word.endswith("s"):  # politics, homes: a plural itself
        many = max(many, zipf(word[:-1]), zipf(word + "es"))
    elif word.endswith(("ch", "sh", "x")):
        many = max(many, zipf(word + "es"))
    return one - many if one >= NOUN_ZIPF and many >= PLURAL_ZIPF else 99.0


def _is_english_alone(word: str) -> bool:
    """Whether another language uses the word far less: names are used in all."""
    return zipf(word) - zipf(word, "es") >= ENGLISH_ALONE


def _may_be_noun(document: Document, word: str) -> bool:
    lower = word.lower()
    return (
        lower not in NO_NOUNS
        and lower.removesuffix("s") not in EARTHLY
        and len(known_names(document).get(word, ())) < 3  # its own name then
    )


def _nearest(document: Document, word: str, country: str) -> tuple[str, bool] | None:
    """The name that the word was probably read from, and whether that is sure."""
    plain = fold(word)
    best: tuple[float, str, bool] | None = None
    for name, told in _candidates(document, word, country):
        other = fold(name)
        if not other.isascii() or plain == other or abs(len(plain) - len(other)) > LONGER:
            continue
        begins, shortest = _common(plain, other), min(len(plain), len(other))
        if begins > BEGINS and derived(plain, other):
            continue
        # Wood and Woodland, Iraq and Iraqi: one word made of the other, unless a letter is gone.
        if begins == shortest and abs(len(plain) - len(other)) > 1:
            continue
        gap = distance(plain, other)
        sounds = gap <= NEAR_SOUND and shortest > BEGINS
        near = begins >= BEGINS or sounds or (told and _garbles(plain, other))
        if near and (not best or gap - begins < best[0]):
            best = gap - begins, name, begins > BEGINS or sounds
    return best[1:] if best else None


def _garbles(word: str, name: str) -> bool:
    """Whether the word has the consonants of a name that the text gives (Dial, Diyala), or its end.

    >>> _garbles("dial", "diyala"), _garbles("upgrade", "razgrad"), _garbles("goat", "kerman")
    (True, True, False)
    """
    keys = sorted(skeleton(word)), sorted(skeleton(name))
    same = word[0] == name[0] and len(keys[0]) > 1 and keys[0] == keys[1]
    slip = word[:2] == name[:2] and skeleton(word) in near_keys(name) | {skeleton(name)}
    ends = _common(word.removesuffix("e")[::-1], name.removesuffix("e")[::-1])
    return same or slip or ends > BEGINS


def _common(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _candidates(document: Document, word: str, country: str) -> Iterator[tuple[str, bool]]:
    """Names in the text that English hardly knows, then the country's divisions."""
    for name in islice(known_names(document), MOST):
        if name != word and BEGINS < len(name) <= 25 and zipf(name) < KNOWN_PLACE:
            yield name, True
    for division in divisions(country):
        # ISO has only the adjective of some (Khersonska): its stem will do to compare.
        name = division.english_name or min(division.forms, key=len)
        if " " not in name and len(name) > BEGINS:
            yield name, False
