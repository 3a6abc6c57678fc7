"""Barno State: a province or state whose name is nearly one that the country has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from mtqa.anatomy.named_divisions import named_divisions
from mtqa.anatomy.setting import setting_of
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.divisions import divisions, find_division, fold, kinds, nearest_division
from mtqa.knowledge.words import zipf
from mtqa.rule import Finding, rule

SEAT_RE = re.compile(r" Governor\b")
SEAT_NAME_RE = re.compile(r"(?<!\w)[A-Z][\w’'-]{3,30}$")
KNOWN = 2.0  # Zipf: English readers meet the word, as another place's name if not as this one's
_OTHER_SCRIPT = """
AE AF AM BD BG BH BY CN CY DZ EG ER ET GE GR IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA MK
MM MN NP OM PK PS QA RS RU SA SD SY TH TJ TM TN TW UA UZ YE
"""
OTHER_SCRIPT = frozenset(_OTHER_SCRIPT.split())
MOST = 500  # looked at in one document


@rule(
    "garbled-division",
    category="Accuracy/Mistranslation",
    severity=Severity.MAJOR,
    flagged=[
        "Gunmen struck in ⟦Zamffara⟧ State, Nigeria.",
        "Floods hit Pakistan's ⟦Balochistran⟧ province.",
        "In Afghanistan, the ⟦Nimrosh⟧ Governor spoke.",
    ],
    clean=[
        "Gunmen struck in Zamfara State, Nigeria, and in Benue state.",
        "A ship burned off Iran's Hormuzgan province.",
        "Ohio State beat Iowa State in Texas. The Kansas governor cheered.",
        "Japan's Aichi prefecture and Russia's Tver region are twinned.",
        "South Korea's Gyeonggi Province, Poland's Opole province and Turkey's Igdir province won.",
        "In Estonia, Harju County is the largest. In Spain, A Coruña province is wet.",
    ],
    missed=["Farmers in ⟦Binuwe⟧ State, Nigeria, planted rice."],
)
def garbled_division(document: Document) -> Iterator[Finding]:
    """Flags a division's name that ISO 3166-2 lacks, yet comes within a letter or two of.

    Why: names that pass through a translator's subwords come back misspelt. The country has to be
    clear from the text, have that kind of division, have no division of that name, and have exactly
    one that is nearly it. A name that English readers know (Kharkov) is an older or another
    spelling, no fault, and nor is one that differs in its vowels where the country writes in
    another script.
    Misses: names that lost more than their ending.
    """
    places = [
        (item.start, item.start + len(item.name), item.kind)
        for item in named_divisions(document)
        if len(item.name) > 3
    ]
    for seat in islice(SEAT_RE.finditer(document.text), MOST):
        before = SEAT_NAME_RE.search(document.text, max(0, seat.start() - 32), seat.start())
        places += [(*before.span(), "")] if before else []
    for start, end, kind in places:
        name = document.text[start:end]
        if zipf(name) >= KNOWN:
            continue
        country = setting_of(document).at(start, end)
        if country is None or (kind and kind not in kinds(country)):
            continue
        if find_division(name, country) or is_part(name, country):
            continue
        meant = nearest_division(name, country)
        if meant is None or not meant.english_name:
            continue
        if kind == "county" and meant.kind != kind:
            continue  # a Catalan county is no province misspelt
        right = meant.english_name
        # Where another script is spelt out, vowels and doubled letters are a matter of taste.
        if country not in OTHER_SCRIPT or skeleton(name) != skeleton(right):
            yield Finding(start, end, f"no such division: probably {right}", right)


def is_part(name: str, country: str) -> bool:
    """Whether this is one word of a longer name, such as the Coruña of A Coruña."""
    return any(fold(name) in fold(item.name).split() for item in divisions(country))


def skeleton(name: str) -> str:
    """What romanisations of one name share: its consonants, single, less those often dropped."""
    plain = fold(name).replace("q", "k").replace("w", "v").replace("kh", "h").replace("dj", "j")
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouyh ]", "", plain))
