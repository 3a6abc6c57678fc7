"""Where a text names an administrative division: “Bihar State”, “Orange County Council”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from mtqa.document import Document

KINDS = (
    "County State Canton Prefecture Oblast Voivodeship Krai Governorate Emirate Borough Parish"
    " Shire Province Region Department"
)
_TAIL = (
    r"\b(?! of\b)((?: Governor\b)|(?: (?:Council|Assembly|Government|Parliament|Court)\b)?"
    # "Kano State University", "Bibb County Sheriff": another body, or an office the US alone has;
    # but "Kano State Governor Ann Orr" is the governor still
    r"(?! [A-Z]))"
)
# Each begins with its literal, and a text without the literal is not searched at all.
_KIND_RES = tuple(
    (f" {word}", re.compile(f" {word}{_TAIL}"))
    for kind in KINDS.split()
    for word in (kind, kind.lower())
)
_NAME_RE = re.compile(r"(?<!\w)[A-Z][\w’'-]{2,30}$")
MOST = 2000  # of each kind, in one document: no article has more


@dataclass(frozen=True, slots=True)
class NamedDivision:
    """One mention; `kind` in small letters, `tail` such as “ Council” or empty."""

    start: int
    end: int
    name: str
    kind: str
    tail: str


@lru_cache(maxsize=8)
def named_divisions(document: Document) -> tuple[NamedDivision, ...]:
    """Every division that the document names with its kind, in order.

    >>> found = named_divisions(Document.parse("The Bihar State Assembly met in Patna district."))
    >>> [(item.name, item.kind, item.tail) for item in found]
    [('Bihar', 'state', ' Assembly')]
    """
    text = document.text
    found = []
    for literal, pattern in _KIND_RES:
        if literal not in text:
            continue
        for match in islice(pattern.finditer(text), MOST):
            name = _NAME_RE.search(text, max(0, match.start() - 32), match.start())
            if name:
                kind = literal[1:].lower()
                tail = match[1] or ""
                found.append(NamedDivision(name.start(), match.end(), name.group(), kind, tail))
    return tuple(sorted(found, key=lambda item: item.start))
