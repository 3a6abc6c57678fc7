"""How far other translators agree with each word: a reference-free stand-in for a reference.

Each segment was translated by ten or so systems and by people. A word that none of them uses, or
uses beside other words, is more often wrong than one they share; what they all leave out does not
show in the English, and is not asked for. Nobody marked anything: it is the same idea as minimum
Bayes risk decoding (Kumar and Byrne 2004), read word by word.
"""

from __future__ import annotations

import random
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

from examples import Segment, Text
from held import Barred, Unseen, rows

from mtqa.estimator.pieces import PieceReader

WORD_RE = re.compile(r"\w+(?:['’-]\w+)*")
UNKNOWN = -1.0  # of punctuation: translators differ in it for no reason that matters
FEWEST = 4  # other translations that an opinion needs
#: Lines read together where the borders of documents are unknown.
TOGETHER = 6


class Translations:
    """The different translations of one segment, as sets of words and of pairs of neighbours."""

    def __init__(self, texts: set[str]) -> None:
        self.of: dict[str, tuple[set[str], set[tuple[str, str]]]] = {}
        for text in texts:
            words = ["", *(word.lower() for word in WORD_RE.findall(text)), ""]
            self.of[text] = (set(words), set(pairwise(words)))

    def doubts(self, text: str) -> list[tuple[int, int, float]]:
        """Each word's place, and the share of the others who would not have put it so.

        Half of it is whether they use the word, half whether beside one of its neighbours.
        """
        others = [sets for other, sets in self.of.items() if other != text]
        matches = list(WORD_RE.finditer(text))
        words = ["", *(match[0].lower() for match in matches), ""]
        out = []
        for index, match in enumerate(matches, start=1):
            before, word, after = words[index - 1 : index + 2]
            agreed = sum(
                (word in known) + ((before, word) in pairs or (word, after) in pairs)
                for known, pairs in others
            )
            out.append((*match.span(), 1 - agreed / (2 * len(others))))
        return out


def doubted(reader: PieceReader, text: str, others: Translations) -> Segment:
    pieces = reader.read(text)
    doubt = [UNKNOWN] * len(pieces.ids)
    words = others.doubts(text)
    at = 0
    for index, (start, end) in enumerate(pieces.spans):
        while at < len(words) and words[at][1] <= start:
            at += 1
        if at < len(words) and words[at][0] < end:
            doubt[index] = words[at][2]
    return Segment(pieces.ids, pieces.shapes, doubt=doubt)


def translated(
    folder: Path,
    reader: PieceReader,
    barred: Barred,
    unseen: Unseen,
    systems: int,
    chance: random.Random,
) -> list[Text]:
    """Articles and runs of lines as some of their systems translated them, with doubts."""
    texts: list[Text] = []
    for year in (2021, 2022):
        for row in rows(folder, f"articles.wmt{year % 100}"):
            if (row["lp"], year, row["doc"]) not in barred.documents:
                texts += article(reader, row, unseen, systems, chance)
        run: list[dict[str, Any]] = []
        for row in rows(folder, f"lines.wmt{year % 100}"):
            kept_out = (row["lp"], year, int(row["seg"])) in barred.lines
            if run and (kept_out or len(run) == TOGETHER or row["lp"] != run[-1]["lp"]):
                texts += lines(reader, run, unseen, systems, chance)
                run = []
            if not kept_out:
                run.append(row)
        texts += lines(reader, run, unseen, systems, chance)
    return texts


def article(
    reader: PieceReader, row: dict[str, Any], unseen: Unseen, systems: int, chance: random.Random
) -> list[Text]:
    every = {
        name: [segment for paragraph in paragraphs for segment in paragraph]
        for name, paragraphs in [*row["systems"].items(), *row["references"].items()]
    }
    known = [Translations(set(texts)) for texts in zip(*every.values(), strict=True)]
    return some(reader, every, sorted(row["systems"]), known, unseen, systems, chance)


def lines(
    reader: PieceReader,
    run: list[dict[str, Any]],
    unseen: Unseen,
    systems: int,
    chance: random.Random,
) -> list[Text]:
    if not run:
        return []
    shared = set.intersection(*(set(row["systems"]) for row in run))
    every = {name: [row["systems"][name] for row in run] for name in sorted(shared)}
    known = [Translations({*row["systems"].values(), row["reference"]}) for row in run]
    return some(reader, every, sorted(shared), known, unseen, systems, chance)


def some(
    reader: PieceReader,
    every: dict[str, list[str]],
    names: list[str],
    known: list[Translations],
    unseen: Unseen,
    systems: int,
    chance: random.Random,
) -> list[Text]:
    """A few of the translations; none whose words stand in an article kept out."""
    if any(unseen.holds(text) for texts in every.values() for text in texts):
        return []
    return [
        [
            doubted(reader, text, others)
            for text, others in zip(every[name], known, strict=True)
            if text.strip() and len(others.of) > FEWEST
        ]
        for name in chance.sample(names, min(systems, len(names)))
    ]
