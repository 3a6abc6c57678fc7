"""Recall of the rules on faults put by program into sound English, by kind and by family.

    python benchmarks/injected_faults.py --data DIR [--each 60] [--seed 1] [--kind NAME] [--list]

Each fault goes alone into one article, at a place where no rule had an issue. It is found if an
issue of any rule, or a place related to it, overlaps it; "own family" counts only the rules of the
fault's own family. Faults copy what machines and careless pipelines do (`benchmarks/faults/`), and
know nothing of the rules' tables.
"""

from __future__ import annotations

import argparse
import importlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, zip_longest
from pathlib import Path
from random import Random

from data import article as joined
from data import rows
from faults.injection import TRIES, Article, Fault, Injection

from mtqa.document import Document
from mtqa.rulebook import load_rules

FAMILIES = (
    "quotation", "attribution", "names", "institutions", "residue", "untranslated", "repetition",
    "structure", "numbers", "grammar",
)  # fmt: skip
BLOG_POSTS = 150  # of english.digitalgov, drawn by the seed
CONTEXT = 50  # characters shown on each side of a fault
AIM, FLOOR = 0.90, 0.75  # what the project asks of all kinds together, and of each


@dataclass
class Tally:
    faults: int = 0
    found: int = 0
    own: int = 0  # found by a rule of the fault's own family

    def add(self, other: Tally) -> None:
        self.faults += other.faults
        self.found += other.found
        self.own += other.own

    def row(self, *names: str) -> str:
        share, own = (n / max(self.faults, 1) for n in (self.found, self.own))
        low = " (low)" if share < FLOOR else ""
        return f"| {' | '.join(names)} | {self.faults} | {share:.2f}{low} | {own:.2f} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--each", type=int, default=60, help="faults of each kind, at most")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", nargs="+", help="these kinds or families alone")
    parser.add_argument("--list", action="store_true", help="print every missed fault")
    options = parser.parse_args()
    sources = load_articles(options.data, options.seed)
    total, families, lines = Tally(), [], []
    for family in FAMILIES:
        together = Tally()
        for fault in importlib.import_module(f"faults.{family}").FAULTS:
            if options.kind and family not in options.kind and fault.name not in options.kind:
                continue
            tally = measure(fault, sources, options.each, options.seed, options.list)
            lines.append(tally.row(family, fault.name))
            together.add(tally)
        if together.faults:
            families.append(together.row(family))
            total.add(together)
    print(f"\nInjected faults found, seed {options.seed}; aim {AIM} together, {FLOOR} each\n")
    print("| family | faults | found | by own family |\n|---|---|---|---|")
    print("\n".join(families))
    print(total.row("**together**"))
    print("\n| family | kind | faults | found | by own family |\n|---|---|---|---|---|")
    print("\n".join(lines))


def load_articles(folder: Path, seed: int) -> list[list[Article]]:
    """Newsroom articles of two years, and blog posts."""
    sources = [
        [
            as_text(row["paragraphs"], split=corpus != "english.digitalgov")
            for row in rows(folder, corpus)
        ]
        for corpus in ("english.wmt21", "english.wmt22", "english.digitalgov")
    ]
    rng = Random(f"{seed}:articles")
    for texts in sources:
        rng.shuffle(texts)
    del sources[2][BLOG_POSTS:]
    news = [text.partition("\n")[0] for text in (*sources[0], *sources[1])]
    headlines = tuple(line for line in news if 4 < len(line.split()) < 16 and line[-1].isalnum())
    common = frozenset(
        word
        for texts in sources
        for text in texts
        for word in re.findall(r"(?<![\w’'-])[a-z]+\b", text)
    )
    return [[Article(text, headlines, common) for text in texts] for texts in sources]


def in_turn(sources: Sequence[Sequence[Article]], rng: Random) -> list[Article]:
    """The articles in random order, one of each source in turn."""
    shuffled = [rng.sample(list(source), len(source)) for source in sources]
    return [article for turn in zip_longest(*shuffled) for article in turn if article]


def as_text(paragraphs: Sequence[Sequence[str]], *, split: bool) -> str:
    """An article as a page has it; where segments are all we know, each is a paragraph.

    Double quotation marks are made straight, so that faults find them in one form everywhere.
    """
    if split:
        paragraphs = [[segment] for segments in paragraphs for segment in segments]
    return re.sub("[“”]", '"', joined([list(segments) for segments in paragraphs]))


def measure(
    fault: Fault, sources: Sequence[Sequence[Article]], each: int, seed: int, listing: bool
) -> Tally:
    tally = Tally()
    rng = Random(f"{seed}:{fault.name}")
    for injection in islice(injections(fault, in_turn(sources, rng), rng), each):
        hits = touching(injection.text, injection.start, injection.end)
        tally.add(Tally(1, bool(hits), fault.family in hits))
        if listing and not hits:
            show(fault, injection)
    return tally


def injections(fault: Fault, articles: Sequence[Article], rng: Random) -> Iterator[Injection]:
    """One fault an article, where the article has a place for it that no rule objects to."""
    for article in articles:
        for _ in range(TRIES):
            injection = fault.inject(article, rng)
            if injection is None or injection.text == injection.base:
                continue
            if not touching(injection.base, *injection.place):
                yield injection
                break


def touching(text: str, start: int, end: int) -> set[str]:
    """The families of the rules that find something in a place."""
    return {family for family, a, b in issues(text) if a < end and start < b}


@lru_cache(maxsize=1024)  # the same sound article is read for many a fault
def issues(text: str) -> list[tuple[str, int, int]]:
    """Every issue, and every place related to one: the rule's family, start and end."""
    document = Document.parse(text)
    return [
        (rule.family, start, end)
        for rule in load_rules()
        for issue in rule.apply(document)
        for start, end in [(issue.start, issue.end), *((p.start, p.end) for p in issue.related)]
    ]


def show(fault: Fault, injection: Injection) -> None:
    text, start, end = injection.text, injection.start, injection.end
    line = f"{text[max(0, start - CONTEXT) : start]}⟦{text[start:end]}⟧{text[end : end + CONTEXT]}"
    print(f"{fault.family}\t{fault.name}\t{line}".replace("\n", "¶"))


if __name__ == "__main__":
    main()
