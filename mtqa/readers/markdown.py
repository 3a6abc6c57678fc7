"""Markdown: what a reader sees of it, each character with its place.

pyromark (pulldown-cmark) says for every piece of text where it stands; markdown-it-py and mistune
give lines at best. Code blocks, front matter, link targets, images and HTML comments are not read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mtqa.directives import is_directive
from mtqa.readers.error import missing
from mtqa.readers.html import joined
from mtqa.readers.markup import Block, blocks
from mtqa.readers.origin import Page
from mtqa.readers.plain import read_text
from mtqa.readers.text import Text

#: Elements that stand within a line, and those that are not read.
INLINE = frozenset({"Emphasis", "Strong", "Strikethrough", "Link"})
UNREAD = frozenset({"CodeBlock", "MetadataBlock", "Image", "HtmlBlock"})


def read_markdown(file: str, encoding: str | None = None) -> Iterator[Text]:
    """A Markdown file as one text; its paragraphs, headings, items and cells are the parts.

    Raises:
        ReadError: it cannot be read.
    """
    page = Page(read_text(file, encoding))
    yield joined(_blocks(page.original, file), page, file)


def _blocks(page: str, file: str) -> Iterator[Block]:
    block, unread = Block(""), 0
    for name, value, opens, start, end in _events(page, file):
        if name in UNREAD:
            unread += 1 if opens else -1
            if name == "HtmlBlock" and opens:
                yield from blocks(page, start, end)
        elif unread:
            continue
        elif name == "Text":
            block.pieces.append((value, start, end))
        elif name == "Code":
            ticks = len(page[start:end]) - len(page[start:end].lstrip("`"))
            inner = page.find(value, start + ticks, end)
            left = start + ticks if inner < 0 else inner
            right = end - ticks if inner < 0 else inner + len(value)
            block.pieces.append((value, left, right))
        elif name in ("SoftBreak", "HardBreak"):
            block.pieces.append(("\n", start, end))
        elif name == "InlineHtml":
            if is_directive(value):
                block.pieces.append((value, start, end))
        elif opens is not None and name not in INLINE:
            if block.text.strip():
                yield block
            block = Block(name)
    if block.text.strip():
        yield block


def _events(page: str, file: str) -> Iterator[tuple[str, str, bool | None, int, int]]:
    """What pyromark meets: name, text, whether an element opens (None: none does), and offsets."""
    try:
        from pyromark import Options, events_with_range
    except ImportError as error:
        raise missing(file, "Markdown", error) from error
    options = (
        Options.ENABLE_TABLES
        | Options.ENABLE_FOOTNOTES
        | Options.ENABLE_STRIKETHROUGH
        | Options.ENABLE_TASKLISTS
        | Options.ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options.ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
    )
    clean = page.encode("utf-8", "replace").decode()  # half a surrogate pair is no UTF-8
    places = _Characters(clean)
    for event, where in events_with_range(clean, options=options):
        name, value, opens = _named(event)
        yield name, value, opens, places.at(where["start"]), places.at(where["end"])


def _named(event: Any) -> tuple[str, str, bool | None]:
    if isinstance(event, str):  # SoftBreak, HardBreak, Rule
        return event, "", None
    ((name, value),) = event.items()
    if name in ("Start", "End"):
        tag = value if isinstance(value, str) else next(iter(value))
        return tag, "", name == "Start"
    return name, value if isinstance(value, str) else "", None


class _Characters:
    """Offsets of characters for those of bytes, which pyromark counts in."""

    def __init__(self, page: str) -> None:
        self._ascii = page.isascii()
        if not self._ascii:
            from array import array  # a list of this size would be memory eight times over

            self._index = array("I")
            for index, character in enumerate(page):
                code = ord(character)
                size = 1 if code < 0x80 else 2 if code < 0x800 else 3 if code < 0x10000 else 4
                self._index.extend([index] * size)
            self._index.append(len(page))

    def at(self, byte: int) -> int:
        return byte if self._ascii else self._index[byte]
