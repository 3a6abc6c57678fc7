"""One report with two sources in a row: `reported by The Guardian …, TASS reports`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

NAME = r"[\"“]?[A-Z][\w-]{1,20}(?:\.\w{2,5})?(?: [A-Z][\w-]{1,20})?[\"”]?"
CLOSING_RE = re.compile(
    rf", (?P<second>(?:reports|writes|informs|transmits) {NAME}|{NAME} (?:reports|writes|reported)"
    rf"|according to {NAME})\.?$"
)
FIRST_RE = re.compile(
    r"\b(?:reported (?:by|on|in|with reference)|(?:reports|reported|writes|wrote|notes|informs),? "
    r"(?:citing|with reference to|referring to)|[Aa]ccording to [^,]{2,60}, (?:citing|referring))\b"
)
# `As reported by "European Truth", writes Welt with reference to …`
OPENING_RE = re.compile(
    rf"\b[Aa]s (?:reported|informed|stated|written) by {NAME}, "
    rf"(?P<second>(?:writes|reports|informs) {NAME})"
    rf"|\b[Aa]s {NAME} (?:reports|writes), (?P<again>{NAME} (?:reports|writes) about this)"
)
CUES = ("reports", "writes", "informs", "transmits", "according to", "reported")


@rule(
    "stacked-source",
    category="Style/Awkward",
    severity=Severity.MINOR,
    flagged=[
        "A virus was found. This was reported by The Post, citing a study, ⟦Interpress reports⟧.",
        "Bears fled, the Post wrote, citing the zoo, ⟦reports Interpress⟧.",
        'As reported by "Zoo News", ⟦writes Interpress⟧, bears fled.',
    ],
    clean=[
        "A virus was found, The Post reported, citing a study.",
        "The study was reported by The Post on Monday. Interpress reports more.",
        "He reported in May, citing rain, that prices rose, according to the ministry.",
        "As the Post reports, Interpress has sold its office.",
    ],
)
def stacked_source(document: Document) -> Iterator[Finding]:
    """Flags a second source tag in a sentence that has given its source: `…, TASS reports`.

    The span is the second tag.

    Why: agencies of some countries name whoever they copied and then themselves; English names the
    one that had the news, and the other in a sentence of its own if at all. A ministry or person
    behind “according to” stays silent, as does a newspaper's report of what somebody said.
    Misses: tags in two sentences, and a first source without “citing” or “reported by”.
    """
    text = document.text
    if not any(cue in text for cue in CUES):
        return
    message = "the sentence has named its source already"
    for sentence in document.sentences:
        tail = sentence.text[-70:]
        closing = CLOSING_RE.search(tail) if ", " in tail else None
        cut = len(sentence.text) - len(tail) + (closing.start() if closing else 0)
        if closing and FIRST_RE.search(sentence.text, max(0, cut - 400), cut):
            shift = sentence.end - len(tail)
            yield Finding(shift + closing.start("second"), shift + closing.end("second"), message)
        elif opening := OPENING_RE.search(sentence.text[:160]):
            name = "second" if opening["second"] else "again"
            start, end = opening.span(name)
            yield Finding(sentence.start + start, sentence.start + end, message)
