"""A text, read into paragraphs, sentences and words, with offsets into the text as given."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property, partial
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from mtqa.directives import is_directive
from mtqa.knowledge.furniture import is_furniture
from mtqa.segmentation import sentence_spans

if TYPE_CHECKING:
    from mtqa.glossary import Glossary

# A word keeps inner hyphens, apostrophes and points: "Qala-i-Naw", "don't", "3.5", "U.S".
WORD_RE = re.compile(r"(\w+(?:[-'’.,]\w+)*)")
# Blank lines part blocks; a line may be blank yet hold spaces, as pages copied from a site do.
BLANK_RE = re.compile(r"(?:\r\n|\r|\n)[^\S\n\r]*(?:(?:\r\n|\r|\n)[^\S\n\r]*)+")
LINE_RE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
# A paragraph that ends so is a sentence, not a title.
TERMINAL_RE = re.compile(r"[.!?…:;,][\"'”’»)\]]*$")

#: A hard-wrapped line is at most this wide, as typewriters, mail and `fmt` leave it.
WRAP_WIDTH = 100
#: More words than this and the first line is a lead, not a headline.
HEADLINE_WORDS = 30


class Role(str, Enum):
    """What a paragraph is on the page."""

    HEADLINE = "headline"  # the title at the top
    HEADING = "heading"  # a title further down: a cross-head, or another article's headline
    BODY = "body"
    FURNITURE = "furniture"  # links, sharing, newsletters: what belongs to the page, not the story


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; `start` and `end` are half-open offsets into the document's text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, without the white space round it."""

    start: int
    end: int
    text: str
    role: Role
    sentences: tuple[Sentence, ...]


class Word(NamedTuple):  # made by the thousand, and a named tuple is made quickly
    """One word or number; punctuation is no word."""

    start: int
    end: int
    text: str


#: A word of its start, end and text; quicker than Word itself.
_word: Callable[[tuple[int, int, str]], Word] = partial(tuple.__new__, Word)


# Compared and hashed by identity, so that analyses of a document can be cached by document.
@dataclass(frozen=True, eq=False)
class Document:
    """A text and its parts. Build one with `Document.parse`.

    >>> document = Document.parse("Rain\\n\\nIt rained. Gen. Smith stayed in.")
    >>> [paragraph.role.value for paragraph in document.paragraphs]
    ['headline', 'body']
    >>> [sentence.text for sentence in document.sentences]
    ['Rain', 'It rained.', 'Gen. Smith stayed in.']
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    source: str | None = None
    source_lang: str | None = None
    glossary: Glossary | None = None  # the desk's own terms

    @classmethod
    def parse(
        cls, text: str, source: str | None = None, source_lang: str | None = None
    ) -> Document:
        """Reads any string at all; nothing is normalised, and every offset is into `text`.

        Args:
            text: the translation.
            source: what it was translated from, where that is known.
            source_lang: the source's language in ISO 639-1, as in "uk"; None has it guessed.
        """
        spans = [span for span in paragraph_spans(text) if not is_directive(text[slice(*span)])]
        paragraphs = []
        for index, (start, end) in enumerate(spans):
            inner = text[start:end]
            sentences = tuple(
                Sentence(start + left, start + right, inner[left:right])
                for left, right in sentence_spans(inner)
            )
            role = _role(inner, sentences, first=index == 0, alone=len(spans) == 1)
            paragraphs.append(Paragraph(start, end, inner, role, sentences))
        return cls(text, tuple(paragraphs), source, source_lang)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of every paragraph, in order."""
        return tuple(sentence for part in self.paragraphs for sentence in part.sentences)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Every word and number, in order."""
        borders = list(accumulate(map(len, self._pieces)))
        words = zip(borders[0:-1:2], borders[1::2], self._pieces[1::2], strict=True)
        return tuple(map(_word, words))

    @cached_property
    def small_words(self) -> tuple[str, ...]:
        """The text of every word, in small letters."""
        return tuple(map(str.lower, self._pieces[1::2]))

    @cached_property
    def gaps(self) -> tuple[str, ...]:
        """What stands before each word, and at last what stands behind all of them.

        >>> Document.parse("“So,” she said.").gaps
        ('“', ',” ', ' ', '.')
        """
        return tuple(self._pieces[::2])

    @cached_property
    def _pieces(self) -> list[str]:
        """Gaps and words by turns, from the first gap to the last."""
        return WORD_RE.split(self.text)

    def count_words(self, start: int, end: int) -> int:
        """How many words begin between two offsets."""
        return bisect_left(self._word_starts, end) - bisect_left(self._word_starts, start)

    @cached_property
    def _word_starts(self) -> list[int]:
        return [word.start for word in self.words]


def paragraph_spans(text: str) -> Iterator[tuple[int, int]]:
    """Half-open spans of the paragraphs, trimmed of white space."""
    start = 0
    for gap in [*BLANK_RE.finditer(text), None]:
        end = gap.start() if gap else len(text)
        lines = [span for match in LINE_RE.finditer(text, start, end) if (span := _trimmed(match))]
        if _hard_wrapped([text[left:right] for left, right in lines]):
            yield lines[0][0], lines[-1][1]
        else:
            yield from lines
        start = gap.end() if gap else end


def _trimmed(match: re.Match[str]) -> tuple[int, int] | None:
    """The span of a line without the white space round it; None if nothing is left."""
    line = match.group()
    left, right = len(line) - len(line.lstrip()), len(line.rstrip())
    return (match.start() + left, match.start() + right) if left < right else None


def _hard_wrapped(lines: list[str]) -> bool:
    """Whether line breaks inside a block are only a margin's doing, not paragraph borders.

    A margin breaks in mid-sentence: no stop before the break, a small letter after it. One such
    break among many is a list or a broken line; where at least half are, it is a margin.
    """
    if len(lines) < 2 or max(map(len, lines)) > WRAP_WIDTH:
        return False
    inner = sum(
        not _ends_sentence(before) and after[:1].islower() for before, after in pairwise(lines)
    )
    return 2 * inner >= len(lines) - 1


def _ends_sentence(line: str) -> bool:
    return TERMINAL_RE.search(line[-8:]) is not None  # no more closing marks than that pile up


def _role(text: str, sentences: tuple[Sentence, ...], *, first: bool, alone: bool) -> Role:
    if is_furniture(text):
        return Role.FURNITURE
    title = len(sentences) == 1 and not _ends_sentence(text)
    if (
        alone
        or not title
        or len(text.split()) > HEADLINE_WORDS
        or (not text[0].isalnum() and text[0] not in "\"'“‘«„")
    ):
        return Role.BODY
    return Role.HEADLINE if first else Role.HEADING
