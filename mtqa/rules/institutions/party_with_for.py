"""The minister (for ANO): a politician's party, brought in as another language does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

PARTY_RE = re.compile(
    r"(?<=\w )\((?:for|behind|in|of|from|without|non)[- ](?:the )?"
    r"(?:[A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽÖÜÄ]{2,}(?: ?[-+0-9]+)?|(?:political )?(?:affiliation|party|partisan)"
    r"|Social Democrats|Greens|Left|Pirates)\)"
)
NAME_RE = re.compile(r"[A-ZÀ-Ž]\w+ (?:[A-ZÀ-Ž][\w-]+ )?[A-ZÀ-Ž][\w-]+ $")
# "(for HIV)", "(for TB)" stand behind common words; "(in EU)" behind a figure.
STATES = frozenset({"EU", "US", "UK", "UN", "USA", "UAE", "TV", "HIV", "TB", "IT"})


@rule(
    "party-with-for",
    category="Style/Awkward",
    severity=Severity.MINOR,
    flagged=[
        "Health Minister Jan Dvorak ⟦(for TOP 09)⟧ and Eva Mala ⟦(without affiliation)⟧ left."
    ],
    clean=[
        "Jan Dvorak (TOP 09) and Senator Amy Ross (D-Ohio) left; tests (for HIV) are free.",
        "New York City (in USA) and John Smith (for the prosecution) rested.",
    ],
)
def party_with_for(document: Document) -> Iterator[Finding]:
    """Flags a party behind a politician's name with `for`: `Dvorak (for ANO)`.

    Why: Czech and Slovak newsrooms write “za ANO”; English puts the party alone in the bracket, or
    “of the ANO party”. Brackets with `for` stand behind things, not full names, in sound text, and
    states and illnesses are left out.
    Misses: parties spelled out, and a bracket behind a surname alone.
    """
    if not any(hint in document.text for hint in ("(for ", "(behind ", "(without ", "(non")):
        return
    for match in PARTY_RE.finditer(document.text):
        before = document.text[max(0, match.start() - 60) : match.start()]
        party = match.group()[1:-1].split(" ", 1)[-1]
        if NAME_RE.search(before) and party not in STATES:
            right = f"({party})" if party.isupper() or party[-1].isdigit() else None
            yield Finding(*match.span(), "the party stands alone in the bracket", right)
