"""What the recipe may learn from: nothing that stands in an article kept for judging the model."""

from __future__ import annotations

import gzip
import json
import random
import sys
from pathlib import Path
from typing import Any

import pytest

from mtqa.estimator.loading import EMBEDDED, find
from mtqa.estimator.pieces import PieceReader

RECIPE = Path(__file__).resolve().parents[2] / "models" / "recipe"
KEPT = "The ferry was late. Nobody on the quay could say when the next one would leave."


@pytest.fixture
def examples(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(RECIPE)
    import examples

    yield examples
    for name in ("examples", "break_english"):
        sys.modules.pop(name, None)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("The ferry was late.", True),
        (" The ferry was late. ", True),
        ("Nobody on the quay could say when the next ship would sail.", True),
        ("Nobody would say when the next one would leave.", False),
        ("The ferry", False),
        ("", False),
    ],
    ids=["sentence", "spaces round it", "eight words in a row", "seven", "two", "nothing"],
)
def test_what_stands_in_an_article(examples: Any, text: str, held: bool) -> None:
    assert examples.Unseen.of([KEPT]).holds(text) is held


def test_groups_lose_validation_sentences_with_all_their_kin(examples: Any, tmp_path: Path) -> None:
    def write(name: str, rows: list[dict[str, Any]]) -> None:
        with gzip.open(tmp_path / f"{name}.jsonl.gz", "wt", encoding="utf-8") as lines:
            lines.writelines(json.dumps(row) + "\n" for row in rows)

    write("editor.articles", [{"split": "validation", "doc": "a", "id": "a", "text": KEPT}])
    targets = {
        "eins": ["The ferry was late.", "The ferry came late.", "Late was the ferry."],
        "zwei": ["Rain fell all night.", "It rained all night.", "All night rain was falling."],
    }
    scored = [
        {"source": source, "target": target, "da_z": float(place), "reference": None}
        for source, translations in targets.items()
        for place, target in enumerate(translations)
    ]
    write("da.wmt21.de-en", scored)
    config = {"held_editor": 8, "da_groups": 10, "da_size": 4}
    reader = PieceReader.from_folder(find(EMBEDDED))
    groups = examples.da_groups(
        tmp_path, reader, config, random.Random(0), examples.unseen(tmp_path, config)
    )
    learned = {tuple(example.ids) for group in groups for example in group}
    assert learned == {tuple(reader.read(target).ids) for target in targets["zwei"]}
