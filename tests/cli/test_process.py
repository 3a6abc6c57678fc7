"""The command line as a shell sees it: streams, signals, encodings."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

import mtqa

BAD = "Storm hits port\n\nPolice said the the man fled.\n"


def spawn(folder: Path, *words: str, **values: Any) -> subprocess.Popen[bytes]:
    """The command line as a process of its own."""
    package = Path(mtqa.__file__).parents[1]
    environment = {**os.environ, "PYTHONPATH": str(package), **values.pop("environment", {})}
    return subprocess.Popen(
        [sys.executable, "-m", "mtqa", *words],
        cwd=folder,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **values,
    )


def shell(folder: Path, line: str, before: str = "") -> subprocess.Popen[bytes]:
    """The command line as a shell starts it."""
    environment = {**os.environ, "PYTHONPATH": str(Path(mtqa.__file__).parents[1])}
    return subprocess.Popen(
        ["sh", "-c", f'{before}exec "$0" -m mtqa {line}', sys.executable],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX shell")
@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        pytest.param("gate good.txt >&-", 0, b"", id="publish, stdout closed"),
        pytest.param("gate --min-score 99 bad.txt >&-", 1, b"", id="hold, stdout closed"),
        pytest.param("gate none.txt 2>&-", 2, b"", id="missing file, stderr closed"),
        pytest.param("gate 2>&-", 2, b"", id="usage, stderr closed"),
        pytest.param("gate none.txt >&- 2>&- <&-", 2, b"", id="all closed"),
        pytest.param("gate - <&-", 2, b"standard input: it is closed", id="stdin closed"),
    ],
)
def test_closed_streams(folder: Path, line: str, code: int, said: bytes) -> None:
    process = shell(folder, line)
    _, err = process.communicate(timeout=30)
    assert process.returncode == code
    assert said in err
    assert err.count(b"\n") == bool(said)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
@pytest.mark.parametrize("line", ["gate good.txt >", "rules >", "--help >", "gate none.txt 2>"])
def test_full_streams(folder: Path, line: str) -> None:
    process = shell(folder, f"{line} /dev/full")
    _, err = process.communicate(timeout=30)
    assert process.returncode == 2
    assert err == (b"" if "2>" in line else b"mtqa: standard output: no space is left; make some\n")


@pytest.mark.skipif(sys.platform == "win32", reason="a folder in use can be deleted")
def test_a_folder_that_is_gone(folder: Path) -> None:
    gone = "mkdir gone; cd gone; rmdir ../gone; "
    process = shell(folder, f"gate {folder}/good.txt", before=gone)
    out, err = process.communicate(timeout=30)
    assert process.returncode == 2
    assert out == b""
    assert err.startswith(b"mtqa: the current folder is gone; change to another")
    assert err.count(b"\n") == 1
    process = shell(folder, f"gate --config {folder}/mtqa.toml {folder}/good.txt", before=gone)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, err) == (0, b"")
    assert out.startswith(b"publish: ")


def test_output_survives_an_encoding_that_lacks_its_characters(folder: Path) -> None:
    process = spawn(folder, "score", "-", environment={"PYTHONIOENCODING": "ascii"})
    out, err = process.communicate("The the “Łódź” dam dam broke.".encode())
    assert process.returncode == 0
    assert err == b""
    assert b"\\u201c\\u0141" in out


@pytest.mark.parametrize("words", [["score", "--lines", "-"], ["rules"]])
def test_a_reader_that_leaves_is_no_error(folder: Path, words: list[str]) -> None:
    with spawn(folder, *words) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        if "-" in words:
            process.stdin.write(BAD.encode() * 1000)
            process.stdin.close()
        assert process.stderr.read() == b""
        assert process.wait(30) == 141


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_an_interrupt_is_quiet(folder: Path) -> None:
    process = spawn(folder, "score", "--lines", "-")
    assert process.stdin
    assert process.stdout
    process.stdin.write(b"It rained.\n")
    process.stdin.flush()
    assert process.stdout.readline()  # it is at work
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert err.strip() == b""
    assert process.returncode == 130


def test_with_rules_alone_each_line_is_answered_before_the_next(folder: Path) -> None:
    with spawn(folder, "score", "--lines", "--rules-only", "-") as process:
        assert process.stdin
        assert process.stdout
        given_up = threading.Timer(20, process.kill)  # readline would wait for ever
        given_up.start()
        for number in (1, 2):
            process.stdin.write(b"It rained the the day.\n")
            process.stdin.flush()
            assert process.stdout.readline().startswith(b"%d\t" % number)
        given_up.cancel()
