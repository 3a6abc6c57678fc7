"""A word explained by itself in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import near
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# Up to eight words before the bracket; the bracket decides how many of them count.
BRACKET_RE = re.compile(r"[\"”’'»]? ?\([\"“‘'«]?([^()\n\"“”«»]{3,120}?)[\"”’'»]?\)")
# "Section 2 (2)" and "(a)" number things; a gloss has letters.
LETTERS_RE = re.compile(r"[^\W\d_]{3}")
MODIFIED_RE = re.compile(r"[a-z]+ ([a-z]{5,})")


@rule(
    "self-gloss",
    category="Style/Awkward",
    severity=Severity.MINOR,
    flagged=[
        "The singer ⟦Mina (Mina)⟧ came third.",
        "Sugar hides behind ⟦treacle (treacle)⟧ and syrup.",
        "It won the ⟦“Golden Cup Awards” (Golden Cup Awards)⟧ in May.",
        "It was printed in ⟦The Evening Post (The Evening Post)⟧.",
        "It holds ⟦molasses (black molasses)⟧ and syrup.",
    ],
    clean=[
        "The Department of the Interior (Interior) declined to comment.",
        "The European Central Bank (ECB) raised rates.",
        "He earns £100 (£100 more than last year) and owns a car (a red one).",
        "Zhang Wei (张伟) lives in Section 2 (2).",
    ],
)
def self_gloss(document: Document) -> Iterator[Finding]:
    """Flags a bracket that only repeats the words before it.

    Why: the source gave a reading, a translation or the original in the bracket, and both came out
    the same in English.
    A bracket that shortens a long name ("the Department of the Interior (Interior)") stays silent.
    Misses: glosses that differ by more than one word in front.
    """
    text = document.text
    for match in near(BRACKET_RE, text, ("(",), before=2, after=130):
        gloss = match[1].strip()
        if not LETTERS_RE.search(gloss):
            continue
        modified = MODIFIED_RE.fullmatch(gloss)
        for wording in (gloss, modified[1] if modified else gloss):
            start = match.start() - len(wording)
            before = text[max(0, start) : match.start()]
            if start < 0 or before.casefold() != wording.casefold():
                continue
            if start and (text[start - 1].isalnum() or text[start - 1] in "'’-"):
                continue
            # "Department of the Interior (Interior)": the last word of a longer name.
            if (
                before[0].isupper()
                and " " not in before
                and text[:start].rstrip()[-4:] in (" the", "of t")
            ):
                continue
            if start and text[start - 1] in "\"“‘'«":
                start -= 1
            yield Finding(
                start,
                match.end(),
                f"the bracket only repeats “{before}”",
                text[start : match.end()].split("(")[0].rstrip(),
            )
            break
