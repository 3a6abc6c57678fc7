"""Which countries an article speaks of, and which one is meant at a given place.

Evidence is what names a country: its name, its people, its capital, the house its government sits
in, its divisions. Two countries in one article must not cross wires, so a place is judged by what
stands nearest: by its sentence if that speaks of a country at all, then its paragraph, then the
whole article; and where two countries weigh nearly the same there, no country is meant.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache

from mtqa.document import Document
from mtqa.knowledge.countries import countries
from mtqa.knowledge.divisions import divisions

CAPITALISED_RE = re.compile(r"[A-ZÀ-ÖØ-Þ\u0100-\u017f](?<!\w.)[^\W\d_]*")
#: How much a mention says: a capital may be a mere dateline, a division may share a town's name.
NAME, DEMONYM, BODY, CAPITAL, DIVISION = 3.0, 3.0, 3.0, 2.0, 2.0
DOUBTFUL = 1.0
# Names that are people's names or other places' too; after another name they are no country.
_AMBIGUOUS = """
Jordan Chad Georgia Israel Paris London Sofia Lima Santiago Kingston Georgetown Wellington
Pole Poles Kiwi Dane Cyprus Rome Florence Guinea Turk Athens Victoria Vienna Dublin Delhi Colombo
Male Tunis Tripoli Niger Bern Riga Lome Malta Sucre Belfast Edinburgh Cardiff
"""
AMBIGUOUS = frozenset(_AMBIGUOUS.split())
BEFORE_NAME_RE = re.compile(r"\b([A-Z][a-z]+|[A-Z]\.) $")
_LEADING = "In At From To The And But For With On Of While When If Both Since After Near"
LEADING = frozenset(_LEADING.split())
# "Niger Delta" and "Niger State" lie in Nigeria; Chad Brown and Jordan Lee are people.
NOT_NIGER_RE = re.compile(r" (?:Delta|State|Bridge)\b")
FIRST_NAMES = frozenset({"Chad", "Jordan", "Sofia", "Santiago", "Paris", "Israel"})
SURNAME_RE = re.compile(r" [A-Z][a-z]+")
# Division names that are plain words, or people's and other places': they name nothing alone.
_PLAIN = """
Central Eastern Western Northern Southern North South East West Center Centre Capital Islands Island
Upper Lower New Saint City National Coast Plateau Rivers Delta Lakes Zone Gold Union Unity River Bay
Male Federal Littoral Highlands Salt Bath Same Hope Nord Sud Est Ouest Centro Norte Sur Leste Niger
Maritime Plateaux Savanes Bender Reading Most Bury Kent Mary Grand Georgia Washington Granada
Vladimir Florida Victoria Colon Independencia Amazonas
"""
PLAIN = frozenset(_PLAIN.split())
NEAR = {"sentence": 60, "paragraph": 200, "article": 1000}  # characters that halve a mention's say
REACH = 200  # mentions looked at on each side of a place: more decide nothing
MARGIN = 2.0  # how many times the next country's weight the strongest must have


@dataclass(frozen=True, slots=True)
class Evidence:
    """One mention of a country; `kind` says by what: name, demonym, capital, body, division."""

    start: int
    end: int
    country: str
    kind: str
    weight: float


@dataclass(frozen=True, eq=False)
class Setting:
    """All evidence of one document, in order."""

    document: Document
    evidence: tuple[Evidence, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [item.start for item in self.evidence]

    def within(self, start: int, end: int) -> tuple[Evidence, ...]:
        """The evidence that begins in a stretch of the text."""
        return self.evidence[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def countries(self, start: int = 0, end: int | None = None) -> frozenset[str]:
        """The countries named in a stretch, or in the whole text."""
        end = len(self.document.text) if end is None else end
        return frozenset(item.country for item in self.within(start, end))

    def before(self, place: int) -> Evidence | None:
        """The mention that ends just before a place, with at most “'s ” between."""
        index = bisect_left(self._starts, place) - 1
        if index < 0:
            return None
        gap = self.document.text[self.evidence[index].end : place]
        return self.evidence[index] if gap in (" ", "'s ", "’s ", "' ", "’ ", ". ", ".") else None

    def after(self, place: int) -> Evidence | None:
        """The mention that begins at a place."""
        index = bisect_left(self._starts, place)
        found = self.evidence[index] if index < len(self.evidence) else None
        return found if found and found.start == place else None

    def at(self, start: int, end: int) -> str | None:
        """The country meant at a place, by its nearest evidence; None if none is, or two are.

        What stands in the place itself does not count.
        """
        text = self.document
        for level, (left, right) in (
            ("sentence", _around(text.sentences, start)),
            ("paragraph", _around(text.paragraphs, start)),
            ("article", (0, len(text.text))),
        ):
            middle = bisect_left(self._starts, start)
            first = max(bisect_left(self._starts, left), middle - REACH)
            last = min(bisect_left(self._starts, right), middle + REACH)
            near = self.evidence[first:last]
            items = [item for item in near if item.end <= start or item.start >= end]
            if items:
                return _strongest(items, start, end, NEAR[level])
        return None

    @cached_property
    def shares(self) -> dict[str, float]:
        """Each country's share of all the weight, the greatest first."""
        total: dict[str, float] = {}
        for item in self.evidence:
            total[item.country] = total.get(item.country, 0.0) + item.weight
        whole = sum(total.values())
        return {code: total[code] / whole for code in sorted(total, key=lambda c: (-total[c], c))}


