"""Whether a word that no list has is still English: built from English parts, or misspelt."""

from __future__ import annotations

from functools import lru_cache

from mtqa.knowledge.words import zipf

PREFIXES = tuple(
    sorted(
        """
            un re pre non anti multi micro mini super over under out sub inter mis dis de co
            post pro bio cyber geo eco auto tele hyper ultra semi pseudo neuro psycho thermo
            electro photo nano mega giga kilo meta crypto agro aero hydro socio petro radio
            turbo video audio astro chemo immuno cardio retro trans techno infra intra extra
            counter fore up down after by mid off on in be en em ex arch para poly mono tri bi
            quad euro afro indo anglo
        """.split(),
        key=len,
        reverse=True,
    )
)
SUFFIXES = tuple(
    sorted(
        """
            ly ness nesses less ful ish er ers est ier iest ily ing ings ed s es able ably
            ability ible ism isms ist ists ization isation ize ise izes ized izing like wise y
            ie ies ology ologist ologists hood ship ships dom ic ical ically ity ities al ally
            ation ations ment ments ian ians an ans ese ette ster sters eer ee ees ing's ive or
            ors ist ists atist atists atory ory ate ates ated alyze alyzed alyse alysed
        """.split(),
        key=len,
        reverse=True,
    )
)
# Learned endings, whose stems are Greek or Latin: "pneumonectomy".
LEARNED = ("ectomy", "ectomies", "otomy", "oscopy", "oscopic", "itis", "ography", "ological")
#: A stem or a half of a compound must be a word that readers know well.
STEM_ZIPF, HALF_ZIPF = 2.3, 3.4
#: A misspelling is of a common word.
COMMON_ZIPF = 3.3
ALPHABET = "abcdefghijklmnopqrstuvwxyz"


@lru_cache(maxsize=4096)
def is_english_build(word: str) -> bool:
    """Whether an unknown lower-case word is built from English parts.

    >>> is_english_build("unfussily"), is_english_build("keyworker"), is_english_build("koloboks")
    (True, True, False)
    """
    return (
        _affixed(word)
        or any(
            word.endswith(ending) and zipf(f"{word[: -len(ending)]}ation") >= STEM_ZIPF
            for ending in ("ates", "ated", "atory", "ative", "ators")
        )
        or (word.endswith(LEARNED) and len(word) > max(map(len, LEARNED)))
        or any(
            _affixed(word[len(prefix) :]) or zipf(word[len(prefix) :]) >= STEM_ZIPF
            for prefix in PREFIXES
            if word.startswith(prefix) and len(word) - len(prefix) >= 4
        )
        or _compound(word)
    )


def _affixed(word: str) -> bool:
    for suffix in SUFFIXES:
        stem = word[: -len(suffix)]
        if not word.endswith(suffix) or len(stem) < 3:
            continue
        endings = ["", "e", "y"]
        if stem[-1] == stem[-2]:
            stem, endings = stem[:-1], ["", stem[-1]]
        if stem[-1] == "i":
            endings = ["", "y"] if stem[:-1] == stem else ["", "e"]
            if zipf(f"{stem[:-1]}y") >= STEM_ZIPF:
                return True
        if any(zipf(stem + ending) >= STEM_ZIPF + (len(stem) < 4) for ending in endings):
            return True
    return False


def _compound(word: str) -> bool:
    return any(
        zipf(word[:cut]) >= HALF_ZIPF and (zipf(word[cut:]) >= HALF_ZIPF or _plural(word[cut:]))
        for cut in range(3, len(word) - 2)
    )


def _plural(word: str) -> bool:
    return word.endswith("s") and len(word) > 4 and zipf(word[:-1]) >= HALF_ZIPF


@lru_cache(maxsize=4096)
def misspelling_of(word: str) -> str | None:
    """The common word that lacks, has or swaps one letter beside this one.

    >>> misspelling_of("breakast"), misspelling_of("moyashi")
    ('breakfast', None)
    """
    if len(word) < 5 or not word.isascii():
        return None
    nearby = {word[:cut] + word[cut + 1 :] for cut in range(len(word))}
    nearby |= {
        word[:cut] + letter + word[cut:] for cut in range(len(word) + 1) for letter in ALPHABET
    }
    nearby |= {
        word[:cut] + word[cut + 1] + word[cut] + word[cut + 2 :] for cut in range(len(word) - 1)
    }
    best = max(nearby, key=zipf)
    return best if zipf(best) >= COMMON_ZIPF else None
