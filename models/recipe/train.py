"""Rebuilds the embedded model: trains it, sets its thresholds and scale, and writes its folder.

    python models/recipe/train.py --data DIR --out models/mtqa-en [--steps N]

Checkpoints go to models/checkpoints/; a run that was cut off goes on from the last one. What can be
turned is in config.json beside this file.
"""

from __future__ import annotations

import argparse
import importlib
import json
import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch
from calibrate import calibrate
from card import write_card
from examples import Corpus, Example, Held, editor_examples, held, load, rated
from export import export
from sklearn.metrics import average_precision_score
from torch import Tensor, nn
from torch.nn.functional import cross_entropy, softplus
from transformers import AutoModel

from mtqa.estimator.module import QualityModel, Reading
from mtqa.estimator.pieces import SHAPES, PieceReader

HERE = Path(__file__).resolve().parent
CHECKPOINTS = HERE.parent / "checkpoints"
IGNORED = -100  # the tag of what is no piece, or no editor has read


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--base", type=Path, help="folder of the encoder to start from")
    parser.add_argument("--steps", type=int)
    parser.add_argument("--checkpoints", type=Path, default=CHECKPOINTS)
    options = parser.parse_args()
    config = json.loads((HERE / "config.json").read_text())
    config["steps"] = options.steps or config["steps"]
    base = options.base or packaged(config["base"])
    torch.manual_seed(config["seed"])
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    reader = PieceReader.from_folder(base)
    began = time.monotonic()
    corpus = load(options.data, reader, config, config["seed"])
    sizes = {"editor": len(corpus.editor), "sound": len(corpus.sound), "broken": len(corpus.broken)}
    sizes.update({name: len(groups) for name, groups in corpus.groups.items()})
    print(f"read in {time.monotonic() - began:.0f} s: {sizes}", flush=True)
    encoder: Any = AutoModel.from_pretrained(
        base,
        local_files_only=True,
        attn_implementation="eager",  # the faster on a CPU
    )
    model = QualityModel(encoder, encoder.config.hidden_size, SHAPES).to(device)
    with torch.no_grad():  # begin with most pieces sound
        model.tag.bias.copy_(torch.tensor([2.0, -1.0, -1.0, -2.0]))
        model.cost.bias.fill_(-1.5)
    train(model, corpus, held(options.data, config), reader, config, device, options.checkpoints)
    export(model, base, config, options.out)
    calibrate(options.out, held(options.data, config))
    write_card(options.out, options.data, config)


def packaged(name: str) -> Path:
    """Folder of the weights that a package carries."""
    folder: Path = importlib.import_module(name.replace("-", "_")).MODEL_DIR
    return folder


