"""Comments in a text that turn rules off and on: `<!-- mtqa: off doubled-word -->`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict

#: A comment of HTML and Markdown. Its names are rules, families or `estimator`; none means all.
DIRECTIVE_RE = re.compile(
    r"<!--[ \t]*mtqa:[ \t]*(off|on)\b((?:[ \t,]+[a-z]+(?:-[a-z]+)*)*)[ \t,]*-->"
)
ALL = "*"


def is_directive(text: str) -> bool:
    """Whether a paragraph is such comments and nothing else; it is then no part of the story.

    >>> is_directive("<!-- mtqa: off residue, doubled-word -->"), is_directive("<!-- off -->")
    (True, False)
    """
    return "mtqa:" in text and not DIRECTIVE_RE.sub("", text).strip()


class Directives:
    """Where a text's own comments turn rules off.

    `off` holds to the `on` with the same names, or to the end of the text.

    >>> off = Directives("It <!-- mtqa: off residue --> rained <!-- mtqa: on residue --> here.")
    >>> off.at(31, ["markup", "residue"]), off.at(70, ["markup", "residue"]), off.names
    (True, False, ('residue',))
    """

    def __init__(self, text: str) -> None:
        self.comments: list[tuple[int, int]] = []
        # Places where a name is turned off or on again, in turn.
        self._turns: dict[str, list[int]] = defaultdict(list)
        if "mtqa:" not in text:
            return
        for match in DIRECTIVE_RE.finditer(text):
            self.comments.append(match.span())
            names = re.findall(r"[a-z-]+", match.group(2)) or [ALL]
            if match.group(1) == "on" and names == [ALL]:
                names = list(self._turns)
            for name in names:
                is_off = len(self._turns[name]) % 2 == 1
                if is_off != (match.group(1) == "off"):
                    self._turns[name].append(match.end())

    @property
    def names(self) -> tuple[str, ...]:
        """What is turned off somewhere, `*` for all, in alphabetical order."""
        return tuple(sorted(name for name, turns in self._turns.items() if turns))

    def at(self, offset: int, names: list[str]) -> bool:
        """Whether one of the names is off at an offset."""
        return any(
            bisect_right(self._turns[name], offset) % 2 == 1
            for name in (*names, ALL)
            if name in self._turns
        )
