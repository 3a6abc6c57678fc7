"""Text on a terminal: made harmless, measured in cells, cut to the width, coloured."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

ELLIPSIS = "…"
TAB = "    "  # a tab stop would move the carets; four cells do not

COLOURS = {
    "critical": "1;31",  # bold red
    "major": "31",
    "minor": "33",  # yellow
    "neutral": "2",  # dim
    "hold": "1;31",
    "publish": "1;32",  # bold green
    "suggestion": "32",
    "name": "1",
    "aside": "2",
}


def paint(text: str, role: str, colour: bool) -> str:
    """`text` in the colour of its role, where colour is wanted."""
    return f"\x1b[{COLOURS[role]}m{text}\x1b[0m" if colour else text


def harmless(text: str) -> str:
    r"""`text` with every character that could act on a terminal shown by its code point.

    Control characters move the cursor, and worse; bidirectional marks make text read as what it
    is not; lone surrogates cannot be written; other invisible characters should be seen.

    >>> harmless("\x1b]0;title\x07 a\u202eb")
    '<U+001B>]0;title<U+0007> a<U+202E>b'
    """
    return text if text.isprintable() else "".join(shown(character) for character in text)


@lru_cache(maxsize=4096)
def shown(character: str) -> str:
    """What stands for one character on a terminal: itself, if it is harmless."""
    if character == "\t":
        return TAB
    if character == "\n":
        return "↵"
    # Spaces of other widths count as unprintable in Python, but do no harm.
    if character.isprintable() or unicodedata.category(character) == "Zs":
        return character
    return f"<U+{ord(character):04X}>"


@lru_cache(maxsize=4096)
def cells(character: str) -> int:
    """How many terminal cells a character takes as `shown`.

    >>> cells("a"), cells("中"), cells("\N{COMBINING ACUTE ACCENT}"), cells("\x1b")
    (1, 2, 0, 8)
    """
    visible = shown(character)
    if len(visible) > 1:
        return len(visible)
    if unicodedata.category(visible) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(visible) in "WF" else 1


def excerpt(text: str, start: int, end: int, width: int) -> tuple[str, str]:
    """The stretch of one line round a span, and carets to stand below the span.

    Both fit into `width` cells; what does not fit gives way to an ellipsis. The cost depends on
    the width alone, not on the line.

    >>> print(*excerpt("He said the the man fled.", 8, 15, 40), sep="\\n")
    He said the the man fled.
            ^^^^^^^
    >>> print(*excerpt("He said the the man fled.", 8, 15, 16), sep="\\n")
    …id the the man…
        ^^^^^^^
    """
    room = width - 2 * len(ELLIPSIS)
    under, spare = _grow(text, start, end, room)
    # Half of what is left goes before the span, and whatever one side cannot use to the other.
    left, unused = _grow(text, start, 0, spare // 2)
    spare -= spare // 2 - unused
    right, spare = _grow(text, under, len(text), spare) if under == end else (under, 0)
    left, _ = _grow(text, left, 0, spare)
    head = ELLIPSIS if left > 0 else ""
    tail = ELLIPSIS if right < len(text) else ""
    indent = len(head) + sum(map(cells, text[left:start]))
    carets = max(1, sum(map(cells, text[start:under])))
    return head + harmless(text[left:right]) + tail, " " * indent + "^" * carets


def _grow(text: str, border: int, limit: int, room: int) -> tuple[int, int]:
    """Moves a border towards a limit while there is room; the border, and the room left."""
    step = 1 if limit > border else -1
    steps = 8 * max(room, 1)  # marks without width must not carry it through a whole text
    while border != limit and steps:
        width = cells(text[border if step > 0 else border - 1])
        if width > room:
            break
        border, room, steps = border + step, room - width, steps - 1
    return border, room
