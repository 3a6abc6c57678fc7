"""How training goes, on what is held out of it."""

from __future__ import annotations

from itertools import combinations
from statistics import mean

import torch
from batches import tensors
from examples import LONGEST, Text, Window, cut, marked_article, marks_of, rated
from held import Held, text_of
from learner import Learner
from sklearn.metrics import average_precision_score, roc_auc_score

from mtqa.estimator.pieces import PieceReader

AT_ONCE = 16
ARTICLE = 100  # words; what is shorter is no article to judge
RATED = 600  # of the rated segments: enough to see a trend


@torch.inference_mode()
def progress(model: Learner, reader: PieceReader, out: Held) -> dict[str, float]:
    """Average precision of the tags, how articles are told from sound ones, how pairs rank."""
    model.eval()
    truth: list[bool] = []
    guess: list[float] = []
    held: list[float] = []
    passed: list[float] = []
    for row in out.articles:
        text = marked_article(reader, row["text"], marks_of(row))
        chances = marked_chances(model, text)
        truth += [tag > 0 for segment in text for tag in (segment.tags or [])]
        guess += chances
        (held if row["verdict"] == "hold" else passed).append(mean(chances))
    english = [article for row in out.english if len((article := text_of(row)).split()) >= ARTICLE]
    sound = [
        mean(marked_chances(model, marked_article(reader, article, []))) for article in english
    ]
    verdicts = [True] * len(held) + [False] * len(sound)
    judged = [True] * len(held) + [False] * len(passed)
    right = {"cost": 0.0, "tags": 0.0, "doubt": 0.0}
    pairs = 0
    groups: dict[str, list[dict[str, object]]] = {}
    for row in out.mqm[:RATED]:
        if str(row["target"]).strip():
            groups.setdefault(row["source"], []).append(row)
    for group in groups.values():
        windows = [Window([rated(reader, row)]) for row in group]
        read = model.lesson(*tensors(windows, device_of(model)))
        mask = torch.zeros(read.owed.shape)
        for at, window in enumerate(windows):
            mask[at, 1 : len(window) - 1] = 1
        marked = 1 - read.tags.softmax(-1)[..., 0].cpu()
        scores = {
            "cost": (read.owed.cpu() * mask).sum(1),
            "tags": (marked * mask).sum(1),
            "doubt": (read.doubt.sigmoid().cpu() * mask).sum(1) / mask.sum(1),
        }
        for a, b in combinations(range(len(group)), 2):
            better, worse = windows[a].segments[0].quality, windows[b].segments[0].quality
            if better != worse:
                pairs += 1
                for name, score in scores.items():
                    right[name] += float((score[a] < score[b]).item() == (better > worse))
    figures = {
        "tag AP": float(average_precision_score(truth, guess)),
        "hold against sound": float(roc_auc_score(verdicts, held + sound)),
        "hold against publish and edit": float(roc_auc_score(judged, held + passed)),
    }
    figures |= {f"pairs by {name}": value / pairs for name, value in right.items()}
    return {name: round(value, 4) for name, value in figures.items()}


def marked_chances(model: Learner, text: Text) -> list[float]:
    """The chance that each piece of a text is marked, in order; 0 where a segment is too long."""
    windows = cut(text, LONGEST)
    found: dict[int, list[float]] = {}
    for at in range(0, len(windows), AT_ONCE):
        batch = windows[at : at + AT_ONCE]
        chances = 1 - model(*tensors(batch, device_of(model))).tags.softmax(-1)[..., 0]
        for row, window in zip(chances.tolist(), batch, strict=True):
            for segment, start, end in window.places():
                found[id(segment)] = row[start:end]
    return [one for segment in text for one in found.get(id(segment), [0.0] * len(segment.ids))]


def device_of(model: Learner) -> torch.device:
    return next(model.parameters()).device
