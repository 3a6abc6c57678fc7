"""Which language a sentence of Latin letters is in, where it is not English."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from mtqa.knowledge.languages import FUNCTION_WORDS, telling_words
from mtqa.knowledge.words import zipf

TOKEN_RE = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
#: Below this an English reader doesn't know a word.
UNKNOWN_ZIPF = 2.9
COMMON_ZIPF = 5.0  # from here on a word is English, whatever else it is
ENGLISH = frozenset(
    """
        the of and to in is that for it was on with as are he his by at from have has had be
        this which or an not but they were their her she you we will would who said been after
        also one all there when more its into than
    """.split()
)
#: Hardly another language has these between spaces; most English sentences have one.
PLAIN = (" the ", " and ", " that ", " with ")
#: Shorter sentences are titles, slogans or names.
SHORTEST = 4
DIFFERENT = 3  # function words that tell a language together, if none does alone


def foreign_language(sentence: str) -> str | None:
    """The language of a sentence, None if it is English, "" if it is none that we can name.

    >>> foreign_language("Le gouvernement a annoncé une nouvelle loi sur les retraites.")
    'French'
    >>> foreign_language("It rained all night in Rio de Janeiro.")
    """
    if any(word in sentence for word in PLAIN):
        return None
    tokens = TOKEN_RE.findall(sentence)
    if len(tokens) < SHORTEST:
        return None
    words = [token.lower() for token in tokens]
    # English sentences hold English function words: most leave here.
    english = sum(word in ENGLISH for word in words)
    if 5 * english >= len(words):
        return None
    language, telling = likeliest(words)
    lower = [token for token in tokens if token.islower() and len(token) > 2]
    strange = sum(unknown(token) for token in lower)
    if (telling >= 2 and telling > 2 * english and 3 * strange >= len(lower)) or (
        len(lower) >= SHORTEST and 10 * strange >= 7 * len(lower)
    ):
        return language
    return None if english else by_small_words(tokens)


def by_small_words(tokens: list[str]) -> str | None:
    """The language that a quarter of the tokens are function words of, some shared ones as well.

    Three different ones at least, in lower case: "La Repubblica" and "El Niño" are names.

    >>> by_small_words("Le gouvernement a annoncé une nouvelle loi sur les retraites".split())
    'French'
    >>> by_small_words("Come see me, do a show, no fee".split())
    """
    lower = [token for token in tokens if token.islower() and zipf(token) < COMMON_ZIPF]
    counts = {
        language: sum(token in small for token in lower)
        for language, small in FUNCTION_WORDS.items()
        if len(small.intersection(lower)) >= DIFFERENT
    }
    if not counts:
        return None
    language = max(counts, key=lambda name: counts[name])
    return language if 4 * counts[language] >= len(tokens) else None


def likeliest(words: list[str]) -> tuple[str, int]:
    """The language with most telling words among these, and how many different ones it has."""
    counts: dict[str, set[str]] = {}
    for word in words:
        for language in languages_by_word().get(word, ()):
            counts.setdefault(language, set()).add(word)
    if not counts:
        return "", 0
    language = max(counts, key=lambda name: len(counts[name]))
    return language, len(counts[language])


@lru_cache(maxsize=16384)
def unknown(word: str) -> bool:
    """Whether an English reader would not know the word, given in lower case."""
    return zipf(word) < UNKNOWN_ZIPF


@cache
def languages_by_word() -> dict[str, tuple[str, ...]]:
    """The languages that each telling word belongs to."""
    found: dict[str, list[str]] = {}
    for language, words in telling_words().items():
        for word in words:
            found.setdefault(word, []).append(language)
    return {word: tuple(languages) for word, languages in found.items()}
