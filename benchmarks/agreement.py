"""How far an estimator agrees with experts: MQM raters on segments, an editor on articles.

    python benchmarks/agreement.py --data DIR [--model mtqa-en] [--device auto] [--only mqm editor]

All of it is data that the embedded model was never trained on. The output is Markdown.
"""

from __future__ import annotations

import argparse
import time
import zlib
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from statistics import mean
from typing import Any

from data import article, rows
from scipy.stats import kendalltau, spearmanr
from sklearn.metrics import average_precision_score, roc_auc_score

from mtqa.document import Document
from mtqa.estimator import Estimator, load
from mtqa.issue import WEIGHTS
from mtqa.report import ErrorSpan, SegmentEstimate

GRAVE = {"major", "critical"}
ARTICLE = 100  # words; much of english.wmt22 is shorter, and no article to judge
CHUNK = 512  # segments given to the estimator at a time


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", default="mtqa-en")
    parser.add_argument("--device", default="auto")
    parser.add_argument("--only", nargs="+", choices=["mqm", "editor"], default=["mqm", "editor"])
    options = parser.parse_args()
    estimator = load(options.model, options.device)
    print(f"Model {estimator.name}-{estimator.fingerprint}, {estimator.precision}\n")
    if "mqm" in options.only:
        experts(estimator, options.data)
    if "editor" in options.only:
        editor(estimator, options.data)


def experts(estimator: Estimator, folder: Path) -> None:
    """Expert MQM of newstest2021 zh-en."""
    segments = [row for row in rows(folder, "mqm.newstest2021.zh-en") if row["target"].strip()]
    began = time.perf_counter()
    estimates = read(estimator, [row["target"] for row in segments])
    words = sum(len(row["target"].split()) for row in segments)
    pace = words / (time.perf_counter() - began)
    print(
        f"Expert MQM, newstest2021 zh-en: {len(segments):,} segments, {pace:,.0f} words a second\n"
    )
    print("| penalty | same-source pairs | Spearman | Kendall | system pairs | mean |")
    print("|---|---|---|---|---|---|")
    ways = {
        estimator.name: [estimate.penalty for estimate in estimates],
        "shorter is better": [float(len(row["target"])) for row in segments],
    }
    truth = [-row["mqm"] for row in segments]
    for name, penalties in ways.items():
        cells = [
            pairs_right(segments, penalties),
            float(spearmanr(penalties, truth).statistic),
            float(kendalltau(penalties, truth).statistic),
            systems_right(segments, penalties),
        ]
        print(f"| {name} | {' | '.join(f'{cell:.3f}' for cell in cells)} | {mean(penalties):.2f} |")
    print(f"| the raters | | | | | {mean(truth):.2f} |\n")


def pairs_right(segments: Sequence[dict[str, Any]], penalties: Sequence[float]) -> float:
    """Of one source's pairs whose MQM differs, the share ranked as raters do; ties count half."""
    groups = defaultdict(list)
    for row, penalty in zip(segments, penalties, strict=True):
        groups[row["source"]].append((penalty, -row["mqm"]))
    right = count = 0.0
    for group in groups.values():
        for (mine, theirs), (my_other, their_other) in combinations(group, 2):
            if theirs != their_other:
                count += 1
                if mine == my_other:
                    right += 0.5
                else:
                    right += (mine < my_other) == (theirs < their_other)
    return float(right / count)


def systems_right(segments: Sequence[dict[str, Any]], penalties: Sequence[float]) -> float:
    """The share of system pairs whose mean penalties rank as the raters' do."""
    ours: dict[str, list[float]] = defaultdict(list)
    theirs: dict[str, list[float]] = defaultdict(list)
    for row, penalty in zip(segments, penalties, strict=True):
        ours[row["system"]].append(penalty)
        theirs[row["system"]].append(-row["mqm"])
    pairs = list(combinations(sorted(ours), 2))
    right = sum(
        (mean(ours[a]) < mean(ours[b])) == (mean(theirs[a]) < mean(theirs[b])) for a, b in pairs
    )
    return float(right / len(pairs))


