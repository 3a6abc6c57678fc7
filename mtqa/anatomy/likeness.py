"""How two spellings of one name differ, or that they are two names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from mtqa.anatomy.transliteration import distance, fold, phones
from mtqa.knowledge.words import zipf

KNOWN = 3.0  # Zipf: a word or name that readers have met often
HEARD = 1.5  # Zipf: somebody bears the name in English books and news
RARE = 2.0  # Zipf: below it, no reader has met the word
MET = 2.5  # Zipf: some readers have met the word
PLAIN = 4.0  # Zipf: a word that may be written apart or together
CROWD = 100  # pairs of neighbours: more say nothing
ORDINARY = 4.2  # Zipf: most likely a word, even with a capital
COMMON = 4.5  # Zipf: an ordinary word
_DERIVED = """
s es n an ns ans ian ians ean eans ish ese is ic er ers ist ists ism ite ites ani anis nian nians in
ine land ed ly ing like iste ana ita ino ina ette
"""
#: Endings by which English makes one name of another: Iraqi, Turkish, Koreas.
DERIVED = frozenset(_DERIVED.split())
BARE = frozenset(["", "e", "y", "a", "o", "ia", "ea", "ey", "ie", "us"])
#: Endings that Slavic and Baltic cases put on a name.
CASES = ("", "a", "u", "y", "e", "i", "o", "om", "em", "oy", "oi", "ou", "ey", "ur", "s")
#: Endings whose vowel goes when another ending is put on: Marek, Marka.
FLEETING = ("ek", "ok", "ec", "ets")
#: Surnames whose -a is a woman's, and whose bare form is her husband's.
GENDERED_RE = re.compile(r"(?:[oe]v|[iy]n|sk[iy]+|sk|tsk[iy]*)$")
DIGITS_RE = re.compile(r"\d+")
MALE_RE = re.compile(r"(?:(?<=[sc]k)|(?<=n))(?:iy|yi|yy|ij|y|i|oy|oi)$")  # -sky, -noy
FEMALE_RE = re.compile(r"(?<=[sc]k)(?:aya|aia|aja|a)$|(?<=n)(?:aya|aia|aja)$")


class Likeness(IntEnum):
    """How two spellings of one name differ; the greater, the worse for a reader."""

    LETTERS = 1  # hyphens, spaces, capitals, accents
    ENDING = 2  # a case ending of the source language
    SOUND = 3  # another transliteration
    SLIP = 4  # a letter lost, added or swapped


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way a name is written, and the places (start, end) where it is."""

    text: str
    places: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Use:
    """How one spelling is used: the folded names beside it, and whether it stands where places do.

    `ordinary` means a common word that also stands in small letters; `parts` are its words with
    their hyphens, `words` without.
    """

    spelling: Spelling
    before: frozenset[str]
    after: frozenset[str]
    place: bool
    ordinary: bool
    parts: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def small(self) -> bool:
        return self.spelling.text.islower()

    @property
    def acronym(self) -> bool:
        return len(self.spelling.text) < 6 and self.spelling.text.isupper()


def likeness_of_wholes(one: Use, other: Use) -> Likeness | None:
    """Of names of several words, or of one word and several: Kara Naow, Qar-e-Nou."""
    saint = {one.parts[0], other.parts[0]} == {"St", "Saint"}
    if len(one.parts) == len(other.parts):
        changed = [
            (a, b) for a, b in zip(one.parts, other.parts, strict=True) if fold(a) != fold(b)
        ]
        if len(one.parts) == 1 or (
            len(changed) < 2 and not saint
        ):  # the words themselves are compared elsewhere
            return None
        if any(distance(_in_full(a), _in_full(b)) > 1 for a, b in changed):
            return None
    left, right = fold(_in_full(one.spelling.text)), fold(_in_full(other.spelling.text))
    if set(one.parts) <= set(other.parts) or set(other.parts) <= set(one.parts):
        return None  # a name and its short form
    if DIGITS_RE.findall(one.spelling.text) != DIGITS_RE.findall(other.spelling.text):
        return None
    known = [all(frequency(word) >= KNOWN for word in use.words) for use in (one, other)]
    if left == right:
        longest = max(len(one.words), len(other.words))
        plain = all(
            frequency(word) >= (PLAIN if len(use.words) == longest else KNOWN)
            for use in (one, other)
            for word in use.words
        )
        return None if plain and not saint else Likeness.LETTERS
    length = min(len(left), len(right))
    gap = distance(left, right)
    if length < 6 or (any(known) and (gap or all(known))) or derived(left, right):
        return None
    most = 1.2 if len(one.parts) == len(other.parts) else 0.9
    near = gap <= min(most, 0.06 * (len(phones(left)) + len(phones(right))))
    return Likeness.SOUND if near else None


def _lost_h(left: str, right: str) -> bool:
    """Whether one of the names is the other without an h that makes no other sound of a letter."""
    longer, shorter = (left, right) if len(left) > len(right) else (right, left)
    return len(longer) == len(shorter) + 1 and any(
        longer[at] == "h"
        and longer[:at] + longer[at + 1 :] == shorter
        and longer[at - 1] not in "sc"
        for at in range(1, len(longer))
    )


def _lost_letter(left: str, right: str) -> bool:
    """Whether one of the names is the other without one of its inner letters."""
    longer, shorter = (left, right) if len(left) > len(right) else (right, left)
    return (
        len(longer) == len(shorter) + 1 > 5
        and longer[:2] == shorter[:2]
        and longer[-2:] == shorter[-2:]
        and any(longer[:at] + longer[at + 1 :] == shorter for at in range(2, len(longer) - 2))
    )


