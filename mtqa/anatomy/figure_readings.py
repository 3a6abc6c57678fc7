"""What a figure in digits may stand for, in whatever language and script."""

from __future__ import annotations

import re
import unicodedata

SPACES = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}"
MIDDLE_RE = re.compile(r"(?<=\d)・(?=\d)")  # the point of Japanese newspapers
LONGEST = 24  # digits: what is longer is an account or a code
MARKS = str.maketrans({"٫": ".", "٬": ",", "ʼ": "'", "’": "'", "№": " "})


def plain_digits(text: str) -> str:
    """The text with digits of every script as ASCII, and full-width forms narrow.

    >>> plain_digits("١٢٥٠ und ３．５")
    '1250 und 3.5'
    """
    text = MIDDLE_RE.sub(".", unicodedata.normalize("NFKC", text.translate(MARKS)))
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.decimal(char)) if char.isdecimal() and not char.isascii() else char
        for char in text
    )


def readings(figure: str) -> set[float]:
    """What digits and separators may stand for.

    >>> sorted(readings("1.234")), sorted(readings("1 250")), sorted(readings("12,5"))
    ([1.234, 1234.0], [1250.0], [5.0, 12.0, 12.5])
    >>> sorted(readings("12.03.2021")), sorted(readings("15:30"))
    ([3.0, 12.0, 21.0, 2021.0], [3.0, 15.0, 30.0])
    """
    figure = re.sub(rf"[{SPACES}'’]", "", figure)
    parts = re.split("[.,:]", figure)
    if len(figure) > LONGEST:
        return set()
    if len(parts) == 1:
        return {float(figure)}
    found: set[float] = set()
    grouped = all(len(part) == 3 for part in parts[1:]) and len(parts[0]) <= 3
    if grouped and ":" not in figure:
        found.add(float("".join(parts)))
    if len(parts) == 2 and ":" not in figure:
        found.add(float(".".join(parts)))
    elif len(parts) > 2 and figure[-len(parts[-1]) - 1] != figure[len(parts[0])]:
        found.add(float("".join(parts[:-1]) + "." + parts[-1]))  # 1.234,56
    if (not grouped or ":" in figure) and len(max(parts, key=len)) <= 4:
        found |= {float(part) for part in parts}  # a date, a time or a score
        if len(parts) == 2 and 12 < float(parts[0]) <= 24 and len(parts[1]) == 2:
            found.add(float(parts[0]) - 12)
        if len(parts) > 2 and len(parts[-1]) == 4:
            found.add(float(parts[-1][2:]))
    return found