def editor(estimator: Estimator, folder: Path) -> None:
    """One editor's marks and verdicts on articles, against news that newsrooms wrote in English."""
    judged = [row for row in rows(folder, "editor.articles") if row["split"] == "validation"]
    documents = [Document.parse(row["text"]) for row in judged]
    estimates = read_documents(estimator, documents)
    sound = [
        Document.parse(article(row["paragraphs"]))
        for row in rows(folder, "english.wmt22")
        if zlib.crc32(row["doc"].encode()) % 2  # the other half set the embedded model's thresholds
    ]
    quiet = read_documents(estimator, sound)
    points = [density(*both) for both in zip(documents, estimates, strict=True)]
    sound_points = [
        density(document, estimates)
        for document, estimates in zip(sound, quiet, strict=True)
        if len(document.words) >= ARTICLE
    ]
    held = [point for row, point in zip(judged, points, strict=True) if row["verdict"] == "hold"]
    passed = [point for row, point in zip(judged, points, strict=True) if row["verdict"] != "hold"]
    marks = [
        sum(WEIGHTS[mark["severity"]] for mark in row["marks"]) / max(len(document.words), 1)
        for row, document in zip(judged, documents, strict=True)
    ]
    print(
        f"Editor's validation split: {len(judged)} articles; sound English: half of english.wmt22\n"
    )
    print("| figure | value |\n|---|---|")
    print(
        f"| AUC, hold against {len(sound_points)} sound articles | {auc(held, sound_points):.3f} |"
    )
    print(f"| AUC, hold against publish and edit | {auc(held, passed):.3f} |")
    print(f"| Spearman with the marks' points a word | {spearmanr(points, marks).statistic:.3f} |")
    print(f"| points per 100 words: hold | {mean(held):.2f} |")
    print(f"| points per 100 words: publish and edit | {mean(passed):.2f} |")
    print(f"| points per 100 words: sound English | {mean(sound_points):.2f} |")
    if hasattr(estimator, "readings"):
        precision, base = piece_precision(estimator, judged, documents)
        print(f"| average precision by piece (chance: {base:.3f}) | {precision:.3f} |")
    span_figures(judged, documents, estimates)
    words = sum(len(document.words) for document in sound)
    for name, severities in (("major and critical", GRAVE), ("minor", {"minor"})):
        shown = sum(
            span.severity.value in severities
            for document in quiet
            for estimate in document
            for span in estimate.spans
        )
        print(f"| {name} spans per 1,000 words of sound English | {1000 * shown / words:.2f} |")


def span_figures(
    judged: list[dict[str, Any]],
    documents: list[Document],
    estimates: list[list[SegmentEstimate]],
) -> None:
    """Precision and recall of the spans, by overlap."""
    for name, severities in (("major and critical", GRAVE), ("all", {*GRAVE, "minor"})):
        shown = right = right_any = found = wanted = 0
        for row, document, estimate in zip(judged, documents, estimates, strict=True):
            spans = [
                span for span in in_text(document, estimate) if span.severity.value in severities
            ]
            marks = [mark for mark in row["marks"] if mark["severity"] in severities]
            shown += len(spans)
            right += sum(any(overlap(span, mark) for mark in marks) for span in spans)
            right_any += sum(any(overlap(span, mark) for mark in row["marks"]) for span in spans)
            wanted += len(marks)
            found += sum(any(overlap(span, mark) for span in spans) for mark in marks)
        share = right / max(shown, 1)
        print(f"| {name} spans: precision ({shown} shown) | {share:.3f} |")
        print(f"| {name} spans: on a mark of any severity | {right_any / max(shown, 1):.3f} |")
        print(f"| {name} spans: recall of the {wanted} marks | {found / wanted:.3f} |")


def in_text(document: Document, estimates: list[SegmentEstimate]) -> list[ErrorSpan]:
    return [
        ErrorSpan(
            sentence.start + span.start, sentence.start + span.end, span.severity, span.probability
        )
        for sentence, estimate in zip(document.sentences, estimates, strict=True)
        for span in estimate.spans
    ]


def overlap(span: ErrorSpan, mark: dict[str, Any]) -> bool:
    return bool(span.start < mark["end"] and mark["start"] < span.end)


def piece_precision(
    estimator: Any, judged: list[dict[str, Any]], documents: list[Document]
) -> tuple[float, float]:
    """Average precision of the chance that a piece is marked, and the share that is."""
    truth, guess = [], []
    for row, document in zip(judged, documents, strict=True):
        readings = estimator.readings([sentence.text for sentence in document.sentences])
        for sentence, reading in zip(document.sentences, readings, strict=True):
            for (start, end), chance in zip(reading.pieces.spans, reading.chances, strict=True):
                start, end = start + sentence.start, end + sentence.start
                truth.append(any(start < m["end"] and m["start"] < end for m in row["marks"]))
                guess.append(chance[0])
    return float(average_precision_score(truth, guess)), sum(truth) / len(truth)


def density(document: Document, estimates: list[SegmentEstimate]) -> float:
    """Points per 100 words."""
    return 100 * sum(one.penalty for one in estimates) / max(len(document.words), 1)


def auc(bad: list[float], good: list[float]) -> float:
    return float(roc_auc_score([1] * len(bad) + [0] * len(good), bad + good))


def read(estimator: Estimator, texts: list[str]) -> list[SegmentEstimate]:
    return [
        estimate
        for at in range(0, len(texts), CHUNK)
        for estimate in estimator.estimate(texts[at : at + CHUNK])
    ]


def read_documents(estimator: Estimator, documents: list[Document]) -> list[list[SegmentEstimate]]:
    """The estimates of each document's sentences."""
    every = iter(read(estimator, [s.text for document in documents for s in document.sentences]))
    return [[next(every) for _ in document.sentences] for document in documents]


if __name__ == "__main__":
    main()
