"""Letters of other scripts in Latin ones, near enough for two spellings to be compared by sound.

Cyrillic: BGN/PCGN 1947 (Russian) and 1965 (Ukrainian), without their marks; Greek: ELOT 743;
kana: the names that Unicode gives its letters, which are Hepburn's and Kunrei's mixed.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_CYRILLIC = {
    **dict(zip("абвгдежзийклмнопрстуфхцчшщъыьэюя", """
        a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya
    """.split(), strict=True)),
    "ё": "yo", "є": "ye", "і": "i", "ї": "yi", "ґ": "g", "ў": "u", "ј": "j", "љ": "lj", "њ": "nj",
    "ђ": "dj", "ћ": "c", "џ": "dz", "ѓ": "g", "ќ": "k", "ѕ": "dz", "ә": "a", "ғ": "g", "қ": "k",
    "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h",
}  # fmt: skip
_UKRAINIAN = {"г": "h", "и": "y", "щ": "shch", "х": "kh"}
_GREEK = dict(zip("αβγδεζηθικλμνξοπρσςτυφχψω", """
    a v g d e z i th i k l m n x o p r s s t y f ch ps o
""".split(), strict=True))  # fmt: skip
_GREEK_PAIRS = {"μπ": "b", "ντ": "d", "γκ": "g", "γγ": "ng", "ου": "ou", "αυ": "av", "ευ": "ev"}


@lru_cache(maxsize=8192)
def romanised(word: str, language: str = "") -> str:
    """A word of Cyrillic, Greek or kana in small Latin letters; letters of others stay.

    >>> romanised("Хрущёв"), romanised("Гончар", "uk"), romanised("Μπαμπινιώτης")
    ('khrushchyov', 'honchar', 'babiniotis')
    >>> romanised("トランプ")
    'toranpu'
    """
    small = word.lower()
    if any("\u3040" <= char <= "\u30ff" for char in small):
        return "".join(map(_kana, small))
    if any("\u0370" <= char <= "\u03ff" or "\u1f00" <= char <= "\u1fff" for char in small):
        plain = "".join(
            char for char in unicodedata.normalize("NFD", small) if not unicodedata.combining(char)
        )
        for pair, latin in _GREEK_PAIRS.items():
            plain = plain.replace(pair, latin)
        return "".join(_GREEK.get(char, char) for char in plain)
    table = {**_CYRILLIC, **_UKRAINIAN} if language == "uk" else _CYRILLIC
    return "".join(table.get(char, char).replace("-", "") for char in small)


def _kana(char: str) -> str:
    name = unicodedata.name(char, "")
    if "LETTER " not in name or "SMALL TU" in name:
        return ""
    return name.rpartition(" ")[2].lower().replace("tu", "tsu").replace("si", "shi")
