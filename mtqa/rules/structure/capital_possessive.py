"""A capital on the possessive: "Nigeria'S"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

CAPITAL_RE = re.compile(r"['’]S(?<=[a-z]['’]S)\b")
WORD_RE = re.compile(r"[\w-]{1,40}$")


@rule(
    "capital-possessive",
    category="Fluency/Punctuation",
    severity=Severity.MINOR,
    flagged=["⟦Nigeria'S⟧ opposition spoke, and the ⟦mayor’S⟧ wife."],
    clean=["Nigeria's opposition spoke. NIGERIA'S PARTY SPOKE.", "The A'S won; 'S is a clitic."],
)
def capital_possessive(document: Document) -> Iterator[Finding]:
    """Flags a capital S behind a small letter and an apostrophe: "Nigeria'S".

    Why: a system that was taught on headlines capitalises what a tokenizer split off.
    Headlines in capitals throughout stay silent.
    """
    text = document.text
    for match in CAPITAL_RE.finditer(text) if "'S" in text or "’S" in text else ():
        word = WORD_RE.search(text[max(0, match.start() - 40) : match.start()])
        start = match.start() - len(word[0]) if word else match.start()
        meant = text[start : match.end() - 1] + "s"
        yield Finding(start, match.end(), f"newsrooms write “{meant}”", meant)
