"""The formats of whole articles on the command line."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
HTML = "<!DOCTYPE html>"


@pytest.mark.parametrize(
    ("form", "first"),
    [
        ("csv", "file,line,column,"),
        ("markdown", "## publish: bad.txt"),
        ("github", "::notice file=bad.txt"),
        ("sarif", "{"),
        ("junit", "<?xml"),
        ("html", HTML),
    ],
)
@pytest.mark.parametrize("command", ["score", "gate"])
def test_every_format(run: Run, command: str, form: str, first: str) -> None:
    result = run(command, "--format", form, "bad.txt")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(first)
    assert "doubled-word" in result.stdout


def test_the_gate_still_tells_by_its_exit_code(run: Run) -> None:
    held = run("gate", "--format", "junit", "--min-score", "99", "bad.txt", "good.txt")
    assert held.exit_code == 1
    assert ET.fromstring(held.stdout).get("failures") == "1"


@pytest.mark.parametrize("form", ["text", "json", "csv", "html", "sarif"])
def test_output_to_a_file(run: Run, folder: Path, form: str) -> None:
    shown = run("score", "--format", form, "bad.txt").stdout
    result = run("score", "--format", form, "--output", "out", "bad.txt")
    assert (result.exit_code, result.stdout) == (0, "")
    assert (folder / "out").read_text(encoding="utf-8") == shown


def test_several_files_are_a_folder_of_pages(run: Run, folder: Path) -> None:
    result = run("gate", "--format", "html", "-o", "report", "bad.txt", "good.txt")
    assert result.stdout.strip() == str(Path("report") / "index.html")
    pages = sorted(path.name for path in (folder / "report").iterdir())
    assert pages == ["0001-bad.html", "0002-good.html", "index.html"]
    one = run("gate", "--format", "html", "-o", "report", "good.txt")
    assert one.stdout.strip().endswith("index.html")


def test_one_document_is_whole_or_absent(run: Run, folder: Path) -> None:
    (folder / "out").write_text("kept")
    result = run("score", "--format", "sarif", "-o", "out", "bad.txt", "none.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert (folder / "out").read_text() == "kept"
    streamed = run("score", "--format", "github", "none.txt", "bad.txt")
    assert streamed.exit_code == 2
    assert "file=bad.txt" in streamed.stdout


def test_lines_as_csv(run: Run) -> None:
    rows = run("score", "--lines", "--format", "csv", "bad.txt").stdout.splitlines()
    assert rows[3] == "bad.txt,3,1,0,29,83.33,1.00,1,doubled-word,Police said the the man fled."


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--format", "html", "bad.txt", "good.txt"], "name a folder for them, as in --output"),
        (["--lines", "--format", "sarif", "bad.txt"], "--lines goes with text, json, jsonl or csv"),
        (["--output", "", "bad.txt"], "--output names nothing"),
        (["--output", "none/out", "bad.txt"], "none/out: No such file or directory"),
        (
            ["--format", "html", "-o", "bad.txt", "bad.txt", "good.txt"],
            "would overwrite what",
        ),
        (["-o", "./bad.txt", "good.txt", "bad.txt"], "would overwrite what"),
        (["-o", "bad.txt", "--reference", "bad.txt", "good.txt"], "would overwrite what"),
        (["--format", "html", "-o", "mtqa.toml", "bad.txt", "good.txt"], "mtqa.toml: File exists"),
    ],
)
def test_what_cannot_be_written(run: Run, words: list[str], said: str) -> None:
    result = run("score", *words)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""


def test_an_input_is_never_overwritten(run: Run, folder: Path) -> None:
    before = (folder / "bad.txt").read_bytes()
    assert run("score", "-o", "bad.txt", "bad.txt").exit_code == 2
    assert (folder / "bad.txt").read_bytes() == before


def test_sarif_is_json_of_all_files(run: Run) -> None:
    log = json.loads(run("score", "--format", "sarif", "bad.txt", "good.txt").stdout)
    assert [one["location"]["uri"] for one in log["runs"][0]["artifacts"]] == [
        "bad.txt",
        "good.txt",
    ]
