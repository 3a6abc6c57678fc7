"""Web and mail addresses, and handles."""

from __future__ import annotations

import re

LINK_RE = re.compile(
    r"""
    https?://[^\s<>"'“”«»)\]]+        # a web address with its scheme
    | \bwww\.[^\s<>"'“”«»)\]]+        # or as people write it
    | (?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.-]+   # a mail address
    | (?<!\w)@[A-Za-z0-9_]{2,}        # a handle
    """,
    re.VERBOSE | re.ASCII,  # no script but Latin: Chinese text follows a link without a space
)
ASCII_RE = re.compile(r"[!-~]+")


def links(text: str) -> dict[str, int]:
    """The links of a text, without the punctuation of the sentence round them, and where.

    >>> links("Siehe https://a.example/x, @amt oder 见www.b.example。")
    {'https://a.example/x': 6, '@amt': 27, 'www.b.example': 38}
    """
    found: dict[str, int] = {}
    if "@" not in text and "http" not in text and "www." not in text:
        return found
    for match in LINK_RE.finditer(text):
        ascii_part = ASCII_RE.match(match.group())
        if ascii_part:
            found.setdefault(ascii_part.group().rstrip(".,;:!?"), match.start())
    return found
