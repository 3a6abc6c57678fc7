"""Kaduna - 139, Flash - 113: a list of a country's states with one that it has not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.setting import setting_of
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.divisions import divisions, find_division, nearest_division
from mtqa.rule import Finding, rule

ITEM_RE = re.compile(
    r"(?P<name>[A-Z][a-z]{2,14}(?: [A-Z][a-z]{2,14})?) ?(?:[-–—:]|\() ?[\d,]{1,6}\b"
)
REACH = 14  # characters between two items of one list
LEAST, SHARE = 5, 0.6  # items that a list has, and how many of them the country's own
PARTS = frozenset({"covid", "fct", "federal", "capital", "territory", "total", "others"})


@rule(
    "stranger-in-division-list",
    category="Accuracy/Mistranslation",
    severity=Severity.MAJOR,
    flagged=[
        "Nigeria counted cases: Lagos - 78, Kaduna - 41, Zamfara - 30, Yobe - 13, ⟦Flash⟧ - 9.",
    ],
    clean=[
        "Nigeria counted cases: Lagos - 78, Kaduna - 41, Zamfara - 30, Yobe - 13, FCT - 9.",
        "Nigeria won: Orr - 78, Lagos - 41, Smith - 30, Jones - 13, Flash - 9, Bauchi - 2.",
    ],
)
def stranger_in_division_list(document: Document) -> Iterator[Finding]:
    """Flags a name in a list of a country's divisions, each with its figure, that it has not.

    Why: a translator takes a state's name for a word (Filato, Plateau, becomes Flash) or spells it
    as the source does. Most of the list has to be the divisions of the country that the text is
    about, by ISO 3166-2. Sound lists hold totals and capitals' districts, which are let through.
    Misses: lists without figures; countries whose divisions English calls by other names.
    """
    lists: list[list[re.Match[str]]] = []
    for match in ITEM_RE.finditer(document.text):
        if lists and match.start() - lists[-1][-1].end() <= REACH:
            lists[-1].append(match)
        else:
            lists.append([match])
    for items in lists:
        if len(items) < LEAST:
            continue
        country = _country(document, items)
        for item in items if country else ():
            start, end = item.span("name")
            name = item["name"]
            if country is None or set(name.lower().split()) & PARTS or _is_part(name, country):
                continue
            meant = nearest_division(name, country)
            hint = f": probably {meant.english_name}" if meant else ""
            right = meant.english_name if meant else None
            yield Finding(start, end, f"no such division in this list{hint}", right)


def _country(document: Document, items: list[re.Match[str]]) -> str | None:
    """The country most of whose divisions the list has."""
    codes = list(setting_of(document).shares)[:5]
    counts = {code: sum(_is_part(item["name"], code) for item in items) for code in codes}
    best = max(counts, key=lambda code: counts[code], default=None)
    return best if best and counts[best] >= SHARE * len(items) else None


def _is_part(name: str, country: str) -> bool:
    words = {word for item in divisions(country) for word in item.name.split()}
    last = name.split()[-1]
    return bool(find_division(name, country) or find_division(last, country)) or name in words
