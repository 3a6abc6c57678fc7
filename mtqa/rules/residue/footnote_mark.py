"""Footnote marks of an encyclopedia or a paper, left in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

MARK_RE = re.compile(
    r"\[ ?(?:\d{1,3}|(?:foot)?note \d{1,3}|citation needed|source\?|edit)(?: ?[,–-] ?\d{1,3})? ?\]"
)
# The notes themselves, at the end: `[1] Smith, 2004.`
NOTE_RE = re.compile(r"\[ ?\d{1,3} ?\] \S")
NOTES = 2


@rule(
    "footnote-mark",
    category="Design/Markup",
    severity=Severity.MINOR,
    flagged=[
        "The school was founded in 1924⟦[1]⟧ and closed in 1990.[2]",
        "Seats abroad ⟦[footnote 1]⟧ are kept by the embassy.",
        "The engine was slow. ⟦[5]⟧ It was sold in 1969.",
    ],
    clean=[
        "“She came in [2020] with ten others,” he said. The vote was 12 [sic] to 3.",
        "The school closed.[1] It reopened.[2]\n\n[1] Ruiz, 1990.\n\n[2] Diaz, 1991.",
    ],
    missed=["The school was founded in 1924 ⟦(1)⟧ and closed in 1990."],
)
def footnote_mark(document: Document) -> Iterator[Finding]:
    """Flags `[1]`, `[footnote 1]` and `[citation needed]` in running text.

    One finding with all its places, for it is a habit of the whole text.

    Why: they point at notes that were not copied with the text. Words put into a quotation, and
    texts that print their notes, stay silent.

    Misses: marks without square brackets.
    """
    if "[" not in document.text:
        return
    notes = sum(NOTE_RE.match(paragraph.text) is not None for paragraph in document.paragraphs)
    spans = [match.span() for match in MARK_RE.finditer(document.text)]
    if spans and notes < NOTES:
        message = f"“{document.text[slice(*spans[0])]}” points at a note that is not there"
        yield Finding(*spans[0], message, "", related=tuple(spans[1:]))
