"""The recipe: what it may learn from, and that labels stand where they belong."""

from __future__ import annotations

import gzip
import importlib
import json
import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from mtqa.estimator.loading import EMBEDDED, find
from mtqa.estimator.pieces import PieceReader
from mtqa.issue import Severity

RECIPE = Path(__file__).resolve().parents[2] / "models" / "recipe"
KEPT = "The ferry was late. Nobody on the quay could say when the next one would leave."
SOUND = "The council said on Monday that repairs to the old bridge would begin in the spring."


@pytest.fixture
def recipe(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], Any]]:
    """Imports a module of the recipe, and forgets them all afterwards."""
    monkeypatch.syspath_prepend(RECIPE)
    yield importlib.import_module
    for path in RECIPE.glob("*.py"):
        sys.modules.pop(path.stem, None)


@pytest.fixture
def reader() -> PieceReader:
    return PieceReader.from_folder(find(EMBEDDED))


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
def test_what_stands_in_an_article(recipe: Any, text: str, held: bool) -> None:
    assert recipe("held").Unseen.of([KEPT]).holds(text) is held


def test_documents_and_lines_of_kept_articles_are_barred(recipe: Any) -> None:
    kept = [
        {"lp": "de-en", "year": 2021, "doc": "lines 10-12"},
        {"lp": "ru-en", "year": 2022, "doc": "voa.17"},
    ]
    barred = recipe("held").Barred.of(kept)
    assert barred.documents == {("ru-en", 2022, "voa.17")}
    assert barred.lines == {("de-en", 2021, line) for line in (9, 10, 11, 12, 13)}


