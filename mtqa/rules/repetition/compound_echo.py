"""A noun beside itself: "coronavirus virus", "membrane membranes", "the characters' characters"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from mtqa.anatomy.repeats import lowered
from mtqa.document import Document, Word
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

ECHO_RE = re.compile(
    # the second word is the first one's tail, or the first in the plural
    r"\b(?P<head>[a-z]{3,12}?)-?(?P<tail>[a-z]{5,12}) (?P=tail)s?\b(?![-'’])"
    r"|\b(?P<one>[a-z]{5,20}) (?P=one)e?s\b(?![-'’])"
    r"|\b(?P<many>[a-z]{4,20})(?:s['’]|['’]s) (?P=many)s?\b(?![-'’])"
)
# "Post-post", "retweet tweets", "name names": English means these.
HEADS = frozenset("anti counter non over post pre pro re semi sub super under grand great".split())
NATIVE = frozenset("there other never after under about where ever names unknown known".split())


@rule(
    "compound-echo",
    category="Style/Awkward",
    severity=Severity.MINOR,
    flagged=[
        "The ministry counts those infected with the ⟦coronavirus virus⟧.",
        "The firm supplies ⟦membrane membranes⟧.",
        "He has a feeling for the ⟦characters' characters⟧.",
    ],
    clean=[
        "The great-grandfather father and son; grandmother mother; no one names names.",
        "They retweet tweets, hover over it and discover other weaknesses; the bus uses unknowns.",
        "It was the mother's motherland; another other world.",
    ],
    missed=["The ⟦armed army⟧ came."],
)
def compound_echo(document: Document) -> Iterator[Finding]:
    """Flags a noun beside itself: "coronavirus virus", "membrane membranes".

    Why: the source's compound was translated whole, and its last part once more.
    Prefixes that make another word ("retweet tweets") stay silent.
    Misses: stems that differ.
    """
    done = 0
    for first, second in _neighbours(document):
        match = ECHO_RE.search(document.text, max(done, first.start), second.end + 2)
        if not match:
            continue
        done = match.end()
        word = match["tail"] or match["one"] or match["many"]
        if match["head"] in HEADS or word in NATIVE:
            continue
        message = f"“{match.group()}” says “{word}” twice"
        yield Finding(*match.span(), message)


def _neighbours(document: Document) -> list[tuple[Word, Word]]:
    """Words of which the first holds the head of the second."""
    words, plain = document.words, lowered(document)
    return [
        (words[index - 1], words[index])
        for index, (first, second) in enumerate(pairwise(plain), 1)
        if len(second) > 3 and second[:4] in first
    ]
