"""One connective, twice in a sentence."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

CONNECTIVES = (
    "for example",
    "for instance",
    "due to",
    "as a result",
    "because of",
    "according to",
    "in addition",
    "on the other hand",
    "in connection with",
    "instead of",
)
#: Further apart than this, the reader has forgotten the first.
REACH = 160
# A second one that is set against the first is meant: "not because of A but because of B".
PARALLEL_RE = re.compile(
    r"[;:\"“”—]|\b(?:but|whether|while|whereas|not)\b|\b(?:and|or|nor|rather|than|partly"
    r"|either)\W+(?:\w+\W+)?$",
    re.IGNORECASE,
)
# "Due to leave", "due to be held": a timetable, not a cause.
TIMETABLE_RE = re.compile(r" (?:be|\w+e|start|open|begin|end|meet|run) ")


@rule(
    "connective-twice",
    category="Style/Awkward",
    severity=Severity.MINOR,
    flagged=[
        "Due to the rain, the start was delayed ⟦due to⟧ a late bus.",
        "For example, some breeds are clever - ⟦for example⟧, poodles.",
        "According to the mayor, the road is shut, ⟦according to⟧ a statement.",
    ],
    clean=[
        "It failed not because of the rain but because of the wind.",
        "Due to rain, trains are late. Buses are late due to snow.",
        "According to Ali, it rained; according to Ann, it snowed.",
        "Due to rain buses are due to leave at nine.",
    ],
)
def connective_twice(document: Document) -> Iterator[Finding]:
    """Flags the second "due to", "for example", "according to" of one sentence.

    Why: the translator opens the sentence with the source's topic and closes it with the same;
    an editor keeps one.
    Two that are set side by side ("not because of A but because of B") stay silent.
    Misses: pairs of different words that mean the same.
    """
    text = document.text
    plain = text.lower()
    if len(plain) != len(text):  # a letter that grows in lower case shifts every offset
        plain = text
    for word in CONNECTIVES:
        if plain.count(word) < 2:
            continue
        starts = [sentence.start for sentence in document.sentences]
        before = plain.find(word)
        while (place := plain.find(word, before + len(word))) >= 0:
            first, before = before + len(word), place
            end = place + len(word)
            if place - first > REACH or bisect(starts, first) != bisect(starts, place):
                continue
            if PARALLEL_RE.search(text[first:place]) or plain[end : end + 1].isalpha():
                continue
            if word == "due to" and TIMETABLE_RE.match(text, end):
                continue
            yield Finding(place, end, f"“{text[place:end]}” a second time in one sentence")
