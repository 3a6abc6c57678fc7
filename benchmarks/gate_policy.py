"""What the gate's terms cost: articles an editor would hold that pass, and sound news that is held.

    python benchmarks/gate_policy.py --data DIR [--split held-out] [--rules-only] [--search]

Articles are those of editor.articles, with the editor's verdicts (publish, edit, hold), and news
written in English. The split `held-out` is the part of the training articles, and of english.wmt22,
that the recipe keeps from training to set thresholds on; `validation` has the other half of
english.wmt22. `--search` tries other terms on the split and
prints those that hold most of what should be held, for each share of sound news held.
"""

from __future__ import annotations

import argparse
import itertools
import zlib
from collections import defaultdict
from pathlib import Path

from data import article, rows

import mtqa
from mtqa.report import Report

SCORES = range(0, 97, 2)
MAJORS = (4, 6, 8, 10, 12, 15, 20, 25, 30, 40, 1000)
LEAST_WORDS = 80  # a shorter text is no article, and a rate per 1,000 words says little of it


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--split", default="validation")
    parser.add_argument("--rules-only", action="store_true")
    parser.add_argument("--search", action="store_true")
    options = parser.parse_args()
    scorer = mtqa.Scorer(config=mtqa.Config(model=None) if options.rules_only else None)
    groups: dict[str, list[str]] = defaultdict(list)
    held_out = options.split == "held-out"
    for row in rows(options.data, "editor.articles"):
        kept = one_in(8, row["doc"] or row["id"]) if held_out else True
        if kept and row["split"] == ("train" if held_out else options.split):
            groups[row["verdict"]].append(row["text"])
    for row in rows(options.data, "english.wmt22"):
        text = article(row["paragraphs"])
        if len(text.split()) >= LEAST_WORDS and one_in(2, row["doc"]) == held_out:
            groups["sound"].append(text)
    reports = {name: list(scorer.score_many(texts)) for name, texts in groups.items()}

    default = mtqa.Policy()
    print(f"{scorer.signature}\nsplit {options.split}, policy {default}\n")
    print("| articles | number | median score | held |\n|---|---|---|---|")
    for name in ("sound", "publish", "edit", "hold"):
        found = sorted(report.score for report in reports.get(name, ())) or [0.0]
        held = share_held(reports.get(name, []), default)
        number, median = len(reports.get(name, ())), found[len(found) // 2]
        print(f"| {name} | {number} | {median:.1f} | {held:.3f} |")
    caught = sum(not mtqa.gate(report, default).passed for report in reports["hold"])
    all_held = sum(
        not mtqa.gate(report, default).passed for name in reports for report in reports[name]
    )
    print(
        f"\nprecision {caught / max(all_held, 1):.3f}, recall {caught / len(reports['hold']):.3f}"
    )
    if options.search:
        search(reports)


def one_in(share: int, name: str) -> bool:
    """How the recipe (models/recipe/held.py) chooses what it holds out."""
    return zlib.crc32(name.encode()) % share == 0


def search(reports: dict[str, list[Report]]) -> None:
    print("\n| min_score | max_major | max_critical | sound | publish | edit | hold |")
    print("|---|---|---|---|---|---|---|")
    best: dict[int, tuple[float, str]] = {}
    for score, major, critical in itertools.product(SCORES, MAJORS, (0, 2, 4, 1000)):
        policy = mtqa.Policy(min_score=score, max_major=major, max_critical=critical)
        held = {name: share_held(reports[name], policy) for name in reports}
        held.setdefault("publish", 0.0)
        kept = round(100 * held["sound"])
        # What to hold, less what light editing would have mended.
        worth = held["hold"] - 0.5 * held["edit"] - 0.5 * held["publish"]
        row = f"| {score} | {major} | {critical} |" + "".join(
            f" {held[name]:.3f} |" for name in ("sound", "publish", "edit", "hold")
        )
        if kept <= 12 and worth > best.get(kept, (-1.0, ""))[0]:
            best[kept] = (worth, row)
    for kept in sorted(best):
        print(best[kept][1])


def share_held(reports: list[Report], policy: mtqa.Policy) -> float:
    return sum(not mtqa.gate(report, policy).passed for report in reports) / max(len(reports), 1)


if __name__ == "__main__":
    main()
