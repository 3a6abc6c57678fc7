"""Compares sentence segmenters: hard cases, known borders, plain errors and speed.

    pip install -e '.[bench]'
    python benchmarks/segmentation.py --data DIR

Known borders: translated segments of one document, joined with a space (mqm.newstest2020); the
share that a segmenter finds. Plain errors: a sentence that begins with a small letter, or follows a
title such as "Gen.", per 1,000 sentences of news written in English (english.wmt21, english.wmt22).
Hard cases: those of tests/test_segmentation.py.
"""

from __future__ import annotations

import argparse
import importlib.util
import re
import time
from collections import defaultdict
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from data import rows

from mtqa.segmentation import sentence_spans

TITLE_RE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|St|No|vs|[A-Z])\.$")
CASES = Path(__file__).parents[1] / "tests" / "test_segmentation.py"
Segmenter = Callable[[str], list[int]]


def segmenters() -> dict[str, Segmenter]:
    """Each maps a paragraph to the offsets where its sentences begin."""
    import blingfire
    import pysbd
    import sentencex
    from syntok import segmenter, tokenizer

    legacy = pysbd.Segmenter(language="en", clean=False)
    tokens = tokenizer.Tokenizer(emit_hyphen_or_underscore_sep=True, replace_not_contraction=False)
    return {
        "mtqa (syntok, mended)": lambda text: [start for start, _ in sentence_spans(text)],
        "syntok": lambda text: [
            sentence[0].offset for sentence in segmenter.split(iter(list(tokens.tokenize(text))))
        ],
        "pysbd": lambda text: offsets(text, legacy.segment(text)),
        "sentencex": lambda text: offsets(text, list(sentencex.segment("en", text))),
        "blingfire": lambda text: offsets(text, blingfire.text_to_sentences(text).split("\n")),
    }


def offsets(text: str, sentences: list[str]) -> list[int]:
    """Where sentences that are given as strings begin in the text."""
    found, at = [], 0
    for sentence in map(str.strip, sentences):
        start = text.find(sentence, at)
        if sentence and start >= 0:
            found.append(start)
            at = start + len(sentence)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    folder = parser.parse_args().data
    news = [
        paragraph
        for name in ("english.wmt21", "english.wmt22")
        for row in rows(folder, name)
        for paragraphs in row["paragraphs"]
        for paragraph in paragraphs
    ]
    joined = documents(folder)
    words = sum(len(paragraph.split()) for paragraph in news)
    print("| segmenter | hard cases | known borders found | plain errors per 1,000 | words/s |")
    print("|---|---|---|---|---|")
    for name, segment in segmenters().items():
        begun = time.perf_counter()
        cut = [(paragraph, segment(paragraph)) for paragraph in news]
        speed = words / (time.perf_counter() - begun)
        total = sum(len(starts) for _, starts in cut)
        wrong = sum(
            text[start].islower() or TITLE_RE.search(text[:start].rstrip()) is not None
            for text, starts in cut
            for start in starts
            if start
        )
        found = known = 0
        for text, borders in joined:
            found += len(borders & set(segment(text)))
            known += len(borders)
        right = sum(segment(text) == starts for text, starts in hard_cases())
        print(
            f"| {name} | {right}/{len(hard_cases())} | {found / known:.3f} |"
            f" {1000 * wrong / total:.2f} | {speed:,.0f} |"
        )


def documents(folder: Path) -> list[tuple[str, set[int]]]:
    """Translated documents as one paragraph each, with the offsets where segments begin."""
    parts: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in rows(folder, "mqm.newstest2020.zh-en"):
        parts[row["system"], row["doc"]].append(row["target"].strip())
    made = []
    for segments in list(parts.values())[:200]:
        at, borders = 0, set()
        for before, after in pairwise(segments):
            at += len(before) + 1
            if before.endswith((".", "!", "?", "”", '"')) and after[:1].isupper():
                borders.add(at)
        made.append((" ".join(segments), borders))
    return made


def hard_cases() -> list[tuple[str, list[int]]]:
    spec = importlib.util.spec_from_file_location("cases", CASES)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    made = []
    for marked in module.CASES.values():
        starts, at = [0], 0
        for part in marked.split("|")[:-1]:
            at += len(part)
            starts.append(at + 1)
        made.append((marked.replace("|", ""), starts))
    return made


if __name__ == "__main__":
    main()
