"""A wheel built from the tree works away from it, the embedded model inside."""

from __future__ import annotations

import json
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
        [sys.executable, "-m", "build", "--wheel", "--outdir", out, ROOT],
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


def test_the_wheel_scores_from_another_folder(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    article = "Rain over Leeds\n\nThe mayor mayor said that it rained.\n"
    (tmp_path / "article.txt").write_text(article)
    # The dependencies are this interpreter's; mtqa itself comes first on the path, from the wheel.
    code = (
        "import sys; sys.path.insert(0, sys.argv.pop(1)); import mtqa, mtqa.cli;"
        "sys.stderr.write(mtqa.__file__); mtqa.cli.main()"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, site, "score", "--format", "json", "article.txt"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    report = json.loads(ran.stdout)
    assert str(site) in ran.stderr
    assert "model:mtqa-en-" in report["signature"]
    assert "doubled-word" in [issue["rule"] for issue in report["issues"]]
