"""Time of each rule on one article, and how it grows with the text.

    python benchmarks/rule_times.py ARTICLE [--top 15]

The article is repeated to about 10,000, 100,000 and 1,000,000 characters. A rule whose time grows
with the text alone has about the same microseconds per 1,000 characters in every column. A rule that
shares an analysis with others pays for it if it comes first, so each is timed after a run of all.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from mtqa.document import Document
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
        times["parse"].append(scale * best(lambda text=text: Document.parse(text), repeats))  # type: ignore[misc]
        fresh = [Document.parse(text) for _ in range(repeats)]
        begun = time.perf_counter()
        for document in fresh:
            everything(document)
        times["all rules, first run"].append(scale * (time.perf_counter() - begun) / repeats)
        document = fresh[-1]
        for rule in rules:
            taken = best(lambda rule=rule, document=document: list(rule.apply(document)), repeats)  # type: ignore[misc]
            times.setdefault(rule.name, []).append(scale * taken)
    print("| µs per 1,000 characters | " + " | ".join(f"{size:,}" for size in SIZES) + " |")
    print("|---|" + "---|" * len(SIZES))
    head = list(times)[:2]
    rest = sorted(list(times)[2:], key=lambda name: -times[name][-1])[: options.top]
    for name in (*head, *rest):
        print(f"| {name} | " + " | ".join(f"{taken:.0f}" for taken in times[name]) + " |")


def everything(document: Document) -> None:
    for rule in load_rules():
        for _ in rule.apply(document):
            pass


def best(run: object, repeats: int) -> float:
    """Seconds of the quickest of some runs."""
    assert callable(run)
    taken = []
    for _ in range(repeats):
        begun = time.perf_counter()
        run()
        taken.append(time.perf_counter() - begun)
    return min(taken)


if __name__ == "__main__":
    main()