@lru_cache(maxsize=8)
def setting_of(document: Document) -> Setting:
    """The countries that a document speaks of.

    >>> setting = setting_of(Document.parse("Paris spoke. In Kabul, Afghan police said so."))
    >>> [(item.country, item.kind) for item in setting.evidence]
    [('FR', 'capital'), ('AF', 'capital'), ('AF', 'demonym')]
    """
    words: Words = {}
    for word in CAPITALISED_RE.finditer(document.text):
        words.setdefault(word.group(), []).append(word.span())
    named = _mentions(document.text, words, country_index())
    # A division says something only of a country that is spoken of, or of the US, whose states need
    # no introduction; else every town and word that shares a name would bring a country in.
    spoken = sorted({item.country for item in named} | {"US"})
    placed = [e for code in spoken for e in _mentions(document.text, words, division_index(code))]
    taken = {item.start: item for item in named}
    counted: dict[int, list[Evidence]] = {}
    for item in placed:
        counted.setdefault(item.start, []).append(item)
    for start, items in counted.items():
        longest = max(items, key=lambda item: item.end)
        rivals = {item.country for item in items if item.end == longest.end}
        if len(rivals) == 1 and (start not in taken or taken[start].end < longest.end):
            taken[start] = longest
    kept: list[Evidence] = []
    for start in sorted(taken):
        if not kept or start >= kept[-1].end:
            kept.append(taken[start])
    return Setting(document, tuple(_georgia(kept)))


def _georgia(evidence: list[Evidence]) -> list[Evidence]:
    """The same, with Georgia read as the US state unless the article knows the country.

    Only Tbilisi or the Georgians tell the two apart.
    """
    if any(item.country == "GE" and item.kind != "name" for item in evidence):
        return evidence
    return [
        replace(item, country="US", kind="division") if item.country == "GE" else item
        for item in evidence
    ]


# By the first word: what may follow it, longest first, with country, kind and weight.
Index = dict[str, list[tuple[str, str, str, float]]]
# Capitalised words, and where each stands.
Words = dict[str, list[tuple[int, int]]]


@cache
def country_index() -> Index:
    """Every way in which English names a country."""
    entries: list[tuple[str, str, str, float]] = []
    for code, country in countries().items():
        entries += [(name, code, "name", NAME) for name in country.names]
        entries += [(name, code, "capital", CAPITAL) for name in country.capitals]
        entries += [(name, code, "body", BODY) for name in country.bodies]
        for name in country.demonyms:
            entries.append((name, code, "demonym", DEMONYM))
            if name[-1] in "nikbt" and not name.endswith("ish"):
                entries.append((name + "s", code, "demonym", DEMONYM))
    return _index(entries)


@cache
def division_index(code: str) -> Index:
    """Every way to write the names of one country's divisions."""
    entries: list[tuple[str, str, str, float]] = []
    for division in divisions(code):
        for name in division.forms:
            if len(name) > 3 and name not in PLAIN:
                entries.append((name, code, "division", DIVISION))
    return _index(entries)


def _index(entries: Iterable[tuple[str, str, str, float]]) -> Index:
    index: Index = {}
    for name, code, kind, weight in sorted(set(entries), key=lambda e: (-len(e[0]), e)):
        if first := CAPITALISED_RE.match(name):
            weight = DOUBTFUL if name in AMBIGUOUS else weight
            index.setdefault(first.group(), []).append((name[first.end() :], code, kind, weight))
    return index


def _mentions(text: str, words: Words, index: Index) -> list[Evidence]:
    return [
        found
        for first in words.keys() & index.keys()
        for span in words[first]
        if (found := _mention(text, span, index[first]))
    ]


def _mention(
    text: str, span: tuple[int, int], entries: list[tuple[str, str, str, float]]
) -> Evidence | None:
    for rest, code, kind, weight in entries:
        end = span[1] + len(rest)
        if not text.startswith(rest, span[1]) or text[end : end + 1].isalnum():
            continue
        if weight > DOUBTFUL or not _part_of_a_name(text, span[0], end):
            return Evidence(span[0], end, code, kind, weight)
    return None


def _part_of_a_name(text: str, start: int, end: int) -> bool:
    before = BEFORE_NAME_RE.search(text, max(0, start - 20), start)
    return bool(
        (before and before.group(1) not in LEADING)
        or NOT_NIGER_RE.match(text, end)
        or (text[start:end] in FIRST_NAMES and SURNAME_RE.match(text, end))
    )


def _around(parts: tuple[object, ...], place: int) -> tuple[int, int]:
    index = bisect_right(parts, place, key=lambda part: part.start) - 1  # type: ignore[attr-defined]
    part = parts[index] if index >= 0 else None
    return (part.start, part.end) if part else (place, place)  # type: ignore[attr-defined]


def _strongest(items: list[Evidence], start: int, end: int, half: int) -> str | None:
    total: dict[str, float] = {}
    for item in items:
        distance = max(item.start - end, start - item.end, 0)
        total[item.country] = total.get(item.country, 0.0) + item.weight / (1 + distance / half)
    ranked = sorted(total, key=lambda code: (-total[code], code))
    if len(ranked) > 1 and total[ranked[0]] < MARGIN * total[ranked[1]]:
        return None
    return ranked[0]
