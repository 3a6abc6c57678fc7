"""Characters that nobody can see, or that stand for one that was lost."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# Controls but for tabs and line ends, soft hyphens, zero-width spaces and joiners, marks of
# direction, byte order marks, private use, lone surrogates, and the replacement character.
HIDDEN_RE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ud800-\udfff\ue000-\uf8ff\ufeff\ufff9-\ufffd\ufffe\uffff]+"
)
JOINERS = "\u200c\u200d"  # sound within Arabic, Persian and Indian words and in emoji
DIRECTION = "\u200e\u200f\u061c\u202a\u202b\u202c\u2066\u2067\u2068\u2069"


@rule(
    "control-character",
    category="Fluency/Character encoding",
    severity=Severity.MINOR,
    flagged=[
        "The mayor of⟦\u200b\u200b⟧ Oslo resigned.",
        "Prices rose to 5\u00a0%⟦\x07⟧ in May, said Jos⟦\ufffd⟧.",
        "The mayor⟦\u00ad⟧s met.⟦\ufeff⟧",
    ],
    clean=[
        "Tabs\tand\r\nlines; 5\u00a0000 and a thin\u2009space.",
        "The family 👨\u200d👩\u200d👧 left.",
        "The word می\u200cخواهم is Persian, \u200eשלום\u200f Hebrew.",
    ],
    missed=["Prices rose to 5⟦\u00a0⟧000."],
)
def control_character(document: Document) -> Iterator[Finding]:
    """Flags invisible characters and replacement characters.

    Why: zero-width spaces cut words where searches and line breaks see it, and "\ufffd" says that a
    letter is lost. Joiners within emoji and in scripts that need them, and marks of direction
    beside Hebrew or Arabic, are sound.
    Misses: spaces of odd widths, which typesetters use on purpose.
    """
    if document.text.isascii() and document.text.isprintable():
        return
    for match in HIDDEN_RE.finditer(document.text):
        found = match[0]
        around = document.text[max(0, match.start() - 2) : match.end() + 2]
        if set(found) <= set(JOINERS) and not around.isascii() and _needs_joiners(around):
            continue
        if set(found) <= set(DIRECTION + JOINERS) and any(
            unicodedata.bidirectional(character) in ("R", "AL")
            for character in around
            if character not in found
        ):
            continue
        lost = "\ufffd" in found
        name = unicodedata.name(found[0], f"U+{ord(found[0]):04X}").lower()
        message = (
            "a letter was lost here" if lost else f"an invisible character ({name}) stands here"
        )
        yield Finding(
            match.start(),
            match.end(),
            message,
            None if lost else "",
            Severity.MAJOR if lost else None,
        )


def _needs_joiners(around: str) -> bool:
    return any(
        character > "\u0590"
        and character not in "\u200b\u200c\u200d\u2060"
        and not "\u2000" <= character <= "\u206f"
        for character in around
    )
