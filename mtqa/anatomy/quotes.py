"""How the quotation marks of a document pair up, and where they fail to.

Straight marks have no direction, and broken text has marks lost, doubled and shifted. So all marks
of a paragraph are given their parts at once: of all ways to read the row of marks, the one that
blames the fewest. A mark may be read against the spaces round it (cheap before `"he said`, dear
elsewhere), or a mark may be taken for lost; each has its cost, and the cheapest path is found as
Viterbi's algorithm finds it, in linear time.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache

from mtqa.anatomy.quote_marks import Look, Mark, marks_between
from mtqa.document import Document, Paragraph, Role

# The paragraph ends in `, he said.` or `, said Ada Ruiz.`
TAG_RE = re.compile(
    r", (?:(?:he|she|they|[A-Z][\w'’-]{1,20}) (?:said|says|added|adds|told \w{1,20})"
    r"|(?:said|says|added) [A-Z][\w'’-]{1,20}(?: [A-Z][\w'’-]{1,20}){0,2})\.$"
)
#: Paragraphs over which a quotation may run without marks at their heads.
FARTHEST = 5
LOST = 2.5  # a mark that should be there and is not
LOST_TWICE = 4.5  # the paragraph ends inside a quotation inside a quotation


class Part(str, Enum):
    """What a mark does in the best reading of its paragraph."""

    OPENS = "opens"
    REOPENS = "reopens"  # opens while the same level is open: the closing mark before it is lost
    NESTS = "nests"  # opens a quotation of the same kind inside one, and both are closed
    CLOSES = "closes"
    STRAY = "stray"  # closes, and nothing is open
    NONE = "none"  # no quotation mark at all: inches, a spoilt apostrophe


OPENING_PARTS = frozenset({Part.OPENS, Part.REOPENS, Part.NESTS})


@dataclass(frozen=True, slots=True)
class ReadMark:
    """A mark and its part."""

    mark: Mark
    part: Part

    @property
    def opens(self) -> bool:
        return self.part in OPENING_PARTS


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation: its marks, either of which may be lost.

    `start` and `end` are half-open offsets of the whole, marks included; where a mark is lost, of
    what the paragraph's borders and the other marks allow.
    """

    opening: Mark | None
    closing: Mark | None
    start: int
    end: int
    depth: int
    continued: bool  # it runs on into the next paragraph, or comes from the one before


@dataclass(frozen=True, slots=True)
class ParagraphQuotes:
    """The marks and quotations of one paragraph, in order."""

    paragraph: Paragraph
    marks: tuple[ReadMark, ...]
    quotations: tuple[Quotation, ...]


@lru_cache(maxsize=8)
def read_quotes(document: Document) -> tuple[ParagraphQuotes, ...]:
    """The quotations of every paragraph that has a mark.

    >>> document = Document.parse('“We stay. “Our aim is peace,” she said.')
    >>> [read.part.value for read in read_quotes(document)[0].marks]
    ['opens', 'reopens', 'closes']
    """
    found = []
    story = [part for part in document.paragraphs if part.role is not Role.FURNITURE]
    marked = [list(marks_between(document.text, part.start, part.end)) for part in story]
    for index, (paragraph, marks) in enumerate(zip(story, marked, strict=True)):
        if not marks:
            continue
        following = marked[index + 1] if index + 1 < len(story) else []
        continued = (
            bool(following)
            and following[0].start == story[index + 1].start
            and following[0].look in (Look.OPENING, Look.FREE)
        )
        reads = _best_reading(marks, continued=continued)
        if continued and not _may_continue(document.text, reads, paragraph):
            continued = False
            reads = _best_reading(marks, continued=False)
        quotations = _quotations(reads, paragraph, continued=continued)
        found.append(ParagraphQuotes(paragraph, reads, quotations))
    return tuple(_joined(found, [part.start for part in story]))


@lru_cache(maxsize=8)
def _quoted_spans(document: Document) -> tuple[tuple[int, int], ...]:
    spans: list[tuple[int, int]] = []
    runs_on = False
    for quotes in read_quotes(document):
        for quote in quotes.quotations:
            if quote.depth:
                continue
            if runs_on and spans:  # what lies between is quoted too
                spans[-1] = (spans[-1][0], quote.start)
            spans.append((quote.start, quote.end))
            runs_on = quote.continued and quote.closing is None
    return tuple(spans)


def is_quoted(document: Document, offset: int) -> bool:
    """Whether an offset lies inside a quotation.

    >>> document = Document.parse('He said, "We stay." We left.')
    >>> is_quoted(document, 10), is_quoted(document, 20)
    (True, False)
    """
    spans = _quoted_spans(document)
    at = bisect_right(spans, (offset, len(document.text) + 1)) - 1
    return at >= 0 and offset < spans[at][1]


