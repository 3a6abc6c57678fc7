"""False alarms of the rules on news that newsrooms wrote in English, by rule, per 1,000 words.

python benchmarks/false_alarms.py --data DIR [--corpus english.wmt21 ...] [--rule NAME] [--list]
"""

from __future__ import annotations

import argparse
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from data import article, rows

import mtqa
from mtqa.document import Document
from mtqa.rulebook import load_rules

CONTEXT = 60  # characters shown on each side of an alarm


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--corpus", nargs="+", default=["english.wmt21", "english.wmt22"])
    parser.add_argument("--rule", nargs="+", help="these rules alone, or families")
    parser.add_argument("--list", action="store_true", help="print every alarm with its context")
    parser.add_argument("--model", action="store_true", help="what a user sees, model included")
    options = parser.parse_args()
    if options.model:
        options.corpus = ["english.wmt22"]
    chosen = set(options.rule or ())
    rules = [rule for rule in load_rules() if not chosen or {rule.name, rule.family} & chosen]
    scorer = mtqa.Scorer()
    words = 0
    alarms: dict[str, Counter[str]] = defaultdict(Counter)
    for corpus in options.corpus:
        for row in rows(options.data, corpus):
            if options.model and zlib.crc32(row["doc"].encode()) % 2 == 0:
                continue  # as models/recipe/held.py holds out
            document = Document.parse(article(row["paragraphs"]))
            words += len(document.words)
            found: Iterable[mtqa.Issue] = (
                issue for rule in rules for issue in rule.apply(document)
            )
            if options.model:
                found = scorer.score(document.text).issues
            for issue in found:
                alarms[issue.rule][issue.severity.value] += 1
                if options.list:
                    show(row["doc"], document.text, issue)
    print(f"\nFalse alarms on {', '.join(options.corpus)}: {words:,} words\n")
    print("| rule | critical | major | minor | neutral | major and critical per 1,000 words |")
    print("|---|---|---|---|---|---|")
    total: Counter[str] = Counter()
    for name in sorted(alarms):
        total += alarms[name]
        print(row_of(name, alarms[name], words))
    print(row_of("**together**", total, words))


def show(doc: str, text: str, issue: mtqa.Issue) -> None:
    left = text[max(0, issue.start - CONTEXT) : issue.start]
    right = text[issue.end : issue.end + CONTEXT]
    line = f"{left}⟦{issue.text}⟧{right}".replace("\n", "¶")
    print(f"{issue.rule}\t{issue.severity}\t{doc}\t{line}\t{issue.message}")


def row_of(name: str, counts: Counter[str], words: int) -> str:
    cells = [str(counts[severity]) for severity in ("critical", "major", "minor", "neutral")]
    rate = 1000 * (counts["critical"] + counts["major"]) / max(words, 1)
    return f"| {name} | {' | '.join(cells)} | {rate:.3f} |"


if __name__ == "__main__":
    main()
