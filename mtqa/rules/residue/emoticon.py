"""Faces made of punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.quotes import is_quoted
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# Eyes, a nose perhaps, a mouth. Behind a colon without a nose, a letter needs a space before it.
FACE_RE = re.compile(
    r"(?:(?<=[\w.!?,] )|(?<=[\w.!?]))(?:[:;]-[)(DPp]|[:;][)(])(?=[\s.,!?]|$)"
    r"|(?:(?<=[\w.!?,] )|(?<=[a-z.!?]))[:;][DP](?=[\s.,!?]|$)|(?<=[\w.!?] )\(;(?=\s|$)"
)
FACES = (":)", ":(", ":-", ";)", ";-", "(;", ":D", ":P", ";D")


@rule(
    "emoticon",
    category="Style/Awkward",
    severity=Severity.MINOR,
    flagged=[
        "The rest of the film is slow ⟦;-)⟧ It runs on Friday.",
        "He may be right ⟦:D⟧",
        "All is well⟦:)⟧ The road is open.",
    ],
    clean=[
        "“All is well :)” he wrote.",
        "He had three aims (peace; bread; work) and one wish: (as ever) rest.",
        "Drive D: is full. Odds: 3:2; C:D; see table 3:(a).",
    ],
    missed=["All is well ⟦^^⟧ The road is open."],
)
def emoticon(document: Document) -> Iterator[Finding]:
    """Flags `:)`, `;-)`, `:D` and their like outside quotations.

    One finding with all its places, for it is a habit of the whole text.

    Why: they come from comments and chats on the source's page; no newsroom writes them in its
    own voice. In a quotation they are a message's own.

    Misses: faces in other styles.
    """
    text = document.text
    if not any(face in text for face in FACES):
        return
    spans = [
        match.span() for match in FACE_RE.finditer(text) if not is_quoted(document, match.start())
    ]
    if spans:
        message = f"“{text[slice(*spans[0])]}” belongs to a chat, not to a story"
        yield Finding(*spans[0], message, "", related=tuple(spans[1:]))
