from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mtqa.config import Config, ConfigError, load_config
from mtqa.issue import Severity
from mtqa.policy import Policy

FULL = """
model = "mtqa-en"
ignore = ["grammar"]
severity = {doubled-word = "major"}
[policy]
min_score = 55
hold = ["quotation"]
"""


def test_defaults_where_there_is_no_file(tmp_path: Path) -> None:
    assert load_config(start=tmp_path) == Config()


def test_mtqa_toml(tmp_path: Path) -> None:
    (tmp_path / "mtqa.toml").write_text(FULL)
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    config = load_config(start=inner)
    assert config.ignore == ("grammar",)
    assert config.severity == (("doubled-word", Severity.MAJOR),)
    assert config.policy.min_score == 55.0
    assert config.policy.hold == ("quotation",)


def test_pyproject(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(
        "[tool.mtqa]\nmodel = ''\n[tool.mtqa.policy]\nmax_major = 3\n"
    )
    config = load_config(start=tmp_path)
    assert config.model is None
    assert config.policy.max_major == 3.0


def test_a_project_that_does_not_speak_of_mtqa_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "mtqa.toml").write_text("ignore = ['grammar']")
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "pyproject.toml").write_text("[project]\nname = 'other'\n")
    assert load_config(start=inner).ignore == ("grammar",)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("ingore = []", "unknown key ingore; did you mean ignore?"),
        ("[policy]\nmin_scor = 3", "unknown key policy.min_scor; did you mean policy.min_score?"),
        (
            "ignore = ['doubled-wrod']",
            "unknown rule or family doubled-wrod; did you mean doubled-word",
        ),
        ("[policy]\nmin_score = 'high'", "policy min_score is 'high'; it must be a number"),
        ("[policy]\nmin_score = true", "policy min_score is True; it must be a number"),
        ("[policy]\nmin_score = 300", "a score is from 0 to 100"),
        ("ignore = 'grammar'", "ignore is 'grammar'; it must be a list of names"),
        ("ignore = [3]", "ignore is [3]; it must be a list of names"),
        ("ignore = ['estimator']", "to run the rules alone, set no model"),
        ("severity = {doubled-word = 'bad'}", "unknown severity bad"),
        ("severity = {doubled-word = 3}", "unknown severity 3"),
        ("severity = 3", "severity is 3; it must be a table"),
        ("policy = 3", "policy is 3; it must be a table"),
        ("model = 3", "model is 3; it must be a string"),
        ("model = [", "not TOML"),
    ],
)
def test_mistakes_are_named(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "mtqa.toml"
    path.write_text(text)
    with pytest.raises(ConfigError) as error:
        load_config(path)
    assert message in str(error.value)
    assert str(path) in str(error.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"none\.toml: No such file"):
        load_config(tmp_path / "none.toml")


def test_a_pyproject_without_the_table(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text("[project]\nname = 'other'\n")
    with pytest.raises(ConfigError, match=r"no \[tool.mtqa\] table"):
        load_config(path)


@pytest.mark.parametrize(
    "values",
    [
        {"select": "grammar"},
        {"ignore": [3]},
        {"severity": (("doubled-word", "awful"),)},
        {"severity": 3},
        {"model": 3},
        {"policy": {"hold": "grammar"}},
        {"ignore": ["qqqqqq"]},
    ],
)
def test_mistakes_in_code_are_named_too(values: dict[str, Any]) -> None:
    with pytest.raises(ConfigError):
        Config(**values)


def test_lists_and_tables_will_do() -> None:
    made = Config(ignore=["grammar"], severity={"doubled-word": "major"})  # type: ignore[arg-type]
    assert made == Config(ignore=("grammar",), severity=(("doubled-word", Severity.MAJOR),))
    assert hash(made)


@pytest.mark.parametrize(
    "text", ["[tool]\nmtqa = {ignore = ['grammar']}", "[tool.'mtqa']\nignore = ['grammar']"]
)
def test_every_way_to_write_the_table(tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text)
    assert load_config(start=tmp_path).ignore == ("grammar",)


def test_a_table_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool]\nmtqa = 3")
    with pytest.raises(ConfigError, match="must be a table"):
        load_config(start=tmp_path)


def test_round_trip() -> None:
    policy = Policy(min_score=55, hold=("quotation",))
    config = Config(
        model=None,
        ignore=("grammar",),
        severity=(("doubled-word", Severity.MAJOR),),
        policy=policy,
    )
    assert Config.from_dict(config.to_dict()) == config
    assert Config.from_dict(Config().to_dict()) == Config()
    assert Policy.from_dict(policy.to_dict()) == policy
    assert json.loads(json.dumps(config.to_dict())) == config.to_dict()