def train(
    model: QualityModel,
    corpus: Corpus,
    out: Held,
    reader: PieceReader,
    config: dict[str, Any],
    device: torch.device,
    work: Path,
) -> None:
    if config["freeze_vocabulary"]:  # little text, many words: the rare ones would only drift
        model.encoder.get_input_embeddings().requires_grad_(False)
    encoder = [weight for weight in model.encoder.parameters() if weight.requires_grad]
    heads = [weight for name, weight in model.named_parameters() if not name.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": config["rate"]}, {"params": heads, "lr": config["heads_rate"]}],
        weight_decay=config["decay"],
        fused=True,
    )
    steps, warm_up = config["steps"], config["warm_up"]
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda step: min((step + 1) / warm_up, max(0.02, (steps - step) / (steps - warm_up))),
    )
    checkpoint, first = work / "checkpoint.pt", 0
    work.mkdir(parents=True, exist_ok=True)
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True, map_location=device)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        schedule.load_state_dict(state["schedule"])
        first = state["step"]
        print(f"going on from step {first}", flush=True)
    parts: dict[str, float] = {}
    began = time.monotonic()
    for step, (marked, groups) in enumerate(batches(corpus, config)):
        if step >= steps:
            break
        if step < first:
            continue
        model.train()
        with torch.autocast(device.type, torch.bfloat16, enabled=config["bf16"]):
            read = model(*tensors(marked, device))
            losses = {
                "tag": tag_loss(read, marked),
                "owed": config["loss_owed"] * owed_loss(read, marked),
            }
            ranked = [example for group in groups for example in group]
            read = model(*tensors(ranked, device))
            losses["rank"] = config["loss_rank"] * rank_loss(read, groups)
            losses["rated"] = config["loss_rated"] * owed_loss(read, ranked)
        torch.stack(list(losses.values())).sum().backward()
        nn.utils.clip_grad_norm_([*encoder, *heads], config["clip"])
        optimizer.step()
        schedule.step()
        optimizer.zero_grad()
        for name, loss in losses.items():
            parts[name] = parts.get(name, 0.0) + loss.item() / 50
        if (step + 1) % 50 == 0:
            pace = (time.monotonic() - began) / (step + 1 - first)
            figures = " ".join(f"{name} {value:.3f}" for name, value in parts.items())
            print(f"{step + 1}/{steps} {pace:.2f} s a step: {figures}", flush=True)
            parts = {}
        if (step + 1) % 300 == 0 or step + 1 == steps:
            print(f"  held out: {progress(model, reader, out, device)}", flush=True)
            state = {"model": model.state_dict(), "optimizer": optimizer.state_dict()}
            state |= {"schedule": schedule.state_dict(), "step": step + 1}
            torch.save(state, checkpoint.with_suffix(".new"))
            checkpoint.with_suffix(".new").replace(checkpoint)


def batches(
    corpus: Corpus, config: dict[str, Any]
) -> Iterator[tuple[list[Example], list[list[Example]]]]:
    """Endless pairs of batches, marked and ranked, each of texts about as long as one another."""
    chance = random.Random(config["seed"])
    marked, ranked = endless_marked(corpus, config, chance), endless_groups(corpus, config, chance)
    return zip(marked, ranked, strict=False)


def endless_marked(
    corpus: Corpus, config: dict[str, Any], chance: random.Random
) -> Iterator[list[Example]]:
    while True:
        count = len(corpus.editor)
        epoch = [
            *corpus.editor,
            *chance.sample(
                corpus.sound, min(len(corpus.sound), int(count * config["sound_per_editor"]))
            ),
            *chance.sample(
                corpus.broken, min(len(corpus.broken), int(count * config["broken_per_editor"]))
            ),
        ]
        yield from bucketed(epoch, config["marked_batch"], chance, lambda example: len(example.ids))


def endless_groups(
    corpus: Corpus, config: dict[str, Any], chance: random.Random
) -> Iterator[list[list[Example]]]:
    names, weights = list(corpus.groups), [config["group_mix"][name] for name in corpus.groups]
    while True:
        chunk = []
        for name in chance.choices(names, weights, k=60 * config["groups_per_batch"]):
            group = chance.choice(corpus.groups[name])
            chunk.append(chance.sample(group, min(len(group), config["group_size"])))
        yield from bucketed(
            chunk, config["groups_per_batch"], chance, lambda group: len(group[0].ids)
        )


def bucketed(
    items: list[Any], size: int, chance: random.Random, length: Any
) -> Iterator[list[Any]]:
    """The items in batches of like length, the batches in any order."""
    chance.shuffle(items)
    made = []
    for start in range(0, len(items), 50 * size):
        chunk = sorted(items[start : start + 50 * size], key=length)
        made += [chunk[at : at + size] for at in range(0, len(chunk), size)]
    chance.shuffle(made)
    yield from made


