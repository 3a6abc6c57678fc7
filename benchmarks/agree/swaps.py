"""Puts one thing for another in a sentence, at a place drawn by chance."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from random import Random

Put = str | Callable[[re.Match[str]], str]


def swap(text: str, rng: Random, pattern: re.Pattern[str], put: Put) -> str | None:
    """One match of the pattern, drawn at random, replaced."""
    matches = list(pattern.finditer(text))
    if not matches:
        return None
    match = rng.choice(matches)
    new = put if isinstance(put, str) else put(match)
    return text[: match.start()] + new + text[match.end() :]


def from_table(text: str, rng: Random, table: Mapping[str, str]) -> str | None:
    """One phrase of the table, in small letters, as the table has it broken."""
    pattern = re.compile(
        rf"(?<![\w’'-])(?:{'|'.join(sorted(table, key=len, reverse=True))})(?![\w’'-])"
    )
    return swap(text, rng, pattern, lambda match: table[match.group()])


def one_of(rng: Random, *broken: str | None) -> str | None:
    """One of those that there are."""
    there = [text for text in broken if text is not None]
    return rng.choice(there) if there else None
