"""What an injected fault is: a sound article, the same article with one fault, and its span."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from random import Random

from mtqa.document import Document, Sentence, Word

PARAGRAPH_RE = re.compile(r"[^\n]+")
CARRIED_RE = re.compile(r"⟦([^|⟧]*)\|([^⟧]*)⟧")
TRIES = 12  # sites tried in one article before the next article is taken


@dataclass(frozen=True)
class Article:
    """A sound article; `headlines` are of others, `common` the words seen in small letters."""

    text: str
    headlines: tuple[str, ...] = ()
    common: frozenset[str] = frozenset()

    @cached_property
    def document(self) -> Document:
        return Document.parse(self.text)

    @cached_property
    def paragraphs(self) -> tuple[tuple[int, int], ...]:
        """Spans of the paragraphs that are prose: a few words at least, and a stop at the end."""
        return tuple(
            match.span()
            for match in PARAGRAPH_RE.finditer(self.text)
            if len(match.group().split()) > 7 and re.search(r"\w[.!?][\"”’)]?$", match.group())
        )

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Whole plain sentences of prose, with a stop and no quotation marks."""
        return tuple(
            sentence
            for sentence in self.document.sentences
            if len(sentence.text.split()) > 7
            and re.match(r"[A-Z][^\"“”«»„()\n]*\w[.!?]$", sentence.text)
        )

    def inner_words(self, sentence: Sentence) -> list[Word]:
        """The words of a sentence without its first and last."""
        words = [w for w in self.document.words if sentence.start <= w.start < sentence.end]
        return words[1:-1]


@dataclass(frozen=True)
class Injection:
    """One fault at [start, end) of `text`; `base` is the sound text that it was put into."""

    base: str
    text: str
    start: int
    end: int

    @cached_property
    def place(self) -> tuple[int, int]:
        """The same place in the sound text."""
        short = min(len(self.base), len(self.text))
        left = next((i for i in range(short) if self.base[i] != self.text[i]), short)
        tail = len(self.text) - self.end
        return min(self.start, left), max(len(self.base) - tail, min(self.start, left) + 1)


Inject = Callable[[Article, Random], "Injection | None"]


@dataclass(frozen=True)
class Fault:
    """A kind of fault, and the function that puts one into an article."""

    name: str
    inject: Inject

    @property
    def family(self) -> str:
        """The module that makes it, named as the family of rules that should find it."""
        return self.inject.__module__.split(".")[-1]


def fault(name: str) -> Callable[[Inject], Fault]:
    """Makes a fault of a function; None from it means that the article has no place for one."""
    return lambda inject: Fault(name, inject)


def splice(text: str, start: int, end: int, put: str, *, margin: int = 0) -> Injection:
    """`text` with `put` for [start, end); the span takes in `margin` characters on each side.

    >>> splice("It rained.", 3, 9, "rained rained").text
    'It rained rained.'
    """
    faulty = text[:start] + put + text[end:]
    left, right = max(0, start - margin), min(len(faulty), start + len(put) + margin)
    return Injection(text, faulty, left, max(right, left + 1))


def carry(article: Article, rng: Random, sentence: str) -> Injection | None:
    """Adds a sentence as a paragraph of its own: ⟦right|wrong⟧ in it is the fault.

    >>> carry(Article("A dog bit a man in Leeds on Monday."), Random(1), "It was ⟦3.5|3,5⟧ m.").text
    'A dog bit a man in Leeds on Monday.\\n\\nIt was 3,5 m.'
    """
    marked = CARRIED_RE.search(sentence)
    if not marked or not article.paragraphs:
        return None
    at = rng.choice(article.paragraphs)[1]
    head = article.text[:at] + "\n\n" + sentence[: marked.start()]
    tail = sentence[marked.end() :] + article.text[at:]
    right, wrong = marked.groups()
    end = len(head) + max(len(wrong), 1)
    return Injection(head + right + tail, head + wrong + tail, len(head), end)


def replaced(
    article: Article,
    rng: Random,
    pattern: re.Pattern[str],
    put: Callable[[re.Match[str]], str],
    *,
    margin: int = 0,
) -> Injection | None:
    """One match of the pattern, drawn at random from the prose, replaced."""
    found = [
        match
        for start, end in article.paragraphs
        for match in pattern.finditer(article.text, start, end)
    ]
    if not found:
        return None
    match = rng.choice(found)
    return splice(article.text, *match.span(), put(match), margin=margin)
