"""A phrase said again at once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.repeats import lowered, repeated_pairs
from mtqa.document import Document, Word
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

#: The longest phrase looked for, in words.
LONGEST = 20
#: What may stand between a phrase and its repeat; a dash or a full stop is a speaker's emphasis.
JOINTS = frozenset({" ", ", ", "\n", ",", "; "})
LINKS = frozenset({"and", "or"})
# Speech doubles these for effect: "not yet, not yet", "very much, very much".
EMPHATIC = frozenset(
    """
    no not yes very so too really much all my dear me go on up down i it you we he she they
    """.split()
)
# "Again and again and again", "year by year by year": the link belongs to the idiom.
CHAINS = frozenset("and or by after to on upon of in".split())

# What may follow two things joined; before another word the second opens a clause or a compound.
AFTER_RE = re.compile(
    r"[^ ]|$| \W| (?:and|or|in|on|at|of|to|from|with|by|as|after|before|during|since|until|over"
    r"|against|about|when|while|because|where|also|too|again)\b"
)
CLAUSE_RE = re.compile(r" (?:is|are|was|were|has|have|had|can|will|would|that|who|which|for)\b")


@rule(
    "phrase-loop",
    category="Fluency/Grammar",
    severity=Severity.MAJOR,
    flagged=[
        "The mayor met voters ⟦in the city in the city⟧ on Monday.",
        "He praised ⟦the work of the staff, the work of the staff⟧.",
        "She spoke to ⟦their children and their children⟧.",
        "They count on ⟦the head of the port and the head of the port⟧ to help.",
        "Wind speeds ⟦are high or are high⟧ on the coast.",
        "We visited ⟦Lake Tahoe Lake Tahoe Lake Tahoe⟧ last year.",
    ],
    clean=[
        "“Not yet, not yet,” he said again and again and again.",
        "It grew day by day by day, from time to time to time.",
        "The set ended 21-17, 21-17, 19-21.",
        "He said that half her life - half her life! - had been wasted.",
        "They left their children and their children's friends behind.",
        "“I got bit! I got bit!” the boy cried.",
        "Rows were white, white, yellow, white, white, yellow.",
        "Rain is due in Oslo next week Next week, it will rain. It is in my mind; my mind has it.",
        "Data is fed into the computer and the computer performs two steps.",
        "They learned from finance people and finance people were happy.",
        "The word is common in the Bible, and in the Bible it means something else.",
    ],
)
def phrase_loop(document: Document) -> Iterator[Finding]:
    """Flags a phrase of two words or more that is repeated at once.

    Why: a decoder that loses its place says the last phrase again, with or without "and".
    Speech repeats short phrases for effect, and idioms chain one word: they stay silent, as do
    whole sentences (see repeated-sentence) and lists of figures or single words.
    Misses: a repeat in which a word was changed.
    """
    text, words, plain = document.text, document.words, lowered(document)
    end = 0
    for place, index in repeated_pairs(document):
        if index < end or not 2 <= index - place <= LONGEST + 1:
            continue
        linked = plain[index - 1] in LINKS and index - place > 2
        size = index - place - linked
        if plain[index : index + size] != plain[place : place + size]:
            continue
        if not _looped(text, words[place : index + size], size, linked):
            continue
        end = index + size
        # A decoder that loops seldom stops at two.
        while plain[end : end + size] == plain[place : place + size]:
            end += size
        phrase = text[words[place].start : words[place + size - 1].end]
        yield Finding(
            words[place].start, words[end - 1].end, f"“{phrase}” is said again at once", phrase
        )


def _looped(text: str, words: tuple[Word, ...], size: int, linked: bool) -> bool:
    phrase = [word.text.lower() for word in words[:size]]
    inner = [a.end for a in words], [b.start for b in words]
    gaps = [text[end:start] for end, start in zip(inner[0], inner[1][1:], strict=False)]
    joint = gaps[size - 1]
    if words[0].text[0].islower() and words[size + linked].text[0].isupper():
        return False  # "Rain next week Next week, it will rain": a headline run into its story
    if joint == "; " and size < 4:
        return False  # "it is in my mind; my mind has to ..."
    if joint not in JOINTS or (linked and gaps[size] != " "):
        return False
    if any("\n" in gap or gap[:1] in ".!?" for gap in gaps[: size - 1] + gaps[size:]):
        return False
    content = [word for word in phrase if word not in CHAINS and any(map(str.isalpha, word))]
    if len(set(content)) < 2 or (joint == " " and len(phrase) == 2 and len(content) < 2):
        # "In July in July" has one word of content, "day by day by day" no more.
        return len(set(phrase)) == 2 and len(content) == 1 and joint == " " and _placed(phrase)
    if any(gap not in (" ", " ") for gap in gaps[: size - 1]) and size < 6:
        return False  # a list: "white, white, yellow, white, white, yellow"
    if joint in (", ", ",") and not linked and (size == 2 and EMPHATIC & set(phrase)):
        return False
    if linked and joint != " " and size < 4:
        return False  # two clauses: "he read the book, and the book was good"
    after = text[words[-1].end : words[-1].end + 12]
    if size < 4 and joint in (", ", ",") and not linked and after[:1].isspace():
        return False  # "shape your message, your message can ..."
    if size == 2 and linked and "'" not in phrase[-1] and CLAUSE_RE.match(after):
        return False  # "he learned from the staff and the staff were ..."
    if size == 2 and linked and "'" not in phrase[-1] and not AFTER_RE.match(after):
        return False  # "data is fed into the computer and the computer performs ..."
    if size == 2 and linked and words[0].text != words[size + 1].text and after[:1] == " ":
        return False  # "the Digital Service and digital service teams"
    following = text[words[-1].end : words[-1].end + 2]
    return following[:1] not in "'’-" or not following[1:].isalpha()


def _placed(phrase: list[str]) -> bool:
    """Whether a phrase of two words begins with a preposition that no idiom chains."""
    return phrase[0] in {"in", "on"} and phrase[1] not in {"and", "a", "the"}
