"""How common a word is, in English and elsewhere.

wordfreq holds the figures: Zipf frequencies (log10 of uses per billion words; 3 is one use in a
million) from subtitles, news, books and the web, in some forty languages.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache

from wordfreq import get_frequency_dict

#: A word below this is used less than once in ten million words: no reader knows it.
KNOWN_ZIPF = 2.0


@cache
def _frequencies(language: str) -> dict[str, float]:
    return get_frequency_dict(language, wordlist="best")


@lru_cache(maxsize=100_000)
def zipf(word: str, language: str = "en") -> float:
    """Zipf frequency of one word, 0.0 if it is not in the list; case does not matter.

    >>> zipf("the") > zipf("council") > zipf("oblast") > zipf("qwxzq") == 0.0
    True
    """
    frequency = _frequencies(language).get(word.lower().replace("’", "'"), 0.0)
    return round(math.log10(frequency) + 9, 2) if frequency > 0 else 0.0


def is_known(word: str) -> bool:
    """Whether English readers meet the word, as a word or as a name.

    >>> is_known("county"), is_known("qwxzq")
    (True, False)
    """
    return zipf(word) >= KNOWN_ZIPF
