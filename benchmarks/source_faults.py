"""What the rules that compare with a source find, and what they say of human translations.

    python benchmarks/source_faults.py --data DIR [--each 60] [--seed 1] [--kind NAME] [--list]
    python benchmarks/source_faults.py --data DIR --references [--articles 60] [--rule R] [--list]

The first puts faults by program into human references of the WMT 2021 and 2022 test sets, one an
article, at a place where no rule had an issue. A fault is found if an issue of any rule overlaps it
(a dropped sentence: its neighbours), and by its own family if one of the family `source` does. The
second counts issues on the references as they are: some are true, for references leave out and
change things too. Half of the articles are read with a segment a line on both sides, half as one
paragraph.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from pathlib import Path
from random import Random

from data import rows
from faults.source import KINDS, Bilingual, SourceInjection

from mtqa.document import Document
from mtqa.issue import Issue
from mtqa.rulebook import load_rules

LINES = 12  # consecutive segments read as an article, where article borders are unknown
TRIES = 8
CONTEXT = 100
FLOOR = 0.75


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--references", action="store_true", help="count issues on references")
    parser.add_argument("--articles", type=int, default=60, help="of each language, for these")
    parser.add_argument("--rule", help="this rule alone, for these")
    parser.add_argument("--each", type=int, default=60, help="faults of each kind, at most")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", help="this kind of fault alone")
    parser.add_argument("--list", action="store_true", help="print every miss, or every issue")
    options = parser.parse_args()
    articles = load(options.data, options.seed)
    if options.references:
        references(articles, options.articles, options.rule, options.list)
    else:
        faults(articles, options.each, options.seed, options.kind, options.list)


def load(folder: Path, seed: int) -> dict[str, list[Bilingual]]:
    """Articles by language pair, in random order."""
    found: dict[str, list[tuple[list[str], list[str]]]] = defaultdict(list)
    for corpus in ("articles.wmt21", "articles.wmt22"):
        for row in rows(folder, corpus):
            if row["domain"] == "news":
                source = [segment for part in row["source"] for segment in part]
                for reference in row["references"].values():
                    target = [segment for part in reference for segment in part]
                    found[row["lp"]].append((source, target))
    for corpus in ("lines.wmt21", "lines.wmt22"):
        pairs = defaultdict(list)
        for row in rows(folder, corpus):
            pairs[row["lp"]].append((row["source"], row["reference"]))
        for lp, lines in pairs.items():
            for start in range(0, len(lines), LINES):
                some = lines[start : start + LINES]
                found[lp].append(([pair[0] for pair in some], [pair[1] for pair in some]))
    articles = {}
    for lp, texts in sorted(found.items()):
        Random(f"{seed}:{lp}").shuffle(texts)
        articles[lp] = [
            Bilingual(lp, tuple(source), tuple(target), lines=index % 2 == 0)
            for index, (source, target) in enumerate(texts)
            if all(map(str.strip, (*source, *target)))
        ]
    return articles


def faults(
    articles: dict[str, list[Bilingual]], each: int, seed: int, only: str | None, listing: bool
) -> None:
    print("| kind | faults | found | by own family | found by language |\n|---|---|---|---|---|")
    for kind in KINDS:
        if only not in (None, kind):
            continue
        drawn: Counter[str] = Counter()
        found: Counter[str] = Counter()
        own = 0
        rng = Random(f"{seed}:{kind}")
        for injection in islice(injections(kind, articles, rng), each):
            lp = injection.sound.lp[:2]
            drawn[lp] += 1
            families = touching(injection.faulty, injection.place)
            hit = bool(families)
            found[lp] += hit
            own += "source" in families
            if listing and not hit:
                show(kind, injection.faulty, injection.place)
        count = max(drawn.total(), 1)
        share = found.total() / count
        low = " (low)" if share < FLOOR else ""
        parts = ", ".join(f"{lp} {found[lp]}/{drawn[lp]}" for lp in sorted(drawn))
        print(f"| {kind} | {drawn.total()} | {share:.2f}{low} | {own / count:.2f} | {parts} |")


def injections(
    kind: str, articles: dict[str, list[Bilingual]], rng: Random
) -> Iterator[SourceInjection]:
    """One fault an article, of each language in turn."""
    everything = [article for part in articles.values() for article in part]
    queues = [rng.sample(part, len(part)) for part in articles.values()]
    while any(queues):
        for queue in queues:
            for _ in range(TRIES):
                if not queue:
                    break
                injection = KINDS[kind](queue.pop(), everything, rng)
                if (
                    injection
                    and injection.faulty.target != injection.sound.target
                    and not touching(injection.sound, injection.before)
                ):
                    yield injection
                    break


def touching(article: Bilingual, place: tuple[int, int]) -> set[str]:
    """The families of the rules that find something in a place."""
    found = issues(article, family=None)
    return {family for family, issue in found if issue.start < place[1] and place[0] < issue.end}


@lru_cache(maxsize=64)
def issues(article: Bilingual, family: str | None = "source") -> list[tuple[str, Issue]]:
    """Every issue of a family's rules, or of all, with its rule's family."""
    source, target = article.texts()
    document = Document.parse(target, source, article.lp[:2])
    return [
        (rule.family, issue)
        for rule in load_rules()
        if family in (None, rule.family)
        for issue in rule.apply(document)
    ]


def references(
    articles: dict[str, list[Bilingual]], most: int, only: str | None, listing: bool
) -> None:
    words: Counter[str] = Counter()
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    grave: Counter[str] = Counter()
    for lp, part in articles.items():
        for article in part[:most]:
            words[lp] += len(article.texts()[1].split())
            for _, issue in issues(article):
                if only not in (None, issue.rule):
                    continue
                counts[issue.rule][lp] += 1
                grave[lp] += issue.severity.value in ("major", "critical")
                if listing:
                    show(f"{issue.rule}: {issue.message}", article, (issue.start, issue.end))
    pairs = list(articles)
    print(f"| rule | {' | '.join(pairs)} | per 1,000 words |\n|---|{'---|' * (len(pairs) + 1)}")
    for rule in sorted(counts):
        cells = " | ".join(str(counts[rule][lp]) for lp in pairs)
        print(f"| {rule} | {cells} | {1000 * counts[rule].total() / words.total():.3f} |")
    cells = " | ".join(f"{1000 * grave[lp] / max(words[lp], 1):.2f}" for lp in pairs)
    rate = 1000 * grave.total() / max(words.total(), 1)
    print(f"| **major and critical per 1,000 words** | {cells} | {rate:.3f} |")
    print(f"\n{words.total():,} words")


def show(what: str, article: Bilingual, place: tuple[int, int]) -> None:
    """A place in the translation, and the source's segments that it belongs to."""
    text = article.texts()[1]
    a, b = place
    line = f"{text[max(0, a - CONTEXT) : a]}⟦{text[a:b]}⟧{text[b : b + CONTEXT]}"
    ours = [
        source
        for source, (start, end) in zip(article.source, article.spans(), strict=False)
        if start < b and a < end
    ]
    print(f"{article.lp}\t{what}\n  {line}\n  {' / '.join(ours)}".replace("\n\n", "\n"))


if __name__ == "__main__":
    main()
