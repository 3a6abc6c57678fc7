"""What is generated is current, and what is written by hand runs."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import mtqa
from mtqa.render.text import render_report

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [
    ROOT / "README.md",
    ROOT / "benchmarks" / "README.md",
    *sorted((ROOT / "docs").glob("*.md")),
]

CODE_RE = re.compile(r"^```.*?^```$|`[^`\n]+`", re.DOTALL | re.MULTILINE)
#: A word left to be filled in: capitals with an underscore, or capitals alone on a line.
PLACEHOLDER_RE = re.compile(r"\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b|^[A-Z]{3,}$", re.MULTILINE)
EMPTY_BLOCK_RE = re.compile(r"<!-- (\w+): generated -->\s*<!-- /\1 -->")
LINK_RE = re.compile(r"\]\(([^)\s#]+)[^)]*\)")


def test_generated_docs_are_current() -> None:
    ran = subprocess.run(
        [sys.executable, ROOT / "docs" / "generate.py", "--check"], capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr


def test_the_help_shown_is_what_the_program_prints() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "mtqa", "score", "--help"],
        env={**os.environ, "COLUMNS": "80", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert f"$ mtqa score --help\n{ran.stdout}" in README


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_nothing_is_left_to_be_filled_in(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert PLACEHOLDER_RE.findall(CODE_RE.sub("", text)) == []
    assert EMPTY_BLOCK_RE.findall(text) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_to_files(page: Path) -> None:
    targets = LINK_RE.findall(CODE_RE.sub("", page.read_text(encoding="utf-8")))
    local = [target for target in targets if "://" not in target and "mailto:" not in target]
    assert [target for target in local if not (page.parent / target).exists()] == []


def test_the_report_shown_is_the_report_made() -> None:
    (article,) = (ROOT / "seeds").glob("*.txt")
    report = mtqa.score(article.read_text(encoding="utf-8"), config=mtqa.Config(model=None))
    made = set(render_report(report).splitlines())
    shown = re.findall(r"^\d+:\d+: \w+ (?!estimator)[a-z-]+ \(.*\)$", README, re.MULTILINE)
    assert len(shown) >= 5
    assert [line for line in shown if line not in made] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_the_sessions_shown_are_as_python_answers(page: Path) -> None:
    assert doctest.testfile(str(page), module_relative=False).failed == 0


def test_the_python_shown_runs() -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    lines = ["Rain fell.", "The mayor mayor left."]
    exec(code, {"texts": lines, "lines": lines})
