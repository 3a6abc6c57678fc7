"""A lower-case word that no English reader knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import filterfalse
from unicodedata import combining, normalize

from mtqa.anatomy.foreignness import foreign_phrases, foreign_sentences
from mtqa.anatomy.repeats import vocabulary
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.foreign_words import STRANGE_ZIPF, language_of
from mtqa.knowledge.languages import WORLD_WORDS
from mtqa.knowledge.morphology import is_english_build, misspelling_of
from mtqa.knowledge.words import KNOWN_ZIPF, zipf
from mtqa.rule import Finding, rule

# In lower case throughout, and no part of a link, handle, hyphened name or file.
WORD_RE = re.compile(
    r"(?<![\w'’@#/.:&=+-])[^\W\d_A-ZÀ-ÖØ-ÞŠŽČŘĎŤŇĽŚŹŻŁĆŃĐĞİŞŐŰ][^\W\d_A-Z]{3,29}"
    r"(?:-[^\W\d_A-Z]{3,30})?(?![\w@/’'&=-]|\.\w|://)"
)
LATIN_RE = re.compile(r"[a-z\u00df-\u024f\u1e00-\u1eff-]+")
# Newsrooms mark a foreign word as such, or explain it.
MARKED_RE = re.compile(
    r"(?:[“\"‘«_*]|(?<!\w)')\s?$|\b(?:called|named|known as|dubbed|termed|or|word|verb|noun|term"
    r"|slogan|means|nicknamed|like|pronounced)\s(?:an?\s|the\s)?$"
)
# "Česká spořitelna": the second half of a foreign name.
NAME_RE = re.compile(r"\b(?=\w*[\u00c0-\u024f])[A-Z\u00c0-\u024f]\w+\s$")
# "D ü sseldorf": a word that was cut up is another rule's.
SPLIT_RE = re.compile(r"\s[\u00c0-\u024f]\s$")
EXPLAINED_RE = re.compile(
    r"[.,]?[”\"’'»]|\s?[(\[]|,?\s(?:or|meaning|which|means|that is|also known)\b"
    r"|(?:,| -| –|—)\s?(?:an?"
    r"|the|or|meaning|which|traditional)\s"
)

#: More unknown words than this, and nobody misspelt them.
MANY = 300
# Foreign words that newsrooms use and word lists lack.
BORROWED = frozenset(
    """
        kronur krónur mujahed shuhada shuhadaa kakigori hryvnias hryven dirhams mañana grâce
        omotenashi cacerolazo cacerolazos lehendakari vyshyvanka vyshyvankas marshrutka
        marshrutkas dzud kuruş złoty złotys lari laris dohyo danfo imbizo bodaboda gegenpressing
        rouleur rouleurs langlauf anticuchos tuhao
    """.split()
)


@rule(
    "untranslated-word",
    category="Accuracy/Untranslated text",
    severity=Severity.MAJOR,
    flagged=[
        "The actor made his name in ⟦sjónvarpsþáttum⟧ and died on Friday.",
        "Sort the laws by their ⟦sarkakiyar⟧ content.",
        "Add boiled ⟦moyashiru⟧ and pour the sauce.",
        "He asked the ⟦gobierno⟧ for money and the ⟦aktuelle⟧ figures.",
        "Each party sent its ⟦ejanen-ejanen⟧ to the polls.",
    ],
    clean=[
        "She unfussily rewrapped the keyworkers' wordmarks, more woundedness than not.",
        "They ate kakigoori, a shaved ice, and “neruneruko” (a sweet).",
        "In D ü sseldorf a comparatist was breathalyzed after her pulmonectomy, who vegetates.",
        "Visit the diáspora, the café, the jalapeño stand or kvennablad.is and #bolshechem.",
        "The copletely soaked players of Brøndby IF met in Reykjanesbær.",
    ],
    missed=["He gave the ⟦alkali⟧ of the court his reasons."],
)
def untranslated_word(document: Document) -> Iterator[Finding]:
    """Flags a lower-case word that is in no English word list and is not built from English parts.

    Why: the system copied the word, or spelled it out by letter; a name would have a capital.
    New coinages ("unfussily", "keyworker") are built from words readers know; misspellings miss one
    letter of a common word; newsrooms put a foreign word in quotation marks or explain it. All
    three stay silent.
    Misses: words that some English text has used; words with a capital.
    """
    text = document.text
    seen: dict[str, list[tuple[int, int]]] = {}
    # Nearly every word leaves here.
    strange = set(filterfalse(_native, vocabulary(document)))
    for place in document.words if strange else ():
        if place.text not in strange:
            continue
        match = WORD_RE.match(text, place.start)
        if match and match.end() == place.end:
            seen.setdefault(place.text, []).append(match.span())
    strangers = 0
    for word, (first, *others) in seen.items():
        if word in WORLD_WORDS or word in BORROWED or not LATIN_RE.fullmatch(word):
            continue
        language = language_of(word)
        if not language:
            strangers += 1
            if not _strange(word, spelled=strangers < MANY):
                continue
        before = text[max(0, first[0] - 24) : first[0]]
        if SPLIT_RE.search(before):
            continue
        if MARKED_RE.search(before) or EXPLAINED_RE.match(text, first[1]) or NAME_RE.search(before):
            continue
        # A phrase or sentence of the language is one fault, and another rule's.
        stretches = (*foreign_sentences(document), *foreign_phrases(document))
        if any(stretch.start <= first[0] < stretch.end for stretch in stretches):
            continue
        message = f"“{word}” is no English word: a slip, or left in the source's language?"
        if language:
            message = f"“{word}” is {language}: it was left untranslated"
        yield Finding(*first, message, related=tuple(others))


@lru_cache(maxsize=16384)
def _native(word: str) -> bool:
    """Whether English has the word, and no other language makes more of it."""
    known = zipf(word)
    return known >= STRANGE_ZIPF or (known > 0 and language_of(word) is None)


def _strange(word: str, *, spelled: bool) -> bool:
    """Whether a word that no list has is no English build or, if asked, misspelling either."""
    parts = word.split("-")
    # "Diáspora" is English but for its accent.
    if any(zipf(part) for part in parts) or zipf(_plain(word)) > KNOWN_ZIPF:
        return False
    if any(is_english_build(part) for part in parts):
        return False
    return not (spelled and any(misspelling_of(part) for part in parts))


def _plain(word: str) -> str:
    """The word without its accents."""
    return "".join(letter for letter in normalize("NFKD", word) if not combining(letter))
