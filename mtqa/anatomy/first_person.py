"""Sentences in which somebody says I or we outside quotation marks, and who that may be."""

from __future__ import annotations

import re

from mtqa.anatomy.quotes import is_quoted
from mtqa.document import Document, Sentence

#: A quick look for sentences that may be in the first person.
PRONOUN_RE = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)(?=[ '’])")
ANY_RE = re.compile(r"\b(?:I|we|We|my|My|our|Our)\b(?![.])")
# The first person speaks: I anywhere, or We near the head of a sentence.
SPOKEN_RE = re.compile(
    r"\b(?:I(?:['’](?:m|ve|d|ll))?|We(?:['’](?:re|ve|d|ll))?)(?= [a-z])"
    r"|(?<=, )we(?= (?:are|have|will|must|need|do|can|want|hope|were|had)\b)"
    r"|(?<=\bBut )we\b|(?<=\bAnd )we\b|(?<=\bSo )we\b|(?<=\bcourse )we\b"
)
# "Pope John Paul I visited", "World War I ended", "Elizabeth I was", "phase I trials"
NUMERAL_RE = re.compile(r"(?:[A-Z]\w+|\b(?:phase|type|class|part|level|grade|stage|category)) $")
# What newsrooms say of themselves: "We contacted the council", "I asked the mayor", "we can see".
NEWSROOM_RE = re.compile(
    r" (?:(?:have|has|had|will|would|['’]ll) )?(?:contact|ask|interview|reach|remind|report|spoke"
    r"|visit|wrote|call|introduce|examine|explain|verify|look at|take a look|leave it to"
    r"|like to (?:remind|examine|introduce|explain|verify|look|share|talk|tell|show))"
    r"| (?:am |['’]m |are |['’]re )?going to (?:introduce|explain|look|share|talk|tell|show)"
    r"| (?:can|only|already) (?:see|know|conclude)\b"
)
# Who says I and then you, outside quotation marks, speaks to the reader, as a column does.
READER_RE = re.compile(r"\b(?:[Yy]ou|[Yy]our|[Rr]eaders?)\b")
SINGLE_OPEN_RE = re.compile(r"(?:^|\s)['‘]\w")
REACH = 300  # characters before the pronoun in which a single mark may have opened


def in_first_person(document: Document, sentence: Sentence) -> bool:
    """Whether the sentence says I, we, my or our outside quotation marks.

    >>> document = Document.parse("“I stay,” he said. Our roof leaks.")
    >>> [in_first_person(document, sentence) for sentence in document.sentences]
    [False, True]
    """
    return _unquoted(document, ANY_RE, sentence) >= 0


def spoken_at(document: Document, sentence: Sentence) -> int:
    """Where a sentence says I or we in a voice that is not the newsroom's, or -1.

    >>> document = Document.parse("We must go. We asked the mayor. We will show you the way.")
    >>> [spoken_at(document, sentence) for sentence in document.sentences]
    [0, -1, -1]
    """
    text, at = document.text, _unquoted(document, SPOKEN_RE, sentence)
    if at < 0:
        return -1
    before = text[max(sentence.start, at - REACH) : at]
    end = at + len(text[at : at + 6].split()[0])
    silent = (
        SINGLE_OPEN_RE.search(before)
        or (text[at] == "I" and NUMERAL_RE.search(before))
        or READER_RE.search(text, end, sentence.end)
        or NEWSROOM_RE.match(text, end)
    )
    return -1 if silent else at


def _unquoted(document: Document, pattern: re.Pattern[str], sentence: Sentence) -> int:
    """Where the pattern first stands outside quotations in a sentence, or -1."""
    for match in pattern.finditer(document.text, sentence.start, sentence.end):
        if not is_quoted(document, match.start()):
            return match.start()
    return -1
