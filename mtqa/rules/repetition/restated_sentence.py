"""A sentence that says its neighbour over again, or the end of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from mtqa.document import Document, Role, Sentence
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

WORD_RE = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
#: Fewer words may be a refrain.
SHORTEST, SHORTEST_CLAUSE = 8, 5
EDGE = 8  # characters at either end
#: Words that lead in to what was said already: "in addition", "at the same time".
LONGEST_LEAD = 4
LEAD_RE = re.compile(
    r"(?:in addition|at the same time|that is|so|also|and|thus|therefore|moreover|however|besides"
    r"|meanwhile|in fact|as a result|in other words|in turn|then|but|now)"
)
QUOTES = '"“”'
# A word that turns the meaning over is meant.
MEANT = frozenset("not no never all only also too even again now still very more".split())


@rule(
    "restated-sentence",
    category="Accuracy/Addition",
    severity=Severity.MAJOR,
    flagged=[
        "The dam by the old mill will be shut for repairs. "
        "⟦The dam by the old mill will shut for repairs.⟧ Farmers objected.",
        "Farmers objected, but the dam will be shut until May. "
        "⟦In addition, the dam will be shut until May.⟧",
    ],
    clean=[
        "The dam by the old mill will be shut in May. The dam by the new one will be shut too.",
        "It was a good year for the farmers here. It was not a good year for the farmers here.",
        "“We will shut the dam by the mill in May. We will shut the dam by the mill,” she said.",
        "He said that the dam will be shut. So will the road.",
    ],
    missed=["The dam will be shut for repairs. ⟦The dam is going to be shut to repair it.⟧"],
)
def restated_sentence(document: Document) -> Iterator[Finding]:
    """Flags a sentence that is its neighbour but for one word, or repeats its end.

    Why: two decodings of one segment stand side by side, or a clause was carried over. Sentences
    built alike put other words in the same place, or turn the meaning over with "not", and speakers
    repeat themselves: all these stay silent.
    Misses: sentences put in other words.
    """
    for paragraph in document.paragraphs:
        if paragraph.role is not Role.BODY or len(paragraph.sentences) < 2:
            continue
        for before, sentence in pairwise(paragraph.sentences):
            if not _alike(before.text, sentence.text):
                continue
            if any(mark in sentence.text for mark in QUOTES):
                continue
            first, again = _words(before.text), _words(sentence.text)
            less = _one_less(first, again) or _one_less(again, first)
            if less or _ends_so(first, again, sentence):
                message = "the sentence before has said this"
                yield Finding(sentence.start, sentence.end, message)


def _alike(first: str, again: str) -> bool:
    """A quick look first: whether two sentences begin or end with the same letters."""
    return first[-EDGE:] == again[-EDGE:] or first[:EDGE] == again[:EDGE]


def _words(text: str) -> list[str]:
    return [word.lower() for word in WORD_RE.findall(text)]


def _one_less(longer: Sequence[str], shorter: Sequence[str]) -> bool:
    """Whether the shorter is the longer without one word that changes little."""
    size = len(shorter)
    if size < SHORTEST or len(longer) != size + 1:
        return False
    at = next((i for i in range(size) if longer[i] != shorter[i]), size)
    return longer[at + 1 :] == shorter[at:] and longer[at] not in MEANT and not longer[at].isdigit()


def _ends_so(before: Sequence[str], words: Sequence[str], sentence: Sentence) -> bool:
    """Whether the sentence, its lead aside, is the end of the one before."""
    comma = sentence.text.find(",")
    lead = WORD_RE.findall(sentence.text[:comma].lower()) if 0 < comma < 24 else []
    if not lead or len(lead) > LONGEST_LEAD or not LEAD_RE.fullmatch(" ".join(lead)):
        return False
    rest = list(words[len(lead) :])
    return len(rest) >= SHORTEST_CLAUSE and list(before[-len(rest) :]) == rest
