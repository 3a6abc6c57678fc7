"""Overload, callers that leave, connections that are cut: no answer is lost or mixed up."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_each_caller_gets_its_own_answer_whatever_the_others_do() -> None:
    ran = subprocess.run(
        [sys.executable, ROOT / "benchmarks" / "serve_load.py", "--callers", "4", "--seconds", "2"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "503: " in ran.stdout
    assert "left: " in ran.stdout
