"""Any text at all as HTML that shows it and does nothing else."""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache

#: Joiners shape emoji and many scripts, and turn nothing round.
JOINERS = "\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}"
#: All that may have to be named: no letter or figure, and not plain ASCII.
CANDIDATE_RE = re.compile(r"[^\w -~]")


def escaped(text: str) -> str:
    r"""`text` for an element or an attribute, invisible characters named by code point.

    >>> print(escaped('</script> "a\u202eb"'))
    &lt;/script&gt; &quot;a‹U+202E›b&quot;
    """
    return CANDIDATE_RE.sub(_named, html.escape(text))


def visible(text: str) -> str:
    r"""`text` for an element alone: invisible characters stand in it as small boxes.

    >>> print(visible("a\u202e"))
    a<span class="cp" title="U+202E right-to-left override">U+202E</span>
    """
    return CANDIDATE_RE.sub(_boxed, html.escape(text))


@lru_cache(maxsize=4096)
def _shown(character: str) -> bool:
    """Whether a browser shows it as what it is, or keeps it as white space.

    It does not show, or obeys: control characters, bidirectional marks, line and paragraph
    separators, lone surrogates, code points that are no characters.
    """
    return (
        character.isprintable()
        or character in JOINERS
        or character in "\t\n\r"
        or unicodedata.category(character) == "Zs"
    )


def _named(match: re.Match[str]) -> str:
    character = match.group()
    return character if _shown(character) else f"‹U+{ord(character):04X}›"


def _boxed(match: re.Match[str]) -> str:
    character = match.group()
    if _shown(character):
        return character
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "").lower()
    return f'<span class="cp" title="{f"{code} {name}".strip()}">{code}</span>'
