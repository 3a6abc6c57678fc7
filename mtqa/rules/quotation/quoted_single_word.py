"""An ordinary word in quotation marks that it does not need."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.quote_marks import SMALL_WORDS
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

SO_CALLED_RE = re.compile(
    r"[Ss]o-called (?P<whole>[\"“](?P<word>\w[\w' -]{0,40})(?P<stop>[,.]?)[\"”])"
)
WORD_RE = re.compile(r"(?P<whole>[\"“](?P<word>[a-z][\w-]{1,30})(?P<stop>[,.]?)[\"”])")
TIMES = 3  # sound news marks a word once, when it is new or somebody's own


@rule(
    "quoted-single-word",
    category="Fluency/Punctuation",
    severity=Severity.MINOR,
    flagged=[
        "The so-called ⟦“shadow fleet”⟧ grew.",
        'The ⟦"weapon"⟧ came. The "weapon" was old. No "weapon" is safe.',
    ],
    clean=[
        "The so-called shadow fleet grew. He called it a “disgrace.”",
        "The “shadow” fleet grew. It is a “shadow” no more.",
        'The ships "Wave "and" Crest" met "Spray "and" Foam" and "Tide "and" Ebb".',
        "“Yes,” she said. “Yes,” he said. “Yes,” they said.",
    ],
    missed=["Clashes broke out between ethnic ⟦“minorities”⟧ and rebels."],
)
def quoted_single_word(document: Document) -> Iterator[Finding]:
    """Flags marks behind `so-called`, and an ordinary word put in marks three times over.

    The span is the word with its marks, at its first place; the next ones are given as related.

    Why: some languages mark every word that is new, borrowed or not quite meant, each time. English
    marks it once, if at all, and `so-called` does the work of the marks. A scare quote, or
    somebody's own word quoted once or twice, stays silent: sound news is full of them.

    Misses: a single needless pair of marks, which can't be told from a scare quote.
    """
    for match in SO_CALLED_RE.finditer(document.text):
        message = "“so-called” needs no quotation marks after it"
        yield Finding(*match.span("whole"), message, match["word"] + match["stop"])
    places: dict[str, list[re.Match[str]]] = {}
    for match in WORD_RE.finditer(document.text):
        if match["word"] in SMALL_WORDS:
            continue  # the marks of two neighbours: "Wave "and" Crest"
        places.setdefault(match["word"], []).append(match)
    for word, found in places.items():
        if len(found) >= TIMES:
            yield Finding(
                *found[0].span("whole"),
                f"“{word}” stands in quotation marks {len(found)} times over",
                suggestion=word + found[0]["stop"],
                related=tuple(match.span("whole") for match in found[1:]),
            )
