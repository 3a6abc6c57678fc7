"""How English names the countries: names, peoples, capitals, seats of power."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Country:
    """One country.

    Attributes:
        code: ISO 3166-1 alpha-2.
        names: as the press writes them, the commonest first.
        demonyms: adjectives and nouns for its people.
        capitals: capitals and seats of government.
        bodies: buildings and houses whose bare name stands for the state, such as the Kremlin.
    """

    code: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    bodies: tuple[str, ...]

    @property
    def name(self) -> str:
        """What a message calls the country."""
        return self.names[0]

    @property
    def adjective(self) -> str:
        """The adjective, or the name where there is none: what stands before “prime minister”."""
        return {"US": "US", "GB": "British", "AE": "UAE"}.get(
            self.code, self.demonyms[0] if self.demonyms else self.name
        )


@cache
def countries() -> Mapping[str, Country]:
    """Every country by its code.

    >>> countries()["AF"].name, countries()["AF"].adjective, countries()["AF"].capitals
    ('Afghanistan', 'Afghan', ('Kabul',))
    """
    text = files("mtqa.knowledge").joinpath("countries.json").read_text(encoding="utf-8")
    fields = ("names", "demonyms", "capitals", "bodies")
    return {
        code: Country(code, *(tuple(row.get(field, ())) for field in fields))
        for code, row in json.loads(text)["countries"].items()
    }
