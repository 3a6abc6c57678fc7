"""Stretches of machine-translated news to mark: the same text from the same data each time.

Marks live beside this file by name and offset; the text is put together anew from the data's
folder, and a checksum says whether it is the text that was marked.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from held import rows

#: A stretch takes in whole paragraphs of an article until it is so long, in characters.
ENOUGH = 1800
#: Sentences put together as one paragraph there.
TOGETHER = 3


@dataclass(frozen=True)
class Stretch:
    """Where a text comes from: a document, or lines (first, last) where documents are unknown."""

    lp: str
    year: int
    system: str
    doc: str = ""
    lines: tuple[int, int] = (0, 0)


def text_of_stretch(folder: Path, stretch: Stretch) -> str:
    """The stretch's text; KeyError where the data lacks it."""
    if stretch.doc:
        row = articles(folder, stretch.year)[stretch.lp, stretch.doc]
        return opening(row["systems"][stretch.system])
    known = lines(folder, stretch.year)
    first, last = stretch.lines
    return paragraphs(
        [
            known[stretch.lp, at]["systems"][stretch.system]
            for at in range(first, last + 1)
            if (stretch.lp, at) in known
        ]
    )


def checksum(text: str) -> str:
    return f"{zlib.crc32(text.encode()):08x}"


def opening(translated: list[list[str]]) -> str:
    """An article's first paragraphs, until they are long enough."""
    kept: list[str] = []
    for segments in translated:
        kept.append(" ".join(segments))
        if sum(map(len, kept)) > ENOUGH:
            break
    return "\n\n".join(kept)


def paragraphs(segments: list[str]) -> str:
    """Lines as paragraphs: what ends like no sentence is a headline, and stands alone."""
    made: list[list[str]] = [[]]
    for segment in segments:
        headline = segment.rstrip()[-1:] not in set(".!?\"”’'…:)»")
        if headline or len(made[-1]) == TOGETHER:
            made.append([])
        made[-1].append(segment)
        if headline:
            made.append([])
    return "\n\n".join(" ".join(paragraph) for paragraph in made if paragraph)


@cache
def articles(folder: Path, year: int) -> dict[tuple[str, str], dict[str, Any]]:
    return {(row["lp"], row["doc"]): row for row in rows(folder, f"articles.wmt{year % 100}")}


@cache
def lines(folder: Path, year: int) -> dict[tuple[str, int], dict[str, Any]]:
    return {(row["lp"], int(row["seg"])): row for row in rows(folder, f"lines.wmt{year % 100}")}
