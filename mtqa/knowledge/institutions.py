"""What the bodies of state are called in which country."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

#: The portfolios that `Institutions.body` knows.
FIELDS = ("defence", "interior", "foreign", "finance", "justice")


@dataclass(frozen=True, slots=True)
class Institutions:
    """The bodies of one state; an empty string where it has none, or no settled English name."""

    defence: str = ""
    interior: str = ""
    foreign: str = ""
    finance: str = ""
    justice: str = ""
    parliament: tuple[str, ...] = ()
    government_head: str = ""
    region_head: str = ""
    security_council: str = ""

    def body(self, field: str) -> str:
        """The ministry or department of one of `FIELDS`."""
        return str(getattr(self, field))

    def kind(self, field: str) -> str:
        """What sort of body that is: "ministry", "department" or another noun; "" if unknown.

        >>> institutions("FR").kind("defence"), institutions("US").kind("defence")
        ('ministry', 'department')
        """
        words = self.body(field).lower().split()
        for noun in ("ministry", "department", "secretariat", "office", "treasury"):
            if noun in words:
                return noun
        return "other" if words else ""


@cache
def _table() -> dict[str, Institutions]:
    text = files("mtqa.knowledge").joinpath("institutions.json").read_text(encoding="utf-8")
    return {
        code: Institutions(**{**row, "parliament": tuple(row.get("parliament", ()))})
        for code, row in json.loads(text)["countries"].items()
    }


UNKNOWN = Institutions()


def institutions(country: str) -> Institutions:
    """The bodies of the country with this ISO 3166-1 alpha-2 code; all empty if it isn't listed.

    >>> institutions("IN").foreign
    'Ministry of External Affairs'
    """
    return _table().get(country, UNKNOWN)


AMERICAN = {
    "defence": "Defense Department",
    "foreign": "State Department",
    "justice": "Justice Department",
    "finance": "Treasury Department",
    "interior": "Interior Department",
}
BRITISH = {"foreign": "Foreign Office", "interior": "Home Office", "finance": "Treasury"}
# Countries whose foreign ministry calls itself, or is called, the Foreign Office.
FOREIGN_OFFICES = frozenset({"GB", "DE", "PK", "IN", "IE", "CH", "AT", "IL", "BD"})
SHORT = {
    "foreign": "Foreign Ministry",
    "interior": "Interior Ministry",
    "finance": "Finance Ministry",
}


def own_name(country: str, field: str, kind: str, name: str) -> str:
    """What a country calls a body that a text calls a `kind` ("ministry") of `name` ("Defense").

    Nothing if the kind is right, or the table doesn't know.

    >>> own_name("DE", "foreign", "department", "State")
    'Federal Foreign Office'
    >>> own_name("US", "foreign", "ministry", "Foreign Affairs")
    'State Department'
    >>> own_name("FR", "defence", "ministry", "Defense")
    ''
    """
    right = institutions(country).kind(field) if field else ""
    full = institutions(country).body(field) if field else ""
    if kind == "ministry":
        if country == "US":
            other = "Department of " + name.replace("Health", "Health and Human Services")
            return AMERICAN.get(field, other)
        if country == "GB":
            return BRITISH.get(field, "Department of Health" if name == "Health" else "")
        return full if right == "department" and country in ("AU", "IE", "PH", "ZA") else ""
    if right not in ("ministry", "office") or name == "Finance":
        return ""
    if name == "Foreign" and country in FOREIGN_OFFICES:
        return ""
    if field == "foreign" and country in ("DE", "GB", "IN"):
        return full
    return SHORT.get(field, f"{name} Ministry")
