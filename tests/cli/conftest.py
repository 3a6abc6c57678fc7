"""A folder with one sound article and one faulty, and the command line in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from mtqa.cli import main

BAD = "Storm hits port\n\nPolice said the the man fled.\n"
GOOD = "It rained in Leeds on Monday.\n"
Run = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, whose configuration runs one rule that these tests know."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    (tmp_path / "mtqa.toml").write_text('select = ["doubled-word"]\nmodel = ""\n')
    (tmp_path / "bad.txt").write_text(BAD)
    (tmp_path / "good.txt").write_text(GOOD)
    return tmp_path


@pytest.fixture
def run(folder: Path) -> Run:
    def invoke(*words: str, stdin: str | bytes | None = None, **values: Any) -> Result:
        return CliRunner().invoke(main, words, input=stdin, catch_exceptions=False, **values)

    return invoke
