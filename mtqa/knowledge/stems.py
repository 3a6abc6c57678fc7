"""Rough stems: enough to see that a verb and a noun are one word."""

from __future__ import annotations

from functools import lru_cache

SUFFIXES = tuple(
    sorted(
        """
            izations ization ations ation itions ition ated ates ate ating ment ments nesses
            ness ities ity ances ance ences ence ings ing ers er ors or ions ion ators ator ants
            ant ents ent ives ive edly ally al ed es ly y s d e
        """.split(),
        key=len,
        reverse=True,
    )
)
# Verbs whose noun is built on another form of the stem.
FORMS = {
    "publish": "public",
    "provid": "provis",
    "decid": "decis",
    "acquir": "acquis",
    "describ": "descript",
}
#: A shorter stem is no stem: "rest" and "resting" are one word, "car" and "care" are two.
STEM = 4


@lru_cache(maxsize=4096)
def rough_stem(word: str) -> str:
    """A lower-case word without its endings.

    >>> rough_stem("preventive") == rough_stem("prevent") == rough_stem("prevents")
    True
    >>> rough_stem("publish") == rough_stem("publication")
    True
    """
    for _ in range(2):  # an ending may stand on another
        for suffix in SUFFIXES:
            if word.endswith(suffix) and len(word) - len(suffix) >= STEM:
                word = word[: -len(suffix)]
                break
    return FORMS.get(word, word)