def _joined(found: list[ParagraphQuotes], starts: list[int]) -> list[ParagraphQuotes]:
    """Joins a quotation that only opens to one that only closes a few paragraphs on.

    Text set one sentence a line has such quotations by the dozen, and no mark is lost in them.
    """
    for index in range(len(found) - 1):
        here, there = found[index], found[index + 1]
        last, first = here.quotations[-1:], there.quotations[:1]
        if not last or not first or there.marks[0].part is not Part.STRAY:
            continue
        opens = last[0].closing is None and last[0].end == here.paragraph.end and not last[0].depth
        ends = (bisect_left(starts, part.paragraph.start) for part in (there, here))
        if opens and next(ends) - next(ends) <= FARTHEST:
            running = replace(last[0], continued=True)
            found[index] = replace(here, quotations=(*here.quotations[:-1], running))
            closing = replace(first[0], start=there.paragraph.start, continued=True)
            found[index + 1] = replace(there, quotations=(closing, *there.quotations[1:]))
    return found


def _may_continue(text: str, reads: Sequence[ReadMark], paragraph: Paragraph) -> bool:
    """Whether what is open at a paragraph's end is a speech, which may run on into the next.

    A phrase in marks (`an “intense` …) does not run on, nor does a speech that ends in its tag.
    """
    last = next((read.mark for read in reversed(reads) if read.opens), None)
    if last is None:
        return False
    before = text[max(paragraph.start, last.start - 3) : last.start].rstrip()
    phrase = before[-1:].isalnum() and text[last.end : last.end + 1].islower()
    tagged = TAG_RE.search(text, max(last.end, paragraph.end - 60), paragraph.end)
    return not phrase and tagged is None


def _best_reading(marks: Sequence[Mark], *, continued: bool) -> tuple[ReadMark, ...]:
    # One cell a depth (0 outside, 1 inside, 2 inside a nested one): cost so far, and how it came.
    costs = [0.0, float("inf"), float("inf")]
    steps: list[list[tuple[int, Part]]] = []
    for mark in marks:
        opening, closing = mark.open_cost, mark.close_cost
        moves = [
            (0, 1, opening, Part.OPENS),
            (1, 1, opening + LOST, Part.REOPENS),
            (1, 2, opening + LOST, Part.NESTS),
            (2, 2, opening + LOST_TWICE, Part.REOPENS),
            (1, 0, closing, Part.CLOSES),
            (2, 1, closing, Part.CLOSES),
            (0, 0, closing + LOST, Part.STRAY),
        ]
        if mark.none_cost < LOST:
            moves += [(depth, depth, mark.none_cost, Part.NONE) for depth in range(3)]
        reached = [float("inf")] * 3
        came: list[tuple[int, Part]] = [(0, Part.STRAY)] * 3
        for before, after, cost, part in moves:
            if costs[before] + cost < reached[after]:
                reached[after] = costs[before] + cost
                came[after] = (before, part)
        costs = reached
        steps.append(came)
    costs = [costs[0], costs[1] + (0.0 if continued else LOST), costs[2] + LOST_TWICE]
    depth = costs.index(min(costs))
    parts: list[Part] = []
    for came in reversed(steps):
        depth, part = came[depth]
        parts.append(part)
    return tuple(ReadMark(mark, part) for mark, part in zip(marks, reversed(parts), strict=True))


def _quotations(
    reads: Sequence[ReadMark], paragraph: Paragraph, *, continued: bool
) -> tuple[Quotation, ...]:
    found: list[Quotation] = []
    stack: list[Mark] = []
    for read in reads:
        mark = read.mark
        if read.part is Part.REOPENS:
            lost = stack.pop()
            found.append(Quotation(lost, None, lost.start, mark.start, len(stack), False))
        if read.opens:
            stack.append(mark)
        elif read.part is Part.CLOSES:
            opening = stack.pop()
            found.append(Quotation(opening, mark, opening.start, mark.end, len(stack), False))
        elif read.part is Part.STRAY:
            start = _lost_opening(paragraph, found, mark)
            found.append(Quotation(None, mark, start, mark.end, 0, False))
    for depth, mark in reversed(list(enumerate(stack))):
        found.append(Quotation(mark, None, mark.start, paragraph.end, depth, continued))
    return tuple(sorted(found, key=lambda quote: quote.start))


def _lost_opening(paragraph: Paragraph, found: Sequence[Quotation], mark: Mark) -> int:
    """Where a quotation that only closes began: at the latest with the sentence that it ends."""
    floor = found[-1].end if found else paragraph.start
    at = bisect_left(paragraph.sentences, mark.start, key=lambda sentence: sentence.start) - 1
    return max(floor, paragraph.sentences[at].start if at >= 0 else floor)


def marks_of(document: Document, part: Part) -> list[tuple[ParagraphQuotes, int]]:
    """Every mark that plays a part: its paragraph, and its place among that one's marks."""
    return [
        (quotes, index)
        for quotes in read_quotes(document)
        for index, read in enumerate(quotes.marks)
        if read.part is part
    ]
