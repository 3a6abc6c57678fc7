"""The figures of a source and of its translation, read so that one can be held against the other.

A figure has readings rather than a value: "1.234" is 1234 in Berlin and 1.234 in London, "5" in
"от 5 до 7 млн" five or five million, "12.03" a number or a day in March. Two figures agree if they
share a reading.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from mtqa.anatomy.chinese_figures import CHINESE_FIGURE_RE, ERA_RE, chinese_readings, era_year
from mtqa.anatomy.figure_readings import LONGEST, SPACES, plain_digits, readings
from mtqa.knowledge.number_words import (
    AND,
    ENDING,
    MAGNITUDE_FIRST,
    magnitude,
    number_stems,
    stem_re,
)

# Digits with their separators; spaces and apostrophes group by threes: "1 250", "1'250".
FIGURE_RE = re.compile(rf"\d{{1,3}}(?:[{SPACES}'’]\d{{3}})+(?![\d]|[.,]\d{{3}})|\d+(?:[.,:]\d+)*")
# COVID-19, F-16, G7: a name, which another language may write without its figure.
NAMED_RE = re.compile(r"[^\W\d_]-?$")
# What stands between the ends of a range: "5 to 7 million", "от 5 до 7 млн".
RANGE_RE = re.compile(r"[\s–—-]*(?:(?:to|and|or|bis|до|или|або|та|až|do|a|à|y|～|~)\s+)?")
WORD_AFTER_RE = re.compile(r"[\s-]{0,2}([^\W\d_]+)")
WORD_BEFORE_RE = re.compile(r"([^\W\d_]+)\s?$")
WORD_RE = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)?")
IDEOGRAPH_RE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
SPACED_RE = re.compile(r"(?<=\d)\s+(?=[万萬億亿兆千百])")  # 2510 亿
SHORT_RE = re.compile(r"(?:(m|mn|mln)|(bn|bln|b)|(k))\b", re.IGNORECASE)  # N78.8m
ROMAN_RE = re.compile(r"\b(?=[IVXХ])[IVXХ]{1,6}\b")
ROMAN = {"I": 1, "V": 5, "X": 10, "Х": 10}  # the last is Cyrillic, as it is often typed


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: offsets into the text that it was read from, and its readings."""

    start: int
    end: int
    text: str
    readings: frozenset[float]
    named: bool = False  # part of a name or a code: COVID-19, F-16


@dataclass(frozen=True, slots=True)
class SourceFigures:
    """The figures of a stretch of a source.

    Attributes:
        figures: those in digits, which a translation must have.
        known: every reading of these and of the numerals in words, which it may have.
    """

    figures: tuple[Figure, ...]
    known: frozenset[float]


def source_figures(text: str, language: str = "") -> SourceFigures:
    """The figures of a source.

    >>> found = source_figures("Es kostet 3,2 Mio. Euro, fünfundzwanzig mehr", "de")
    >>> [figure.text for figure in found.figures], 3.2e6 in found.known, 25 in found.known
    (['3,2'], True, True)
    """
    text = SPACED_RE.sub("", plain_digits(text))
    if IDEOGRAPH_RE.search(text):
        figures, known = _chinese(text)
    else:
        figures, known = _spaced(text, language), set()
    if language and number_stems(language):
        known |= _in_words(text, language)
    known |= {float(_roman(match.group())) for match in ROMAN_RE.finditer(text)}
    for figure in figures:
        known |= figure.readings
    return SourceFigures(tuple(figures), frozenset(known))


def _spaced(text: str, language: str) -> list[Figure]:
    found: list[Figure] = []
    for match in FIGURE_RE.finditer(text):
        values = readings(match.group())
        if " " in match.group():  # or two figures side by side
            values |= {float(part) for part in match.group().split() if len(part) < LONGEST}
        follower = WORD_AFTER_RE.match(text, match.end(), match.end() + 24)
        powers = magnitude(follower.group(1)) if follower else ()
        if language in MAGNITUDE_FIRST and not powers:
            leader = WORD_BEFORE_RE.search(text[max(0, match.start() - 16) : match.start()])
            powers = magnitude(leader.group(1)) if leader else ()
        if short := SHORT_RE.match(text, match.end()):
            powers = ((6, 9, 3)[(short.lastindex or 1) - 1],)
        if powers:
            # The word may be none of the kind ("12 Millimeter"): the bare figure is kept.
            values |= {_tidy(value * 10**power) for value in values for power in powers}
            _share_magnitude(found, text, match.start(), powers)
        if len(match.group()) == 2:
            values |= {1900 + float(match.group()), 2000 + float(match.group())}  # the 90s, 2020/21
        values |= {value - 12 for value in values if 12 < value <= 24}  # 3 p.m.
        named = NAMED_RE.search(text[max(0, match.start() - 2) : match.start()]) is not None
        found.append(Figure(*match.span(), match.group(), frozenset(values), named))
    return found


