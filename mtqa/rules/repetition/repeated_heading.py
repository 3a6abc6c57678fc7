"""A headline that stands twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document, Role
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

TOKEN_RE = re.compile(r"\w+")
#: Fewer words make a label ("Sport", "World news"), not a headline.
SHORTEST = 5
#: The share of words that two headlines must have in common to be one.
ALIKE = 0.75
#: And the share of the shorter one, where both are titles.
WITHIN = 0.75


@rule(
    "repeated-heading",
    category="Accuracy/Addition",
    severity=Severity.MINOR,
    flagged=[
        "Dutch ministry says the dam is safe for now\n\n"
        "⟦Dutch Foreign Ministry says the dam is safe for now⟧\n\nThe dam is safe, it said.",
        "Ministry reports the successful launch of a new ferry\n\n"
        "⟦The ministry reports the successful launch of a new ferry.⟧ It sails today.",
    ],
    clean=[
        "Ministry says dam is safe\n\nThe Dutch ministry said on Monday that the dam was safe.",
        "Dam is safe for now, ministry says\n\nBridge is shut for now, ministry says\n\nIt rained.",
        "Sport\n\nSport\n\nThe match was lost.",
    ],
)
def repeated_heading(document: Document) -> Iterator[Finding]:
    """Flags a second paragraph, or its first sentence, that only says the headline again.

    Why: a page gives its title twice (in the tab and on the page), and both were translated, often
    in slightly different words.
    A lead that tells the headline in full has many words that the headline lacks: silent.
    Misses: headlines in other words.
    """
    if len(document.paragraphs) < 2:
        return
    title, second = document.paragraphs[:2]
    if title.role is Role.FURNITURE or not second.sentences:
        return
    first, lead = title.sentences[-1:], second.sentences[0]
    if not first or len(title.text) > 300:
        return
    wanted, given = _words(title.text), _words(lead.text)
    if len(wanted) < SHORTEST or len(given) < SHORTEST:
        return
    shared = len(wanted & given) / len(wanted | given)
    fewer = len(wanted & given) / min(len(wanted), len(given))
    if shared >= ALIKE or (second.role is Role.HEADING and fewer >= WITHIN):
        yield Finding(
            lead.start, lead.end, "the headline is said again", related=((title.start, title.end),)
        )


def _words(text: str) -> frozenset[str]:
    return frozenset(TOKEN_RE.findall(text.lower())) - {"the", "a", "an", "of"}
