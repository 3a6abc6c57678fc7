"""Every rule that ships with mtqa: a file in `mtqa/rules/<family>/` is all it takes to add one."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

import mtqa.rules
from mtqa.rule import Rule


@cache
def load_rules() -> tuple[Rule, ...]:
    """All rules, by name.

    Raises:
        ValueError: two rules share a name.
    """
    found: dict[str, Rule] = {}
    for module in pkgutil.walk_packages(mtqa.rules.__path__, "mtqa.rules."):
        if module.ispkg:
            continue
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, Rule) and value.check.__module__ == module.name:
                if value.name in found:
                    raise ValueError(f"two rules are named {value.name!r}")
                found[value.name] = value
    return tuple(found[name] for name in sorted(found))
