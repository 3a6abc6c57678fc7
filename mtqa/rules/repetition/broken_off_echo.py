"""A phrase broken off in its middle, and begun again behind a comma or "and"."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.anatomy.repeats import lowered, repeated_pairs
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

#: Words of the phrase.
SHORTEST, LONGEST = 2, 6
# Nothing ends with these before a comma or "and".
DANGLING = frozenset(
    """
    the a an of to for with from by at be been their his its our your my every than very is are was
    were has have had will would could should into
    """.split()
)
LINKS = frozenset(["and", "or"])
# "What it is for, what it is for": a clause with its verb or preposition at the end.
CLAUSE = frozenset(
    "what who which where that how when if whether as than i he she it we they you".split()
)
QUOTES = '"“”'
REACH = 30


@rule(
    "broken-off-echo",
    category="Fluency/Grammar",
    severity=Severity.MAJOR,
    flagged=[
        "The ferry is due ⟦to arrive at the, to arrive at the⟧ pier at noon.",
        "The crew left ⟦the deck of, and the deck of⟧ the ferry was empty.",
    ],
    clean=[
        "He knows what it is for, and what it is for is clear. It was, it was said, late.",
        "It is a ship of the people, for the people, and by the people, the crew and the captain.",
        "“A friend of, a friend of,” he stammered. By and by he came to and to and fro they went.",
    ],
    missed=["The crew ⟦hoisted the sail, hoisted the sail⟧ in haste."],
)
def broken_off_echo(document: Document) -> Iterator[Finding]:
    """Flags a phrase that breaks off after "of", "the" or "will" and begins anew: `to the, to the`.

    Why: a decoder that loses its place says the last words again and goes on. A phrase that could
    end there may be repeated for effect, and a clause may end in its preposition (`what it is for,
    what it is for`); both stay silent, and so does speech.
    Misses: phrases that end with a noun (see phrase-loop).
    """
    text, words, plain = document.text, document.words, lowered(document)
    done = -1
    # The last two words of the phrase come again, no further on than the phrase is long.
    for place, after in repeated_pairs(document):
        index, word = place + 1, plain[place + 1]
        if after - place > LONGEST + 1 or word not in DANGLING or index <= done:
            continue
        link = plain[index + 1] in LINKS
        again = index + 1 + link
        if again >= len(plain):
            continue
        joint = text[words[index].end : words[index + 1].start]
        if joint not in (", ", " ") or (joint == " " and not link):
            continue
        for size in range(LONGEST, SHORTEST - 1, -1):
            first = index - size + 1
            phrase = plain[first : index + 1] if first >= 0 else ()
            if not phrase or phrase != plain[again : again + size] or CLAUSE & set(phrase):
                continue
            start, end = words[first].start, words[again + size - 1].end
            whole = text[start:end]
            near = text[max(0, start - REACH) : end + REACH // 2]
            if "\n" in whole or not whole.islower() or any(mark in near for mark in QUOTES):
                continue
            meant = text[start : words[index].end]
            yield Finding(start, end, "the phrase breaks off and begins again", meant)
            done = again + size
            break
