"""Writes the model card: the text of card.md beside this file, with the measured figures."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ABLATIONS = HERE / "ablations.jsonl"
MARKS = HERE / "marks.jsonl"


def write_card(folder: Path, data: Path, config: dict[str, Any]) -> None:
    benchmark = ROOT / "benchmarks" / "agreement.py"
    measured = subprocess.run(
        [sys.executable, str(benchmark), "--data", str(data), "--model", str(folder)],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    print(measured)
    fill(folder, measured, config)


def fill(folder: Path, measured: str, config: dict[str, Any]) -> None:
    """The card's text with what was measured, into the model's folder."""
    settings = json.loads((folder / "config.json").read_text(encoding="utf-8"))["mtqa"]
    thresholds = settings["phrasing"]["thresholds"]
    card = (HERE / "card.md").read_text(encoding="utf-8")
    stretches = [json.loads(line) for line in MARKS.read_text(encoding="utf-8").splitlines()]
    values = {
        "stages": ", ".join(f"{s['name']}: {s['steps']} steps" for s in config["stages"]),
        "stretches": f"{len(stretches):,}",
        "marks": f"{sum(len(row['marks']) for row in stretches):,}",
        "posts": f"{config['posts']:,}",
        "scale": settings["tariff"]["scale"],
        "thresholds": ", ".join(f"{name} {value}" for name, value in thresholds.items()),
        "figures": measured.strip(),
        "ablations": ablations(),
    }
    for name, value in values.items():
        card = card.replace("{" + name + "}", str(value))
    (folder / "README.md").write_text(card, encoding="utf-8")


def ablations() -> str:
    """The runs of `ablate.py` as a table."""
    if not ABLATIONS.exists():
        return "No run is on record."
    runs = [json.loads(line) for line in ABLATIONS.read_text(encoding="utf-8").splitlines()]
    names = list(runs[0])
    lines = [f"| {' | '.join(names)} |", "|---" * len(names) + "|"]
    lines += [f"| {' | '.join(str(run[name]) for name in names)} |" for run in runs]
    return "\n".join(lines)
