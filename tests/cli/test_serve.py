"""`mtqa serve` as a shell sees it."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

import mtqa


def spawn(*words: str, **environment: str) -> subprocess.Popen[str]:
    package = Path(mtqa.__file__).parents[1]
    return subprocess.Popen(
        [sys.executable, "-m", "mtqa", "serve", "--rules-only", *words],
        env={**os.environ, "PYTHONPATH": str(package), **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 0), (signal.SIGINT, 130)])
def test_it_serves_until_it_is_told_to_stop(number: signal.Signals, code: int) -> None:
    with spawn("--port", "0", MTQA_TOKEN="open sesame") as process:
        assert process.stderr
        said = process.stderr.readline()
        found = re.fullmatch(r"mtqa: serving mtqa\|\S+ at http://127\.0\.0\.1:(\d+)\n", said)
        assert found, said
        connection = http.client.HTTPConnection("127.0.0.1", int(found.group(1)), timeout=60)
        headers = {"Authorization": "Bearer open sesame", "Content-Type": "application/json"}
        connection.request("POST", "/v1/gate", json.dumps({"text": "It rained."}), headers)
        with connection.getresponse() as answer:
            assert json.load(answer)["passed"] is True
        connection.close()
        process.send_signal(number)
        _, err = process.communicate(timeout=60)
        assert (process.returncode, err) == (code, "")


def test_what_it_cannot_or_should_not_do_is_told(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("two words")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        for words, said in [
            (["--host", "0.0.0.0"], "0.0.0.0 can be reached by others: set MTQA_TOKEN or"),
            (["--host", "::"], ":: can be reached by others"),
            (["--port", port], f"cannot listen on 127.0.0.1 port {port}"),
            (["--token-file", str(tmp_path / "none")], "none: No such file or directory; name a"),
            (["--token-file", str(tmp_path / "token")], "token: holds no token; write one word"),
            (["--timeout", "0"], "limit seconds is 0.0; it must be above 0"),
        ]:
            with spawn(*words) as process:
                out, err = process.communicate(timeout=60)
            assert (process.returncode, out) == (2, "")
            assert said in err
            assert err.count("\n") == 1


def test_what_is_not_installed_is_told_and_nothing_else_needs_it() -> None:
    code = (
        "import sys; sys.modules['fastapi'] = None\n"
        "from mtqa.cli import main\n"
        "main(['serve', '--rules-only'])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert ran.returncode == 2
    assert ran.stderr == "mtqa: fastapi is not installed; run: pip install 'mtqa[serve]'\n"
