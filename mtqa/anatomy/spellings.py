"""One name spelled several ways in a document: which spellings belong together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from mtqa.anatomy.likeness import (
    COMMON,
    KNOWN,
    RARE,
    Likeness,
    Spelling,
    Use,
    frequency,
    likeness_of_wholes,
    likeness_of_words,
)
from mtqa.anatomy.names import Mention, known_names, mentions
from mtqa.anatomy.repeats import forms
from mtqa.anatomy.transliteration import LONGEST, fold, near_keys, phones
from mtqa.document import Document
from mtqa.knowledge.gazetteer import english_name

LETTERS_RE = re.compile(r"(?!I['’])[^\W\d_]+(?:[-'’][^\W\d_]+)*")  # but I'm
BORDER_RE = re.compile(r"\W+")
ADDRESS_RE = re.compile(r"\.\w\w")
PLACE_BEFORE = frozenset({"in", "near", "from", "to", "at", "outside", "around"})
PLACE_AFTER_RE = re.compile(
    r"\s+(?:region|district|province|oblast|city|airport|village|county|governorate|area|state|suburb"
    r"|direction)\b",
    re.IGNORECASE,
)
#: Offices that one person holds in one story: Governor Hulgar is Governor Khulgar.
SEATS = frozenset({"governor", "mayor"})
MET = 1.3  # Zipf: somebody has written the word in English
TELLING = 6  # letters: shorter words are in any list
OBLIQUE = frozenset("eiuy")  # a name seldom ends so in its plain form, and often in another case
STRANGE = 1.5  # Zipf: a small-lettered word below it may be a name
LONGER = 4  # letters by which spellings of one name may differ in length
PATIENCE = 8000  # a book's worth of names is compared only where few share a key
CROWD = 30  # spellings under one key: more, and the key says nothing


@dataclass(frozen=True, slots=True)
class Cluster:
    """The spellings of one name, the one to settle on first, the others in order of appearance."""

    settled: Spelling
    odd: tuple[Spelling, ...]
    likeness: Likeness

    @property
    def first(self) -> tuple[int, int]:
        """The first place that an editor has to change."""
        return self._places[0]

    @property
    def related(self) -> tuple[tuple[int, int], ...]:
        """The other places to change, and the first with the spelling to settle on."""
        return tuple(sorted([*self._places[1:], self.settled.places[0]]))

    @property
    def tally(self) -> str:
        """Every spelling with its count, the one to settle on first."""
        spellings = (self.settled, *self.odd)
        return ", ".join(f"“{spelling.text}” ({len(spelling.places)})" for spelling in spellings)

    @property
    def _places(self) -> list[tuple[int, int]]:
        return sorted(place for spelling in self.odd for place in spelling.places)


Judge = Callable[[Use, Use], "Likeness | None"]


@lru_cache(maxsize=8)
def clusters(document: Document) -> tuple[Cluster, ...]:
    """Every name that is spelled in two ways or more, in order of the first odd spelling."""
    whole = list(_clusters(_whole_names(document), likeness_of_wholes))
    covered = [place for cluster in whole for odd in cluster.odd for place in odd.places]
    found = whole + [
        cluster
        for cluster in _clusters(_single_words(document), likeness_of_words)
        if not all(_inside(place, covered) for odd in cluster.odd for place in odd.places)
    ]
    return tuple(sorted(found, key=lambda cluster: cluster.odd[0].places[0]))


def _inside(place: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(start <= place[0] and place[1] <= end for start, end in others)


def _single_words(document: Document) -> Iterator[Use]:
    written = forms(document)
    for text, found in known_names(document).items():
        if not 2 < len(text) <= LONGEST or not LETTERS_RE.fullmatch(text) or not _has_sound(text):
            continue
        before, after = set(), set()
        for mention, place in found:
            parts = mention.parts
            if not mention.sure:
                continue
            if place:
                before.add(fold(parts[place - 1].text))
            elif mention.title in SEATS:
                before.add(mention.title)
            if place + 1 < len(parts):
                after.add(fold(parts[place + 1].text))
        places = tuple((m.parts[at].start, m.parts[at].end) for m, at in found)
        stands = any(_stands_as_place(document.text, m) for m, at in found if len(m.parts) == 1)
        ordinary = text.lower() in written and frequency(text) > COMMON
        words = tuple(BORDER_RE.split(text))
        yield Use(
            Spelling(text, places),
            frozenset(before),
            frozenset(after),
            stands,
            ordinary,
            (text,),
            words,
        )
    strange = set(filter(_may_be_name, written))
    small: dict[str, list[tuple[int, int]]] = {}
    for word in document.words if strange else ():
        if word.text in strange:
            small.setdefault(word.text, []).append((word.start, word.end))
    for text, spans in small.items():
        yield Use(
            Spelling(text, tuple(spans)), frozenset(), frozenset(), False, False, (text,), (text,)
        )


def _whole_names(document: Document) -> Iterator[Use]:
    found: dict[str, list[Mention]] = {}
    for mention in mentions(document):
        if len(mention.parts) < 4 and 6 <= mention.end - mention.start <= LONGEST and mention.sure:
            found.setdefault(document.text[mention.start : mention.end], []).append(mention)
    for text, places in found.items():
        if ADDRESS_RE.search(text) or not _has_sound(text):
            continue
        parts = tuple(part.text for part in places[0].parts)
        spans = tuple((mention.start, mention.end) for mention in places)
        yield Use(
            Spelling(text, spans),
            frozenset(),
            frozenset(),
            False,
            False,
            parts,
            tuple(BORDER_RE.split(text)),
        )


@lru_cache(maxsize=16384)
def _may_be_name(word: str) -> bool:
    """Whether a word in small letters may be a name that lost its capital."""
    return (
        4 < len(word) <= LONGEST
        and word.islower()
        and word.isalpha()
        and frequency(word) < STRANGE
        and _has_sound(word)
    )


@lru_cache(maxsize=8192)
def _has_sound(text: str) -> bool:
    """Whether the name is in Latin letters, and so can be compared by sound."""
    return fold(text).isascii() and bool(phones(text))


def _stands_as_place(text: str, mention: Mention) -> bool:
    before = text[max(0, mention.start - 10) : mention.start].split()
    return bool(before and before[-1] in PLACE_BEFORE) or bool(
        PLACE_AFTER_RE.match(text, mention.end)
    )


def _clusters(uses: Iterable[Use], judge: Judge) -> Iterator[Cluster]:
    known = list(uses)
    by_key: dict[str, list[int]] = {}
    for at, use in enumerate(known):
        for key in near_keys(use.spelling.text):
            by_key.setdefault(key, []).append(at)
    crowd = max(2, min(CROWD, PATIENCE // max(1, len(known))))
    # Several keys gather the same names: each gathering is looked at once.
    groups = dict.fromkeys(tuple(group) for group in by_key.values() if 1 < len(group) <= crowd)
    judged: set[tuple[int, int]] = set()
    home: dict[str, list[Use]] = {}
    worst: dict[str, Likeness] = {}
    for group in groups:
        for numbers in combinations(group, 2):
            if numbers in judged:
                continue
            judged.add(numbers)
            one, other = known[numbers[0]], known[numbers[1]]
            pair = (one.spelling.text, other.spelling.text)
            if abs(len(pair[0]) - len(pair[1])) > LONGER:
                continue
            likeness = judge(one, other)
            if not likeness:
                continue
            left, right = home.get(pair[0], [one]), home.get(pair[1], [other])
            members = left if left is right else left + right
            for use in members:
                home[use.spelling.text] = members
            for text in pair:
                worst[text] = max(likeness, worst.get(text, likeness))
    for members in {id(group): group for group in home.values()}.values():
        spellings = [use.spelling for use in members]
        yield _settled(spellings, max(worst[spelling.text] for spelling in spellings))


def _settled(spellings: list[Spelling], likeness: Likeness) -> Cluster:
    """The cluster, settled on the spelling that is to stay.

    That is what English news calls the one place that they name, or the only one that readers may
    have met, else the most used; of equals a name in its plain form, then the best known, then the
    first.
    """
    by_letters: dict[str, list[Spelling]] = {}
    for it in spellings:
        by_letters.setdefault(it.text.lower(), []).append(it)
    spellings = [
        Spelling(
            min(same, key=lambda it: it.text).text,
            tuple(sorted(place for it in same for place in it.places)),
        )
        for same in by_letters.values()
    ]
    told = _by_gazetteer(spellings) if likeness is not Likeness.LETTERS else None
    met = [told] if told else [it for it in spellings if _known(it.text) >= MET]
    # Short names are met by chance, and one that everybody knows (Caroline) may be what a
    # translator made of a strange one.
    attested = told or (
        likeness in (Likeness.SOUND, Likeness.SLIP)
        and len(met) == 1 < len(spellings) < 3
        and len(fold(met[0].text)) >= TELLING
        and (likeness is Likeness.SLIP or _known(met[0].text) < KNOWN)
    )
    first = min(
        met if attested else spellings,
        key=lambda it: (
            -len(it.places),
            likeness is not Likeness.LETTERS and fold(it.text)[-1:] in OBLIQUE,
            it.text.islower(),
            -round(max(RARE, frequency(it.text))),
            it.places[0],
        ),
    )
    odd = sorted((it for it in spellings if it is not first), key=lambda it: it.places[0])
    return Cluster(first, tuple(odd), likeness)


def _by_gazetteer(spellings: list[Spelling]) -> Spelling | None:
    """The spelling that English news has for the place, if they all name one or are unknown."""
    names = {name for it in spellings if (name := english_name(it.text))}
    return next((it for it in spellings if len(names) == 1 and it.text in names), None)


def _known(text: str) -> float:
    """How well known the least known word of a name is."""
    return min(map(frequency, re.findall(r"\w+", text)), default=0.0)
