"""A noun beside itself: "coronavirus virus", "membrane membranes", "the characters' characters"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document
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
    for match in ECHO_RE.finditer(document.text):
        word = match["tail"] or match["one"] or match["many"]
        if match["head"] in HEADS or word in NATIVE:
            continue
        message = f"“{match.group()}” says “{word}” twice"
        yield Finding(*match.span(), message)
