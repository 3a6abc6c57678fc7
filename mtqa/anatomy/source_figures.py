"""The figures of a text, folded so that a translation's can be held against its source's."""

from __future__ import annotations

import re
import unicodedata

# A figure with its separators: "1,250.5"; not a time of day, which changes with the clock in use.
FIGURE_RE = re.compile(r"(?<![\d:])\d+(?:[.,]\d+)*(?![\d:])")
# Spaces of any width group digits by threes in many languages: "1 250".
GROUPED_RE = re.compile(r"\d{1,3}(?:\s\d{3})+(?!\d)")


def digits(figure: str) -> str:
    """The ASCII digits of a figure, without separators or the zeros at either end.

    Magnitude is dropped on purpose: "3.2 million" and "3 200 000" are the same figure.

    >>> digits("1,250,000"), digits("12.5"), digits("٢٠٢١")
    ('125', '125', '2021')
    """
    return "".join(
        str(unicodedata.digit(char)) for char in figure if unicodedata.digit(char, None) is not None
    ).strip("0")


def source_figures(source: str) -> set[str]:
    """Every figure that a translation may soundly have from this source, as `digits` folds it.

    Two digits may stand for a year of either recent century, as in "the 90s".

    >>> sorted(source_figures("1 250 in den 90ern"))
    ['1', '125', '199', '209', '25', '9']
    """
    figures = {digits(figure) for figure in FIGURE_RE.findall(source)}
    grouped = {digits(figure) for figure in GROUPED_RE.findall(source)}
    years = {
        digits(century + figure)
        for figure in FIGURE_RE.findall(source)
        if len(figure) == 2
        for century in ("19", "20")
    }
    return figures | grouped | years
