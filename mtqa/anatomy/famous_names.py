"""Words that are a famous name with a letter lost, added or swapped."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from mtqa.knowledge.famous_names import famous_names
from mtqa.knowledge.gazetteer import is_own_name
from mtqa.knowledge.words import zipf

MET = 1.4  # Zipf: others bear the word as their name
LONG = 7  # letters: only in so long a name is one exchanged letter no other name
#: Letters that spell one sound: Mikrosoft, Swarowski, Omikron.
ALIKE = str.maketrans({"k": "c", "w": "v", "y": "i", "ü": "u", "é": "e", "ö": "o", "ã": "a"})
#: Written by ear more than any other, and in small letters too.
VIRUS = frozenset({"Omicron", "Coronavirus", "Covid"})
ENDING_RE = re.compile(r"s$|n$|ns$|ans?$|i$|ese$|ia$")


@cache
def _by_loss() -> dict[str, tuple[str, ...]]:
    """The names by their letters, and by their letters less one."""
    found: dict[str, list[str]] = {}
    for name in sorted(famous_names()):
        plain = _plain(name)
        for key in {plain, *_losses(plain)}:
            found.setdefault(key, []).append(name)
    return {key: tuple(names) for key, names in found.items()}


@lru_cache(maxsize=8192)
def meant(word: str) -> str:
    """The famous name that a word misspells; "" if it is none, or may be two.

    A place in its own right (Mallawi, in Egypt) is nobody's misspelling.

    >>> meant("Siemiens"), meant("Chicag"), meant("Swarowski"), meant("Siemens"), meant("Chinas")
    ('Siemens', 'Chicago', 'Swarovski', '', '')
    >>> meant("Mallawi"), meant("Chaina")
    ('', 'China')
    """
    if word in famous_names() or zipf(word) >= MET:
        return ""
    plain = _plain(word)
    near = {
        name
        for key in (plain, *_losses(plain))
        for name in _by_loss().get(key, ())
        if plain == _plain(name)
        or _is_slip(word.lower(), name.lower())
        or (name in VIRUS and (_is_slip(plain, _plain(name)) or _is_jumble(plain, _plain(name))))
    }
    return near.pop() if len(near) == 1 and not is_own_name(word) else ""


def _is_jumble(word: str, name: str) -> bool:
    """Whether the letters are the same in another order: okmiron."""
    return word[0] == name[0] and sorted(word) == sorted(name)


def _plain(word: str) -> str:
    return word.lower().translate(ALIKE)


def _losses(plain: str) -> list[str]:
    return [plain[:at] + plain[at + 1 :] for at in range(len(plain))]


def _is_slip(word: str, name: str) -> bool:
    """Whether one letter is lost, added, exchanged or two have changed places."""
    if word[0] != name[0]:
        return False
    if len(word) == len(name):
        places = [at for at, (a, b) in enumerate(zip(word, name, strict=True)) if a != b]
        if len(places) == 1:
            return len(word) >= LONG and places[0] < len(word) - 1
        first, last = places[0], places[-1]
        swapped = word[first] == name[last] and word[last] == name[first]
        return len(places) == 2 and last == first + 1 and swapped
    if len(word) > len(name):
        # English makes Chinas, Cubans, Pakistani and Bayerns; other tongues put case endings on.
        return name in _losses(word) and not (word.startswith(name) and ENDING_RE.search(word))
    return word in _losses(name) and not name.startswith(word + "a")
