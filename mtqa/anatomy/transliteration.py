"""How far apart two Latin spellings of one foreign name are.

Every language writes foreign sounds in its own way, so one name reaches English as Chekhov,
Tchekhov and Czechow. Spellings are cut into phones; phones that transliterations swap cost little.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

#: Letters that Unicode does not decompose; apostrophes and soft signs are dropped by `fold`.
LETTERS = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "ə": "a",
    }
)
PHONE_RE = re.compile(
    r"(?P<vowel>[aeiouy](?:[aeiouy]|[wjh](?![aeiouy]))*)"  # Nau, Naw, Krai, Kraj, Sarah
    r"|shch|tsch|dsch|sch|tch|dzh|sh|sz|cz|ch|kh|gh|zh|ph|th|ts|tz|ks"
    r"|c(?=k[iy]$)|ck|[a-z]"  # Polish -cki is -tsky; elsewhere ck is k
)
PHONES = {
    **dict.fromkeys(("shch", "sch", "sh", "sz"), "S"),
    **dict.fromkeys(("tsch", "tch", "cz", "ch"), "C"),
    **dict.fromkeys(("dsch", "dzh", "zh", "j"), "J"),
    **dict.fromkeys(("kh", "gh"), "x"),
    **dict.fromkeys(("ts", "tz"), "c"),
    **dict.fromkeys(("ck", "q"), "k"),
    "ph": "f",
    "th": "t",
    "w": "v",
    "x": "X",
    "ks": "X",
}
#: What swapping two consonants costs, where it is less than a slip of the pen.
SWAPS = {
    frozenset(pair): cost
    for cost, pairs in {
        0.1: "xh Cc sc zc sz",
        0.2: "Xs XS Xx kx hg vf Ss SC Js Jz JC JS xg kC xC",
        0.4: "pf Xk Xh Xz lr dt vb kg Jg sC xf hf kh pb ct",
        0.5: "mn",
    }.items()
    for pair in pairs.split()
}
#: What leaving a phone out costs.
DROPS = {"h": 0.1, "J": 0.3, "x": 0.4}
SLIP = 0.9  # any other consonant left out
VOWEL_DROP = 0.5
CLOSE = 0.1  # two ways to write one run of vowels
STRESS = 0.35  # added for the first vowel, which is less slurred than the others
#: Which plain vowels a run of vowels may stand for; `i` is also y and j, `u` is also w.
RUNS = {
    "a": "a", "aa": "a", "ia": "a", "ea": "ae", "ai": "ae", "ae": "ae", "iai": "ae",
    "e": "e", "i": "e", "ee": "e", "ei": "e", "ie": "e", "iei": "e", "eie": "e", "eii": "e",
    "oe": "eo",
    "o": "o", "oo": "ou", "ou": "ou", "au": "ou", "ao": "o", "aou": "ou", "uo": "ou", "oi": "o",
    "u": "u", "ue": "u", "iu": "u", "eu": "ue", "io": "oe", "eo": "oe", "uei": "e", "ui": "ue",
}  # fmt: skip
VOWELS = {
    frozenset("ao"): 0.3,  # unstressed o in Belarusian
    frozenset("ae"): 0.4,
    frozenset("eo"): 0.4,  # Russian e with two dots
    frozenset("ou"): 0.3,
    frozenset("au"): 0.6,
    frozenset("eu"): 0.6,
}
FAR = 99.0
LONGEST = 40  # letters: no name is longer, and the comparison is quadratic


@lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """The letters of a name, small and bare.

    >>> fold("Ásmundur"), fold("Qar-e-Nou"), fold("Łódź")
    ('asmundur', 'qarenou', 'lodz')
    """
    if name.isascii():
        return "".join(filter(str.isalpha, name.lower()))
    plain = unicodedata.normalize("NFKD", name.lower().translate(LETTERS))
    return "".join(letter for letter in plain if letter.isalpha())


@lru_cache(maxsize=8192)
def phones(name: str) -> tuple[str, ...]:
    """The sounds of a name: consonants as one letter each, runs of vowels behind a full stop.

    >>> phones("Tchekhov"), phones("Qaraj")
    (('C', '.e', 'x', '.o', 'v'), ('k', '.a', 'r', '.ai'))
    """
    letters = re.sub("^y(?=[aeou])", "j", fold(name))  # Yermak is Jermak
    found: list[str] = []
    for match in PHONE_RE.finditer(letters):
        text = match.group()
        if match.group("vowel"):
            found.append("." + _plain_run(text))
            continue
        after = letters[match.end() : match.end() + 1]
        phone = PHONES.get(text, text)
        if text == "c" and (not after or after not in "eiyk"):
            phone = "k"
        if not found or found[-1] != phone:
            found.append(phone)
    return tuple(found)


def _plain_run(run: str) -> str:
    run = run.replace("h", "").replace("y", "i").replace("j", "i").replace("w", "u")
    return re.sub(r"(.)\1+", r"\1", run) if run not in ("oo",) else run


@lru_cache(maxsize=8192)
def skeleton(name: str) -> str:
    """A key that spellings of one name mostly share: consonants by class, vowels left out.

    >>> skeleton("Khabib") == skeleton("Habib"), skeleton("Vaintrub") == skeleton("Weintrub")
    (True, True)
    """
    key = "".join(phone for phone in phones(name) if phone[0] not in ".hJx")
    return key.translate(str.maketrans("fzScCXdbgr", "vsssss" + "tpkl"))


@lru_cache(maxsize=8192)
def near_keys(name: str) -> frozenset[str]:
    """The skeleton, and the skeletons with one consonant left out: names a slip apart share one."""
    key = skeleton(name)[:LONGEST]
    if len(key) < 4:
        return frozenset({key})
    return frozenset({key, *(key[:at] + key[at + 1 :] for at in range(len(key)))})


@lru_cache(maxsize=8192)
def distance(one: str, other: str) -> float:
    """0 for names that sound alike letter by letter; about 1 for one real slip.

    >>> distance("Qar-e-Nou", "Kari Nau") < 0.3 < distance("Stolenberg", "Stoltenberg") < 1
    True
    >>> distance("Kabul", "London") > 2
    True
    """
    if not (fold(one).isascii() and fold(other).isascii()):
        return 0.0 if fold(one) == fold(other) else FAR  # no Latin letters, no sounds
    left, right = phones(one[:LONGEST]), phones(other[:LONGEST])
    row = [0.0]
    for phone in right:
        row.append(row[-1] + _drop(phone))
    for place, phone in enumerate(left):
        diagonal, row[0] = row[0], row[0] + _drop(phone)
        for at, against in enumerate(right, 1):
            swap = _swap(phone, against)
            if place < 2 and at < 3 and phone[0] == against[0] == "." and swap > CLOSE:
                swap += STRESS
            best = min(
                diagonal + swap,
                row[at] + _drop(phone),
                row[at - 1] + _drop(against),
            )
            diagonal, row[at] = row[at], best
    return round(row[-1], 2)


def _drop(phone: str) -> float:
    return VOWEL_DROP if phone[0] == "." else DROPS.get(phone, SLIP)


@lru_cache(maxsize=4096)
def _swap(one: str, other: str) -> float:
    if one == other:
        return 0.0
    if (one[0] == ".") != (other[0] == "."):
        return 1.5
    if one[0] != ".":
        return SWAPS.get(frozenset(one + other), 1.0)
    left = RUNS.get(one[1:], one[1:2])
    right = RUNS.get(other[1:], other[1:2])
    if set(left) & set(right):
        return CLOSE
    return min(VOWELS.get(frozenset(a + b), 0.7) for a in left or "a" for b in right or "a")
