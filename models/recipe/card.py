"""Writes the model card: the text of card.md beside this file, with the measured figures."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]


def write_card(folder: Path, data: Path, config: dict[str, Any]) -> None:
    benchmark = ROOT / "benchmarks" / "agreement.py"
    measured = subprocess.run(
        [sys.executable, str(benchmark), "--data", str(data), "--model", str(folder)],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    print(measured)
    settings = json.loads((folder / "config.json").read_text(encoding="utf-8"))["mtqa"]
    thresholds = ", ".join(f"{name} {value}" for name, value in settings["thresholds"].items())
    card = (HERE / "card.md").read_text(encoding="utf-8")
    values = {
        "steps": config["steps"],
        "scale": round(settings["tariff"]["scale"], 3),
        "thresholds": thresholds,
        "figures": measured.strip(),
    }
    for name, value in values.items():
        card = card.replace("{" + name + "}", str(value))
    (folder / "README.md").write_text(card, encoding="utf-8")
