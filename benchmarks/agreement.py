"""How far models agree with experts: MQM raters, an editor, and what a program knows it broke.

    python benchmarks/agreement.py --data DIR [--model NAME ...] [--device auto]
        [--only mqm editor perturbed] [--resamples 200] [--seed 1]

Each model (the embedded one's name, a folder or a hub id) has its place beside the others, so that
`--model OLD NEW` is before and after. All of it is data that the embedded model was never trained
on. The output is Markdown; figures have 95 % bootstrap intervals.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from data import ORIGINALS

PARTS = ("mqm", "editor", "perturbed")


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, metavar="DIR", help="folder with the labelled data")
    parser.add_argument("--model", nargs="+", default=["mtqa-en"], metavar="NAME")
    parser.add_argument("--device", default="auto")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS)
    parser.add_argument("--resamples", type=int, default=200, help="bootstrap samples of a figure")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    if options.data is None:
        raise SystemExit(f"give the data's folder with --data; {ORIGINALS}")

    # Here, since a command without data needs neither torch nor what pyproject's `bench` brings.
    from agree.bootstrap import Bootstrap
    from agree.editor import editor
    from agree.experts import experts
    from agree.perturbed import perturbed
    from agree.reading import open_model

    models = [open_model(name, options.device) for name in options.model]
    for model in models:
        print(f"Model {model.label}, {model.estimator.precision}\n")
    bootstrap = Bootstrap(options.resamples, options.seed)
    for name, part in zip(PARTS, (experts, editor, perturbed), strict=True):
        if name in options.only:
            part(models, options.data, bootstrap)


if __name__ == "__main__":
    main()
