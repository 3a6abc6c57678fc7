"""Acronyms in brackets, and the names that they stand behind."""

from __future__ import annotations

import re

ACRONYM_RE = re.compile(r" \(([A-Z][A-Za-z]{2,6})\)")
# The capitalised words before the bracket, with the small words that join them.
RUN_RE = re.compile(r"[A-Z][\w’'-]*(?:,? (?:[A-Z][\w’'-]*|of|the|for|and|on|in|to|against|[&]))*$")
SMALL = frozenset({"of", "the", "for", "and", "on", "in", "to", "against", "&", "a"})
# "The chairman of the …" before a name is no part of it.
LEAD_RE = re.compile(
    r"^(?:The )?(?:(?:[A-Z]\w+ )?"
    r"(?:Chair\w*|President|Director|Head|Secretary|Spokes\w+|Members?|Minister)"
    r" (?:of|for) )?(?:the )?"
)
REACH = 120  # characters before the bracket that the name may take


def content(name: str) -> list[str]:
    """The words that carry the name, alike for British and American spelling, plural or not."""
    words = re.findall(r"[\w-]+", name.lower().replace("’", "'").replace("'s", ""))
    return [
        word.replace("-", "")
        .replace("isation", "ization")
        .replace("our", "or")
        .replace("tre", "ter")
        .removesuffix("s")
        .removesuffix("me")
        for word in words
        if word not in SMALL
    ]
