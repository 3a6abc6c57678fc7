"""Processor time of each rule on one article, and how it grows with the text.

    python benchmarks/rule_times.py ARTICLE [--top 15]

The article is repeated to about 10,000, 100,000 and 1,000,000 characters. A rule whose time grows
with the text alone has about the same microseconds per 1,000 characters in every column. Rules
share analyses of a document; each rule is timed after a run of all, with those at hand.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from mtqa.document import Document
from mtqa.rule import Rule
from mtqa.rulebook import load_rules

SIZES = (10_000, 100_000, 1_000_000)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("article", type=Path)
    parser.add_argument("--top", type=int, default=15)
    options = parser.parse_args()
    article = options.article.read_text(encoding="utf-8") + "\n\n"
    rules = load_rules()
    everything(Document.parse(article))  # loads what is loaded once

    times: dict[str, list[float]] = {"parse": [], "all rules, first run": []}
    for size in SIZES:
        text = article * max(1, size // len(article))
        repeats = max(1, 200_000 // len(text))
        scale = 1e6 / (len(text) / 1000)
        times["parse"].append(scale * best(partial(Document.parse, text), repeats))
        fresh = [Document.parse(text) for _ in range(repeats)]
        begun = time.process_time()
        for document in fresh:
            everything(document)
        times["all rules, first run"].append(scale * (time.process_time() - begun) / repeats)
        document = fresh[-1]
        for rule in rules:
            taken = best(partial(apply, rule, document), repeats)
            times.setdefault(rule.name, []).append(scale * taken)
    print("| µs per 1,000 characters | " + " | ".join(f"{size:,}" for size in SIZES) + " |")
    print("|---|" + "---|" * len(SIZES))
    head = list(times)[:2]
    rest = sorted(list(times)[2:], key=lambda name: -times[name][-1])[: options.top]
    for name in (*head, *rest):
        print(f"| {name} | " + " | ".join(f"{taken:.0f}" for taken in times[name]) + " |")


def apply(rule: Rule, document: Document) -> None:
    for _ in rule.apply(document):
        pass


def everything(document: Document) -> None:
    for rule in load_rules():
        apply(rule, document)


def best(run: Callable[[], object], repeats: int) -> float:
    """Processor seconds of the quickest of some runs."""
    taken = []
    for _ in range(repeats):
        begun = time.process_time()
        run()
        taken.append(time.process_time() - begun)
    return min(taken)


if __name__ == "__main__":
    main()
