"""Settings for files at some paths."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mtqa import Config, ConfigError, Scorer, Severity, load_config
from mtqa.overrides import Override

FULL = """
model = ""
ignore = ["grammar"]
severity = {doubled-word = "major"}
[[overrides]]
paths = ["archive/*"]
ignore = ["doubled-word"]
[[overrides]]
paths = ["archive/new/*", "/wire/*.txt"]
severity = {doubled-word = "neutral"}
"""


def test_what_holds_where(tmp_path: Path) -> None:
    (tmp_path / "mtqa.toml").write_text(FULL)
    config = load_config(tmp_path / "mtqa.toml")
    assert config.at("news/a.txt") is config
    assert config.at("archive/a.txt").ignore == ("grammar", "doubled-word")
    both = config.at("archive/new/a.txt")
    assert both.ignore == ("grammar", "doubled-word")
    assert both.severity == (("doubled-word", Severity.NEUTRAL),)
    assert config.at("/wire/a.txt").severity == both.severity
    assert config.at("/old/wire/a.txt") is config
    assert config.at("-") is config
    assert Config.from_dict(json.loads(json.dumps(config.to_dict()))) == config
    assert hash(config)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("overrides = 3", "write each as [[overrides]]"),
        ("[[overrides]]\npath = ['a']", "unknown key overrides.path; did you mean overrides.paths"),
        ("[[overrides]]\npaths = 'a'", "overrides.paths is 'a'; it must be a list"),
        ("[[overrides]]\nignore = ['grammar']", "overrides.paths names no file"),
        ("[[overrides]]\npaths = ['a']\nignore = ['gramar']", "did you mean grammar?"),
        (
            "[[overrides]]\npaths = ['a']\nseverity = {doubled-wrd = 'minor'}",
            "did you mean doubled-word?",
        ),
        ("[[overrides]]\npaths = ['a']\nseverity = {doubled-word = 'mino'}", "did you mean minor?"),
    ],
)
def test_mistakes_are_named(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "mtqa.toml").write_text(text)
    with pytest.raises(ConfigError) as error:
        load_config(tmp_path / "mtqa.toml")
    assert message in str(error.value)


def test_a_scorer_for_a_path() -> None:
    override = Override(("archive/*",), ignore=("doubled-word",))
    scorer = Scorer(config=Config(model=None, overrides=(override,)))
    text = "Police saw the the man."
    assert scorer.at("a.txt") is scorer
    assert scorer.score(text).issues
    there = scorer.at("archive/a.txt")
    assert there is scorer.at("archive/b.txt")
    assert there.score(text).issues == ()
    assert there.signature != scorer.signature
