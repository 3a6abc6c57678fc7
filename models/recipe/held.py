"""What is kept out of training: to follow it, to set thresholds, to judge the model in the end."""

from __future__ import annotations

import gzip
import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mtqa.document import Document

#: A text that shares so many words in a row with an article is taken to come from it.
RUN = 8
LINES_RE = re.compile(r"lines (\d+)-(\d+)")


@dataclass
class Held:
    """What is never trained on, and serves to follow training and to set thresholds and scale."""

    articles: list[dict[str, Any]]
    english: list[dict[str, Any]]
    mqm: list[dict[str, Any]]


def held(folder: Path, config: dict[str, Any]) -> Held:
    articles = [
        row
        for row in rows(folder, "editor.articles")
        if row["split"] == "train" and is_held_article(row, config)
    ]
    # The other half of english.wmt22 is for measuring false alarms alone.
    english = [row for row in rows(folder, "english.wmt22") if held_out(row["doc"], 2)]
    mqm = [row for row in rows(folder, "mqm.newstest2020.zh-en") if is_held_mqm(row, config)]
    return Held(articles, english, mqm)


def is_held_article(row: dict[str, Any], config: dict[str, Any]) -> bool:
    return held_out(row["doc"] or row["id"], config["held_editor"])


def is_held_mqm(row: dict[str, Any], config: dict[str, Any]) -> bool:
    return held_out(row["doc"].rsplit(".", 1)[-1], config["held_mqm"])


def held_out(name: str, share: int) -> bool:
    """One name in `share` is held out, always the same ones."""
    return zlib.crc32(name.encode()) % share == 0


def rows(folder: Path, name: str) -> Iterator[dict[str, Any]]:
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def text_of(row: dict[str, Any]) -> str:
    return "\n\n".join(" ".join(paragraph) for paragraph in row["paragraphs"])


def kept_articles(folder: Path, config: dict[str, Any]) -> list[dict[str, Any]]:
    """The editor's validation articles, and those held out of training."""
    return [
        row
        for row in rows(folder, "editor.articles")
        if row["split"] != "train" or is_held_article(row, config)
    ]


@dataclass(frozen=True)
class Barred:
    """Documents, and lines of unknown documents, that no system's translation is learned from."""

    documents: frozenset[tuple[str, int, str]]
    lines: frozenset[tuple[str, int, int]]

    @classmethod
    def of(cls, articles: list[dict[str, Any]]) -> Barred:
        documents, lines = set(), set()
        for row in articles:
            place = LINES_RE.fullmatch(row["doc"])
            if place is None:
                documents.add((row["lp"], row["year"], row["doc"]))
            else:  # a line more on each side: it may be of the same document
                around = range(int(place[1]) - 1, int(place[2]) + 2)
                lines |= {(row["lp"], row["year"], line) for line in around}
        return cls(frozenset(documents), frozenset(lines))


@dataclass(frozen=True)
class Unseen:
    """What stands in articles that the model may not learn from, whoever scored it, and for what.

    The editor's articles were put together from segments that direct assessments judge as well.
    """

    sentences: frozenset[str]
    runs: frozenset[tuple[str, ...]]

    @classmethod
    def of(cls, texts: list[str]) -> Unseen:
        sentences = (s.text.strip() for text in texts for s in Document.parse(text).sentences)
        return cls(frozenset(sentences), frozenset(run for text in texts for run in runs_of(text)))

    def holds(self, text: str) -> bool:
        """Whether the text is one of the sentences, or holds a run of words from an article."""
        return text.strip() in self.sentences or any(run in self.runs for run in runs_of(text))


def runs_of(text: str) -> Iterator[tuple[str, ...]]:
    words = text.split()
    return zip(*(words[first:] for first in range(RUN)), strict=False)
