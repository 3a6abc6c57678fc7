"""A name or phrase that stands at both ends of one clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.repeats import lowered, repeated_pairs
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

#: Words between the two copies, at most.
REACH = 6
SIZE = 3  # words of the phrase, at least
# Two such things side by side, or a way from one to the other, are meant.
APART_RE = re.compile(
    r"[,;:()\[\]|/\n.!?\"“”—–-]|\b(?:and|or|but|while|than|as|vs|versus|nor|to|from|if|into|like"
    r"|what|when|where|not|we|us)\b",
    re.IGNORECASE,
)
SMALL = frozenset(
    "a an the of in on at to for with from by as about is are was were be been has have had do does"
    " did will would can could may that which who it its he she they his her their i you we not no"
    " this these our my your into over under and or".split()
)
CAPITALS = frozenset(word.capitalize() for word in SMALL) | {"Once", "After", "American"}
OPENERS = frozenset("the a an this his her their its of in by with for".split())


@rule(
    "phrase-twice",
    category="Style/Awkward",
    severity=Severity.MINOR,
    flagged=[
        "He said that ⟦the state government is working with the state government⟧ on it.",
        "The ⟦Ministry of Health of the Regional Ministry of Health⟧ has closed it.",
    ],
    clean=[
        "The head of the state government met the head of the city government.",
        "It went from the city council to the city council.",
        "The best old film is by the best old team.",
        "The Summer Meal Finder is powered by the Summer Meal Finder API.",
    ],
    missed=["⟦The state government, it said, is working with the state government⟧."],
)
def phrase_twice(document: Document) -> Iterator[Finding]:
    """Flags a phrase of three words or more that stands twice in a clause, a few words apart.

    Why: a decoder that has said a name a moment ago says it again where another was meant.
    Copies in a list or a comparison, speech, and the name of a longer thing ("… powered by the
    Meal Finder API") stay silent.
    Misses: copies with a comma between.
    """
    text, words, plain = document.text, document.words, lowered(document)
    done = 0
    for first, index in repeated_pairs(document):
        if not SIZE < index - first <= SIZE + REACH or index < done:
            continue
        phrase, size = plain[index : index + SIZE], SIZE
        if len(phrase) < SIZE or phrase != plain[first : first + SIZE]:
            continue
        if phrase[-1] in plain[first + SIZE : index + SIZE - 1]:
            continue
        while index + size < len(plain) and plain[index + size] == plain[first + size]:
            size += 1
        start, end = words[first].start, words[index + size - 1].end
        if size > index - first or APART_RE.search(text[start : words[index].start]):
            continue
        if sum(word not in SMALL for word in phrase) < 2:
            continue
        if not (phrase[0] in OPENERS or words[first].text[0].isupper()):
            continue
        # A headline runs into its story, or a longer name follows.
        between = words[first + size : index + size]
        if any(word.text in CAPITALS for word in between):
            continue
        following = text[end : end + 2]
        if following[:1] in ("'", "’", "-", "/", ".") and following[1:].strip():
            continue
        after = plain[index + size] if following[:1] == " " and index + size < len(plain) else ""
        if following[1:].isupper() or (following[1:].islower() and after not in SMALL):
            continue
        done = index + size
        shown = text[words[index].start : end]
        yield Finding(start, end, f"“{shown}” stands twice in one clause: one was another word")
