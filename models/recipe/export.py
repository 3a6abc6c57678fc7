"""Writes the folder that mtqa loads: config.json, fp16 weights, the tokenizer."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file

from mtqa.estimator.encoder import VERSION
from mtqa.estimator.module import QualityModel
from mtqa.estimator.pieces import SHAPES, PieceReader


def export(model: QualityModel, base: Path, config: dict[str, Any], out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    encoder = model.encoder.config.to_dict()
    kept = {
        key: value
        for key, value in encoder.items()
        if not key.startswith("_") and value is not None
    }
    for key in ("dtype", "torch_dtype", "transformers_version"):
        kept.pop(key, None)
    kept["architectures"] = [type(model.encoder).__name__]
    kept["mtqa"] = {
        "version": VERSION,
        "shapes": SHAPES,
        "window": config["window"],
        "overlap": config["overlap"],
        "tariff": config["tariff"] | {"scale": 1.0},
        "thresholds": {},
    }
    (out / "config.json").write_text(json.dumps(kept, indent=2, sort_keys=True) + "\n")
    weights = {
        name: value.to(torch.float16).contiguous().cpu()
        for name, value in model.state_dict().items()
    }
    save_file(weights, out / "model.safetensors", metadata={"format": "pt"})
    reader = PieceReader.from_folder(base)
    reader.tokenizer.save(str(out / "tokenizer.json"))  # without the base's truncation
    for name in ("tokenizer_config.json",):
        if (base / name).is_file():
            shutil.copyfile(base / name, out / name)
