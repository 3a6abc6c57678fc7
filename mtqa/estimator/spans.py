"""From the pieces' chances to phrases that an editor can read.

An editor marks a word or three; a model knows better that something is wrong hereabouts than which
word to blame. So a text is cut into phrases at its punctuation, and each phrase is asked whether
there is a mark in it, by a logistic regression on the chances of its words together, its length,
and how much of the whole text looks faulty, and gravely so. What is shown of a phrase is the part
that the blame lies on, in whole words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

from mtqa.issue import Severity
from mtqa.report import ErrorSpan

# A word with its inner hyphens and apostrophes, or one sign: a span never ends inside either.
WORD_RE = re.compile(r"\w+(?:[-'’]\w+|(?<=\d)[.,](?=\d)\w+)*|[^\w\s]")
#: A phrase ends after one of the first and before one of the second, once it is long enough to be
#: one; and before it is too long to be taken in at a glance, unless one word is. In characters.
ENDS, OPENERS = frozenset(',;:.!?—–)”"»'), frozenset("(“«")
SHORTEST, LONGEST = 25, 160
#: A phrase is left alone if none of its words has this chance, however garbled the text.
BLAME = 0.1
#: Words of a phrase with at least this share of its highest chance are shown.
CORE = 0.25
#: What is less counts as this much: a chance is never nothing.
LEAST = 1e-4
#: Decimals of a chance that count, and that a report shows.
DECIMALS = 4
#: From mild to grave, as the tag head orders them.
LEVELS = (Severity.MINOR, Severity.MAJOR, Severity.CRITICAL)

#: The chance that a piece is marked at all, marked major or worse, marked critical.
Chances = tuple[float, float, float]
#: Of a text, the share that looks faulty, and the share that looks so gravely.
Shares = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic regression: the chance that a mark of a severity or worse lies on a phrase's core.

    Attributes:
        bias: of the sum.
        together: of the logarithm of the words' chances together, as a hazard: -sum(log(1 - p)).
        marked: of the same for a mark of any severity.
        text: of the logarithm of the share of the text that looks faulty.
        grave: of the logarithm of the share that looks gravely so.
        words: of the logarithm of the number of words.
    """

    bias: float
    together: float
    marked: float
    text: float
    grave: float
    words: float

    def chance(self, features: Sequence[float]) -> float:
        """The chance, from `features_of` a phrase."""
        together, marked, text, grave, words = features
        total = self.bias + self.together * together + self.marked * marked
        total += self.text * text + self.grave * grave + self.words * words
        return 1 / (1 + exp(-total))


