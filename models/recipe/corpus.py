"""Reads all that the model learns from, by source."""

from __future__ import annotations

import json
import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean, pstdev
from typing import Any

from break_english import Breaker, Lexicon
from consensus import translated
from examples import Segment, Text, marked, marked_article, marks_of, rated
from held import Barred, Unseen, is_held_article, is_held_mqm, kept_articles, rows, text_of
from sacrebleu.metrics.chrf import CHRF
from stretches import Stretch, checksum, text_of_stretch

from mtqa.document import Document
from mtqa.estimator.pieces import PieceReader

MARKS = Path(__file__).resolve().parent / "marks.jsonl"
#: Segments of one system's document that are ranked in one window, at most.
RANKED_TOGETHER = 3


@dataclass
class Corpus:
    """Texts by source; in a group, the same segments as several systems translated them."""

    texts: dict[str, list[Text]] = field(default_factory=dict)
    groups: dict[str, list[list[Text]]] = field(default_factory=dict)
    #: For each text of `texts["sound"]`: each segment with faults in it, or None.
    faults: list[list[list[Segment] | None]] = field(default_factory=list)

    def sizes(self) -> dict[str, int]:
        every: dict[str, Any] = self.texts | self.groups
        return {name: len(items) for name, items in every.items()}


def load(folder: Path, reader: PieceReader, config: dict[str, Any]) -> Corpus:
    """Everything, in the same order each time."""
    corpus = Corpus()
    chance = random.Random(config["seed"])
    kept = kept_articles(folder, config)
    unseen, barred = Unseen.of([row["text"] for row in kept]), Barred.of(kept)
    corpus.texts["editor"] = [
        marked_article(reader, row["text"], marks_of(row))
        for row in rows(folder, "editor.articles")
        if row["split"] == "train"
        and not is_held_article(row, config)
        and not any(map(unseen.holds, row["text"].splitlines()))
    ]
    corpus.texts["more"] = list(more_articles(folder, reader, barred, unseen))
    sound(corpus, folder, reader, config, chance)
    corpus.texts["translations"] = translated(
        folder, reader, barred, unseen, config["translations_each"], chance
    )
    corpus.groups["mqm"] = mqm_groups(folder, "mqm.newstest2020.zh-en", reader, config, unseen)
    corpus.groups["ted"] = mqm_groups(folder, "mqm.ted2021.zh-en", reader, config, unseen)
    corpus.groups["da"] = da_groups(folder, reader, config, chance, unseen)
    return corpus


def more_articles(
    folder: Path, reader: PieceReader, barred: Barred, unseen: Unseen
) -> Iterator[Text]:
    """The stretches that marks.jsonl marks; its texts are put together from the data."""
    if not MARKS.exists():
        return
    for line in MARKS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        first, last = row.get("lines", (0, 0))
        stretch = Stretch(row["lp"], row["year"], row["system"], row.get("doc", ""), (first, last))
        key = (stretch.lp, stretch.year)
        if (*key, stretch.doc) in barred.documents:
            continue
        if not stretch.doc and any((*key, at) in barred.lines for at in range(first, last + 1)):
            continue
        text = text_of_stretch(folder, stretch)
        if checksum(text) != row["checksum"]:
            raise SystemExit(f"{stretch} is not the text that was marked: is this other data?")
        if any(map(unseen.holds, text.splitlines())):
            continue  # another document that quotes a kept one
        yield marked_article(reader, text, [(a, b, severity) for a, b, _, severity in row["marks"]])


def sound(
    corpus: Corpus, folder: Path, reader: PieceReader, config: dict[str, Any], chance: random.Random
) -> None:
    """News and posts written in English: as they are, with other names, and with faults."""
    posts = [*rows(folder, "english.digitalgov")]
    chance.shuffle(posts)
    # Posts are no news: each newsroom's article counts as often as three of them.
    articles = [*rows(folder, "english.wmt21")] * 3 + posts[: config["posts"]]
    texts = [text_of(row) for row in articles]
    breaker = Breaker(Lexicon.of(texts, foreign_sources(folder)), chance)
    corpus.texts["sound"] = []
    for text in texts:
        clean, faults = [], []
        for sentence in Document.parse(text).sentences:
            as_is = chance.random() > config["renamed"]
            words = sentence.text if as_is else breaker.renamed(sentence.text)
            clean.append(marked(reader, words, []))
            made = (breaker.broken(words) for _ in range(config["faults_each"]))
            faults.append([marked(reader, *one) for one in made if one] or None)
        corpus.texts["sound"].append(clean)
        corpus.faults.append(faults)


def foreign_sources(folder: Path) -> Iterator[str]:
    for name in ("lines.wmt21", "lines.wmt22"):
        for row in rows(folder, name):
            if row["lp"] in ("cs-en", "ha-en"):  # Latin letters, and only names have capitals
                yield row["source"]


def mqm_groups(
    folder: Path, name: str, reader: PieceReader, config: dict[str, Any], unseen: Unseen
) -> list[list[Text]]:
    """Runs of segments as each system translated them, in the order of their document."""
    documents: dict[str, dict[str, dict[str, dict[str, Any]]]] = defaultdict(
        lambda: defaultdict(dict)
    )
    barred = set()
    for row in rows(folder, name):
        if unseen.holds(row["target"]) or unseen.holds(row["source"]):
            barred.add(row["source"])
        if not ("newstest" in name and is_held_mqm(row, config)):
            document = row["doc"].rsplit(".", 1)[-1] if "newstest" not in name else row["doc"]
            documents[document][row["source"]][row["system"]] = row
    groups = []
    for sources in documents.values():
        kept = [by_system for source, by_system in sources.items() if source not in barred]
        for at in range(0, len(kept), RANKED_TOGETHER):
            run = kept[at : at + RANKED_TOGETHER]
            systems = sorted(set.intersection(*(set(by_system) for by_system in run)))
            if len(systems) > 2:
                groups.append(
                    [[rated(reader, segment[system]) for segment in run] for system in systems]
                )
    return groups


def da_groups(
    folder: Path,
    reader: PieceReader,
    config: dict[str, Any],
    chance: random.Random,
    unseen: Unseen,
) -> list[list[Text]]:
    """Translations of one source: crowd z-scores, steadied by chrF against the reference.

    A source goes with all its translations, and its reference, if one of them is not to be seen.
    """
    chrf = CHRF()
    sources: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for path in sorted(folder.glob("da.wmt2*.jsonl.gz")):
        for row in rows(folder, path.name.removesuffix(".jsonl.gz")):
            sources[path.name, row["source"]].append(row)
    pool = [group for group in sources.values() if len({row["target"] for row in group}) > 2]
    chance.shuffle(pool)
    groups: list[list[Text]] = []
    for group in pool:
        if len(groups) == config["da_groups"]:
            break
        if any(map(unseen.holds, texts_of(group))):
            continue
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
        texts: list[Text] = []
        for target, *values in zip(targets, *scores, strict=True):
            pieces = reader.read(target)
            texts.append([Segment(pieces.ids, pieces.shapes, quality=5 * mean(values))])
        groups.append(texts)
    return groups


def texts_of(group: list[dict[str, Any]]) -> set[str]:
    """Source, translations and references of one group."""
    return {row.get(key) or "" for row in group for key in ("source", "target", "reference")} - {""}


def standard(values: list[float]) -> list[float]:
    """Centred, in standard deviations."""
    centre, spread = mean(values), pstdev(values) or 1.0
    return [(value - centre) / spread for value in values]