def _in_full(text: str) -> str:
    return "Saint" + text[2:] if re.match(r"St\b", text) else text


def likeness_of_words(one: Use, other: Use) -> Likeness | None:
    left, right = fold(one.spelling.text), fold(other.spelling.text)
    rarer, better = sorted((frequency(one.spelling.text), frequency(other.spelling.text)))
    length = min(len(left), len(right))
    if left == right:
        plain = one.spelling.text.lower().replace("’", "'") == other.spelling.text.lower().replace(
            "’", "'"
        )
        return (
            None if plain or (rarer >= KNOWN and _other_company(one, other)) else Likeness.LETTERS
        )
    # Behind one first name, Yaosan and Yaosana are no land and its people.
    person = bool(one.before & other.before) and better < HEARD and not one.place
    if not person and derived(left, right):
        return None
    if one.acronym or other.acronym or one.ordinary or other.ordinary:
        return None
    if set(one.words) & set(other.words):  # Communications, E-Communications
        return None
    if len(one.words) != len(other.words) and any(
        derived(fold(a), fold(b)) for a in one.words for b in other.words
    ):
        return None  # Chinese, China-US
    partners = _near_any(one.before, other.before) or _near_any(one.after, other.after)
    if not partners and _other_company(one, other):
        return None
    # Raul Gandhi, Rahul Gandhi; but Tomas and Thomas without a surname may be two.
    if length > 3 and (partners or rarer < KNOWN <= better) and _lost_h(left, right):
        return Likeness.SOUND
    if not partners:
        first_name = bool(one.after or other.after)
        clear = rarer >= KNOWN or better >= ORDINARY
        if _gendered(left, right) or (clear and first_name):
            return None  # a couple, or two people
    gap, places = distance(left, right), one.place and other.place
    if rarer >= KNOWN:
        # Two names that readers know are two names, unless they sound the same and company agrees.
        same = (gap <= 0.15 and (partners or places)) or (gap == 0 and length > 5)
        same = same and rarer < COMMON
        return Likeness.SOUND if same else None
    if length > 3 and gap <= _limit(length, rarer, one.small or other.small):
        return Likeness.SOUND
    if one.small and other.small:
        return None  # words of another language, not names
    if rarer < MET and _case_ending(left, right):
        if length < 5 and not (one.place or other.place or (partners and length == 4)):
            return None
        return Likeness.ENDING
    alike = partners or distance(phones(left)[0], phones(right)[0]) < 0.3
    slip = alike and gap <= (
        1.0 if length > 6 or (partners and length > 4) else 0.6 if length > 4 else 0
    )
    if rarer > HEARD and better > KNOWN and not partners:
        return None  # Juraj, Julie
    if not rarer and KNOWN - 0.1 <= better < ORDINARY and _lost_letter(left, right):
        return Likeness.SLIP  # Dafur, Darfur
    return Likeness.SLIP if slip and rarer < RARE and not (one.small or other.small) else None


def _limit(length: int, frequency: float, small: bool) -> float:
    """How far apart two transliterations of one name may be."""
    if length < 5 or frequency >= RARE or small:
        return 0.15
    return 0.3 if length < 6 else 0.4 if length < 8 else 0.6


@lru_cache(maxsize=16384)
def frequency(word: str) -> float:
    return zipf(word)


def _gendered(left: str, right: str) -> bool:
    """Whether the two are a man's and a woman's form of one Slavic surname."""
    for man, woman in ((left, right), (right, left)):
        if woman == man + "a" and GENDERED_RE.search(man):
            return True
        stem = MALE_RE.sub("", man)
        bare = FEMALE_RE.sub("", woman)
        if stem != man and bare != woman and bare == stem:
            return True
    return False


def _near_any(ones: frozenset[str], others: frozenset[str]) -> bool:
    if ones & others or len(ones) * len(others) > CROWD:
        return bool(ones & others)
    return any(
        a == b or (a[:1] == b[:1] and (len(a) == 1 or len(b) == 1 or distance(a, b) < 0.4))
        for a in ones
        for b in others
    )


def _other_company(one: Use, other: Use) -> bool:
    """Whether the names beside them say that these are two people, or a person and a place."""
    return bool(
        (one.before and other.before)
        or (one.after and other.after)
        or (one.before and other.after)
        or (one.after and other.before)
    )


def derived(left: str, right: str) -> bool:
    """Whether English makes one of the names from the other: a plural, a people, a language."""
    if (left[:-1] == right and left[-2:-1] == left[-1:]) or (
        right[:-1] == left and right[-2:-1] == right[-1:]
    ):
        return False  # Donbas, Donbass
    stem = 0
    for a, b in zip(left, right, strict=False):
        if a != b:
            break
        stem += 1
    ends = left[stem:], right[stem:]
    if stem < 3:
        return False
    if (stem > 3 and sorted(ends) == ["", "ia"]) or (stem > 4 and sorted(ends) == ["e", "i"]):
        return True  # Czech, Czechia; Emirate, Emirati
    for at in range(stem, max(2, stem - 3), -1):
        ends = left[at:], right[at:]
        for end, rest in (ends, ends[::-1]):
            if end in DERIVED and (rest in BARE or rest in DERIVED):
                return True
            if (end, rest) == ("i", "") and left[at - 1] != "y":  # Iraqi; but Zelenskyi is Zelensky
                return True
    return False


def _case_ending(left: str, right: str) -> bool:
    stems = [
        {name[: len(name) - len(end)] for end in CASES if name.endswith(end)}
        | {name[: -len(end)] + end[1:] for end in FLEETING if name.endswith(end)}
        for name in (left, right)
    ]
    return any(len(stem) > 2 and stem[-1] not in "aeiouy" for stem in stems[0] & stems[1])
