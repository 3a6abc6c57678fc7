"""Reads the expert-labelled data that the benchmarks measure on."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ORIGINALS = (
    "the expert MQM annotations are at google/wmt-mqm-human-evaluation (Apache-2.0), system outputs"
    " and references with the WMT 2021 and 2022 news translation tasks, direct assessments with"
    " MLQE-PE (CC0)"
)


def rows(folder: Path, name: str) -> Iterator[dict[str, Any]]:
    """The rows of one JSON Lines file.

    Raises:
        SystemExit: the folder lacks the file; the message says where the originals are.
    """
    path = folder / f"{name}.jsonl.gz"
    if not path.exists():
        raise SystemExit(
            f"no {path.name} in {folder}: give the data's folder with --data; {ORIGINALS}"
        )
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def article(paragraphs: list[list[str]]) -> str:
    """An article's text from its paragraphs of segments."""
    return "\n\n".join(" ".join(segments) for segments in paragraphs)
