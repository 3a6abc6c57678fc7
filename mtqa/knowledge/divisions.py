"""Provinces, states, counties: which divisions a country has, by ISO 3166-2.

pycountry holds the ISO list, which is read when a country is first asked for. ISO lists a country's
first level, at times its second; for what lies below, and for what English calls a division whose
ISO name is local (a German Land is a state), there are the small tables here.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Any

from mtqa.knowledge.division_names import english_names

# What English calls a division that ISO gives under its own, local or rarer, name.
ENGLISH_KINDS = {
    "land": ("state",),
    "voivodship": ("voivodeship", "province"),
    "rayon": ("raion", "district"),
    "regional state": ("state", "region"),
    "oblast": ("oblast", "region"),
    "governorate": ("governorate", "province"),
    "emirate": ("emirate",),
}
# Countries that have such divisions below, beside or in place of those in ISO 3166-2, as general
# reference works name them in English: generous on purpose, since a kind that stands here is sound.
BELOW_ISO = {
    "county": "AL AU BA CA CN CZ DE DK EE ES GB HR HU IE IR JM JP KE KP KR LR LT LV NL NO NZ PL PT"
    " RO RS SE SI SK SS TW UG US VN ZM",
    "state": "AT AU BR DE ET FM IN MM MX MY NG PW SD SO SS US VE",
    "oblast": "BG BY KG KZ RU TJ TM UA UZ",
    "canton": "BA BO CH CR EC FR LU",
    "prefecture": "AL BG BR CF CI CN FR GN GR HR IT JP KR LV MA RO RW TD TG",
    "voivodeship": "PL",
    "krai": "RU",
    "governorate": "BH DZ EG IQ JO KW LB LY OM PS PL RU SA SY TN YE",
    "emirate": "AE AF NG SA",
    "borough": "CA DE GB IE IL MX NL NZ US",
}
# Words of ISO names that say what the division is, not what it is called: Muḩāfaz̧at, Ostān …
GENERIC_RE = re.compile(
    r"\b(?:oblast|ska|kray|krai|respublika|avtonomnyy|okrug|province|state|region|district|county"
    r"|department|governorate|prefecture|islamic republic|the|of|de|al)\b['’]?",
    re.IGNORECASE,
)
# Slavic adjectives: Sakhalinskaya oblast is what English calls Sakhalin, Opolskie Opole.
ADJECTIVE_RE = re.compile(r"(?:skaya|skiy|ska|skie|sky|cky)$")
# Korean, Chinese and Estonian endings for the same: Gyeonggi-do, Hunan Sheng, Harjumaa.
ENDING_RE = re.compile(r"-(?:do|si|gwangyeoksi|teukbyeolsi)$| (?:Sheng|Shi)$|(?<=\w{3})maa$")
# Letters that Unicode does not decompose.
LETTERS = str.maketrans(
    {
        "ı": "i",
        "ł": "l",
        "Ł": "L",
        "ø": "o",
        "Ø": "O",
        "đ": "d",
        "Đ": "D",
        "ð": "d",
        "æ": "ae",
        "ə": "a",
    }
)
NEAR_PREFIX = 3  # a machine that reads a name as a word keeps how it begins
NEAR_EDITS = 3


@dataclass(frozen=True, slots=True)
class Division:
    """One division: `kind` is a single English word in small letters, such as "province"."""

    name: str
    country: str
    kind: str

    @property
    def english_name(self) -> str:
        """The bare name without accents; "" if ISO has only an adjective (Sakhalinskaya oblast').

        >>> find_division("laghman", "AF").english_name
        'Laghman'
        """
        name = bare(strip_marks(self.name))
        if "-" in name or " Sh" in name:
            name = ENDING_RE.sub("", name)
        return "" if ADJECTIVE_RE.search(name) else name

    @property
    def forms(self) -> tuple[str, ...]:
        """Every way to write the name: bare, without accents, and what an adjective comes from.

        >>> find_division("Poltava", "UA").forms
        ('Poltav', 'Poltava', 'Poltavska')
        """
        names = {bare(self.name), bare(strip_marks(self.name))}
        stems = {ADJECTIVE_RE.sub("", name) for name in names if ADJECTIVE_RE.search(name)}
        stems |= {ENDING_RE.sub("", name) for name in names if ENDING_RE.search(name)}
        return tuple(sorted(names | stems | {f"{stem}a" for stem in stems}))


def bare(name: str) -> str:
    """An ISO name without the words that say what kind of division it is."""
    return " ".join(GENERIC_RE.sub(" ", name).split())


def fold(text: str) -> str:
    """Small letters without accents, apostrophes or the short marks of scholars' spellings.

    >>> fold("Laghmān"), fold("Iğdır"), fold("Sana‘a")
    ('laghman', 'igdir', 'sanaa')
    """
    parts = unicodedata.normalize("NFKD", text.casefold().translate(LETTERS))
    return "".join(c for c in parts if c.isalnum() or c in " -").replace("-", " ").strip()


def strip_marks(text: str) -> str:
    """The same letters without their accents, as newsrooms write names."""
    parts = unicodedata.normalize("NFKD", text.translate(LETTERS))
    return "".join(c for c in parts if not unicodedata.combining(c) and c not in "‘’ʻʼ`´")


@cache
def _iso(country: str) -> tuple[tuple[str, str], ...]:
    """Name and kind of each division in ISO 3166-2; none for a code that ISO does not know."""
    import pycountry  # reads a database: only once somebody asks

    found: Any = pycountry.subdivisions
    entries = found.get(country_code=country) or ()
    return tuple((entry.name, entry.type) for entry in sorted(entries, key=lambda e: str(e.code)))


@cache
def divisions(country: str) -> tuple[Division, ...]:
    """The country's divisions in ISO 3166-2, by their codes."""
    return tuple(Division(name, country, english_kinds(kind)[0]) for name, kind in _iso(country))


def english_kinds(kind: str) -> tuple[str, ...]:
    """What English calls an ISO kind, the commonest word first.

    >>> english_kinds("Land"), english_kinds("Autonomous region"), english_kinds("Province")
    (('state',), ('region',), ('province',))
    """
    kind = kind.lower()
    return ENGLISH_KINDS.get(kind) or (kind.split(",")[0].split(" with ")[0].split()[-1],)


@cache
def kinds(country: str) -> frozenset[str]:
    """Every kind of division that the country has, as far as the tables know.

    >>> "province" in kinds("AF"), "county" in kinds("AF"), "county" in kinds("HR")
    (True, False, True)
    """
    found = {
        word for _, kind in _iso(country) for word in (*english_kinds(kind), *kind.lower().split())
    }
    below = {kind for kind, codes in BELOW_ISO.items() if country in codes.split()}
    return frozenset(found | below)


@cache
def usual_kind(country: str) -> str:
    """The kind that most of the country's divisions are; "" if it has none.

    >>> usual_kind("AF"), usual_kind("US"), usual_kind("XX")
    ('province', 'state', '')
    """
    listed = [division.kind for division in divisions(country)]
    return max(dict.fromkeys(listed), key=listed.count) if listed else ""


@cache
def spellings(country: str) -> dict[str, Division]:
    """The country's divisions by every form of their names, folded."""
    found: dict[str, Division] = {}
    abroad = english_names(country)
    for division in divisions(country):
        plain = strip_marks(division.name).split(" [SE-")[0]  # ISO's Swedish names hold their codes
        english = abroad.get(plain) or abroad.get(bare(plain).replace(" kraj", ""), "")
        for name in (division.name, *division.forms, english):
            found.setdefault(fold(name), division)
    found.pop("", None)
    return found


def find_division(name: str, country: str) -> Division | None:
    """The division that this is a known spelling of.

    >>> find_division("Laghman", "AF").name
    'Laghmān'
    """
    return spellings(country).get(fold(name))


def nearest_division(name: str, country: str) -> Division | None:
    """The one division that this is a near miss of: nothing if two are as near, or it is right.

    >>> nearest_division("Barno", "NG").name, nearest_division("Borno", "NG")
    ('Borno', None)
    """
    wanted = fold(name)
    names = spellings(country)
    if wanted in names or len(wanted) > 40:
        return None
    ranked: dict[Division, int] = {}
    for spelling, division in names.items():
        if is_near(wanted, spelling):
            ranked[division] = min(edits(wanted, spelling), ranked.get(division, 99))
    best = sorted(ranked, key=lambda division: ranked[division])
    if not best or (len(best) > 1 and ranked[best[0]] == ranked[best[1]]):
        return None
    return best[0]


def is_near(one: str, other: str) -> bool:
    """Whether two folded names could be one name, once garbled.

    They differ by one letter, or begin alike and differ by few letters for their length.

    >>> is_near("kandihar", "kandahar"), is_near("kent", "kentucky"), is_near("mali", "bali")
    (True, False, False)
    """
    if one == other or abs(len(one) - len(other)) > NEAR_EDITS or min(len(one), len(other)) < 4:
        return False
    if one[0] != other[0]:
        return False
    distance = edits(one, other)
    if one[:NEAR_PREFIX] == other[:NEAR_PREFIX]:
        return distance <= NEAR_EDITS and 2 * distance < max(len(one), len(other))
    return distance == 1 and len(one) > 4


def edits(one: str, other: str) -> int:
    """Levenshtein distance; for short words.

    >>> edits("kitten", "sitting")
    3
    """
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        previous, row[0] = row[0], i
        for j, right in enumerate(other, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (left != right))
    return row[-1]


ADJECTIVES = {
    "province": "Provincial",
    "region": "Regional",
    "oblast": "Regional",
    "prefecture": "Prefectural",
    "department": "Departmental",
    "canton": "Cantonal",
    "municipality": "Municipal",
}


def body_of(kind: str, tail: str) -> str:
    """What follows the division's name: its kind, or with a tail such as “ Council”, its adjective.

    >>> body_of("province", " Council"), body_of("province", "")
    (' Provincial Council', ' Province')
    """
    return f" {ADJECTIVES.get(kind, kind.title()) if tail else kind.title()}{tail}"


def plural(kind: str) -> str:
    """More than one of a kind."""
    return kind[:-1] + "ies" if kind.endswith("y") else kind + "s"
