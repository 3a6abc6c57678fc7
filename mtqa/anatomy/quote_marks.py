"""Quotation marks as characters: which are there, and which way each seems to face."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from mtqa.anatomy.speech import SPEECH_VERBS, speaks_soon, word_before

#: Double marks of every kind; single ones are too like apostrophes to be read the same way.
DOUBLE_RE = re.compile(
    "''|["
    '"\N{FULLWIDTH QUOTATION MARK}'
    "\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"
    "\N{DOUBLE LOW-9 QUOTATION MARK}\N{DOUBLE HIGH-REVERSED-9 QUOTATION MARK}"
    "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}]"
)
# What an opening mark may follow and a closing one may precede, beside white space.
BEFORE_OPENING = frozenset("([{—–-/‘'‚‹“„«>=:_*\u200b\ufeff")
AFTER_CLOSING = frozenset(".,;:!?…)]}—–-/’'›”»<_*\u200b\ufeff")
POSSESSIVE_RE = re.compile(r"['’]s\b")  # "Macbeth"'s
FIRST_PERSON_RE = re.compile(r"(?:\w{1,10},? ){0,2}(?:I|We|we|My|my|Our|our|You|you)\b")
# A tag right behind a mark: `said Ruiz`, `he added`, `the mayor said`.
TAG_RE = re.compile(
    r"(?:(?:he|she|they|the [a-z]{3,20}) )?"
    r"(?:said|says|added|adds|commented|comments|explained|explains|told|noted|notes|stated|states"
    r"|describe[sd]|concluded|concludes|emphasi[sz]ed|stressed|recalled|recalls|wrote|writes)\b"
)
_SMALL_WORDS = """
a an and as at because but by during for from had has have he after if in is it of on or she that
the they to was were when where which while who will with would
"""
# A possessive is followed by what is possessed, not by one of these.
SMALL_WORDS = frozenset(_SMALL_WORDS.split())
STOPS = frozenset(".!?…")


class Style(str, Enum):
    """A convention of quotation marks."""

    STRAIGHT = "straight"
    CURLY = "curly"
    LOW = "low"
    GUILLEMET = "guillemet"


STYLES = {
    "“": Style.CURLY,
    "”": Style.CURLY,
    "„": Style.LOW,
    "‟": Style.LOW,
    "«": Style.GUILLEMET,
    "»": Style.GUILLEMET,
}


class Look(str, Enum):
    """Which way a mark faces by the spaces round it."""

    OPENING = "opening"  # space before, none after
    CLOSING = "closing"  # none before, space or a stop after
    FREE = "free"  # spaces on both sides
    GLUED = "glued"  # letters on both sides


@dataclass(frozen=True, slots=True)
class Mark:
    """One quotation mark; offsets are into the document's text."""

    start: int
    end: int
    glyph: str
    look: Look
    open_cost: float  # how ill it fits its surroundings as an opening mark
    close_cost: float
    none_cost: float  # how ill it fits as no quotation mark at all: inches, a spoilt apostrophe

    @property
    def style(self) -> Style:
        """The convention that the glyph belongs to."""
        return STYLES.get(self.glyph, Style.STRAIGHT)


def marks_between(text: str, start: int, end: int) -> Iterator[Mark]:
    """The double quotation marks of one paragraph.

    >>> [mark.look.value for mark in marks_between('He said, "No." " Why "?', 0, 23)]
    ['opening', 'closing', 'free', 'free']
    """
    for match in DOUBLE_RE.finditer(text, start, end):
        left = text[match.start() - 1] if match.start() > start else ""
        right = text[match.end()] if match.end() < end else ""
        if right and right in "'’‘" and not POSSESSIVE_RE.match(text, match.end()):
            # A nested quotation begins or ends here too: what matters is what lies beyond it.
            right = text[match.end() + 1 : match.end() + 2] or " "
        look = _look(left, right)
        open_cost, close_cost = _costs(text, match, start, look, left, right)
        glyph = match.group()
        if glyph in "“„«":
            close_cost += 1.5
        elif glyph in "”‟»":
            open_cost += 1.5
        none_cost = _none_cost(left, text[match.end() : match.end() + 12], look)
        yield Mark(match.start(), match.end(), glyph, look, open_cost, close_cost, none_cost)


def _none_cost(left: str, right: str, look: Look) -> float:
    if look is Look.CLOSING and left.isdigit():
        return 0.5  # 6'2"
    follower = right[1:].split(maxsplit=1)[:1] if right[:1] == " " else []
    if look is Look.CLOSING and left == "s" and follower and follower[0][0].isalpha():
        if follower[0] in SMALL_WORDS:
            return float("inf")
        return 1.0  # the Lakers" coach: software that took an apostrophe for a quotation mark
    return float("inf")


def _look(left: str, right: str) -> Look:
    free_left = not left or left.isspace() or left in BEFORE_OPENING
    free_right = not right or right.isspace() or right in AFTER_CLOSING
    if free_left and free_right:
        # `("` opens and `"—` closes; between two dashes, or two marks, nothing is known.
        if right and not right.isspace() and left and not left.isspace():
            return Look.FREE
        if left and not left.isspace():
            return Look.CLOSING if left not in "([{" else Look.OPENING
        return Look.FREE
    if free_left:
        return Look.OPENING
    return Look.CLOSING if free_right else Look.GLUED


def _costs(
    text: str, match: re.Match[str], floor: int, look: Look, left: str, right: str
) -> tuple[float, float]:
    """How ill a mark fits as an opening one, and as a closing one, by what stands round it.

    The scale: a lost or surplus mark costs 2.5 (`quotes.LOST`); 0 is a perfect fit. The numbers
    only rank the readings of a paragraph against each other.
    """
    at = match.start()
    while at > floor and text[at - 1].isspace() and match.start() - at < 4:
        at -= 1
    before = text[at - 1] if at > floor else ""
    introduced = before in (",", ":") and word_before(text, at) in SPEECH_VERBS
    if look is Look.OPENING:
        # No speech begins with its own tag: `the changes, "said Ruiz`.
        tagged = before == "," and TAG_RE.match(text, match.end()) is not None
        closing = _closing_though_spaced_before(text, match.end(), before, right, introduced)
        return (2.0 if tagged else 0.0), closing
    if look is Look.CLOSING:
        if introduced and before == ",":
            return 1.0, 1.0
        if before in STOPS or before in (",", ")", "]"):
            return 5.0, 0.0
        if before == ":":
            return 0.5, 2.0
        return (2.0 if right.isspace() else 4.0), 0.0
    if not before:
        return 0.3, 4.0
    if not right or right in AFTER_CLOSING:
        return 4.0, 0.3
    if introduced or before == ":":
        return 0.5, 2.0
    if before in STOPS or before == ",":
        return 1.5, 0.5
    return 1.0, 1.0


def _closing_though_spaced_before(
    text: str, end: int, before: str, right: str, introduced: bool
) -> float:
    if not before:
        return 6.0
    if introduced or before in ":([{":
        return 4.0
    if before == ",":
        # `the changes, "he said`: the space has slipped to the wrong side of the mark.
        return 0.5 if speaks_soon(text, end) else 2.0 if right.islower() else 3.0
    if before in STOPS:
        if right.islower() and speaks_soon(text, end, words=3):
            return 1.0
        # `for good. "Ruiz told the paper`, but not `for good. "I told you so`
        own = FIRST_PERSON_RE.match(text, end) is not None
        return 4.0 if not own and speaks_soon(text, end) else 6.0
    return 2.0
