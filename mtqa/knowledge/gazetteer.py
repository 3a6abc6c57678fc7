"""Places of the world: which country, which kind, and how English news spells them.

places.tsv holds GeoNames' cities of 5,000 people and more, the spellings that its contributors give
for those of 50,000, and the countries and ISO 3166-2's divisions, one folded spelling a line in
order, so that a name is found by halving and nothing is parsed; `build_places` makes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from mtqa.knowledge.divisions import fold

TABLE = "places.tsv"
CLEARLY = 10  # times the people: a namesake so much smaller is not what news means


@dataclass(frozen=True, slots=True)
class Place:
    """One place; `name` is how English news spells it.

    Attributes:
        kind: "country", "city", "town", or a division's kind, such as "province".
        people: its population by GeoNames; 0 for countries and divisions.
    """

    name: str
    country: str
    kind: str
    people: int


@cache
def _table() -> bytes:
    return files("mtqa.knowledge").joinpath(TABLE).read_bytes()


@lru_cache(maxsize=16384)
def places(spelling: str, country: str | None = None) -> tuple[Place, ...]:
    """Every place that this is a known spelling of: countries, divisions, cities by their size.

    >>> [(place.name, place.country, place.kind) for place in places("Lwów")]
    [('Lviv', 'UA', 'city')]
    >>> places("Mallawi")[0].country, places("Qwxzq")
    ('EG', ())
    """
    line = _line(fold(spelling))
    rows = (row.split("|") for row in line.split("\t")[1:])
    found = (Place(name, code, kind, int(people)) for name, code, kind, people in rows)
    return tuple(place for place in found if country in (None, place.country))


def english_name(spelling: str, country: str | None = None) -> str | None:
    """What English news calls the place that this is a spelling of; None if unsure.

    A country goes before its namesakes, and so does a city ten times as big as any of them.

    >>> english_name("Kharkov"), english_name("Köln"), english_name("Wien"), english_name("Qwxzq")
    ('Kharkiv', 'Cologne', 'Vienna', None)
    """
    found = places(spelling, country)
    if not found or found[0].kind == "country":
        return found[0].name if found else None
    largest = max(found, key=lambda place: place.people)
    names = {
        place.name
        for place in found
        if not largest.people or place.people * CLEARLY > largest.people
    }
    return names.pop() if len(names) == 1 else None


def is_own_name(spelling: str) -> bool:
    """Whether some place is called just so in English, and not only in another language.

    >>> is_own_name("Mallawi"), is_own_name("Kharkov"), is_own_name("Chaina")
    (True, False, False)
    """
    key = fold(spelling)
    return any(fold(place.name) == key for place in places(spelling))


def _line(key: str) -> str:
    """The line that begins with a key, found by halving the table's bytes; "" if there is none."""
    table, wanted = _table(), key.encode()
    low, high = 0, len(table)
    while low < high:
        start = table.rfind(b"\n", 0, (low + high) // 2) + 1
        end = table.find(b"\n", start)
        own = table[start : table.find(b"\t", start, end)] if end > start else b""
        if own == wanted and own:
            return table[start:end].decode()
        if own < wanted or own[:1] == b"#":
            low = end + 1
        else:
            high = start
    return ""
