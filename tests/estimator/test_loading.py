"""What is refused, and what the refusal says."""

from __future__ import annotations

import importlib
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import mtqa.config
import mtqa.estimator
from mtqa.estimator import ModelError, load


def altered(
    folder: Path, change: Callable[[dict[str, Any]], Any], name: str = "config.json"
) -> Path:
    path = folder / name
    values = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    change(values)
    path.write_text(json.dumps(values), encoding="utf-8")
    return folder


@pytest.fixture
def folder(quality_folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(quality_folder, tmp_path / "model"))


def test_no_such_folder(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no model folder"):
        load(str(tmp_path / "nowhere"), device="cpu")


def test_no_name_is_no_folder() -> None:
    with pytest.raises(ModelError, match=r"no model folder ''.*give 'mtqa-en'"):
        load("", device="cpu")


def test_the_current_folder_has_a_name(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert load(".", device="cpu").name == "model"


def test_the_embedded_model_has_one_name() -> None:
    """The two places may not import one another."""
    assert mtqa.estimator.EMBEDDED == mtqa.config.EMBEDDED


def test_of_a_hub_model_only_what_is_read_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, list[str]] = {}

    def fetch(_name: str, **patterns: list[str]) -> str:
        asked.update(patterns)
        raise OSError("not here")

    monkeypatch.setattr("huggingface_hub.snapshot_download", fetch)
    with pytest.raises(ModelError, match="not here"):
        load("owner/name", device="cpu")
    offered = ["config.json", "model.safetensors", "onnx/model.safetensors", "pytorch_model.bin"]
    hub: Any = importlib.import_module("huggingface_hub.utils")  # typed as if it were private
    assert list(hub.filter_repo_objects(offered, **asked)) == ["config.json", "model.safetensors"]


def test_no_config(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"no config\.json"):
        load(str(tmp_path), device="cpu")


def test_config_that_is_no_json(folder: Path) -> None:
    (folder / "config.json").write_text("{")
    with pytest.raises(ModelError, match="not JSON"):
        load(str(folder), device="cpu")


@pytest.mark.parametrize("name", ["pytorch_model.bin", "model.pt"])
def test_pickles_are_refused(folder: Path, name: str) -> None:
    (folder / "model.safetensors").rename(folder / name)
    with pytest.raises(ModelError, match="a pickle"):
        load(str(folder), device="cpu")


def test_no_weights_at_all(folder: Path) -> None:
    (folder / "model.safetensors").unlink()
    with pytest.raises(ModelError, match="it has none"):
        load(str(folder), device="cpu")


@pytest.mark.parametrize("name", ["config.json", "tokenizer_config.json"])
def test_models_that_carry_code_are_refused(folder: Path, name: str) -> None:
    altered(folder, lambda config: config.update(auto_map={"AutoModel": "evil.Model"}), name)
    with pytest.raises(ModelError, match="carries code"):
        load(str(folder), device="cpu")


def test_other_architectures_are_refused(folder: Path) -> None:
    altered(folder, lambda config: config.pop("mtqa"))
    with pytest.raises(ModelError, match="architecture BertModel"):
        load(str(folder), device="cpu")


def test_heads_of_another_version_are_refused(folder: Path) -> None:
    altered(folder, lambda config: config["mtqa"].update(version=99))
    with pytest.raises(ModelError, match="version 99"):
        load(str(folder), device="cpu")


def test_weights_that_do_not_fit_are_refused(folder: Path) -> None:
    altered(folder, lambda config: config.update(hidden_size=32))
    with pytest.raises(ModelError, match="do not fit"):
        load(str(folder), device="cpu")


def test_weights_cut_short_are_refused(folder: Path) -> None:
    path = folder / "model.safetensors"
    path.write_bytes(path.read_bytes()[:1000])
    with pytest.raises(ModelError, match="cannot be read"):
        load(str(folder), device="cpu")


@pytest.mark.parametrize("device", ["tpu", "cuda:x", "", "CPU"])
def test_unknown_devices(folder: Path, device: str) -> None:
    with pytest.raises(ModelError, match="unknown device"):
        load(str(folder), device=device)


def test_a_gpu_that_is_not_there(folder: Path) -> None:
    with pytest.raises(ModelError, match="no cuda:99 here"):
        load(str(folder), device="cuda:99")


def test_a_pickled_language_model_is_refused(causal_folder: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(causal_folder, tmp_path / "model"))
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")
    with pytest.raises(ModelError, match="a pickle"):
        load(str(folder), device="cpu")


def test_importing_the_estimator_leaves_torch_alone() -> None:
    code = (
        "import sys, mtqa.estimator; sys.exit(bool({'torch', 'transformers'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
