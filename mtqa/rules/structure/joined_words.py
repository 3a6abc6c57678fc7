"""A small word run together with its neighbour."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from mtqa.anatomy.parts import occurrences
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.words import zipf
from mtqa.rule import Finding, rule

HEADS = "the|and|of|for|with|from|that|this|which|since|about|around|between|because|their|was"
TAILS = "the|and|of|for|with|that|to|which|from|was"
STARTS, ENDS = tuple(HEADS.split("|")), tuple(TAILS.split("|"))  # a quick look first
HEAD_RE = re.compile(rf"({HEADS})([a-z]{{3,}})")
TAIL_RE = re.compile(rf"([a-z]{{4,}}|(?:{HEADS}|in|to|on|at|by|is))({TAILS})")
#: A form that readers meet more often than this may be a word; "ofthe" itself is a common slip.
RARE_ZIPF, SMALL_ZIPF = 2.2, 3.4
#: The other half is a word that all readers know.
COMMON_ZIPF, SHORT_ZIPF = 3.5, 4.3  # the second for a half of four letters or fewer
SMALL = frozenset(f"{HEADS}|{TAILS}|in|on|at|by|is|a".split("|"))
# Sound words so built that are rare, the end of "-ation" and the like aside, and code.
SOUND = frozenset("thereto thereof whereof hereof forwith into onto unto foreach withstand".split())
AROUND = "#@/&_-.="  # parts of addresses, tags and compounds


@rule(
    "joined-words",
    category="Fluency/Punctuation",
    severity=Severity.MINOR,
    flagged=[
        "It froze, and ⟦thelake⟧ was shut. Skaters ⟦andchildren⟧ had to wait ⟦inthe⟧ cold.",
        "⟦Accordingto⟧ the warden, the thaw will come ⟦fromthe⟧ west.",
    ],
    clean=[
        "The theme of the thesis was theft; Andrea's android has therein no forum and no fortune.",
        "Tomatoes, offal, forklifts, withers and a manifesto: therefore we forgo the bathe.",
        "See #savethelake, thelake.example.org and @andchildren.",
    ],
    missed=["It froze ⟦inspring⟧."],
)
def joined_words(document: Document) -> Iterator[Finding]:
    """Flags a small word stuck to the word beside it: `thelake`, `accordingto`, `inthe`.

    Only forms that readers never meet count, and both halves must be words that all of them know;
    so `theme`, `forklift` and `manifesto` stay silent, as do addresses, tags and names.

    Why: pieces of words were put together without the space between them.
    Misses: `in`, `on` and `a` before another word, which many sound words begin with.
    """
    text = document.text
    for word, starts in occurrences(document).items():
        if len(word) < 5 or not (halves := _halves(word)):
            continue
        for start in starts:
            end = start + len(word)
            if not text[start + 1 : end].islower():
                continue
            before, after = text[max(0, start - 1) : start], text[end : end + 1]
            if (before and before in AROUND) or (after in AROUND and text[end + 1 :][:1].isalnum()):
                continue
            if after and after in "@/_":
                continue
            if text[start].isupper() and halves[0] not in ("the", "according"):
                continue  # a name: "Thatcher", "Forsyth"
            cut = start + len(halves[0])
            yield Finding(
                start, end, "a space is missing between the words", f"{text[start:cut]} {halves[1]}"
            )


@lru_cache(maxsize=8192)
def _halves(word: str) -> tuple[str, str] | None:
    """The two words that were run together, if neither they nor the whole leave a doubt."""
    if word in SOUND or not (word.startswith(STARTS) or word.endswith(ENDS)):
        return None
    for pattern in (HEAD_RE, TAIL_RE):
        match = pattern.fullmatch(word)
        if not match:
            continue
        first, second = match.groups()
        both = first in SMALL and second in SMALL
        other = second if pattern is HEAD_RE else first
        rare = zipf(word) < (SMALL_ZIPF if both else RARE_ZIPF)
        common = SHORT_ZIPF if len(other) <= 4 else COMMON_ZIPF
        if rare and (both or zipf(other) >= common):
            return first, second
    return None
