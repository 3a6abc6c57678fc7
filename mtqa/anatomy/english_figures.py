"""The figures of an English text, in digits and in words, with their magnitudes."""

from __future__ import annotations

import re
from functools import lru_cache

from mtqa.anatomy.figure_readings import LONGEST, readings
from mtqa.anatomy.source_figures import NAMED_RE, Figure
from mtqa.document import Document

_UNITS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
"""
_ORDINALS = """
zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
WORDS: dict[str, float] = {
    **{word: float(value) for value, word in enumerate(_UNITS.split())},
    **{word: float(value) for value, word in enumerate(_ORDINALS.split())},
    **{word: 10.0 * value for value, word in enumerate(_TENS.split(), 2)},
    **{word[:-1] + "ieth": 10.0 * value for value, word in enumerate(_TENS.split(), 2)},
    **{word[:-1] + "ies": 10.0 * value for value, word in enumerate(_TENS.split(), 2)},
    "noon": 12.0,
    "half": 0.5,
    "quarter": 0.25,
    "dozen": 12.0,
    "twice": 2.0,
    "once": 1.0,
    "both": 2.0,
    "pair": 2.0,
    "couple": 2.0,
    "double": 2.0,
    "triple": 3.0,
    "thrice": 3.0,
}
MAGNITUDES: dict[str, float] = {
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
}
METRIC = frozenset({"k", "m"})  # may be metres and kelvins
SHORT = frozenset({"k", "m", "mn", "mln", "bn", "bln", "tn"})  # after digits alone
TOKEN_RE = re.compile(
    r"(?P<digits>\d{1,3}(?:[\N{NO-BREAK SPACE} ]\d{3})+(?![\d.,]|\ \d)|\d+(?:[.,:]\d+)*)"
    r"|(?P<word>[A-Za-z]+)"
)
GAP_RE = re.compile(r"[\s-]{0,2}(?:and\s(?:a\s)?)?")
RANGE_RE = re.compile(r"\s?[–—-]\s?|\s(?:to|and|or)\s(?:[$€£¥])?")


@lru_cache(maxsize=8)
def english_figures(document: Document) -> tuple[Figure, ...]:
    """Every figure of a document, in order.

    >>> found = english_figures(Document.parse("Twenty-five of 3.2 million left for $5m at G7."))
    >>> [(figure.text, max(figure.readings)) for figure in found]
    [('Twenty-five', 25.0), ('3.2 million', 3200000.0), ('5m', 5000000.0), ('7', 7.0)]
    """
    return tuple(read_figures(document.text))


def read_figures(text: str) -> list[Figure]:
    """The figures of an English text."""
    found: list[Figure] = []
    run: list[tuple[int, int, float]] = []  # numerals in words that follow each other
    for match in TOKEN_RE.finditer(text):
        word = match.group("word")
        if word:
            small = word.lower()
            value = WORDS.get(small)
            power = MAGNITUDES.get(small.removesuffix("s") if len(small) > 3 else small)
            if value is None and power is not None and not run and found:
                # "3.2 million", "$5m"
                last = found[-1]
                gap = text[last.end : match.start()]
                if gap in ("", " ", "-", "\N{NO-BREAK SPACE}") and last.text[-1].isdecimal():
                    _multiply(text, found, match.end(), power, sure=small not in METRIC)
                    continue
            if value is None and small not in SHORT and power is not None:
                value = power
            if value is None:
                if small not in ("and", "a"):
                    _flush(text, run, found)
                continue
            if run and not GAP_RE.fullmatch(text, run[-1][1], match.start()):
                _flush(text, run, found)
            run.append((match.start(), match.end(), value))
            continue
        _flush(text, run, found)
        if len(match.group()) > LONGEST:
            continue
        named = NAMED_RE.search(text[max(0, match.start() - 2) : match.start()]) is not None
        values = frozenset(readings(match.group()))
        found.append(Figure(*match.span(), match.group(), values, named))
    _flush(text, run, found)
    return found


def _multiply(text: str, found: list[Figure], end: int, power: float, *, sure: bool) -> None:
    """Gives the last figure its magnitude, and the lower end of its range the chance of it."""
    last = found[-1]
    values = frozenset(float(f"{value * power:.12g}") for value in last.readings)
    values = values if sure else values | last.readings
    found[-1] = Figure(last.start, end, text[last.start : end], values, last.named)
    if len(found) > 1 and RANGE_RE.fullmatch(text, found[-2].end, last.start):
        low = found[-2]
        more = {float(f"{value * power:.12g}") for value in low.readings}
        found[-2] = Figure(low.start, low.end, low.text, low.readings | more, low.named)


def _flush(text: str, run: list[tuple[int, int, float]], found: list[Figure]) -> None:
    if run:
        start, end = run[0][0], run[-1][1]
        values = [value for _, _, value in run]
        readings = {_composed(values)}
        if len(values) > 1:  # "one or two", "nineteen eighty-four"
            readings |= set(values) if _composed(values) < 13 else set()
            if len(values) in (2, 3) and 13 <= values[0] <= 20 and values[1] >= 10:
                readings.add(100 * values[0] + sum(values[1:]))
        found.append(Figure(start, end, text[start:end], frozenset(readings)))
        run.clear()


def _composed(values: list[float]) -> float:
    total, current = 0.0, 0.0
    for value in values[:12]:
        if value >= 1000:
            total, current = total + (current or 1.0) * value, 0.0
        elif value == 100 or (value == 12 and 0 < current < 10):
            current = (current or 1.0) * value
        else:
            current += value
    return total + current
