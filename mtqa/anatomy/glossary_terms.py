"""Where a desk's own terms stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple
from unicodedata import normalize

from mtqa.document import Document, Paragraph, Role
from mtqa.glossary import Forbidden, Glossary, Spelling

# A word with its accents, even where they stand as characters of their own; or one other sign.
TOKEN_RE = re.compile(r"[\w\u0300-\u036f]+|[^\w\s]")
# An address: what is in it is no prose.
LINK_RE = re.compile(r"://|\bwww\.|\S@\S|[^\W\d_]\.[a-z]{2}", re.IGNORECASE)
PROSE_STOP_RE = re.compile(r"[a-z]\.[A-Z]")  # "in Kiev.The": a space that was lost, no address
#: No address is followed further than this.
LINK_REACH = 120
# "KIEV, Ukraine", "LVIV/KIEV (Reuters)", "KIEV — ": the place in capitals that opens a report.
DATELINE_RE = re.compile(r"[^\Wa-z\d_][^a-z\n]{1,40}?(?=,|\s\(|\s?[—–]|\s-)")
OPENERS = frozenset("“‘\"'«„(")
SAME = str.maketrans({"’": "'", "‐": "-", "‑": "-"})
#: The key of a node under which its entries stand; no token is empty.
HERE = ""


@dataclass(frozen=True, slots=True)
class Use:
    """A term of the glossary in the text.

    Attributes:
        start, end: half-open offsets into the document's text.
        term: the term as the glossary has it.
        entry: what the glossary says of it; None where it stands right.
        say: what should stand there, with the capitals that the place needs.
    """

    start: int
    end: int
    term: str
    entry: Spelling | Forbidden | None
    say: str | None = None


class Token(NamedTuple):
    """A word or sign; `key` is its form to be looked up by, led by a space if one goes before."""

    start: int
    end: int
    text: str
    key: str


class Term(NamedTuple):
    """A term, its tokens, and what the glossary says of it."""

    text: str
    tokens: tuple[str, ...]
    entry: Spelling | Forbidden | None


@lru_cache(maxsize=8)
def glossary_uses(document: Document) -> tuple[Use, ...]:
    """Every use of a term, in order of place; of terms that overlap, the longest.

    Whole words alone: “Kiev” stands in “Kiev's” and “Kiev-based”, not in “Kievan”. Capitals count,
    but a term's small letter may be a capital where a sentence opens and in a headline, and in a
    dateline or line of capitals all is one. Addresses are left out.
    """
    if not document.glossary:
        return ()
    trie = _trie(document.glossary)
    return tuple(use for part in document.paragraphs for use in _uses(document.text, part, trie))


@lru_cache(maxsize=4)
def _trie(glossary: Glossary) -> dict[str, Any]:
    """Terms by their tokens: a node leads from a key to the next node, from `HERE` to terms."""
    root: dict[str, Any] = {}
    for text, entry in _terms(glossary):
        tokens = list(_tokens(text, 0, len(text)))
        node = root
        for token in tokens:
            node = node.setdefault(token.key, {})
        node.setdefault(HERE, []).append(Term(text, tuple(t.text for t in tokens), entry))
    return root


def _terms(glossary: Glossary) -> Iterator[tuple[str, Spelling | Forbidden | None]]:
    for spelling in glossary.spelling:
        yield spelling.right, None
        yield from ((wrong, spelling) for wrong in spelling.wrong)
    for forbidden in glossary.forbidden:
        yield forbidden.term, forbidden
    yield from ((name, None) for name in glossary.names)
    # "crude oil" may say "oil" where "oil" alone is refused.
    says = {entry.say for entry in glossary.forbidden if entry.say}
    yield from ((say, None) for say in sorted(says - {e.term for e in glossary.forbidden}))


def _tokens(text: str, start: int, end: int) -> Iterator[Token]:
    last = start
    for match in TOKEN_RE.finditer(text, start, end):
        left, right = match.span()
        word = match.group()
        key = word.lower() if word.isascii() else normalize("NFC", word.translate(SAME)).lower()
        yield Token(left, right, word, " " + key if left > last else key)
        last = right


def _uses(text: str, part: Paragraph, trie: dict[str, Any]) -> list[Use]:
    tokens = list(_tokens(text, part.start, part.end))
    matches = [
        (tokens[index].start - tokens[end - 1].end, index, end, term)
        for index, token in enumerate(tokens)
        if (node := trie.get(token.key.lstrip(" "))) is not None
        for end, term in _ends(tokens, index, node)
    ]
    if not matches:
        return []
    place = _Place(text, part)
    taken = bytearray(len(tokens))
    found = []
    # By length: a shorter use overlaps a longer one only if its first or last token is taken.
    for _, index, end, term in sorted(matches, key=lambda match: match[:2]):
        if taken[index] or taken[end - 1] or not place.suits(tokens, index, end, term):
            continue
        taken[index:end] = b"\1" * (end - index)
        found.append(_use(text, tokens[index].start, tokens[end - 1].end, term))
    return sorted(found, key=lambda use: use.start)


def _ends(tokens: list[Token], index: int, node: dict[str, Any]) -> Iterator[tuple[int, Term]]:
    """Where terms that begin at a token end."""
    end = index + 1
    while True:
        yield from ((end, term) for term in node.get(HERE, ()))
        if end == len(tokens) or (following := node.get(tokens[end].key)) is None:
            return
        node, end = following, end + 1


def _use(text: str, start: int, end: int, term: Term) -> Use:
    entry = term.entry
    if entry is None:
        return Use(start, end, term.text, None)
    found = text[start:end]
    say = entry.right if isinstance(entry, Spelling) else entry.say
    if say is not None and found != term.text:
        if found.isupper() and not term.text.isupper():
            say = say.upper()
        elif found[0].isupper() and term.text[0].islower():
            say = say[0].upper() + say[1:]
    return Use(start, end, term.text, None if say == found else entry, say)


class _Place:
    """A paragraph: what capitals mean in it, and where it is no prose."""

    def __init__(self, text: str, part: Paragraph) -> None:
        self.text, self.part = text, part
        self.title = part.role in (Role.HEADLINE, Role.HEADING)
        self.openings = {sentence.start for sentence in part.sentences}
        dateline = DATELINE_RE.match(text, part.start, part.end)
        self.shouted = dateline.end() if dateline else part.start
        if part.text.isupper():
            self.shouted = part.end

    def suits(self, tokens: list[Token], index: int, end: int, term: Term) -> bool:
        """Whether a term may be meant by the tokens, whose keys are the term's."""
        if tokens[end - 1].end > self.shouted:
            for offset, wanted in enumerate(term.tokens):
                given = tokens[index + offset].text.translate(SAME)
                if given == wanted.translate(SAME) or normalize("NFC", given) == wanted:
                    continue
                free = self.title or (offset == 0 and self._opens(tokens, index))
                if not free or given != wanted[0].upper() + wanted[1:]:
                    return False
        return not self._linked(tokens[index].start, tokens[end - 1].end, term.text)

    def _opens(self, tokens: list[Token], index: int) -> bool:
        """Whether a sentence or quotation opens with a token."""
        before = tokens[index - 1].text if index else ""
        return not index or before in OPENERS or tokens[index].start in self.openings

    def _linked(self, start: int, end: int, term: str) -> bool:
        """Whether a span stands in an address, handle or hashtag."""
        if self.text[max(0, start - 1) : start] in {"@", "#", "_"}:
            return True
        left = self.text[max(self.part.start, start - LINK_REACH) : start].rpartition(" ")[2]
        right = self.text[end : min(self.part.end, end + LINK_REACH)].partition(" ")[0]
        if not left and not right:
            return False
        around = PROSE_STOP_RE.sub("", (left + term[:1] + term[-1:] + right).replace("\n", " "))
        return LINK_RE.search(around) is not None
