"""M. Pompeo: a first name cut down to its initial."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.words import zipf
from mtqa.rule import Finding, rule

# One initial and one surname, as subject, owner or end: not "J. K. Rowling", "F. Scott Fitzgerald",
# "vitamin C. Eating", "P. Diddy-style" or "25 °C. Rain".
INITIAL_RE = re.compile(
    r"(?<![\w.°&'’-])(?<![A-Z.°] )(?<!\d)[A-Z]\. (?P<name>[A-Z][a-z]{3,})"
    r"(?=['’]s\b|,|[.] |[.]$| (?:and|also|said|says|told|has|had|was|is|will|would|did)\b"
    r"| [a-z]{3,20}(?:ed|s)\b)"
)
# After these words a surname is clear and a capital no sentence's end: "statements by M. Pompeo".
BEFORE_RE = re.compile(r"(?:(?<!\w)[a-z]+|[,;:“\"”’')—–-]|^|\n)\s*$")
CITED_RE = re.compile(r"et al\b|\bdoi\b|\bpp\. ?\d|\bISBN\b|\bVol\. ?\d")
UNIT_RE = re.compile(
    r"(?i:vitamins?|hepatitis|school|street|class|group|plan|grade|type|part|section|figure|option"
    r"|zone|team|serie|point|level|mr\.?) $"
)
COMMON = 4.9  # Zipf: a word that more likely opens a sentence than ends a name


@rule(
    "initial-for-first-name",
    category="Locale convention/Name format",
    severity=Severity.MINOR,
    flagged=[
        "“It is late,” ⟦D. Petrov⟧ noted. The statements of ⟦B. Harmon⟧'s aides were denied.",
        "Asked about it, ⟦V. Lukin⟧ said no.",
    ],
    clean=[
        "J. K. Rowling, F. Scott Fitzgerald and George W. Bush left. It is 20 °C. Rain fell.",
        "Oranges have vitamin C. Eating them helps, and so did Plan B. Smith agreed.",
        "The study (D. Petrov et al., 2003) was reviewed, D. Petrov said.",
    ],
)
def initial_for_first_name(document: Document) -> Iterator[Finding]:
    """Flags a person whose first name is cut down to one initial: `M. Pompeo said`.

    Why: Russian, Ukrainian and Kazakh newsrooms name officials so; English gives the whole first
    name once and the surname from then on. Authors who are known by initials have two, or another
    name behind; what a sentence ends on (vitamin C., Plan B.) has a common word behind it; texts
    that cite papers are passed over.
    Misses: initials without their stop, and two of them.
    """
    text = document.text
    found: dict[str, list[tuple[int, int]]] = {}
    for match in INITIAL_RE.finditer(text):
        before = text[max(0, match.start() - 12) : match.start()]
        if zipf(match["name"]) >= COMMON or UNIT_RE.search(before) or not BEFORE_RE.search(before):
            continue
        found.setdefault(match["name"], []).append(match.span())
    if not found or CITED_RE.search(text):
        return
    for name, (first, *others) in found.items():
        message = f"the first name once, then the surname alone: {name}"
        yield Finding(*first, message, related=tuple(others))
