"""What belongs to a web page and not to the story on it."""

from __future__ import annotations

import re

# Whole lines, as sites around the world word them.
LINE_RE = re.compile(
    r"(?:you may also like|most popular|most read|read (?:also|more|next)(?:\s*:.*)?|share(?: this)?(?: article)?"
    r"|get the latest|subscribe.*|related (?:articles|stories|news|posts)|advertisement)\W*",
    re.IGNORECASE,
)


def is_furniture(line: str) -> bool:
    """Whether a paragraph is page furniture and nothing else.

    >>> is_furniture("You may also like"), is_furniture("You may also like the sequel, he said.")
    (True, False)
    """
    return LINE_RE.fullmatch(line.strip()) is not None
