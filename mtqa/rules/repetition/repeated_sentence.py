"""A sentence that the article has said before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document, Role
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

TOKEN_RE = re.compile(r"\w+")
EDGES = " .!?…,;:\"“”'‘’«»()[]"
#: A shorter sentence may be a refrain ("He did not respond.") unless it comes at once.
SHORTEST, SHORTEST_AT_ONCE = 8, 3


@rule(
    "repeated-sentence",
    category="Accuracy/Addition",
    severity=Severity.MAJOR,
    flagged=[
        "Share this with a friend! ⟦Share this with a friend! Share this with a friend!⟧ He left.",
        "The dam will be shut for repairs until May. Farmers objected. "
        "⟦The dam will be shut for repairs until May.⟧",
        "He said he can't come this week. ⟦He said he can't come this week.⟧ Rain fell.",
    ],
    clean=[
        "“No. No. No,” she said. “I got bit! I got bit!”",
        "He did not respond. The firm was asked too. It did not respond.",
        "Dam to be shut\n\nThe dam will be shut until May. The lake will be shut until May.",
        "“Whatever is needed. Whatever is needed, the state will pay.”",
    ],
    missed=[
        "The dam will be shut for repairs until May. Farmers objected. "
        "⟦The dam is to be shut for repairs until May.⟧",
    ],
)
def repeated_sentence(document: Document) -> Iterator[Finding]:
    """Flags a sentence of eight words or more that stands twice in an article, or any at once.

    Why: a decoder that loops, or a system that translated one segment twice.
    Headlines and page furniture repeat by design, and speakers repeat short sentences; they stay
    silent. Copies in a row are one finding.
    Misses: copies in other words (for the first words alone, see echoed-clause).
    """
    seen: set[str] = set()
    before = ""
    run: list[int] = []  # start and end of the copies in a row
    for paragraph in document.paragraphs:
        if paragraph.role is not Role.BODY:
            continue
        for sentence in paragraph.sentences:
            key = sentence.text.strip(EDGES).lower()
            copied = key in seen
            lettered = copied and sum(token.isalpha() for token in TOKEN_RE.findall(key))
            at_once = key == before and lettered >= SHORTEST_AT_ONCE and not _spoken(sentence.text)
            if at_once or (copied and lettered >= SHORTEST):
                run = [run[0] if run else sentence.start, sentence.end]
            elif run:
                yield _found(run)
                run = []
            seen.add(key)
            before = key
    if run:
        yield _found(run)


def _spoken(text: str) -> bool:
    return text[:1] in "\"“'‘" or text.rstrip()[-1:] in "\"”'’"


def _found(run: list[int]) -> Finding:
    return Finding(run[0], run[1], "the article has said this sentence before", "")
