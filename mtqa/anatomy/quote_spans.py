"""The tight spans that say which quotation mark is meant: a mark and the word that it touches."""

from __future__ import annotations

import re

from mtqa.anatomy.quote_marks import Mark

#: Characters of a word shown beside a mark; longer runs are cut, since any text at all may come.
REACH = 40
WORD_AHEAD_RE = re.compile(r"[^\w\s]{0,3}\w[\w'’.-]{0,39}|\S")
SPACE_RE = re.compile(r"\s{0,4}")
TRAILING = ".,;:!?…-–—'’\")]"


def with_next_word(text: str, mark: Mark) -> tuple[int, int]:
    """A mark and the word after it.

    >>> from mtqa.anatomy.quote_marks import marks_between
    >>> text = '“Our aim is peace'
    >>> text[slice(*with_next_word(text, next(marks_between(text, 0, len(text)))))]
    '“Our'
    """
    gap = SPACE_RE.match(text, mark.end)
    start = gap.end() if gap else mark.end
    match = WORD_AHEAD_RE.match(text, start)
    if not match:
        return mark.start, mark.end
    return mark.start, max(mark.end, start + len(match.group().rstrip(TRAILING)))


def with_word_before(text: str, mark: Mark, floor: int) -> tuple[int, int]:
    """The word before a mark, and the mark; nothing before `floor`.

    >>> from mtqa.anatomy.quote_marks import marks_between
    >>> text = 'is no war, " he'
    >>> text[slice(*with_word_before(text, next(marks_between(text, 0, len(text))), 0))]
    'war, "'
    """
    at = mark.start
    limit = max(floor, mark.start - REACH)
    while at > limit and text[at - 1].isspace():
        at -= 1
    while at > limit and not text[at - 1].isspace():
        at -= 1
    return at, mark.end
