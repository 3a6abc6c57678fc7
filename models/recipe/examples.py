"""The training examples: marked sentences, sound sentences, broken ones, and groups to rank."""

from __future__ import annotations

import gzip
import json
import random
import zlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean, pstdev
from typing import Any

from break_english import broken
from sacrebleu.metrics.chrf import CHRF

from mtqa.document import Document
from mtqa.estimator.pieces import PieceReader
from mtqa.issue import WEIGHTS

TAG = {"minor": 1, "major": 2, "critical": 3}
#: Longest training example; longer ones are left out, not cut.
LONGEST = 128
#: A text that shares so many words in a row with an article is taken to come from it.
RUN = 8


@dataclass
class Example:
    """One text; `tags` and `owed` by piece where an editor or rater has marked it."""

    ids: list[int]
    shapes: list[int]
    tags: list[int] | None = None
    owed: list[float] | None = None
    quality: float = 0.0  # higher is better; only differences within a group mean something


@dataclass
class Corpus:
    """All that the model learns from."""

    editor: list[Example] = field(default_factory=list)
    sound: list[Example] = field(default_factory=list)
    broken: list[Example] = field(default_factory=list)
    groups: dict[str, list[list[Example]]] = field(default_factory=dict)


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


def rows(folder: Path, name: str) -> Iterator[dict[str, Any]]:
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def held_out(name: str, share: int) -> bool:
    """One name in `share` is held out, always the same ones."""
    return zlib.crc32(name.encode()) % share == 0


def text_of(row: dict[str, Any]) -> str:
    return "\n\n".join(" ".join(paragraph) for paragraph in row["paragraphs"])


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


def unseen(folder: Path, config: dict[str, Any]) -> Unseen:
    """The editor's validation articles, and those held out of training."""
    return Unseen.of(
        [
            row["text"]
            for row in rows(folder, "editor.articles")
            if row["split"] != "train" or is_held_article(row, config)
        ]
    )


def load(folder: Path, reader: PieceReader, config: dict[str, Any], seed: int) -> Corpus:
    """Everything, in the same order each time."""
    corpus = Corpus()
    chance = random.Random(seed)
    for row in rows(folder, "editor.articles"):
        if row["split"] == "train" and not is_held_article(row, config):
            corpus.editor += editor_examples(reader, row["text"], row["marks"])
    english = [*rows(folder, "english.wmt21")]
    posts = [*rows(folder, "english.digitalgov")]
    chance.shuffle(posts)
    english += posts[: config["posts"]]
    for row in english:
        for sentence in Document.parse(text_of(row)).sentences:
            add(corpus.sound, marked(reader, sentence.text, []))
            worse = broken(sentence.text, chance)
            if worse:
                add(corpus.broken, marked(reader, *worse))
    kept = unseen(folder, config)
    corpus.groups["mqm"] = mqm_groups(folder, "mqm.newstest2020.zh-en", reader, config, kept)
    corpus.groups["ted"] = mqm_groups(folder, "mqm.ted2021.zh-en", reader, config, kept)
    corpus.groups["da"] = da_groups(folder, reader, config, chance, kept)
    return corpus


def add(examples: list[Example], example: Example) -> None:
    if 2 < len(example.ids) <= LONGEST:
        examples.append(example)


def marked(reader: PieceReader, text: str, marks: list[tuple[int, int, str]]) -> Example:
    """A text with tags and debts; a mark's weight is shared out among its pieces."""
    pieces = reader.read(text)
    tags, owed = [0] * len(pieces.ids), [0.0] * len(pieces.ids)
    for start, end, severity in marks:
        inside = [i for i, (a, b) in enumerate(pieces.spans) if a < end and start < b]
        for i in inside:
            tags[i] = max(tags[i], TAG[severity])
            owed[i] += WEIGHTS[severity] / len(inside)
    return Example(pieces.ids, pieces.shapes, tags, owed)


def editor_examples(reader: PieceReader, text: str, marks: list[dict[str, Any]]) -> list[Example]:
    examples: list[Example] = []
    for sentence in Document.parse(text).sentences:
        inside = [
            (mark["start"] - sentence.start, mark["end"] - sentence.start, mark["severity"])
            for mark in marks
            if mark["start"] < sentence.end and sentence.start < mark["end"]
        ]
        add(examples, marked(reader, sentence.text, inside))
    return examples


def rated(reader: PieceReader, row: dict[str, Any]) -> Example:
    """A segment with what its raters hold against each piece, on average."""
    pieces = reader.read(row["target"])
    owed = [0.0] * len(pieces.ids)
    for rater in row["raters"]:
        for error in rater["errors"]:
            weight = WEIGHTS[error["severity"].lower()] / len(row["raters"])
            spans = error["spans"]
            inside = [
                i
                for i, (a, b) in enumerate(pieces.spans)
                if any(a < end and start < b for start, end in spans)
            ] or range(len(pieces.ids))  # no span: an omission, owed by the whole segment
            for i in inside:
                owed[i] += weight / len(inside)
    return Example(pieces.ids, pieces.shapes, None, owed, row["mqm"])


def mqm_groups(
    folder: Path, name: str, reader: PieceReader, config: dict[str, Any], kept: Unseen
) -> list[list[Example]]:
    groups: dict[str, list[Example]] = defaultdict(list)
    barred = set()
    for row in rows(folder, name):
        if kept.holds(row["target"]) or kept.holds(row["source"]):
            barred.add(row["source"])
        if "newstest" in name and is_held_mqm(row, config):
            continue
        if row["target"].strip():
            add(groups[row["source"]], rated(reader, row))
    return [group for source, group in groups.items() if len(group) > 2 and source not in barred]


def da_groups(
    folder: Path,
    reader: PieceReader,
    config: dict[str, Any],
    chance: random.Random,
    kept: Unseen,
) -> list[list[Example]]:
    """Translations of one source: crowd z-scores, steadied by chrF against the reference.

    A source goes with all its translations, and its reference, if one of them is not to be seen.
    """
    chrf = CHRF()
    sources: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for path in sorted(folder.glob("da.wmt2*.jsonl.gz")):
        for row in rows(folder, path.name.removesuffix(".jsonl.gz")):
            sources[path.name, row["source"]].append(row)
    pool = [
        group
        for group in sources.values()
        if len({row["target"] for row in group}) > 2 and not any(map(kept.holds, texts_of(group)))
    ]
    chance.shuffle(pool)
    groups = []
    for group in pool[: config["da_groups"]]:
        best: dict[str, list[float]] = defaultdict(list)
        for row in group:
            best[row["target"]].append(row["da_z"])
        targets = chance.sample(sorted(best), min(len(best), config["da_size"]))
        reference = group[0].get("reference")
        scores = [standard([mean(best[target]) for target in targets])]
        if reference:
            scores.append(
                standard([chrf.sentence_score(target, [reference]).score for target in targets])
            )
        examples: list[Example] = []
        for target, *values in zip(targets, *scores, strict=True):
            pieces = reader.read(target)
            add(examples, Example(pieces.ids, pieces.shapes, quality=5 * mean(values)))
        if len(examples) > 1:
            groups.append(examples)
    return groups


def texts_of(group: list[dict[str, Any]]) -> set[str]:
    """Source, translations and references of one group."""
    return {row.get(key) or "" for row in group for key in ("source", "target", "reference")} - {""}


def standard(values: list[float]) -> list[float]:
    """Centred, in standard deviations."""
    centre, spread = mean(values), pstdev(values) or 1.0
    return [(value - centre) / spread for value in values]
