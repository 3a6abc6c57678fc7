"""Finds a model by name, folder or hub id, checks it, and loads it; torch comes in only then."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mtqa.estimator.base import Estimator, ModelError

#: The model that ships with the package. mtqa.config may not import this and has the name as well;
#: a test holds the two together.
EMBEDDED = "mtqa-en"
HERE = Path(__file__).resolve().parent
#: Where it lies: in an installed package, or beside the package in a source tree.
PLACES = (HERE.parent / "embedded" / EMBEDDED, HERE.parents[1] / "models" / EMBEDDED)

HUB_RE = re.compile(r"[A-Za-z0-9][\w.-]*/[\w.-]+")
#: All that is ever read of a model: no pickles, no code.
READABLE = ("*.json", "*.safetensors", "*.model", "*.txt")
LANGUAGE_MODELS = ("ForCausalLM", "LMHeadModel", "ForMaskedLM")


def load(model: str = EMBEDDED, device: str = "auto") -> Estimator:
    """The estimator of a model, ready to read.

    Args:
        model: `mtqa-en`, a local folder, or a hub id such as `owner/name`; only a hub id that is
            no folder here is looked for on the network.
        device: `auto` (a GPU if there is one), `cpu`, `cuda` or `cuda:N`.

    Raises:
        ModelError: the model or the device can't be used.
    """
    folder = find(model)
    config = checked(folder)
    chosen = choose(device)
    is_folder = model != EMBEDDED and Path(model).is_dir()
    name = folder.resolve().name if is_folder else model  # "." has a name as well
    mark = fingerprint(folder)
    if "mtqa" in config:
        from mtqa.estimator.encoder import EncoderEstimator

        return opened(EncoderEstimator, folder, name, mark, chosen)
    architecture = next(iter(config.get("architectures") or []), "none")
    if not architecture.endswith(LANGUAGE_MODELS):
        raise ModelError(
            f"{model} is of architecture {architecture}: mtqa reads encoders with its own heads (an"
            " `mtqa` section in config.json) and causal or masked language models"
        )
    from mtqa.estimator.surprisal import CausalEstimator, MaskedEstimator

    kind = MaskedEstimator if architecture.endswith("ForMaskedLM") else CausalEstimator
    return opened(kind, folder, name, mark, chosen)


def opened(kind: Callable[..., Estimator], folder: Path, *rest: str) -> Estimator:
    """The estimator, or a plain word on what is wrong with its files."""
    from safetensors import SafetensorError

    try:
        return kind(folder, *rest)
    except ModelError:
        raise
    except (RuntimeError, KeyError) as error:
        raise ModelError(f"the weights in {folder} do not fit its config.json: {error}") from error
    except (OSError, ValueError, SafetensorError) as error:
        raise ModelError(f"{folder} cannot be read: {error}") from error


def find(model: str) -> Path:
    """The folder of a model; a hub id is fetched into the hub's cache."""
    if model == EMBEDDED:
        for place in PLACES:
            if (place / "config.json").is_file():
                return place
        raise ModelError(f"the embedded model is missing from {PLACES[0]}: reinstall mtqa")
    if model and Path(model).is_dir():  # Path("") is the current folder, which nobody named
        return Path(model)
    if not HUB_RE.fullmatch(model):
        raise ModelError(
            f"no model folder {model!r}: give {EMBEDDED!r}, a folder that exists, or a hub id such"
            " as 'owner/name'"
        )
    from huggingface_hub import snapshot_download

    try:  # "*" takes in "/" on the hub: without the second list, weights in subfolders come along
        return Path(snapshot_download(model, allow_patterns=[*READABLE], ignore_patterns=["*/*"]))
    except (OSError, ValueError, RuntimeError) as error:
        reason = (str(error).splitlines() or [type(error).__name__])[0]
        raise ModelError(
            f"no folder {model!r} here, and the hub did not give it: {reason}"
        ) from error


def checked(folder: Path) -> dict[str, Any]:
    """The model's configuration, once nothing in the folder speaks against reading it."""
    path = folder / "config.json"
    if not path.is_file():
        raise ModelError(f"{folder} has no config.json: give the folder that holds it")
    config = read_json(path)
    for name in ("config.json", "tokenizer_config.json"):
        if (folder / name).is_file() and "auto_map" in read_json(folder / name):
            raise ModelError(
                f"{folder} carries code of its own (auto_map in {name}), and mtqa runs none: use a"
                " model that transformers knows by itself"
            )
    if not any(folder.glob("*.safetensors")):
        pickles = sorted(
            path.name for end in ("bin", "pt", "pth", "ckpt") for path in folder.glob(f"*.{end}")
        )
        found = (
            f"only {pickles[0]}, a pickle, which can run code when it is opened"
            if pickles
            else "none"
        )
        raise ModelError(
            f"{folder} needs its weights as *.safetensors; it has {found}: convert them with"
            " save_pretrained(..., safe_serialization=True) where you trust them"
        )
    return config


def read_json(path: Path) -> dict[str, Any]:
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ModelError(f"{path} is not JSON: {error}") from error
    if not isinstance(values, dict):
        raise ModelError(f"{path} holds no JSON object")
    return values


def choose(device: str) -> str:
    """The device that torch is to use."""
    if device == "cpu":
        return device
    if device != "auto" and not re.fullmatch(r"cuda(:\d+)?", device):
        raise ModelError(f"unknown device {device!r}: use 'auto', 'cpu', 'cuda' or 'cuda:N'")
    import torch

    count = torch.cuda.device_count() if torch.cuda.is_available() else 0
    if device == "auto":
        return "cuda" if count else "cpu"
    if int(device.partition(":")[2] or 0) >= count:
        raise ModelError(f"no {device} here: torch sees {count} CUDA devices; use device='cpu'")
    return device


def fingerprint(folder: Path) -> str:
    """Four hexadecimal digits over everything that is read of the model."""
    digest = hashlib.sha256()
    for path in sorted({path for pattern in READABLE for path in folder.glob(pattern)}):
        digest.update(f"{path.name}\0{path.stat().st_size}\0".encode())
        with path.open("rb") as file:
            while block := file.read(1 << 20):
                digest.update(block)
    return digest.hexdigest()[:4]