def tensors(examples: list[Example], device: torch.device) -> tuple[Tensor, Tensor, Tensor]:
    """ids, shapes and mask, each (texts, pieces), with [CLS] and [SEP] round each text."""
    longest = (
        -(-(max(len(example.ids) for example in examples) + 2) // 16) * 16
    )  # few shapes, compiled once
    ids, shapes, mask = (torch.zeros(len(examples), longest, dtype=torch.long) for _ in range(3))
    for row, example in enumerate(examples):
        count = len(example.ids)
        ids[row, 0], ids[row, count + 1] = BEGIN, END
        ids[row, 1 : count + 1] = torch.tensor(example.ids)
        shapes[row, 1 : count + 1] = torch.tensor(example.shapes)
        mask[row, : count + 2] = 1
    return ids.to(device), shapes.to(device), mask.to(device)


def aligned(values: list[list[Any] | None], like: Tensor, empty: float) -> Tensor:
    """The examples' values by piece, laid out as the model's outputs are: (texts, pieces)."""
    out = torch.full(like.shape[:2], empty)
    for row, value in enumerate(values):
        if value is not None:
            out[row, 1 : len(value) + 1] = torch.tensor(value, dtype=torch.float)
    return out.to(like.device)


def tag_loss(read: Reading, examples: list[Example]) -> Tensor:
    tags = aligned([example.tags for example in examples], read.owed, IGNORED).long()
    return cross_entropy(read.tags.transpose(1, 2), tags, ignore_index=IGNORED)


def owed_loss(read: Reading, examples: list[Example]) -> Tensor:
    """Poisson deviance of what each piece owes: least at the true mean, whatever the spread."""
    owed = aligned([example.owed for example in examples], read.owed, -1.0)
    known = owed >= 0
    if not known.any():
        return read.owed.sum() * 0
    guess, truth = read.owed[known] + 1e-4, owed[known]
    return (guess - truth * guess.log()).mean()


def rank_loss(read: Reading, groups: list[list[Example]]) -> Tensor:
    """Of two translations of one source, the better should owe less: logistic loss on the ratio."""
    dear = (read.owed.sum(dim=1) + 0.05).log()  # (texts,)
    losses, at = [], 0
    for group in groups:
        quality = torch.tensor([example.quality for example in group], device=dear.device)
        mine = dear[at : at + len(group)]
        at += len(group)
        gap = quality[:, None] - quality[None, :]  # (texts, texts)
        weight = gap.clamp(0, 5) / 5
        losses.append(
            (weight * softplus(2 * (mine[:, None] - mine[None, :]))).sum() / (weight.sum() + 1e-6)
        )
    return torch.stack(losses).mean()


@torch.inference_mode()
def progress(model: QualityModel, reader: PieceReader, out: Held, device: torch.device) -> str:
    """Average precision of the pieces' tags on held-out articles, and how held-out pairs rank."""
    model.eval()
    truth: list[int] = []
    guess: list[float] = []
    examples = [
        e for row in out.articles for e in editor_examples(reader, row["text"], row["marks"])
    ]
    examples.sort(key=lambda example: len(example.ids))
    for at in range(0, len(examples), 32):
        batch = examples[at : at + 32]
        read = model(*tensors(batch, device))
        marked = 1 - read.tags.softmax(-1)[..., 0]
        for place, example in enumerate(batch):
            truth += [tag > 0 for tag in example.tags or []]
            guess += marked[place, 1 : len(example.ids) + 1].tolist()
    figures = (
        f"tag AP {average_precision_score(truth, guess):.3f} (base {sum(truth) / len(truth):.3f})"
    )
    right = pairs = 0.0
    sources: dict[str, list[Example]] = {}
    for row in out.mqm[:600]:
        sources.setdefault(row["source"], []).append(rated(reader, row))
    for group in sources.values():
        owed = model(*tensors(group, device)).owed.sum(1).tolist()
        for i in range(len(group)):
            for j in range(i):
                if group[i].quality != group[j].quality:
                    pairs += 1
                    right += (owed[i] < owed[j]) == (group[i].quality > group[j].quality)
    return figures + f", pairs {right / pairs:.3f} of {pairs:.0f}"


BEGIN, END = 101, 102  # [CLS], [SEP]

if __name__ == "__main__":
    main()
