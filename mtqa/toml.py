"""TOML, on every Python that mtqa runs on."""

from __future__ import annotations

import sys
from typing import Any


def parse_toml(text: str) -> dict[str, Any]:
    """The tables of a TOML text; ValueError if it is none.

    >>> parse_toml("[glossary]\\nnames = ['Die Linke']")
    {'glossary': {'names': ['Die Linke']}}
    """
    # Here, since only a configuration file or an example needs it.
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    return tomllib.loads(text)
