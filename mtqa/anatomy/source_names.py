"""Names of a translation beside those of its source, where that is written in another alphabet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from mtqa.anatomy.names import mentions
from mtqa.anatomy.source_alignment import alignment
from mtqa.anatomy.source_language import source_language
from mtqa.anatomy.transliteration import distance, skeleton
from mtqa.document import Document, Word
from mtqa.knowledge.romanisation import romanised

WORD_RE = re.compile(r"[^\W\d_]+(?:[-'’ʼ][^\W\d_]+)*")
ALPHABETS = frozenset({"ru", "uk", "be", "bg", "sr", "mk", "kk", "el"})
#: Words that end names of states and bodies, beside a word that is spelt alike everywhere.
OTHER_THAN_PEOPLE = frozenset(
    "union region members republic federation league cup state states city district".split()
)
SHORTEST = 4  # letters: shorter names differ by less than their spellings do
SAME = 1.3  # two spellings of one name, case endings aside
OTHER = 1.8  # two names


@dataclass(frozen=True, slots=True)
class ChangedName:
    """A part of a name that the source has otherwise: the word, and the source's, romanised."""

    word: Word
    original: str


@lru_cache(maxsize=8)
def changed_names(document: Document) -> tuple[ChangedName, ...]:
    """Names half of which the source has: the first name agrees and the surname is another's.

    >>> source = "Вчера Ирина Петрова уехала."
    >>> [found.word.text for found in changed_names(
    ...     Document.parse("Yesterday Irina Sokolova left.", source, "ru"))]
    ['Sokolova']
    """
    return tuple(_changed_names(document))


def _changed_names(document: Document) -> Iterator[ChangedName]:
    language = source_language(document)
    if language not in ALPHABETS:
        return
    pairs = alignment(document).pairs
    named = [mention for mention in mentions(document) if 2 <= len(mention.parts) <= 3]
    small = {word.text for word in document.words}
    at = 0
    for mention in named:
        while at < len(pairs) and pairs[at].end <= mention.start:
            at += 1
        if at == len(pairs):
            return
        if not pairs[at].source:
            continue
        names = _names("\n".join(pairs[at].source), language)
        words = [
            word
            for word in WORD_RE.findall(document.text[pairs[at].start : pairs[at].end])
            if word[0].isupper() and len(word) >= SHORTEST
        ]
        for one, two in pairwise(mention.parts):
            original = _otherwise(one.text, two.text, names)
            if (
                original
                and two.text.lower() not in small  # Khabarovsk Region
                and two.text.lower() not in OTHER_THAN_PEOPLE
                # Льюис is Lewis: names that begin alike are given the benefit of the doubt.
                and two.text[0].lower() != original[0]
                and not any(_alike(word, original) for word in words)
            ):
                yield ChangedName(two, original)


def _names(source: str, language: str) -> list[list[str]]:
    """Runs of capitalised words of the source, romanised."""
    runs: list[list[str]] = []
    end = -1
    for match in WORD_RE.finditer(source):
        if match.group()[0].isupper():
            if source[end : match.start()] != " " or not runs:
                runs.append([])
            runs[-1].append(romanised(match.group(), language))
            end = match.end()
    return runs


def _otherwise(known: str, doubtful: str, names: Sequence[Sequence[str]]) -> str | None:
    """What follows in the source a name that it shares, if it is not the doubtful one."""
    if min(len(known), len(doubtful)) < SHORTEST:
        return None
    if any(_alike(doubtful, name) for run in names for name in run):
        return None
    for run in names:
        for name, beside in pairwise(run):
            if len(beside) >= SHORTEST and _same(known, name):
                return beside
    return None


def _same(name: str, original: str) -> bool:
    return distance(name, original) <= SAME or distance(name, original[: len(name)]) <= SAME


def _alike(name: str, original: str) -> bool:
    """Whether two words may be spellings of one name; case endings cost nothing."""
    if distance(name, original) <= OTHER or distance(name, original[: len(name) + 1]) <= OTHER / 2:
        return True
    return skeleton(name)[:3] == skeleton(original)[:3]
