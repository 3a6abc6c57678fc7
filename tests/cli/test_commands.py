"""The commands, run in this process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import mtqa
from mtqa.report import Report, SegmentReport

BAD = "Storm hits port\n\nPolice said the the man fled.\n"
GOOD = "It rained in Leeds on Monday.\n"
Run = Callable[..., Result]


def test_version_and_help(run: Run) -> None:
    assert run("--version").output == f"mtqa {mtqa.__version__}\n"
    assert "gate" in run("--help").output
    assert "--lines" in run("score", "-h").output


# score


def test_score_shows_the_report(run: Run) -> None:
    result = run("score", "bad.txt")
    assert result.exit_code == 0
    assert result.stderr == ""
    assert "3:13: minor doubled-word" in result.stdout
    assert "  Police said the the man fled.\n              ^^^^^^^\n" in result.stdout
    assert "==>" not in result.stdout


def test_several_files_are_headed_by_name(run: Run) -> None:
    result = run("score", "bad.txt", "-", "good.txt", stdin=GOOD)
    headings = [line for line in result.stdout.splitlines() if line.startswith("==>")]
    assert headings == ["==> bad.txt <==", "==> standard input <==", "==> good.txt <=="]


def test_json_is_an_object_for_one_file_and_an_array_for_several(run: Run) -> None:
    one = json.loads(run("score", "--format", "json", "bad.txt").stdout)
    assert one["file"] == "bad.txt"
    assert [issue["text"] for issue in one["issues"]] == ["the the"]
    two = json.loads(run("score", "--format", "json", "bad.txt", "good.txt").stdout)
    assert [report["file"] for report in two] == ["bad.txt", "good.txt"]
    assert two[0] == one


def test_jsonl_is_an_object_a_line_and_comes_back_as_a_report(run: Run) -> None:
    lines = run("score", "--format", "jsonl", "bad.txt", "good.txt").stdout.splitlines()
    records = [json.loads(line) for line in lines]
    assert [record.pop("file") for record in records] == ["bad.txt", "good.txt"]
    config = mtqa.Config(model=None, select=("doubled-word",))
    assert Report.from_dict(records[0]) == mtqa.score(BAD, config=config)


def test_the_text_is_not_changed_on_its_way(run: Run) -> None:
    text = "Rain\r\n\r\nIt\trained “hard”.\r"
    record = json.loads(run("score", "--format", "json", "-", stdin=text.encode()).stdout)
    assert record["text"] == text


def test_lines_are_scored_one_by_one(run: Run) -> None:
    rows = run("score", "--lines", "bad.txt").stdout.splitlines()
    assert [row.split("\t")[:2] for row in rows] == [
        ["1", "100.00"],
        ["2", "100.00"],
        ["3", "83.33"],
    ]
    assert rows[2].endswith("minor doubled-word 12-19 'the the'")


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_lines_as_json(run: Run, form: str) -> None:
    shown = run("score", "--lines", "--format", form, "bad.txt", "good.txt").stdout
    records = json.loads(shown) if form == "json" else list(map(json.loads, shown.splitlines()))
    places = [(record.pop("file"), record.pop("line")) for record in records]
    assert places == [("bad.txt", 1), ("bad.txt", 2), ("bad.txt", 3), ("good.txt", 1)]
    assert SegmentReport.from_dict(records[2]).issues[0].text == "the the"


def test_lines_of_several_files_are_headed_once_each(run: Run) -> None:
    shown = run("score", "--lines", "bad.txt", "good.txt").stdout
    assert shown.count("==>") == 2
    assert "\n\n==> good.txt <==\n1\t100.00" in shown


def test_a_reference_adds_figures_and_moves_nothing(run: Run) -> None:
    alone = json.loads(run("score", "--format", "json", "bad.txt").stdout)
    words = ["score", "--format", "json", "--reference", "good.txt", "bad.txt"]
    beside = json.loads(run(*words).stdout)
    assert 0 <= beside["reference"]["chrf"] < 100
    assert {**beside, "reference": None} == alone
    assert (
        "against the reference BLEU"
        in run("score", "--reference", "-", "bad.txt", stdin=BAD).stdout
    )


def test_a_source_is_compared(run: Run, folder: Path) -> None:
    (folder / "linked.txt").write_text("Write to the paper at http://news.example/abd.\n")
    (folder / "source.txt").write_text("Schreiben Sie der Zeitung: http://news.example/abc.\n")
    (folder / "mtqa.toml").write_text('model = ""\nselect = ["source"]\n')
    words = ["--format", "json", "linked.txt"]
    assert json.loads(run("score", *words).stdout)["issues"] == []
    (issue,) = json.loads(run("score", *words, "--source", "source.txt").stdout)["issues"]
    assert issue["rule"] == "changed-link"
    verdict = json.loads(run("gate", *words, "--source", "source.txt").stdout)
    assert verdict["report"]["issues"] == [issue]
    told = run("score", *words, "--source", "source.txt", "--source-lang", "de")
    assert json.loads(told.stdout)["signature"].endswith("|source:de")
    missing = run("score", *words, "--source", "none.txt")
    assert missing.exit_code == 2
    assert missing.stdout == ""
    assert missing.stderr.startswith("mtqa: none.txt: there is no such file")


def test_the_glossary_of_the_configuration_found(run: Run, folder: Path) -> None:
    (folder / "mtqa.toml").write_text(
        'model = ""\n[glossary]\nspelling = {Oslo = "Christiania"}\nforbidden = {fled = "left"}\n'
        '[policy]\nhold = ["glossary-forbidden"]\nignore = ["glossary-spelling"]\n'
    )
    text = "Police in Christiania said that the man fled.\n"
    shown = run("score", "-", stdin=text).stdout
    assert "1:11: minor glossary-spelling" in shown
    assert "the glossary rules this out; say “left”" in shown
    held = run("gate", "-", stdin=text)
    assert held.exit_code == 1
    assert "glossary-forbidden always holds" in held.stdout
    rows = run("score", "--lines", "-", stdin=text).stdout
    assert "minor glossary-spelling 10-21 'Christiania'; major glossary-forbidden" in rows
    assert "`names = [" in run("rules", "--explain", "glossary-spelling").stdout
    (folder / "mtqa.toml").write_text('[glossary]\nnmaes = ["Oslo"]\n')
    wrong = run("score", "-", stdin=text)
    assert wrong.exit_code == 2
    assert "unknown key glossary.nmaes; did you mean glossary.names?" in wrong.stderr


def test_a_baseline_leaves_new_issues_alone(run: Run, folder: Path) -> None:
    made = run("baseline", "bad.txt", "good.txt", "-o", "known.json")
    assert made.stdout == "1 issue in known.json\n"
    values = json.loads((folder / "known.json").read_text())
    assert [entry["text"] for entry in values["issues"]] == ["the the"]
    known = run("score", "--baseline", "known.json", "bad.txt")
    assert "no issues" in known.stdout
    missing = run("gate", "--baseline", "none.json", "bad.txt")
    assert missing.exit_code == 2
    failed = run("baseline", "bad.txt", "none.txt", "-o", "other.json")
    assert failed.exit_code == 2
    assert not (folder / "other.json").exists()


def test_overrides_hold_for_files_at_their_paths(run: Run, folder: Path) -> None:
    with (folder / "mtqa.toml").open("a") as file:
        file.write('[[overrides]]\npaths = ["old/*"]\nseverity = {doubled-word = "critical"}\n')
    (folder / "old").mkdir()
    (folder / "old" / "bad.txt").write_text(BAD)
    shown = run("score", "bad.txt", "old/bad.txt", "bad.txt").stdout
    assert shown.count("minor doubled-word") == 2
    assert shown.count("critical doubled-word") == 1
    assert run("gate", "--min-score", "0", "bad.txt").exit_code == 0
    assert run("gate", "--min-score", "0", "old/bad.txt").exit_code == 1
    assert "critical doubled-word" in run("score", "--lines", "old/bad.txt").stdout


def test_colour_on_request_and_never_in_a_pipe(run: Run) -> None:
    assert "\x1b[" not in run("score", "bad.txt").stdout
    assert "\x1b[33mminor" in run("score", "--color", "always", "bad.txt").stdout


# gate


@pytest.mark.parametrize(
    ("words", "code", "word"),
    [
        pytest.param(["good.txt"], 0, "publish", id="sound"),
        pytest.param(["bad.txt"], 0, "publish", id="one slip, within the policy"),
        pytest.param(["bad.txt", "--min-score", "99"], 1, "hold", id="below the score asked for"),
        pytest.param(["good.txt", "bad.txt", "--min-score", "99"], 1, "hold", id="one of two"),
    ],
)
def test_gate_exits_with_its_verdict(run: Run, words: list[str], code: int, word: str) -> None:
    result = run("gate", *words)
    assert result.exit_code == code
    assert f"{word}: score" in result.stdout


def test_gate_counts_severities(run: Run, folder: Path) -> None:
    for severity in ("critical", "major"):
        (folder / "strict.toml").write_text(
            f'model = ""\nselect = ["doubled-word"]\nseverity = {{doubled-word = "{severity}"}}\n'
        )
        words = ["gate", "--config", "strict.toml", "--min-score", "0", "bad.txt"]
        assert run(*words, f"--max-{severity}", "0").exit_code == 1
        assert run(*words, f"--max-{severity}", "1000").exit_code == 0


def test_gate_writes_verdicts(run: Run) -> None:
    result = run("gate", "--format", "jsonl", "--min-score", "99", "good.txt", "bad.txt")
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [record["passed"] for record in records] == [True, False]
    assert records[1]["report"]["issues"][0]["rule"] == "doubled-word"
    assert records[1]["schema"] == "mtqa.verdict/1"


def test_one_bad_file_outweighs_the_verdicts(run: Run) -> None:
    result = run("gate", "--min-score", "99", "bad.txt", "none.txt")
    assert result.exit_code == 2
    assert "hold: score" in result.stdout


# rules


def test_rules_are_listed_and_explained(run: Run) -> None:
    assert "doubled-word" in run("rules").stdout
    assert "| `doubled-word` | repetition |" in run("rules", "--format", "markdown").stdout
    assert "Why: " in run("rules", "--explain", "doubled-word").stdout
    assert "self-gloss" in run("rules", "--explain", "repetition").stdout


# what is refused


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["score", "none.txt"], "none.txt: there is no such file; check the name"),
        (["score", ""], '"": the name is empty; check the variable that it came from'),
        (["score", "bad.txt", "--source", ""], '"": the name is empty; check the variable'),
        (["score", "sub"], "sub: it is a folder with no file that mtqa reads; name the files"),
        (["score", "*.doc"], "*.doc: no file matches this pattern; check it"),
        (["score", "latin.txt"], "latin.txt: byte 3 (0xE9) is not UTF-8; convert it first"),
        (["score", "empty.txt"], "empty.txt: it is empty; give a text"),
        (["score", "--lines", "empty.txt"], "empty.txt: it is empty; give a text"),
        (["gate", "binary"], "binary: it is not plain text (byte 2 is NUL); save it"),
        (["score", "a\x1bb"], "a<U+001B>b: there is no such file"),
        (["score", "--config", "none.toml", "bad.txt"], "none.toml: No such file or directory; "),
        (["score", "--config", "key.toml", "bad.txt"], "key.toml: unknown key selec; did you mean"),
        (["score", "--config", "rule.toml", "bad.txt"], "did you mean doubled-word?"),
        (["rules", "--explain", "doubled-wrd"], "did you mean doubled-word?"),
        (
            ["rules", "--explain", "estimator"],
            "estimator is not a rule, but the model; `mtqa rules` lists",
        ),
    ],
)
def test_one_line_says_what_is_wrong(run: Run, folder: Path, words: list[str], said: str) -> None:
    (folder / "sub").mkdir()
    (folder / "latin.txt").write_bytes(b"caf\xe9")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary").write_bytes(b"PK\0\0")
    (folder / "key.toml").write_text('selec = ["doubled-word"]')
    (folder / "rule.toml").write_text('ignore = ["doubled-wrd"]')
    result = run(*words)
    assert result.exit_code == 2
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    assert line.startswith("mtqa: ")
    assert said in line


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["score"], "Missing argument"),
        (["score", "-", "-"], "standard input (-) can be read only once"),
        (["score", "-", "--source", "-"], "standard input (-) can be read only once"),
        (["score", "--source", "s.txt", "bad.txt", "good.txt"], "belong to one FILE"),
        (
            ["score", "bad.txt", "--source-lang", "de"],
            "--source-lang says the language of --source",
        ),
        (["gate", "bad.txt", "--source", "s", "--source-lang", "German"], "no ISO 639-1 code"),
        (["score", "--reference", "s.txt", "--lines", "bad.txt"], "--lines goes without"),
        (["score", "--rules-only", "--model", "x", "bad.txt"], "leave out --model"),
        (["score", "--model", "", "bad.txt"], "--model names nothing; leave it out"),
        (["gate", "--config", "", "bad.txt"], "--config names nothing; leave it out"),
        (["gate", "--min-score", "170", "bad.txt"], "a score is from 0 to 100"),
        (["gate", "--max-major", "nan", "bad.txt"], "policy max_major is nan"),
        (["score", "--format", "xml", "bad.txt"], "'xml' is not one of"),
    ],
)
def test_usage_errors(run: Run, words: list[str], said: str) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert said in result.stderr


@pytest.mark.parametrize("words", [["score"], ["score", "--lines"], ["gate"]])
def test_a_model_that_cannot_be_loaded_is_one_line(run: Run, words: list[str]) -> None:
    result = run(*words, "--model", "./none", "good.txt")
    assert result.exit_code == 2
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    assert line.startswith("mtqa: no model folder './none': ")


def test_torch_is_not_imported_unless_a_model_runs(folder: Path) -> None:
    code = (
        "import sys; from mtqa.cli import main;"
        " main(['gate', 'good.txt'], standalone_mode=False); sys.exit('torch' in sys.modules)"
    )
    package = Path(mtqa.__file__).parents[1]
    environment = {**os.environ, "PYTHONPATH": str(package)}
    subprocess.run([sys.executable, "-c", code], cwd=folder, env=environment, check=True)


@pytest.mark.parametrize("form", ["text", "jsonl"])
def test_good_files_are_shown_beside_bad_ones(run: Run, form: str) -> None:
    result = run("score", "--format", form, "none.txt", "bad.txt", "*.doc", "good.txt")
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 2
    assert "bad.txt" in result.stdout
    assert "good.txt" in result.stdout


@pytest.mark.parametrize("words", [["score"], ["score", "--lines"], ["gate"]])
def test_json_is_whole_or_absent(run: Run, folder: Path, words: list[str]) -> None:
    (folder / "late.txt").write_bytes(b"It rained.\nIt sn\xf6wed.\n")
    result = run(*words, "--format", "json", "bad.txt", "late.txt")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "late.txt: byte 16 (0xF6)" in result.stderr


def test_a_fault_further_down_stops_its_file_alone(run: Run, folder: Path) -> None:
    (folder / "late.txt").write_bytes(b"It rained.\nIt sn\xf6wed.\n")
    result = run("score", "--lines", "late.txt", "good.txt")
    assert result.exit_code == 2
    rows = [row.split("\t")[0] for row in result.stdout.splitlines() if "\t" in row]
    assert rows == ["1", "1"]


# what nobody foresaw


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            ValueError("no\nway"),
            "mtqa: this is a fault of mtqa, not of your input: ValueError: no↵way;",
        ),
        (EOFError(), "mtqa: this is a fault of mtqa, not of your input: EOFError; please report"),
        (PermissionError(13, "Permission denied", "x.toml"), "mtqa: x.toml: Permission denied; "),
        (OSError("no device"), "mtqa: no device; "),
        (MemoryError(), "mtqa: memory ran out; give fewer"),
    ],
)
@pytest.mark.parametrize("debug", [False, True])
def test_any_error_is_one_line_and_never_the_exit_code_of_hold(
    run: Run, monkeypatch: pytest.MonkeyPatch, error: Exception, said: str, debug: bool
) -> None:
    def fail(**_: object) -> None:
        raise error

    monkeypatch.setattr("mtqa.cli.program.scorer_for", fail)
    monkeypatch.setenv("MTQA_DEBUG", "1" if debug else "")
    result = run("gate", "good.txt")
    assert result.exit_code == 2
    assert result.stdout == ""
    *trace, line = result.stderr.splitlines()
    assert line.startswith(said)
    assert trace[:1] == ["Traceback (most recent call last):"] * debug
