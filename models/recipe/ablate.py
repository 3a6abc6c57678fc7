"""What each part of the recipe is worth: short runs of the last stage, one part left out of each.

    python models/recipe/ablate.py --data DIR [--steps 60] [--only NAME ...]

All start from the first stage's checkpoint (models/checkpoints/), but the one that goes without it.
A run's figures go to ablations.jsonl beside this file; the card shows them.
"""

from __future__ import annotations

import argparse
import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from corpus import load
from follow import progress
from held import held
from train import CHECKPOINTS, HERE, fresh, packaged, train

from mtqa.estimator.pieces import PieceReader

RESULTS = HERE / "ablations.jsonl"
Change = Callable[[dict[str, Any], dict[str, Any]], None]  # of the configuration and the stage


def less(*sources: str) -> Change:
    def change(_: dict[str, Any], stage: dict[str, Any]) -> None:
        for source in sources:
            del stage["mix"][source]

    return change


def alone(config: dict[str, Any], _: dict[str, Any]) -> None:
    config["sizes"] = [0]


def untaught(loss: str) -> Change:
    def change(_: dict[str, Any], stage: dict[str, Any]) -> None:
        stage["loss"][loss] = 0.0

    return change


def nothing(_config: dict[str, Any], _stage: dict[str, Any]) -> None:
    """The recipe as it is."""


VARIANTS: dict[str, Change] = {
    "all": nothing,
    "without the first stage": nothing,
    "without the marks of marks.jsonl": less("more"),
    "without context: each segment alone": alone,
    "without faults by program": less("broken"),
    "without other translators": less("translations"),
    "without ranking": less("da", "mqm", "ted"),
    "without absolute points": untaught("points"),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=60)
    parser.add_argument("--only", nargs="+", choices=VARIANTS, default=list(VARIANTS))
    parser.add_argument("--checkpoints", type=Path, default=CHECKPOINTS)
    options = parser.parse_args()
    config = json.loads((HERE / "config.json").read_text())
    first, last = config["stages"]
    base = packaged(config["base"])
    reader = PieceReader.from_folder(base)
    corpus, out = load(options.data, reader, config), held(options.data, config)
    start = torch.load(options.checkpoints / f"{first['name']}.pt", weights_only=True)
    for name in options.only:
        mine, stage = copy.deepcopy(config), copy.deepcopy(last)
        stage |= {"name": "trial", "steps": options.steps, "average": 0.97}
        # A run this short would be over before it got up to the rate.
        stage["warm_up"] = options.steps // 5
        VARIANTS[name](mine, stage)
        model = fresh(base, mine)
        if name != "without the first stage":
            model.load_state_dict(start["model"])
        trial = options.checkpoints / "trial.pt"
        trial.unlink(missing_ok=True)
        train(model, corpus, out, reader, mine, stage, options.checkpoints)
        trial.unlink()
        figures = {"variant": name, "steps": options.steps} | progress(model, reader, out)
        print(figures, flush=True)
        record(figures)


def record(figures: dict[str, Any]) -> None:
    """Adds a run to the results, in place of an earlier one of the same variant."""
    lines = RESULTS.read_text(encoding="utf-8").splitlines() if RESULTS.exists() else []
    kept = [run for run in map(json.loads, lines) if run["variant"] != figures["variant"]]
    text = "".join(json.dumps(run) + "\n" for run in [*kept, figures])
    RESULTS.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
