"""Which stretches of a text are in another language of the Latin script."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from mtqa.anatomy.repeats import vocabulary
from mtqa.document import Document
from mtqa.knowledge.foreign_sentences import (
    ENGLISH,
    SHORTEST,
    foreign_language,
    languages_by_word,
    likeliest,
    unknown,
)
from mtqa.knowledge.languages import FUNCTION_WORDS


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words in another language; `language` is the likeliest."""

    start: int
    end: int
    language: str


@lru_cache(maxsize=8)
def foreign_sentences(document: Document) -> tuple[Stretch, ...]:
    """Sentences that are in another language throughout."""
    return tuple(_foreign_sentences(document))


def _foreign_sentences(document: Document) -> Iterator[Stretch]:
    different = vocabulary(document)
    strangers = sum(map(unknown, different))
    if strangers < SHORTEST and languages_by_word().keys().isdisjoint(different):
        return
    for sentence in document.sentences:
        language = foreign_language(sentence.text)
        if language is not None:
            yield Stretch(sentence.start, sentence.end, language)


@lru_cache(maxsize=8)
def foreign_phrases(document: Document) -> tuple[Stretch, ...]:
    """Runs of three words or more in another language inside an English sentence."""
    return tuple(_foreign_phrases(document))


def _foreign_phrases(document: Document) -> Iterator[Stretch]:
    table = languages_by_word()
    if table.keys().isdisjoint(vocabulary(document)):
        return
    words, text = document.words, document.text
    whole = [(stretch.start, stretch.end) for stretch in foreign_sentences(document)]
    index = 0
    while index < len(words):
        if words[index].text not in table:
            index += 1
            continue
        first = last = index
        while (
            first
            and _foreign(words[first - 1].text)
            and _joined(text, words[first - 1].end, words[first].start)
        ):
            first -= 1
        while (
            last + 1 < len(words)
            and _foreign(words[last + 1].text)
            and _joined(text, words[last].end, words[last + 1].start)
        ):
            last += 1
        run = words[first : last + 1]
        index = last + 1
        telling = {word.text for word in run if word.text in table}
        small = {word.text for word in run if word.text in _function_words()}
        plain = [word for word in run if word.text.islower() and word.text not in small]
        # Names hold foreign function words between capitals; a phrase has small words of its own.
        if (
            len(run) < 3
            or not telling
            or len(small) + len(plain) < 3
            or not (plain or len(telling) > 1)
        ):
            continue
        if not plain and _named(run[0].text, run[-1].text):
            continue
        start, end = run[0].start, run[-1].end
        language, known = likeliest([word.text for word in run])
        if not any(a <= start < b for a, b in whole):
            # "Pacta sunt servanda": what English quotes is Latin.
            language = "Latin" if telling == {"sunt"} else language if known > 1 else ""
            yield Stretch(start, end, language)


def _foreign(token: str) -> bool:
    lowered = token.lower()
    if lowered in ENGLISH or not token.isalpha():
        return False
    return token in _function_words() or unknown(lowered)


@cache
def _function_words() -> frozenset[str]:
    """Function words of any language, those that English shares included."""
    return frozenset().union(*FUNCTION_WORDS.values())


def _named(first: str, last: str) -> bool:
    return first[0].isupper() and last[0].isupper()


def _joined(text: str, end: int, start: int) -> bool:
    return text[end:start] in (" ", ", ", "\N{NO-BREAK SPACE}")
