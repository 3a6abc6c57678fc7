"""A word that stands twice in one list: "masks, masks and respirators"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

LIST_RE = re.compile(
    r"\b(?P<next>[a-z]{4,20}), (?P=next)(?= (?:and|or) (?!(?P=next))[a-z]|, (?!(?P=next)\b)[a-z])"
    r"|\b(?P<far>[a-z]{4,20}), (?!(?P=far))[a-z]{4,20} (?:and|or) (?P=far)(?=[.,;]| (?:at|in|on|to"
    r"|for|from|with|by)\b)"
)
# What writers say twice for emphasis, and degrees of measure.
EMPHATIC = frozenset(
    """
    never really very much many more long always again please okay well yeah away back forever
    later slowly quickly years miles thank thanks sorry come wait look stop right hurry bang
    """.split()
)
OPENS_RE = re.compile(
    r"(?:^|[,:(] ?|\b(?:of|for|with|and|or|in|on|about|to|by|is|are|was|were|as|from) )$"
)
SPEECH = '"“”‘«'
NEAR = 30


@rule(
    "listed-twice",
    category="Fluency/Grammar",
    severity=Severity.MINOR,
    flagged=[
        "The state buys ⟦masks, masks⟧ and respirators.",
        "The flame stands for ⟦peace, friendship and peace⟧.",
        "The ⟦classification, classification⟧, award of goods is a duty.",
    ],
    clean=[
        "The state buys masks, gowns and respirators. He ran for years, years and years.",
        "Rows were green, green, green and white. “Work, work, and rest,” he said.",
        "They talk, listen and talk some more.",
    ],
    missed=["The prize is for ⟦novels, long novels⟧ and tales."],
)
def listed_twice(document: Document) -> Iterator[Finding]:
    """Flags a word that stands twice in one list: "masks, masks and respirators".

    Why: two words of the source that English renders alike; a list names each thing once.
    Emphasis ("never, never"), speech, and a word three times over stay silent.
    Misses: list entries of more than one word.
    """
    text = document.text
    for match in LIST_RE.finditer(text) if _alike(document) else ():
        word = match["next"] or match["far"]
        before = text[max(0, match.start() - NEAR) : match.start()]
        if word in EMPHATIC or any(mark in SPEECH for mark in before):
            continue
        # "Pike perch, ruff or perch": the first is another thing's name.
        if match["far"] and before.rstrip().rsplit(None, 1)[-1:] and not OPENS_RE.search(before):
            continue
        if before.endswith(f"{word}, "):
            continue  # "green, green, green and white"
        yield Finding(*match.span(), f"“{word}” stands twice in the list")


def _alike(document: Document) -> bool:
    """A quick look first: whether a word before a comma ends as one of the next three does."""
    words = document.words
    return any(
        words[index - 1].text.endswith(words[index].text)
        or words[index - 1].text[-4:] in words[index + 2].text
        for index, gap in enumerate(document.gaps[:-3])
        if gap == ", " and index
    ) or (", " in document.gaps[-3:] and len(words) > 1)
