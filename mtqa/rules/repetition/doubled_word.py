"""The same word twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

DOUBLED_RE = re.compile(r"\b([a-z]+) \1\b", re.IGNORECASE)
# English doubles these itself: "the hopes that that man had had", "no, no", "it was very, very".
NATIVE = frozenset({"had", "that", "so", "very", "no", "bye", "ha", "really", "many", "never"})


@rule(
    "doubled-word",
    category="Fluency/Grammar",
    severity=Severity.MINOR,
    flagged=["Police said ⟦the the⟧ suspect fled."],
    clean=[
        "All the hopes that she had had were gone.",
        "The band Duran Duran played in Walla Walla.",
        "New York, New York, is expensive.",
    ],
    missed=["Officials, ⟦of, of⟧ course, declined."],
)
def doubled_word(document: Document) -> Iterator[Finding]:
    """Flags a word repeated with only a space between.

    Why: decoders stutter; edited news almost never does.
    Misses: repeats split by punctuation; names, which double by nature (Walla Walla).
    """
    for match in DOUBLED_RE.finditer(document.text):
        word = match.group(1)
        if word.lower() in NATIVE or (word[0].isupper() and match.group()[-len(word)].isupper()):
            continue
        yield Finding(match.start(), match.end(), f"“{word}” stands twice in a row", word)