@dataclass(frozen=True, slots=True)
class Phrasing:
    """How phrases are judged; fitted on held-out data when a model is made.

    Attributes:
        weights: by severity; one without weights is never given.
        thresholds: the chance from which a phrase is shown, by severity.
        usual: shares of a text that look faulty, where nothing is known of it yet.
        trust: pieces after which a text's own share weighs as much as the usual one.
    """

    weights: Mapping[Severity, Weights]
    thresholds: Mapping[Severity, float]
    usual: Shares
    trust: float

    def shares(self, chances: Sequence[Chances]) -> Shares:
        """How much of a text looks faulty, from its pieces' chances; short ones say little.

        >>> phrasing = Phrasing({}, {}, usual=(0.25, 0.125), trust=2)
        >>> phrasing.shares([]), phrasing.shares([(1.0, 0.5, 0.0)] * 2)
        ((0.25, 0.125), (0.625, 0.3125))
        """
        weight = len(chances) + self.trust
        faulty = sum(chance[0] for chance in chances) + self.trust * self.usual[0]
        gravely = sum(chance[1] for chance in chances) + self.trust * self.usual[1]
        return faulty / weight, gravely / weight

    def beside(self, shares: Shares) -> float:
        """How many times as much of a text looks faulty as is usual."""
        return shares[0] / self.usual[0]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text with the chances of its worst piece."""

    start: int
    end: int
    chances: Chances


def error_spans(
    text: str,
    pieces: Sequence[tuple[int, int]],
    chances: Sequence[Chances],
    phrasing: Phrasing,
    shares: Shares,
) -> tuple[ErrorSpan, ...]:
    """Phrases whose chance of a mark reaches the threshold of some severity.

    Args:
        text: a segment.
        pieces: half-open offsets into it, in order.
        chances: one for each piece.
        phrasing: how phrases are judged.
        shares: how much of the whole text looks faulty, by `Phrasing.shares`.
    """
    spans = []
    for phrase in phrases(text, words_of(text, pieces, chances)):
        found = judged(phrase, phrasing, shares)
        if found is not None:
            level, chance = found
            start, end = core(phrase, level)
            spans.append(ErrorSpan(start, end, LEVELS[level], chance))
    return tuple(spans)


def words_of(
    text: str, pieces: Sequence[tuple[int, int]], chances: Sequence[Chances]
) -> list[Word]:
    """The text's words; one is as faulty as the worst of its pieces."""
    out = []
    at = 0
    for match in WORD_RE.finditer(text):
        start, end = match.span()
        while at < len(pieces) and pieces[at][1] <= start:
            at += 1
        worst: Chances = (0.0, 0.0, 0.0)
        look = at
        while look < len(pieces) and pieces[look][0] < end:
            one, two, three = chances[look]
            worst = (max(worst[0], one), max(worst[1], two), max(worst[2], three))
            look += 1
        out.append(Word(start, end, worst))
    return out


def phrases(text: str, words: Sequence[Word]) -> Iterator[list[Word]]:
    """The words in runs that a reader takes in at a glance, cut at punctuation."""
    phrase: list[Word] = []
    for word in words:
        size = word.end - phrase[0].start if phrase else 0
        opens = text[word.start : word.end] in OPENERS
        if size > LONGEST or (opens and size > SHORTEST):
            yield phrase
            phrase = []
        phrase.append(word)
        if text[word.start : word.end] in ENDS and word.end - phrase[0].start > SHORTEST:
            yield phrase
            phrase = []
    if phrase:
        yield phrase


def features_of(phrase: Sequence[Word], level: int, shares: Shares) -> tuple[float, ...]:
    """What `Weights` weigh, for one of `LEVELS`."""
    faulty, gravely = (log(max(share, LEAST)) for share in shares)
    return hazard(phrase, level), hazard(phrase, 0), faulty, gravely, log(len(phrase))


def hazard(phrase: Sequence[Word], level: int) -> float:
    """The logarithm of -sum(log(1 - p)) over the words' chances p of a mark so grave."""
    chances = (min(max(word.chances[level], LEAST), 0.999) for word in phrase)
    return log(-sum(log(1 - chance) for chance in chances))


def judged(phrase: Sequence[Word], phrasing: Phrasing, shares: Shares) -> tuple[int, float] | None:
    """The gravest level that the phrase reaches, with its chance; None if it reaches none.

    Chances are rounded first, to the decimals that a report shows: one that is shown as the
    threshold has always reached it, whatever its last digits were in this batch. What remains: the
    border now lies half a decimal below, and the millionth by which neighbours and threads move a
    chance can still tip one that lies right on it.
    """
    for level in reversed(range(len(LEVELS))):
        weights = phrasing.weights.get(LEVELS[level])
        threshold = phrasing.thresholds.get(LEVELS[level])
        if weights is None or threshold is None or highest(phrase, level) < BLAME:
            continue
        chance = round(weights.chance(features_of(phrase, level, shares)), DECIMALS)
        if chance >= threshold:
            return level, chance
    return None


def highest(phrase: Sequence[Word], level: int) -> float:
    """The chance of the phrase's worst word."""
    return max(word.chances[level] for word in phrase)


def core(phrase: Sequence[Word], level: int) -> tuple[int, int]:
    """From the first word to the last that the blame lies on."""
    least = CORE * highest(phrase, level)
    blamed = [word for word in phrase if word.chances[level] >= least]
    return blamed[0].start, blamed[-1].end
