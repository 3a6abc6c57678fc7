"""A comparison made twice over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.parts import find
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

STEMS = (
    r"bigg|larg|small|high|low|strong|fast|eas[iy]|old|young|long|short|cheap|rich|poor|weak|saf"
    r"|clos|wid|tall|hard|heav[iy]|busi"
    r"|great|hott|cold|warm|new|clean|clear|quick|slow|soft|simpl|stricter|tough|bright|dark"
    r"|loud|nic|fin|happi|healthi|earli|lat|deep"
)
COMPARED_RE = re.compile(
    rf"(?P<word>more|most|less|least) (?P<form>(?:{STEMS})(?P<ending>er|est)|better|worse|best"
    rf"|worst|easier|easiest)\b(?!-)",
    re.IGNORECASE,
)
# "Most older people", "more lower-level work", "more young people": an amount, not a degree.
AMOUNT_RE = re.compile(r" (?:\w+s|people|men|women|children|than|and|or|in|on|this|that)\b|[.,;)]")


@rule(
    "double-comparative",
    category="Fluency/Grammar",
    severity=Severity.MINOR,
    flagged=[
        "It is a ⟦more better⟧ plan than the last.",
        "The ⟦most biggest⟧ ship sank, and the ⟦most easiest⟧ way was lost.",
    ],
    clean=[
        "Most older people agree. There were more older men than before. We need more later.",
        "A more clever plan. The most honest man. Most best-selling books. It was more, better "
        "food.",
    ],
    missed=["It is ⟦more and more better⟧."],
)
def double_comparative(document: Document) -> Iterator[Finding]:
    """Flags `more` or `most` before a word that is compared already: `more better`, `most biggest`.

    `More older people` counts people and is sound, so a plural after the pair keeps it silent.

    Why: languages that compare with a separate word leave it standing.
    Misses: pairs with other words between them.
    """
    for match in find(document, ("more", "most", "less", "least"), COMPARED_RE):
        superlative = match["form"].lower().endswith(("est", "best", "worst"))
        if superlative != (match["word"].lower() in ("most", "least")):
            continue
        plain = match["form"].lower() not in (
            "better",
            "worse",
            "best",
            "worst",
            "easier",
            "easiest",
        )
        if plain and not superlative and AMOUNT_RE.match(document.text, match.end()):
            continue
        keep = match["form"] if match["word"].lower() in ("more", "most") else None
        yield Finding(*match.span(), f"“{match['form']}” is compared already", keep)
