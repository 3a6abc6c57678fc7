"""An archive's known issues, and what is new beside them."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from mtqa import Config, ConfigError, Scorer
from mtqa.baseline import Baseline, load_baseline, save_baseline

CONFIG = Config(model=None)
OLD = "Storm hits port\n\nPolice said the the man fled from the town.\n"


def recorded(*texts: str) -> Baseline:
    baseline = Baseline(recording=True)
    for _ in Scorer(config=CONFIG, baseline=baseline).score_many(texts):
        continue
    return Baseline(baseline.known)


def new(text: str, baseline: Baseline) -> list[str]:
    return [issue.text for issue in Scorer(config=CONFIG, baseline=baseline).score(text).issues]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(OLD, [], id="as it was"),
        pytest.param("Fog\n\nIt was fog in the town.\n\n" + OLD, [], id="lines shifted"),
        pytest.param(OLD.replace("\n", "\r\n"), [], id="other line ends"),
        pytest.param(OLD.replace("man", "child"), ["the the"], id="another sentence"),
        pytest.param(OLD + "\nHe saw saw it.\n", ["saw saw"], id="one more"),
        pytest.param(OLD + "\n" + OLD.splitlines()[2] + "\n", None, id="the same once more"),
    ],
)
def test_new_issues_alone(text: str, expected: list[str] | None) -> None:
    found = new(text, recorded(OLD))
    if expected is None:
        assert "the the" in found
    else:
        assert found == expected


def test_the_score_counts_what_is_new() -> None:
    baseline = recorded(OLD)
    plain = Scorer(config=CONFIG).score(OLD)
    known = Scorer(config=CONFIG, baseline=baseline).score(OLD)
    assert plain.score < known.score == 100.0
    assert known.signature.startswith(plain.signature + "|baseline:")
    again = pickle.loads(pickle.dumps(Scorer(config=CONFIG, baseline=baseline)))
    assert again.score(OLD) == known


def test_recording_changes_nothing() -> None:
    scorer = Scorer(config=CONFIG, baseline=Baseline(recording=True))
    assert scorer.score(OLD) == Scorer(config=CONFIG).score(OLD)


def test_it_survives_a_file(tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    baseline = recorded(OLD, "He left left. \ud800 \N{SNOWMAN}")
    save_baseline(baseline, path)
    assert load_baseline(path).known == baseline.known
    assert load_baseline(path).mark == baseline.mark


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{}", "no baseline of the form"),
        ("[", "make it anew with `mtqa baseline`"),
        ('{"schema": "mtqa.baseline/1", "issues": [{}]}', "lacks a key"),
        ('{"schema": "mtqa.baseline/1"}', "lacks a key"),
    ],
)
def test_a_file_that_is_none(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "known.json"
    with pytest.raises(ConfigError, match="No such file"):
        load_baseline(path)
    path.write_text(text)
    with pytest.raises(ConfigError) as error:
        load_baseline(path)
    assert message in str(error.value)
