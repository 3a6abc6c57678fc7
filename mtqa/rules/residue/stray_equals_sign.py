"""The equals sign as punctuation, as Japanese captions and bylines use it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# The sign, and what it labels: a name, a date, an hour, or an age in brackets. Without a space on
# either side it is part of an address or of code.
EQUALS_RE = re.compile(
    r"(?: =|= |(?<=[)”\"])=) ?(?:[A-Z][^\s=,.)]*|\d+(?:st|nd|rd|th)\b|\d+:\d\d|\d+(?=\)))"
)
MATHS_RE = re.compile(r"[+×÷<>≤≥√*^%]|\b[A-Za-z] = ")


@rule(
    "stray-equals-sign",
    category="Design/Markup",
    severity=Severity.MINOR,
    flagged=[
        "The officer's float passes in July 2019 ⟦= Harbour⟧ district.",
        "A clerk (58) ⟦= Naka⟧ Ward, Okayama City, laughed.",
        "The champion (Okayama ⟦= 33⟧) won the first race.",
    ],
    clean=[
        "Speed = distance / time × 1, the teacher said.",
        "The page is at example.org/?id=Harbour now.",
        "Einstein wrote E = mc2. Let x = Y.",
        "Sleep = health × joy, his T-shirt said.",
    ],
    missed=["The float passes ⟦= harbour⟧ district."],
)
def stray_equals_sign(document: Document) -> Iterator[Finding]:
    """Flags an equals sign between words.

    Why: Japanese newspapers set "=" before a place, an age or a credit; English has a comma or
    brackets. Formulas have other signs, numbers or single letters about them and stay silent.
    One finding with all its places, for it is a habit of the whole text.
    Misses: a sign before a small letter, which might be a wag's equation.
    """
    if "=" not in document.text:
        return
    spans = []
    for match in EQUALS_RE.finditer(document.text):
        start = match.start() + (match[0][0] == " ")
        before = document.text[max(0, match.start() - 15) : match.start()]
        if before.rstrip() and not MATHS_RE.search(
            before + document.text[start : match.end() + 15]
        ):
            spans.append((start, match.end()))
    if spans:
        start, end = spans[0]
        label = document.text[start + 1 : end].strip()
        message = "an equals sign is no punctuation in English"
        yield Finding(start, end, message, f"({label})", related=tuple(spans[1:]))
