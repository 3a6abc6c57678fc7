"""Recall and precision of the rules against an editor's marks, by kind.

    python benchmarks/editor_marks.py --data DIR [--split train] [--rule NAME] [--list missed]

A mark is found if an issue (or a place related to it) overlaps it; an issue is right if it overlaps
a mark of any kind.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from data import rows

from mtqa.document import Document
from mtqa.issue import Issue
from mtqa.rulebook import load_rules


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--split", default="train")
    parser.add_argument("--rule", nargs="+", help="these rules alone, or families")
    parser.add_argument("--kind", nargs="+", help="with --list: missed marks of these kinds alone")
    parser.add_argument("--list", choices=["missed", "spurious", "right"])
    options = parser.parse_args()
    rules = [
        rule
        for rule in load_rules()
        if not options.rule or rule.name in options.rule or rule.family in options.rule
    ]
    marks, found = Counter[str](), Counter[str]()
    issues, right = Counter[str](), Counter[str]()
    for row in rows(options.data, "editor.articles"):
        if row["split"] != options.split:
            continue
        document = Document.parse(row["text"])
        places = [
            (issue, span)
            for rule in rules
            for issue in rule.apply(document)
            for span in spans(issue)
        ]
        for mark in row["marks"]:
            marks[mark["kind"]] += 1
            hit = any(a < mark["end"] and mark["start"] < b for _, (a, b) in places)
            found[mark["kind"]] += hit
            if (
                options.list == "missed"
                and not hit
                and (not options.kind or mark["kind"] in options.kind)
            ):
                show(row, mark["start"], mark["end"], mark["kind"], mark["why"])
        for issue in dict.fromkeys(issue for issue, _ in places):
            issues[issue.rule] += 1
            hit = any(
                a < mark["end"] and mark["start"] < b
                for a, b in spans(issue)
                for mark in row["marks"]
            )
            right[issue.rule] += hit
            if (options.list == "spurious" and not hit) or (options.list == "right" and hit):
                show(row, issue.start, issue.end, issue.rule, issue.message)
    print("\n| kind | marks | recall |\n|---|---|---|")
    for kind in sorted(marks):
        print(f"| {kind} | {marks[kind]} | {found[kind] / marks[kind]:.2f} |")
    print("\n| rule | issues | on a mark |\n|---|---|---|")
    for name in sorted(issues):
        print(f"| {name} | {issues[name]} | {right[name] / issues[name]:.2f} |")


def spans(issue: Issue) -> list[tuple[int, int]]:
    return [(issue.start, issue.end), *((span.start, span.end) for span in issue.related)]


def show(row: dict[str, str], start: int, end: int, name: str, why: str) -> None:
    text = row["text"]
    line = f"{text[max(0, start - 60) : start]}⟦{text[start:end]}⟧{text[end : end + 60]}"
    print(f"{name}\t{row['id']} {row['lp']}\t{line}\t{why}".replace("\n", "¶"))


if __name__ == "__main__":
    main()
