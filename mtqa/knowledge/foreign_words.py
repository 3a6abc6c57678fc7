"""The commonest words of other languages, as far as English doesn't know them.

wordfreq has them; reading its small lists takes about a tenth of a second, once, and only when a
rule meets a word that is rare in English.
"""

from __future__ import annotations

from functools import cache

from wordfreq import get_frequency_list

from mtqa.knowledge.words import zipf

#: Languages of the Latin script that news is translated from, by wordfreq's code.
LANGUAGES = {
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "it": "Italian",
    "pt": "Portuguese",
    "nl": "Dutch",
    "pl": "Polish",
    "cs": "Czech",
    "tr": "Turkish",
    "sv": "Swedish",
    "da": "Danish",
    "id": "Indonesian",
}
#: So many words of each language are common; shorter ones and those that English has are left out.
COMMON, SHORTEST = 1500, 4
#: In 58,000 words of news and 726,000 of a government site, no sound text used a word below this
#: that is common elsewhere; "dolore" of lorem ipsum was the most frequent.
STRANGE_ZIPF = 2.2


@cache
def _common_words() -> dict[str, str]:
    found: dict[str, str] = {}
    for code, name in LANGUAGES.items():
        count = 0
        for words in get_frequency_list(code, "small"):
            for word in words:
                if len(word) >= SHORTEST:
                    found.setdefault(word, name)
            count += len(words)
            if count >= COMMON:
                break
    return found


def language_of(word: str) -> str | None:
    """The language in which a word is common that English readers don't know.

    >>> language_of("gobierno"), language_of("ministerium"), language_of("hotel")
    ('Spanish', None, None)
    """
    if len(word) < SHORTEST or zipf(word) >= STRANGE_ZIPF:
        return None
    return _common_words().get(word)
