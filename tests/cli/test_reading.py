"""Files of every kind, on the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]
ROWS = '{"id": "a", "mt": "It saw the the man."}\n{bad\n{"id": "b", "mt": "It rained."}\n'


def test_rows_are_texts_and_places_are_those_of_the_file(run: Run, folder: Path) -> None:
    (folder / "news.jsonl").write_text(ROWS.replace("{bad\n", ""))
    words = ["score", "--text-field", "mt", "news.jsonl"]
    shown = run(*words).stdout
    assert "==> news.jsonl:1 (a) <==" in shown
    assert "\n1:27: minor doubled-word" in shown
    records = json.loads(run(*words, "--format", "json").stdout)
    assert [(record["file"], record["id"]) for record in records] == [
        ("news.jsonl", "a"),
        ("news.jsonl", "b"),
    ]
    assert records[0]["issues"][0]["place"] == {"line": 1, "column": 27}


def test_a_bad_row_stops_its_file_or_is_written_down(run: Run, folder: Path) -> None:
    (folder / "news.jsonl").write_text(ROWS)
    words = ["gate", "--format", "jsonl", "--text-field", "mt", "news.jsonl"]
    stopped = run(*words)
    assert stopped.exit_code == 2
    assert "news.jsonl:2: the line is not JSON" in stopped.stderr
    assert len(stopped.stdout.splitlines()) == 1
    went_on = run(*words, "--bad-rows", "bad.jsonl")
    assert went_on.exit_code == 0
    assert len(went_on.stdout.splitlines()) == 2
    record = json.loads((folder / "bad.jsonl").read_text())
    assert (record["line"], record["row"]) == (2, "{bad")


def test_sources_in_the_file_are_compared(run: Run, folder: Path) -> None:
    (folder / "mtqa.toml").write_text('model = ""\nselect = ["changed-link"]\n')
    (folder / "a.tsv").write_text(
        "Schreiben Sie: http://news.example/abc.\tWrite to http://news.example/abd.\n"
    )
    words = ["score", "--format", "jsonl", "--text-field", "2", "a.tsv"]
    assert json.loads(run(*words).stdout)["issues"] == []
    (issue,) = json.loads(run(*words, "--source-field", "1").stdout)["issues"]
    assert issue["rule"] == "changed-link"


def test_folders_patterns_and_standard_input(run: Run) -> None:
    assert run("score", ".").stdout.count("==> ./") == 2
    assert "==> bad.txt <==" in run("score", "b*.txt").stdout
    page = "<p>It saw the the man."
    assert "1:11: minor" in run("score", "--input-format", "html", "-", stdin=page).stdout
    rows = run("score", "--lines", "--input-format", "html", "-", stdin=page + "<p>So.").stdout
    assert len(rows.splitlines()) == 2
