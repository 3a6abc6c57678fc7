"""Toyosawa-cho, Toyosawa Town: the word for town now kept, now translated."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

#: What Japan's and Korea's divisions and sights are called in their own languages and in English.
WORDS = {
    "cho": "Town", "machi": "Town", "mura": "Village", "son": "Village", "shi": "City",
    "ku": "Ward", "ken": "Prefecture", "fu": "Prefecture", "gun": "District", "do": "Province",
    "dong": "District", "gu": "District", "ri": "Village", "jinja": "Shrine", "dera": "Temple",
    "gawa": "River", "jo": "Castle", "hashi": "Bridge", "bashi": "Bridge", "eki": "Station",
}  # fmt: skip
OWN_RE = re.compile(rf"\b(?P<name>[A-Z][a-z]{{2,}})-(?P<own>{'|'.join(WORDS)})\b")

GLOSS = 7  # characters: ", or ", " ("


@rule(
    "name-suffix-translated",
    category="Terminology/Inconsistent",
    severity=Severity.MINOR,
    flagged=["A festival in Toyosawa-cho began. Buses left ⟦Toyosawa Town⟧ late."],
    clean=[
        "Kyoto-fu is large. Kyoto City Hall is small.",
        "Toyosawa-cho, or Toyosawa Town, is small. Chiba Prefecture is large.",
    ],
)
def name_suffix_translated(document: Document) -> Iterator[Finding]:
    """Flags a place whose word for town or ward is translated here and kept there: Toyosawa-cho.

    Why: each sentence was translated by itself; newsrooms keep the suffix or translate it, always.
    Sound text explains one form by the other (Toyosawa-cho, or Toyosawa Town), once.
    Misses: suffixes written together with the name (Toyosawacho).
    """
    text = document.text
    own: dict[str, tuple[int, int]] = {}
    for match in OWN_RE.finditer(text) if "-" in text else ():
        own.setdefault(f"{match['name']} {WORDS[match['own']]}", match.span())
    for english, (start, end) in own.items():
        spans = [match.span() for match in re.finditer(rf"\b{english}\b", text)]
        gloss = spans and 0 <= spans[0][0] - end < GLOSS
        if spans and not gloss:
            message = f"elsewhere in the text it is {text[start:end]}: settle on one"
            yield Finding(*spans[0], message, related=(*spans[1:], (start, end)))
