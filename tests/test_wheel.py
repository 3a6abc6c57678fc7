"""A wheel built from the tree works away from it, the embedded model inside."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, ROOT],
        check=True,
        capture_output=True,
    )
    (path,) = out.glob("*.whl")
    return path


def test_the_wheel_holds_the_model_and_nothing_of_the_workshop(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "mtqa/embedded/mtqa-en/model.safetensors" in names
    assert "mtqa/py.typed" in names
    outside = ("tests", "seeds", "benchmarks", "models", "docs")
    assert not [name for name in names if name.startswith(outside)]


def test_the_wheel_asks_for_what_it_imports(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        metadata = archive.read(name).decode()
        sources = [archive.read(name) for name in archive.namelist() if name.endswith(".py")]
    lines = re.findall(r"^Requires-Dist: ([\w-]+)([^\n]*)", metadata, re.MULTILINE)
    workshop = re.compile("extra == .(test|lint|bench|train)")
    asked = {name for name, terms in lines if not workshop.search(terms)}
    imported = {
        name.split(".")[0]
        for source in sources
        for node in ast.walk(ast.parse(source))
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    called = {"python-docx": "docx"}  # where a package is imported by another name
    asked = {called.get(name, name.replace("-", "_")) for name in asked}
    ours = imported - set(sys.stdlib_module_names) - {"mtqa", "", "__future__"}
    assert ours <= asked, ours - asked


def test_the_wheel_scores_from_another_folder(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    pip = [sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "--target"]
    subprocess.run([*pip, site, wheel], check=True, capture_output=True)
    article = "Rain over Leeds\n\nThe mayor mayor said that it rained.\n"
    (tmp_path / "article.txt").write_text(article)
    # The dependencies are this interpreter's; mtqa itself comes first on the path, from the wheel.
    environment = {**os.environ, "PYTHONPATH": str(site)}
    where = [sys.executable, "-c", "import mtqa; print(mtqa.__file__)"]
    found = subprocess.run(where, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert found.stdout.startswith(str(site)), found.stderr
    ran = subprocess.run(
        [sys.executable, site / "bin" / "mtqa", "score", "--format", "json", "article.txt"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    report = json.loads(ran.stdout)
    assert "model:mtqa-en-" in report["signature"]
    assert "doubled-word" in [issue["rule"] for issue in report["issues"]]
