"""International bodies and agencies: their acronyms, their names, and who leads them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Body:
    """One acronym (or a name without one) and what it stands for.

    Attributes:
        names: official name first, then short and older forms; of several bodies if they share it.
        head: the title of whoever leads it, in small letters; "" where several share the acronym.
    """

    names: tuple[str, ...]
    head: str


@cache
def bodies() -> Mapping[str, Body]:
    """Every body by its acronym.

    >>> bodies()["IMF"].names, bodies()["IMF"].head
    (('International Monetary Fund',), 'managing director')
    """
    text = files("mtqa.knowledge").joinpath("bodies.json").read_text(encoding="utf-8")
    return {
        key: Body(tuple(row["names"]), row.get("head", ""))
        for key, row in json.loads(text)["bodies"].items()
    }
