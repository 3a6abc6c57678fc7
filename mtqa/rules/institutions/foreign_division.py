"""A county where there are none: an administrative division that the country does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from mtqa.anatomy.named_divisions import named_divisions
from mtqa.anatomy.setting import Setting, setting_of
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.countries import countries
from mtqa.knowledge.divisions import (
    body_of,
    find_division,
    fold,
    is_near,
    kinds,
    nearest_division,
    plural,
    usual_kind,
)
from mtqa.knowledge.words import zipf
from mtqa.rule import Finding, rule

_KINDS = """
county state canton prefecture oblast voivodeship krai governorate emirate borough parish shire
"""
KINDS = frozenset(_KINDS.split())
# "Ohio State" and "Islamic State" are no divisions, and a krai is no translator's choice: all kinds
# but these need a name from the list.
FREE = frozenset({"county", "canton", "prefecture"})
NAME_RE = re.compile(r"\b([A-Z][\w’'-]{2,30})(?: (?=(\w+)))?")
MOST = 2000  # names looked at in one document: no article has more
ALONE = 0.8  # share of the article's evidence that makes it a story of one country


@rule(
    "foreign-division",
    category="Terminology/Inappropriate for context",
    severity=Severity.MAJOR,
    flagged=[
        "Kunduz, Afghanistan.\n\n“We wait,” said a member of the ⟦Kandihar County Council⟧.",
        "Protests spread in Iraq, where the ⟦Basra Canton Governor⟧ resigned.",
        "In Nigeria, villages in ⟦Dikwa County⟧ in Borno State were raided.",
        "Villagers in the west of Ukraine fled ⟦Poltava County⟧.",
    ],
    clean=[
        "Fighters took two towns in Badakhshan, Afghanistan. Orange County in California sent aid.",
        "The Zadar County Council met in Croatia.",
        "Afghan fighters of Islamic State came from Penn State, officials in Kabul said.",
        "Nigerian-born Ade Obi, 40, of Cook County, Illinois, returned to Lagos.",
        "Ukraine's president spoke to farmers from Durham County Council.",
    ],
    missed=["Turkey sent ships to ⟦Izmir Shire⟧, and Greece to ⟦Rhodes County⟧."],
)
def foreign_division(document: Document) -> Iterator[Finding]:
    """Flags a county, canton, oblast or state in a country that has no such thing.

    Why: a translator without context reaches for the commonest division of its training news, and
    where the name is strange too, for a word it knows in its stead. ISO 3166-2 knows better. Sound
    stories that name a foreign county give its country in the same sentence, and that settles it;
    a name that is neither in the country's list nor near it is only objected to where the article
    speaks of no country that has such divisions.
    Misses: provinces, regions and districts, which newsrooms use loosely; stories on two countries.
    """
    for place in named_divisions(document):
        name, kind = place.name, place.kind
        if kind not in KINDS:
            continue
        setting = setting_of(document)
        country = setting.at(place.start, place.end)
        if country is None or not usual_kind(country) or kind in kinds(country):
            continue
        right = probable(name, country, document)
        # A name that readers know from elsewhere (Durham County) has come to the story as itself.
        if not right and (kind not in FREE or zipf(name) >= 3 or not alone(setting, country, kind)):
            continue
        title = document.text[place.start : place.end]
        message = f"{countries()[country].name} has no {plural(kind)}: “{title}” is foreign"
        if right:
            noun, division = right
            words = noun + body_of(division, place.tail)
            # A place that is nowhere, in a county that is not: both wrong, readers are misled.
            worse = Severity.CRITICAL if fold(noun) != fold(name) else None
            yield Finding(place.start, place.end, f"{message}; probably {words}", words, worse)
        else:
            yield Finding(place.start, place.end, message)


def probable(name: str, country: str, document: Document) -> tuple[str, str] | None:
    """What the division is called here, and its kind, if the name is a division's or nearly."""
    if exact := find_division(name, country):
        return name, exact.kind
    near = nearest_division(name, country)
    kind = near.kind if near else usual_kind(country)
    # The article's own spelling comes first: in the list, or as "X province" elsewhere in the text.
    for word, following in names(document):
        listed = near and find_division(word, country) == near
        if listed or (following == kind and is_near(fold(name), fold(word))):
            return word, kind
    return (near.english_name, kind) if near and near.english_name else None


@lru_cache(maxsize=8)
def names(document: Document) -> tuple[tuple[str, str], ...]:
    """The document's capitalised words, each with the word after it in small letters."""
    found: dict[tuple[str, str], None] = {}
    for match in NAME_RE.finditer(document.text):
        found.setdefault((match.group(1), (match.group(2) or "").lower()))
        if len(found) == MOST:
            break
    return tuple(found)


def alone(setting: Setting, country: str, kind: str) -> bool:
    """Whether the article can only mean this country: no other that it names has such a kind."""
    others = [code for code in setting.shares if code != country]
    told = sum(item.country == country for item in setting.evidence) > 1
    return (
        told
        and setting.shares[country] >= ALONE
        and not any(kind in kinds(code) for code in others)
    )
