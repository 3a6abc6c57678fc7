"""Rebuilds the embedded model: trains it, sets its thresholds and scale, and writes its folder.

    python models/recipe/train.py --data DIR --out models/mtqa-en [--steps N]

Checkpoints go to models/checkpoints/; a run that was cut off goes on from the last one. What can be
turned is in config.json beside this file.
"""

from __future__ import annotations

import argparse
import importlib
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import torch
from batches import Batch, endless, tensors
from calibrate import calibrate
from card import write_card
from corpus import Corpus, load
from export import export
from follow import progress
from held import Held, held
from learner import Learner
from losses import losses
from safetensors.torch import load_file
from torch import nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from mtqa.estimator import bert
from mtqa.estimator.pieces import SHAPES, PieceReader

HERE = Path(__file__).resolve().parent
CHECKPOINTS = HERE.parent / "checkpoints"
SHOWN, SAVED = 25, 200  # steps between lines of the log, and between checkpoints


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--base", type=Path, help="folder of the encoder to start from")
    parser.add_argument("--steps", type=int, help="of each stage, for a trial")
    parser.add_argument("--stages", nargs="+", help="these alone, for a trial")
    parser.add_argument("--checkpoints", type=Path, default=CHECKPOINTS)
    options = parser.parse_args()
    config = json.loads((HERE / "config.json").read_text())
    for stage in config["stages"]:
        stage["steps"] = options.steps or stage["steps"]
    base = options.base or packaged(config["base"])
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    reader = PieceReader.from_folder(base)
    began = time.monotonic()
    corpus, out = load(options.data, reader, config), held(options.data, config)
    print(f"read in {time.monotonic() - began:.0f} s: {corpus.sizes()}", flush=True)
    model = fresh(base, config).to(device)
    for stage in config["stages"]:
        if not options.stages or stage["name"] in options.stages:
            train(model, corpus, out, reader, config, stage, options.checkpoints)
    if options.stages and config["stages"][-1]["name"] not in options.stages:
        return
    export(model, base, config, options.out)
    calibrate(options.out, out)
    write_card(options.out, options.data, config)


def packaged(name: str) -> Path:
    """Folder of the weights that a package carries."""
    folder: Path = importlib.import_module(name.replace("-", "_")).MODEL_DIR
    return Path(folder)


def fresh(base: Path, config: dict[str, Any]) -> Learner:
    """The base encoder with new heads."""
    torch.manual_seed(config["seed"])
    settings = json.loads((base / "config.json").read_text(encoding="utf-8"))
    # Our own plain BERT trains half as fast again as transformers', on a CPU.
    encoder = bert.Bert(settings)
    weights = bert.renamed(load_file(base / "model.safetensors"))
    encoder.load_state_dict({name: weights[name] for name in encoder.state_dict()})
    model = Learner(encoder, settings["hidden_size"], SHAPES, config["dropout"])
    with torch.no_grad():  # begin with most pieces sound
        model.tag.bias.copy_(torch.tensor([2.0, -1.0, -1.0, -2.0]))
        model.cost.bias.fill_(-2.5)
    if config["freeze_vocabulary"]:  # little text, many words: the rare ones would only drift
        model.encoder.get_input_embeddings().requires_grad_(False)
    return model


def train(
    model: Learner,
    corpus: Corpus,
    out: Held,
    reader: PieceReader,
    config: dict[str, Any],
    stage: dict[str, Any],
    work: Path,
) -> None:
    """One stage; the model ends as the average of its last weights, where the stage says so."""
    device = next(model.parameters()).device
    encoder = [weight for weight in model.encoder.parameters() if weight.requires_grad]
    heads = [weight for name, weight in model.named_parameters() if not name.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": stage["rate"]}, {"params": heads, "lr": stage["heads_rate"]}],
        weight_decay=config["decay"],
        fused=True,
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: pace(step, stage))
    average = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(stage["average"]))
    kept: dict[str, Any] = {
        "model": model,
        "average": average,
        "optimizer": optimizer,
        "schedule": schedule,
    }
    checkpoint, first = work / f"{stage['name']}.pt", 0
    work.mkdir(parents=True, exist_ok=True)
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True, map_location=device)
        for name, part in kept.items():
            part.load_state_dict(state[name])
        first = state["step"]
        print(f"{stage['name']}: going on from step {first}", flush=True)
    parts: dict[str, list[float]] = {}
    began = time.monotonic()
    batches = endless(corpus, config, stage)
    for step in range(stage["steps"]):
        chosen = [next(batches) for _ in range(config["batches_a_step"])]
        if step < first:
            continue
        for name, loss in learn(model, chosen, config, stage):
            parts.setdefault(name, []).append(loss)
        nn.utils.clip_grad_norm_([*encoder, *heads], config["clip"])
        optimizer.step()
        schedule.step()
        optimizer.zero_grad()
        average.update_parameters(model)
        if (step + 1) % SHOWN == 0:
            each = (time.monotonic() - began) / (step + 1 - first)
            figures = " ".join(f"{name} {sum(v) / len(v):.3f}" for name, v in sorted(parts.items()))
            print(
                f"{stage['name']} {step + 1}/{stage['steps']} {each:.2f} s: {figures}", flush=True
            )
            parts = {}
        if (step + 1) % SAVED == 0 or step + 1 == stage["steps"]:
            print(
                f"  held out: {progress(cast(Learner, average.module), reader, out)}",
                flush=True,
            )
            state = {name: part.state_dict() for name, part in kept.items()}
            torch.save(state | {"step": step + 1}, checkpoint.with_suffix(".new"))
            checkpoint.with_suffix(".new").replace(checkpoint)
    if stage["average"]:
        model.load_state_dict(average.module.state_dict())


def pace(step: int, stage: dict[str, Any]) -> float:
    """The share of the rate at a step: up, then down in a line to the stage's end."""
    steps, warm_up = stage["steps"], stage["warm_up"]
    down: float = max(stage["end"], (steps - step) / max(steps - warm_up, 1))
    up: float = (step + 1) / warm_up
    return min(up, down)


def learn(
    model: Learner, batches: list[Batch], config: dict[str, Any], stage: dict[str, Any]
) -> Iterator[tuple[str, float]]:
    """Gradients of the batches, added up; and each loss, for the log."""
    model.train()
    device = next(model.parameters()).device
    for batch in batches:
        with torch.autocast(device.type, torch.bfloat16, enabled=config["bf16"]):
            found = losses(model.lesson(*tensors(batch.windows, device)), batch, stage["loss"])
            total = torch.stack([*found.values()]).sum() / len(batches)
        total.backward()
        for name, loss in found.items():
            yield f"{batch.source}.{name}", loss.item()


if __name__ == "__main__":
    main()
