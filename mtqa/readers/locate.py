"""A report as JSON, each issue with its place in the file that the text was read from."""

from __future__ import annotations

from typing import Any

from mtqa.readers.text import Text


def located(values: dict[str, Any], text: Text) -> dict[str, Any]:
    """What a report's `to_dict` gave, with a `place` for each issue, and the text's own name.

    Args:
        values: the report, segment report or verdict as plain JSON types.
        text: what was scored.
    """
    if "report" in values:
        return {**values, "report": located(values["report"], text)}
    issues = [
        {**issue, "place": text.place(issue["start"]).to_dict()} for issue in values["issues"]
    ]
    name = {} if text.id is None else {"id": text.id}
    return {**name, **values, "issues": issues}
