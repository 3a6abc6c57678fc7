"""Endless batches of windows, by source: about as many pieces each, of like length."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any, NamedTuple

import torch
from corpus import Corpus
from examples import BEGIN, END, LONGEST, Segment, Text, Window, cut, cut_anyhow
from torch import Tensor

#: Batches drawn together, so that windows of like length find one another.
POOL = 30


class Batch(NamedTuple):
    """Windows to read at once; `groups` are runs of them that translate the same segments."""

    source: str
    windows: list[Window]
    groups: list[tuple[int, int]]


def endless(corpus: Corpus, config: dict[str, Any], stage: dict[str, Any]) -> Iterator[Batch]:
    """Batches of all sources of a stage, each drawn by its share."""
    chance = random.Random(f"{config['seed']}:{stage['name']}")
    streams: dict[str, Iterator[Batch]] = {}
    for name in stage["mix"]:
        own = random.Random(f"{config['seed']}:{stage['name']}:{name}")
        if name in corpus.groups:
            streams[name] = grouped(name, corpus.groups[name], config, own)
        elif name == "broken":
            streams[name] = broken(corpus, config, own)
        else:
            streams[name] = plain(name, corpus.texts[name], config, own)
    names, shares = list(stage["mix"]), list(stage["mix"].values())
    while True:
        yield next(streams[chance.choices(names, shares)[0]])


def plain(
    name: str, texts: list[Text], config: dict[str, Any], chance: random.Random
) -> Iterator[Batch]:
    while True:
        windows: list[Window] = []
        for text in chance.sample(texts, len(texts)):
            windows += cut_anyhow(text, config["sizes"], chance)
            if sum(map(len, windows)) > POOL * config["batch"]:
                yield from packed(name, windows, config, chance)
                windows = []
        yield from packed(name, windows, config, chance)


def broken(corpus: Corpus, config: dict[str, Any], chance: random.Random) -> Iterator[Batch]:
    """Sound texts with faults in some of their segments."""
    sound = corpus.texts["sound"]
    while True:
        windows: list[Window] = []
        for index in chance.sample(range(len(sound)), len(sound)):
            text = [
                chance.choice(faults) if faults and chance.random() < config["faulty"] else segment
                for segment, faults in zip(sound[index], corpus.faults[index], strict=True)
            ]
            windows += cut_anyhow(text, config["sizes"], chance)
            if sum(map(len, windows)) > POOL * config["batch"]:
                yield from packed("broken", windows, config, chance)
                windows = []


def packed(
    name: str, windows: list[Window], config: dict[str, Any], chance: random.Random
) -> Iterator[Batch]:
    """The windows in batches of like length, the batches in any order."""
    made: list[list[Window]] = [[]]
    for window in sorted(windows, key=len, reverse=True):
        longest = len(made[-1][0]) if made[-1] else len(window)
        if (len(made[-1]) + 1) * longest > config["batch"]:
            made.append([])
        made[-1].append(window)
    chance.shuffle(made)
    for batch in made:
        if batch:
            yield Batch(name, batch, [])


def grouped(
    name: str, groups: list[list[Text]], config: dict[str, Any], chance: random.Random
) -> Iterator[Batch]:
    """Translations of the same segments, a few systems of each, beside one another."""
    while True:
        windows: list[Window] = []
        bounds: list[tuple[int, int]] = []
        longest = 0
        for group in chance.sample(groups, len(groups)):
            first = chance.randrange(len(group[0]))
            last = chance.randint(first + 1, len(group[0]))
            chosen = chance.sample(group, min(len(group), config["group_size"]))
            mine = [cut(text[first:last], LONGEST) for text in chosen]
            if any(len(part) != 1 or len(part[0].segments) != last - first for part in mine):
                continue  # too long to be read at once
            size = max(len(part[0]) for part in mine)
            if (len(windows) + len(mine)) * max(longest, size) > config["batch"] and windows:
                yield Batch(name, windows, bounds)
                windows, bounds, longest = [], [], 0
            bounds.append((len(windows), len(windows) + len(mine)))
            windows += [part[0] for part in mine]
            longest = max(longest, size)


def tensors(windows: list[Window], device: torch.device) -> tuple[Tensor, Tensor, Tensor]:
    """ids, shapes and mask, each (windows, pieces)."""
    longest = -(-max(map(len, windows)) // 16) * 16  # few shapes, so few kernels to choose
    ids, shapes, mask = (torch.zeros(len(windows), longest, dtype=torch.long) for _ in range(3))
    for row, window in enumerate(windows):
        ids[row, 0] = BEGIN
        for segment, start, end in window.places():
            ids[row, start:end] = torch.tensor(segment.ids)
            ids[row, end] = END
            shapes[row, start:end] = torch.tensor(segment.shapes)
        mask[row, : len(window)] = 1
    return ids.to(device), shapes.to(device), mask.to(device)


def aligned(windows: list[Window], name: str, like: Tensor, empty: float) -> Tensor:
    """The segments' values by piece, laid out as the model's outputs are: (windows, pieces)."""
    out = torch.full(like.shape[:2], empty)
    for row, window in enumerate(windows):
        for segment, start, end in window.places():
            values = getattr(segment, name)
            if values is not None:
                out[row, start:end] = torch.tensor(values, dtype=torch.float)
    return out.to(like.device)


def totals(windows: list[Window], values: Tensor) -> list[tuple[Segment, Tensor]]:
    """Each segment with the sum of its pieces' values, in order."""
    return [
        (segment, values[row, start:end].sum())
        for row, window in enumerate(windows)
        for segment, start, end in window.places()
    ]