def test_groups_lose_validation_sentences_with_all_their_kin(
    recipe: Any, reader: PieceReader, tmp_path: Path
) -> None:
    targets = {
        "eins": ["The ferry was late.", "The ferry came late.", "Late was the ferry."],
        "zwei": ["Rain fell all night.", "It rained all night.", "All night rain was falling."],
    }
    scored = [
        {"source": source, "target": target, "da_z": float(place), "reference": None}
        for source, translations in targets.items()
        for place, target in enumerate(translations)
    ]
    with gzip.open(tmp_path / "da.wmt21.de-en.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(row) + "\n" for row in scored)
    unseen = recipe("held").Unseen.of([KEPT])
    config = {"da_groups": 10, "da_size": 4}
    groups = recipe("corpus").da_groups(tmp_path, reader, config, random.Random(0), unseen)
    learned = {tuple(segment.ids) for group in groups for text in group for segment in text}
    assert learned == {tuple(reader.read(target).ids) for target in targets["zwei"]}


def test_doubt_is_the_share_who_would_not_have_put_it_so(recipe: Any) -> None:
    others = recipe("consensus").Translations(
        {"The mayor resigned.", "The mayor resigned today.", "The mayor quit.", "The burgher quit."}
    )
    doubts = {
        "The burgher quit."[start:end]: round(doubt, 3)
        for start, end, doubt in others.doubts("The burgher quit.")
    }
    # "The" all have, and two of three at the beginning; "burgher" none; "quit" one, at the end.
    assert doubts == {"The": 0.0, "burgher": 1.0, "quit": 0.667}


def test_windows_hold_each_segment_once_and_mark_their_ends(
    recipe: Any, reader: PieceReader
) -> None:
    examples, batches = recipe("examples"), recipe("batches")
    text = examples.marked_article(reader, KEPT, [(4, 9, "major")])
    assert [len(examples.cut(text, size)) for size in (254, 16)] == [1, 2]
    (window,) = examples.cut(text, 254)
    (segment, start, end), (after, next_start, _) = window.places()
    assert (start, next_start) == (1, end + 1)
    ids, shapes, mask = batches.tensors([window], recipe("torch").device("cpu"))
    assert ids[0, start:end].tolist() == segment.ids
    assert ids[0, end] == examples.END
    assert shapes[0, next_start : next_start + len(after.ids)].tolist() == after.shapes
    assert int(mask.sum()) == len(window)
    read = reader.read("The ferry was late.")
    assert [read.spans[i] for i, tag in enumerate(segment.tags) if tag] == [(4, 9)]


@pytest.mark.parametrize("seed", range(60))
def test_faults_change_the_sentence_where_they_say(recipe: Any, seed: int) -> None:
    module = recipe("break_english")
    lexicon = module.Lexicon.of(
        [SOUND + " Officials agreed."], ["dnes Praha hodnota byla schválena"]
    )
    made = module.Breaker(lexicon, random.Random(seed)).broken(SOUND)
    again = module.Breaker(lexicon, random.Random(seed)).broken(SOUND)
    assert made == again
    text, ((start, end, severity),) = made
    assert text != SOUND
    assert Severity(severity)
    assert 0 <= start < end <= len(text)
    assert text[:start] == SOUND[:start]
    after = len(text) - end
    assert after == 0 or text[end:] == SOUND[-after:]


def test_every_mark_has_a_place_and_a_severity(recipe: Any) -> None:
    kinds = set()
    for line in (RECIPE / "marks.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        assert row["verdict"] in ("publish", "edit", "hold")
        assert ("doc" in row) != ("lines" in row)
        for start, end, kind, severity in row["marks"]:
            assert 0 <= start < end
            assert Severity(severity)
            kinds.add(kind)
    assert len(kinds) == 12  # those of the marking guide


def test_a_stretch_is_the_same_text_each_time(recipe: Any) -> None:
    stretches = recipe("stretches")
    lines = ["Storm hits the coast", "Two died.", "It rained.", "Roads closed.", "Help came."]
    assert stretches.paragraphs(lines) == (
        "Storm hits the coast\n\nTwo died. It rained. Roads closed.\n\nHelp came."
    )
    long = ["x" * (stretches.ENOUGH + 1)]
    assert stretches.opening([["A.", "B."], long, ["never"]]) == "A. B.\n\n" + long[0]


def test_the_lowest_threshold_that_keeps_both_promises(recipe: Any) -> None:
    calibrate, np = recipe("calibrate"), recipe("numpy")
    # 34 phrases of marked articles, the surer the truer, and two of sound English.
    chance = np.array([0.9] * 12 + [0.6] * 10 + [0.3] * 12 + [0.62, 0.2])
    faulty = np.array([True] * 12 + [True, False] * 5 + [False] * 12 + [False, False])
    sound = np.array([False] * 34 + [True] * 2)
    found = calibrate.Phrases(np.zeros((36, 3)), faulty, np.arange(36), sound)
    # Of the 22 from .6 on 17 are right; words enough, and one alarm is few.
    assert calibrate.lowest(Severity.MAJOR, found, chance, 10_000)[0] == pytest.approx(0.31)
    # In a hundred words one alarm is too much: what stands above it is left.
    assert calibrate.lowest(Severity.MAJOR, found, chance, 100)[0] == pytest.approx(0.63)
    few = calibrate.lowest(Severity.MAJOR, found, chance / 20, 100)
    assert few == (None, "no threshold keeps its promises")


def test_weights_are_those_of_the_regression(recipe: Any) -> None:
    calibrate, np = recipe("calibrate"), recipe("numpy")
    chance = np.random.default_rng(0)
    features = chance.normal(size=(200, 5))
    faulty = features[:, 0] + features[:, 1] > 0
    model = calibrate.fitted(
        calibrate.Phrases(features, faulty, np.arange(200), np.zeros(200, dtype=bool)),
        np.ones(200, dtype=bool),
    )
    weights = recipe("mtqa.estimator.spans").Weights(**calibrate.as_weights(model, 2.0, 0.5))
    for row, log_odds in zip(features, model.decision_function(features), strict=True):
        expected = 1 / (1 + np.exp(-(2.0 * log_odds + 0.5)))
        assert weights.chance(row) == pytest.approx(expected, abs=1e-3)
