"""The same words attributed twice in one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document, Sentence
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

SAID = r"(?:said|says|added|adds|stated|states|noted|notes|reported|reports|stressed|explained)"
# `he said, he said`
STUTTER_RE = re.compile(rf", (?P<second>(?P<who>he|she|they|it) {SAID})\b")
# `the ministry said in the ministry`
CIRCLE_RE = re.compile(rf"{SAID}(?P<second> (?:in|at|by|of) the (?P<who>[a-z]{{4,20}}))\b(?!['’])")
# `According to the doctor, rest helps, he said.`
ACCORDING_RE = re.compile(r"(?:According to|As reported by|As stated by)\b")
CLOSING_TAG_RE = re.compile(
    rf", (?P<second>(?:he|she|they|it) {SAID}|{SAID} (?:the )?[A-Z]\w*)\.?$"
)
# `Ruiz said that rest helps, she said.`
SAID_THAT_RE = re.compile(rf"^[^,;:\"“”]{{2,60}}? {SAID} (?:that|the|a|it|he|she|they)\b")


@rule(
    "doubled-attribution",
    category="Fluency/Grammar",
    severity=Severity.MAJOR,
    flagged=[
        "Rest helps, he said, ⟦he said⟧.",
        "The ministry said⟦ in the ministry⟧ that rest helps.",
        "According to the doctor, rest helps, ⟦he said⟧.",
        "The doctor said that rest helps the heart, ⟦she said⟧.",
    ],
    clean=[
        "“I said what I said,” he said.",
        "According to the doctor, she said nothing.",
        "The doctor said rest helps. It heals the heart, she said.",
        'The doctor said, "Rest helps." He said no more.',
        "He said she said nothing, and that was that.",
        "The bank said in the bank's report that it grew.",
        "It was what they said, she said.",
    ],
)
def doubled_attribution(document: Document) -> Iterator[Finding]:
    """Flags a second tag for words that the sentence has attributed already: `he said, he said`.

    The span is the second tag.

    Why: the source frames a speech at both ends, or the decoder stutters; English frames it once.
    A tag for the sentence before, speech about speech (`he said she said`), and an agency named
    beside the speaker (`he told Interpress, the agency reported`) are sound.

    Speech in quotation marks is `framed-speech` and `repeated-tag`.

    Misses: two tags with different speakers' names.
    """
    text = document.text
    for pattern, first in (
        (CIRCLE_RE, r"\b[Tt]he {} (?:also )?$"),
        (STUTTER_RE, rf"\b{{}} {SAID}$"),
    ):
        for match in pattern.finditer(text):
            before = text[max(0, match.start() - 40) : match.start()]
            if re.search(first.format(match["who"]), before):
                yield Finding(*match.span("second"), "the words are attributed twice")
    for sentence in document.sentences:
        tail = sentence.text[-60:]
        closing = CLOSING_TAG_RE.search(tail) if ", " in tail else None
        if closing and _opened(sentence):
            shift = sentence.end - len(tail)
            start, end = closing.span("second")
            yield Finding(shift + start, shift + end, "the words are attributed twice")


def _opened(sentence: Sentence) -> bool:
    if any(mark in sentence.text for mark in '"“”'):
        return False
    if ACCORDING_RE.match(sentence.text):
        return True
    return SAID_THAT_RE.match(sentence.text[:120]) is not None
