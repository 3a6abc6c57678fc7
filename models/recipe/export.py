"""Writes the folder that mtqa loads: config.json, fp16 weights, the tokenizer."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import torch
from learner import Learner
from safetensors.torch import load_file, save_file

from mtqa.estimator import bert
from mtqa.estimator.encoder import VERSION
from mtqa.estimator.pieces import SHAPES, PieceReader

#: What the base's configuration says of the file it came in, and ours is not.
OF_THE_FILE = ("dtype", "torch_dtype", "transformers_version")


def export(model: Learner, base: Path, config: dict[str, Any], out: Path) -> None:
    """Writes `out`, still without scale, phrasing and thresholds, which `calibrate` adds."""
    out.mkdir(parents=True, exist_ok=True)
    encoder = json.loads((base / "config.json").read_text(encoding="utf-8"))
    kept = {
        key: value
        for key, value in encoder.items()
        if not key.startswith("_") and value is not None and key not in OF_THE_FILE
    }
    kept["architectures"] = ["BertModel"]
    kept["mtqa"] = {
        "version": VERSION,
        "shapes": SHAPES,
        "window": config["window"],
        "overlap": config["overlap"],
        "tariff": config["tariff"] | {"usual": 0.1, "scale": 1.0},
        "phrasing": {
            "weights": {},
            "thresholds": {},
            "usual": [0.2, 0.1],
            "trust": config["trust"],
        },
    }
    (out / "config.json").write_text(json.dumps(kept, indent=2, sort_keys=True) + "\n")
    theirs = names(base)
    weights = {
        theirs.get(name, name): value.to(torch.float16).contiguous().cpu()
        for name, value in model.kept().items()
    }
    save_file(weights, out / "model.safetensors", metadata={"format": "pt"})
    reader = PieceReader.from_folder(base)
    reader.tokenizer.save(str(out / "tokenizer.json"))  # without the base's truncation
    if (base / "tokenizer_config.json").is_file():
        shutil.copyfile(base / "tokenizer_config.json", out / "tokenizer_config.json")


def names(base: Path) -> dict[str, str]:
    """Our names of the encoder's weights, and transformers' for them."""
    pairs = {}
    for name, value in load_file(base / "model.safetensors").items():
        for ours in bert.renamed({name: value}):
            pairs[f"encoder.{ours}"] = f"encoder.{name}"
    return pairs
