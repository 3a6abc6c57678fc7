"""Which language a document's source is in: as told, or else by its script and its small words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

from mtqa.document import Document
from mtqa.knowledge.foreign_sentences import ENGLISH, TOKEN_RE, likeliest
from mtqa.knowledge.languages import script

#: So much of a source is enough to tell.
SAMPLE = 4000
CODES = {
    "German": "de", "French": "fr", "Spanish": "es", "Italian": "it", "Portuguese": "pt",
    "Dutch": "nl", "Swedish": "sv", "Danish": "da", "Norwegian": "no", "Icelandic": "is",
    "Polish": "pl", "Czech": "cs", "Turkish": "tr", "Hausa": "ha", "Indonesian": "id",
    "Swahili": "sw", "Romanian": "ro", "Hungarian": "hu", "Finnish": "fi",
}  # fmt: skip
SCRIPTS = {
    "HANGUL": "ko", "GREEK": "el", "HEBREW": "he", "THAI": "th", "GEORGIAN": "ka",
    "ARMENIAN": "hy", "DEVANAGARI": "hi", "BENGALI": "bn", "TAMIL": "ta",
}  # fmt: skip
#: Letters that a language of a shared script has and its neighbours lack.
UKRAINIAN_RE = re.compile("[іїєґІЇЄҐ]")
RUSSIAN_RE = re.compile("[ыэъёЫЭЪЁ]")
PERSIAN_RE = re.compile("[پچژگ]")


@lru_cache(maxsize=8)
def source_language(document: Document) -> str:
    """The ISO 639-1 code of the source's language, "" where it cannot be told.

    >>> source_language(Document.parse("", "Він живе у Києві. Її звати Ірина."))
    'uk'
    """
    return document.source_lang or guessed_language(document.source or "")


def guessed_language(text: str) -> str:
    """The likeliest language of a text, "" where none is.

    >>> guessed_language("Der Minister ist nicht nach Bonn gefahren"), guessed_language("これは本")
    ('de', 'ja')
    >>> guessed_language("The minister has left for Bonn"), guessed_language("42")
    ('en', '')
    """
    sample = text[:SAMPLE]
    scripts = Counter(filter(None, map(script, sample)))
    if not scripts:
        return ""
    kana = scripts["HIRAGANA"] + scripts["KATAKANA"] + scripts["KATAKANA-HIRAGANA"]
    if kana + scripts["CJK"] > scripts.total() / 4:
        return "ja" if 10 * kana > scripts.total() else "zh"
    commonest = scripts.most_common(1)[0][0]
    if commonest == "CYRILLIC":
        ukrainian = len(UKRAINIAN_RE.findall(sample))
        return "uk" if ukrainian > len(RUSSIAN_RE.findall(sample)) else "ru"
    if commonest == "ARABIC":
        return "fa" if len(PERSIAN_RE.findall(sample)) * 50 > scripts["ARABIC"] else "ar"
    if commonest != "LATIN":
        return SCRIPTS.get(commonest, "")
    words = [word.lower() for word in TOKEN_RE.findall(unicodedata.normalize("NFC", sample))]
    name, telling = likeliest(words)
    english = sum(word in ENGLISH for word in words)
    if 5 * english >= len(words) and english > telling:
        return "en"
    return CODES.get(name, "")
