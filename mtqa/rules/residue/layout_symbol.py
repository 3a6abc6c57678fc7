"""Emoji and typesetting marks left in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# Geometric shapes, stars, reference marks and pointing hands, as Japanese and Chinese pages set
# them, and pictographs. Bullets, arrows, degrees and trade marks are sound.
SYMBOL = (
    "\N{BLACK SQUARE}-\N{WHITE CIRCLE}\N{BULLSEYE}-\N{LOWER RIGHT TRIANGLE}"
    "\N{BLACK STAR}\N{WHITE STAR}\N{REFERENCE MARK}"
    "\N{BLACK SUN WITH RAYS}-\N{WHITE SMILING FACE}"
    "\N{BLACK SPADE SUIT}-\N{BEAMED SIXTEENTH NOTES}\N{HIGH VOLTAGE SIGN}"
    "\N{WHITE HEAVY CHECK MARK}\N{RAISED FIST}\N{RAISED HAND}\N{SPARKLES}"
    "\N{CROSS MARK}-\N{HEAVY EXCLAMATION MARK SYMBOL}"
    "\N{HEAVY BLACK HEART}\N{FULLWIDTH TILDE}\N{WAVE DASH}\N{POSTAL MARK}\N{GETA MARK}"
    "\U0001f000-\U0001faff"
)
SYMBOL_RE = re.compile(rf"[{SYMBOL}][{SYMBOL}\ufe0f\u200d ]*")
ODD_RE = re.compile(rf"[{SYMBOL}]")
# A list's bullet between two sentences: its line break is lost.
BULLET_RE = re.compile(r"(?<=[.!?:;] )[•*·](?= ?[A-Za-z])(?![\w ]{0,30}\*)")
# Rows of marks that part sections: "* * *" as a line is sound, within a paragraph it is not.
ROW_RE = re.compile(r"(?<=[\w.!?”\"] )(?:\*{3,}|(?:[*~=_-] ){3,}[*~=_-]|={3,}|_{3,}|~{3,})(?= )")


@rule(
    "layout-symbol",
    category="Design/Markup",
    severity=Severity.MINOR,
    flagged=[
        "Fifty copters⟦🚁⟧ took off.",
        "The final score stood. ⟦▽⟧ Second round: a draw.",
        "She saved the lake. ⟦■⟧ Two years on, fish are back.",
        "He won. ⟦◇ ◇ ◇⟧ The magazine had asked him why.",
        "You need: ⟦•⟧ a form; • a pen. • The office opens at six.",
        "He won. ⟦* * * *⟧ The magazine had asked him why.",
    ],
    clean=[
        "• First, the rain.\n\n• Then, the flood.",
        "■ First, the rain.\n\n■ Then, the flood.",
        "It was 30 °C → 86 °F, the Acme™ ® thermometer said ©.",
        "He won.\n\n* * *\n\nShe lost.",
        "“So proud 🎉,” the singer tweeted.",
    ],
    missed=["He won. ⟦/⟧ She lost."],
)
def layout_symbol(document: Document) -> Iterator[Finding]:
    """Flags emoji, and marks such as ■, ▽ or ※, inside a paragraph.

    A list run into a paragraph is one finding, with all its bullets.

    Why: they are the layout of the source's page, or of a social network, and no newspaper sets
    them in a story. Before a paragraph they may be its bullet, and in a quotation a tweet's own:
    both stay silent.
    Misses: marks that English uses too (slashes, asterisks).
    """
    text = document.text
    if not text.isascii() and ODD_RE.search(text):
        for paragraph in document.paragraphs:
            for match in SYMBOL_RE.finditer(text, paragraph.start, paragraph.end):
                bullet = match.start() == paragraph.start and len(match[0].strip()) == 1
                if not bullet and not _quoted(text, paragraph.start, match.start()):
                    yield _finding(match.start(), match.start() + len(match[0].rstrip()), text)
    listed = any(mark in text for mark in "•*·")
    bullets = [match.span() for match in BULLET_RE.finditer(text)] if listed else []
    if bullets:
        message = "a list's bullet inside a paragraph: its line breaks are lost"
        yield Finding(*bullets[0], message, "\n", related=tuple(bullets[1:]))
    for match in ROW_RE.finditer(text) if "*" in text or "=" in text or "_" in text else ():
        yield _finding(match.start(), match.end(), text)


def _quoted(text: str, start: int, at: int) -> bool:
    return text.rfind("“", max(start, at - 300), at) > text.rfind("”", max(start, at - 300), at)


def _finding(start: int, end: int, text: str) -> Finding:
    return Finding(
        start, end, f"“{text[start:end]}” is a mark of the page's layout, not of the text", ""
    )
