"""HTML's escapes, left as they are."""

from __future__ import annotations

import html.entities
import re
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# Whole, escaped twice or three times, or broken by a tokenizer or a translator ("& quot ;").
ENTITY_RE = re.compile(
    r"&(?:amp ?; ?){0,3} ?(?:\# ?\d{2,6}|\# ?[xX] ?[0-9a-fA-F]{2,6}|(?!amp ?;)[a-zA-Z]{2,8}\d?) ?;"
    r"|&amp ?;|&(?:nbsp|quot|apos|lsquo|rsquo|ldquo|rdquo|laquo|raquo|hellip|mdash|ndash|amp)\b"
)
NAMED_RE = re.compile(r"[a-zA-Z]+\d?(?= ?;?$)")


@rule(
    "entity",
    category="Design/Markup",
    severity=Severity.MAJOR,
    flagged=[
        "Research ⟦&amp;⟧ development",
        "He said ⟦&quot;⟧no⟦&quot;⟧.",
        "It⟦&#39;⟧s late, she said⟦&amp;nbsp;⟧again.",
        "He said⟦& quot ;⟧no.",
    ],
    clean=[
        "Marks & Spencer; Smith & Sons; AT&T; R&D; all fell.",
        "Johnson & co; they left.",
        "See example.org/?a=1&copy_of=2 for more.",
    ],
    missed=["He said ⟦quot;⟧no."],
)
def entity(document: Document) -> Iterator[Finding]:
    """Flags HTML entities such as "&amp;" and "&#39;".

    Why: text scraped from a page and escaped once too often; browsers resolve them, papers print
    them. Firms with an ampersand stay silent, for what follows is no entity's name.
    Misses: entities that have lost the ampersand.
    """
    if "&" not in document.text:
        return
    for match in ENTITY_RE.finditer(document.text):
        name = NAMED_RE.search(match[0])
        if name and f"{name[0]};" not in html.entities.html5:
            continue
        meant = match[0].replace(" ", "")
        for _ in range(4):
            meant = html.unescape(meant)
        start, end = match.start(), match.start() + len(match[0].rstrip())
        yield Finding(
            start, end, f"“{match[0].strip()}” is an HTML entity", meant.replace("\xa0", " ")
        )
