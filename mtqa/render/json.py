"""JSON for programs; `docs/schema.md` describes the forms."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any


def render_json(values: Mapping[str, Any] | Sequence[Any], *, indent: int | None = None) -> str:
    r"""Plain JSON types as JSON, in ASCII alone.

    A text may hold anything: quotation marks that an output's encoding lacks, escape sequences,
    half of a surrogate pair. As `\u` escapes they pass through every pipe and harm no terminal.

    Args:
        values: what a `to_dict` gave, or a list of these.
        indent: spaces a level; None writes one line.

    >>> print(render_json({"text": "“So\ud83d”"}))
    {"text": "\u201cSo\ud83d\u201d"}
    """
    return json.dumps(values, ensure_ascii=True, allow_nan=False, indent=indent)