def _share_magnitude(found: list[Figure], text: str, start: int, powers: tuple[int, ...]) -> None:
    """Lets the lower end of a range have the magnitude of its upper end."""
    if found and start - found[-1].end < 8 and RANGE_RE.fullmatch(text, found[-1].end, start):
        low = found[-1]
        more = {_tidy(value * 10**power) for value in low.readings for power in powers}
        found[-1] = Figure(low.start, low.end, low.text, low.readings | more, low.named)


def _chinese(text: str) -> tuple[list[Figure], set[float]]:
    figures: list[Figure] = []
    known: set[float] = set()
    for match in CHINESE_FIGURE_RE.finditer(text):
        values = chinese_readings(match.group(), text[match.end() : match.end() + 1])
        known |= values | {1900 + value for value in values if value < 100 and not value % 10}
        named = NAMED_RE.search(text[max(0, match.start() - 2) : match.start()])
        values |= {value - 12 for value in values if 12 < value <= 24}
        if any(map(str.isdecimal, match.group())):
            if len(match.group()) == 2:
                values |= {base + value for value in values for base in (1800, 1900, 2000)}
            known |= values
            code = named is not None and named.group()[0].isascii()
            # A month is a word in English, and the 20th century's eighties are the 1980s.
            month = text[match.end() : match.end() + 1] in ("月", "世")
            figures.append(Figure(*match.span(), match.group(), frozenset(values), code or month))
    for match in ERA_RE.finditer(text):
        known.add(year := float(era_year(match)))
        figures = [
            Figure(f.start, f.end, f.text, f.readings | {year}, f.named)
            if f.start < match.end() and match.start() < f.end
            else f
            for f in figures
        ]
    return figures, known


def _in_words(text: str, language: str) -> set[float]:
    """The readings of numerals in words: of each word, and of words that follow each other."""
    known: set[float] = set()
    run: list[float] = []
    for match in WORD_RE.finditer(text.lower()):
        word = match.group()
        values = _word_values(word, language)
        if values:
            run += values
            known |= {*values, _composed(run)}
            if language in MAGNITUDE_FIRST:
                known.add(_composed_downwards(run))
        elif word not in AND:
            powers = magnitude(word)
            known |= {_tidy((_composed(run) or 1) * 10**power) for power in powers}
            run = []
    return known


def _word_values(word: str, language: str) -> list[float]:
    """The numerals that a word is made of; none if it is another word."""
    stems, pattern, values, at = number_stems(language), stem_re(language), [], 0
    while match := pattern.match(word, at):
        values.append(stems[match.group()])
        at = match.end()
        for joint in ("und", "en", "ën", "a"):
            if values and word.startswith(joint, at) and pattern.match(word, at + len(joint)):
                at += len(joint)
                break
    # "osmdesátiletý", "zwanzigjährig": long stems may have long tails.
    return values if values and len(word) - at <= (ENDING if at < 6 else at) else []


def _composed(values: list[float]) -> float:
    """The number that numerals in a row add up to, whichever of tens and units comes first.

    >>> _composed([2, 100, 5, 20]), _composed([3, 1000, 4, 100])
    (225.0, 3400.0)
    """
    total, current = 0.0, 0.0
    for value in values[-12:]:
        if value == 10 and 2 <= current % 100 <= 9:  # -zig: "vierzig"
            current += (current % 100) * 9
        elif value >= 100:
            below = current % value if current >= value else current
            current += (below or 1) * value - below if below else value
            if value >= 1000:
                total, current = total + current, 0.0
        else:
            current += value
    return total + current


def _composed_downwards(values: list[float]) -> float:
    """The number where magnitudes stand first, as in Hausa.

    >>> _composed_downwards([1000, 100, 7, 70, 4])
    774000.0
    """
    total = 0.0
    for place, value in enumerate(values[:12]):
        rest = values[place + 1 : 12]
        if value >= 1000:
            return total + value * (_composed_downwards(rest) if rest else 1.0)
        if value == 100 and rest and rest[0] < 10:
            total += value * rest[0] - rest[0]
        else:
            total += value
    return total


def _roman(numeral: str) -> int:
    total, last = 0, 0
    for char in reversed(numeral):
        value = ROMAN[char]
        total += value if value >= last else -value
        last = max(last, value)
    return total


def _tidy(value: float) -> float:
    return float(f"{value:.12g}")
