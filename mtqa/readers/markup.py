"""HTML as blocks of text, each character with its place; which of them are the article, see `html`.

Python's own html.parser is quadratic on hostile input before its 2025 releases (200 kB of `<a `
take minutes), and lxml keeps no places, so a scanner that never reads a character twice does it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from mtqa.directives import is_directive

TAG_RE = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")
#: The end of a tag, or a quotation mark that opens a value, in which `>` is an ordinary character.
TAG_END_RE = re.compile(r">|=[ \t\r\n\f]*([\"'])")
#: A stretch that stands for itself, a reference, or white space that HTML shows as one space.
TEXT_RE = re.compile(r"[^&\s]+|&(?:#\w{1,8}|\w{1,32});?|[ \t\r\n\f]+|.", re.DOTALL)
#: Elements whose content is never shown, or is no text.
HIDDEN = frozenset(
    "script style template noscript svg math textarea select iframe object title".split()
)
#: Elements that stand within a line; every other begins a new one.
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q"
    " rp rt ruby s samp small span strike strong sub sup time tt u var wbr img".split()
)


@dataclass
class Block:
    """A paragraph, a heading, a cell: text with no line break in it.

    Attributes:
        tag: the element that opened it.
        pieces: texts, and the half-open offsets of what they stand for.
    """

    tag: str
    pieces: list[tuple[str, int, int]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(piece for piece, _, _ in self.pieces)


def blocks(page: str, start: int = 0, end: int | None = None) -> Iterator[Block]:
    """The blocks of a stretch of HTML that hold anything, in order.

    White space is one space, references are the characters that they stand for. A comment that
    turns rules off or on stays, since it is mtqa's own.

    >>> [block.text for block in blocks("<h1>Rain</h1><p>It\\n <b>rained</b> &amp; snowed.<br>So.")]
    ['Rain', 'It rained & snowed.', 'So.']
    """
    end = len(page) if end is None else end
    block = Block("")
    for kind, name, left, right in _tokens(page, start, end):
        if kind == "text":
            _read(block, page, left, right)
        elif kind == "comment":
            if is_directive(page[left:right]):
                block.pieces.append((page[left:right], left, right))
        elif name not in INLINE:
            if _trimmed(block):
                yield block
            block = Block(name if kind == "open" else "")
    if _trimmed(block):
        yield block


def _read(block: Block, page: str, start: int, end: int) -> None:
    for match in TEXT_RE.finditer(page, start, end):
        left, right = match.span()
        found = match.group()
        if found[0] in " \t\r\n\f":
            if block.pieces and not block.pieces[-1][0].endswith(" "):
                block.pieces.append((" ", left, right))
        elif found[0] == "&":
            block.pieces.append((unescape(found), left, right))
        else:
            block.pieces.append((found, left, right))


def _trimmed(block: Block) -> bool:
    while block.pieces and not block.pieces[-1][0].strip():
        block.pieces.pop()
    return bool(block.pieces)


def _tokens(page: str, start: int, end: int) -> Iterator[tuple[str, str, int, int]]:
    """Kind (text, comment, open, close), an element's name, and half-open offsets."""
    absent: set[str] = set()  # what does not come again, so that it is looked for only once
    position = start
    while position < end:
        at = page.find("<", position, end)
        if at < 0:
            yield "text", "", position, end
            return
        if at > position:
            yield "text", "", position, at
        if page.startswith("<!--", at):
            position = _behind(page, "-->", at + 4, end)
            yield "comment", "", at, position
        elif page.startswith(("<!", "<?", "</"), at) and not TAG_RE.match(page, at, end):
            position = _behind(page, ">", at + 2, end)
        elif (tag := TAG_RE.match(page, at, end)) is None:
            yield "text", "", at, at + 1
            position = at + 1
        else:
            position = _tag_end(page, tag.end(), end, absent)
            name = tag.group(2).lower()
            if tag.group(1):
                yield "close", name, at, position
                continue
            yield "open", name, at, position
            if name in HIDDEN and name not in absent and page[position - 2] != "/":
                close = re.compile(f"</{name}", re.IGNORECASE).search(page, position, end)
                if close is None:  # nothing closes it: what follows is shown rather than lost
                    absent.add(name)
                else:
                    position = close.start()


def _behind(page: str, mark: str, start: int, end: int) -> int:
    found = page.find(mark, start, end)
    return end if found < 0 else found + len(mark)


def _tag_end(page: str, position: int, end: int, absent: set[str]) -> int:
    while match := TAG_END_RE.search(page, position, end):
        quote = match.group(1)
        if quote is None:
            return match.end()
        close = -1 if quote in absent else page.find(quote, match.end(), end)
        if close < 0:
            absent.add(quote)
        position = match.end() if close < 0 else close + 1
    return end
