"""The proper names that a document mentions, with the company they keep."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from mtqa.anatomy.repeats import forms
from mtqa.document import Document, Role, Word
from mtqa.knowledge.name_words import CALENDAR, OPENERS, PARTICLES, TITLES
from mtqa.knowledge.words import zipf

SAINT = frozenset({"st", "saint"})
LONGEST_NAME = 6  # words: a longer run of capitals is a headline or a list
TITLE_CASE = 0.6  # from this share of capitals on, a heading's capitals mean nothing
POSSESSIVE = ("'s", "’s", "'S", "’S")
#: Behind these a capital proves no name.
MARKS_BEFORE = frozenset("\"'“‘«„([\n*>|#@")
PAUSES = frozenset([": ", "; ", "- ", "– ", "— ", "• ", "! ", "? "])
COMMON_ZIPF = 3.0  # a word that opens a sentence and is more common than this may be no name


class Mention(NamedTuple):  # made by the hundred, and a named tuple is made quickly
    """One place where a name stands.

    Attributes:
        start, end: offsets into the document's text; titles before the name are left out.
        parts: its capitalised words, possessive endings left off.
        title: the title or role word just before it, in small letters, or "".
        role: the capitalised title just after it, as in "Kansas Governor", in small letters, or "".
        sure: false where the capital may be a sentence's or a headline's.
    """

    start: int
    end: int
    parts: tuple[Word, ...]
    title: str
    role: str
    sure: bool


@lru_cache(maxsize=8)
def mentions(document: Document) -> tuple[Mention, ...]:
    """Every run of capitalised words, in order.

    >>> document = Document.parse("On Monday Gen. Ana de Souza left Ras al Khaimah for Souza's.")
    >>> [document.text[m.start : m.end] for m in mentions(document)]
    ['Ana de Souza', 'Ras al Khaimah', 'Souza']
    """
    return tuple(_mentions(document))


def _mentions(document: Document) -> Iterator[Mention]:
    firsts = {sentence.start for sentence in document.sentences}
    loose = [
        (part.start, part.end)
        for part in document.paragraphs
        if _capitals_mean_nothing(part.role, part.text)
    ]
    text, words, small, gaps = document.text, document.words, document.small_words, document.gaps
    at, past = 0, 0
    for first, word in enumerate(words):
        if first < at or not word.text[0].isupper():
            continue
        at = first
        run = [word]
        before = small[at - 1] if at else ""
        at += 1
        while at < len(words) and len(run) < LONGEST_NAME:
            follower = _joined(words, gaps, at)
            if not follower:
                break
            run.append(words[at + follower - 1])
            at += follower
        while past < len(loose) and loose[past][1] <= run[0].start:
            past += 1
        heading = past < len(loose) and loose[past][0] <= run[0].start
        yield from _named(text, run, before, firsts, heading)


def _joined(words: tuple[Word, ...], gaps: tuple[str, ...], at: int) -> int:
    """How many words from `at` on carry on the name that ends before it."""
    for place in range(at, min(at + 3, len(words))):
        gap, word = gaps[place].replace("\N{NO-BREAK SPACE}", " "), words[place].text
        if gap != " " and not (gap == ". " and _abbreviated(words[place - 1].text)):
            return 0
        if word[0].isupper():
            return place - at + 1
        if word not in PARTICLES:
            return 0
    return 0


def _abbreviated(word: str) -> bool:
    """Whether a full stop follows an initial or a title, as in V. K. or Gen."""
    start = end = len(word)
    while start > 0 and end - start < 5 and word[start - 1].isalpha():
        start -= 1
    return end - start == 1 or word[start:].lower() in TITLES


def _named(
    text: str, run: list[Word], before: str, firsts: set[int], heading: bool
) -> Iterator[Mention]:
    """The names in a run of capitals, parted by titles and weekdays."""
    opening = run[0].start in firsts or _opens(text, run[0].start)
    title = before if before in TITLES and not opening else ""
    if opening and run[0].text.lower() in OPENERS:
        opening = False
        run = run[1:]
    name: list[Word] = []
    for place, word in enumerate(run):
        lower = word.text.lower()
        # Saint is a title of people and a part of places: keep it where a name follows.
        divides = lower in CALENDAR or (
            lower in TITLES and (lower not in SAINT or place == len(run) - 1)
        )
        if not divides:
            name.append(_bare(word))
            continue
        if name:
            yield _mention(name, title, lower, heading, opening)
        name, title, opening = [], "" if lower in CALENDAR else lower, False
    if name:
        yield _mention(name, title, "", heading, opening)


def _mention(name: list[Word], title: str, role: str, heading: bool, opening: bool) -> Mention:
    sure = not heading and not (opening and len(name) == 1)
    return Mention(name[0].start, name[-1].end, tuple(name), title, role, sure)


def _bare(word: Word) -> Word:
    """The word without a possessive ending."""
    if word.text.endswith(POSSESSIVE):
        return Word(word.start, word.end - 2, word.text[:-2])
    return word


def _opens(text: str, start: int) -> bool:
    """Whether what stands before `start` makes the capital there no proof of a name."""
    before = text[max(0, start - 2) : start]
    return before[-1:] in MARKS_BEFORE or before in PAUSES


def _capitals_mean_nothing(role: Role, text: str) -> bool:
    prose = len(text) > 80 or text.rstrip("\"'”’»)").endswith((".", "!", "?"))
    if role is Role.BODY and prose and not text.isupper():
        return False
    words = [word for word in text.split() if len(word) > 3]
    return sum(word[0].isupper() for word in words) > TITLE_CASE * len(words)


@lru_cache(maxsize=8)
def known_names(document: Document) -> dict[str, tuple[tuple[Mention, int], ...]]:
    """By spelling, every mention of each word that is a name here, with its place in the mention.

    A word whose every capital may be a sentence's or a headline's counts only if it is no
    common English word and never stands in small letters.
    """
    found: dict[str, list[tuple[Mention, int]]] = {}
    certain = set()
    for mention in mentions(document):
        for place, part in enumerate(mention.parts):
            found.setdefault(part.text, []).append((mention, place))
            if mention.sure:
                certain.add(part.text)
    small = forms(document)
    return {
        text: tuple(places)
        for text, places in found.items()
        if len(text) > 2
        and (text in certain or (text.lower() not in small and zipf(text) < COMMON_ZIPF))
    }
