"""Options that commands share, and the scorer that they describe."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

import click

from mtqa.baseline import Baseline, load_baseline
from mtqa.checker import Scorer
from mtqa.cli.trouble import Trouble
from mtqa.config import Config, load_config
from mtqa.policy import Policy
from mtqa.render.formats import FORMATS

Command = TypeVar("Command", bound=Callable[..., Any])

FILES = click.argument("files", metavar="FILE...", nargs=-1, required=True)
#: What makes a scorer.
SCORING = (
    click.option("--model", metavar="NAME", help="Embedded model, folder or hub id."),
    click.option(
        "--device",
        metavar="auto|cpu|cuda|cuda:N",
        default="auto",
        show_default=True,
        help="What the model runs on.",
    ),
    click.option("--rules-only", is_flag=True, help="Run no model."),
    click.option(
        "--config",
        "config_file",
        metavar="FILE",
        help="Instead of the nearest mtqa.toml, or pyproject.toml with [tool.mtqa].",
    ),
)

OPTIONS = (
    FILES,
    click.option(
        "--format",
        type=click.Choice(["text", "json", "jsonl", *FORMATS]),
        default="text",
        show_default=True,
        help="text for people; json: an object, or an array for several files; jsonl: one a line;"
        " csv: a sentence a line; github: annotations; html: a page, or a folder of pages.",
    ),
    click.option(
        "-o",
        "--output",
        "path",
        metavar="PATH",
        help="Write there, not to standard output; a folder for html of several files.",
    ),
    click.option(
        "--source", metavar="FILE", help="What FILE was translated from; compares the two."
    ),
    click.option(
        "--source-lang", metavar="CODE", help="Its language, as in uk; guessed where left out."
    ),
    *SCORING,
    click.option(
        "--baseline", metavar="FILE", help="Leave out what `mtqa baseline` wrote down there."
    ),
    click.option(
        "--color",
        type=click.Choice(["auto", "never", "always"]),
        default="auto",
        show_default=True,
        help="auto: on a terminal, unless NO_COLOR is set.",
    ),
)


def shared(command: Command) -> Command:
    """Adds the files and options that every command which scores takes."""
    for option in reversed(OPTIONS):
        command = option(command)
    return command


def scoring(command: Command) -> Command:
    """Adds the files and options of a command that scores and shows no report."""
    for option in (*reversed(SCORING), FILES):
        command = option(command)
    return command


def scorer_for(
    model: str | None,
    device: str,
    rules_only: bool,
    config_file: str | None,
    baseline: str | Baseline | None = None,
    **policy: float | None,
) -> Scorer:
    """The scorer that the options describe; its configuration holds the policy.

    Raises:
        click.UsageError: options that contradict each other, or name nothing.
        mtqa.ConfigError: a configuration file that cannot be used.
    """
    if rules_only and model is not None:
        raise click.UsageError("--rules-only runs no model; leave out --model.")
    if model is not None and not model.strip():
        raise click.UsageError(
            "--model names nothing; leave it out for the embedded model, or run --rules-only."
        )
    config = _config(config_file)
    given = {name: value for name, value in policy.items() if value is not None}
    config = replace(config, policy=_changed(config.policy, given))
    if rules_only or model is not None:
        config = replace(config, model=model)
    if isinstance(baseline, str):
        baseline = load_baseline(baseline)
    return Scorer(device=device, config=config, baseline=baseline)


def _config(file: str | None) -> Config:
    if file == "":  # which Path would take for the current folder
        raise click.UsageError("--config names nothing; leave it out, or name a TOML file.")
    try:
        return load_config(file)
    except FileNotFoundError as error:  # a file that is missing is a ConfigError
        raise Trouble("the current folder is gone; change to another, or give --config") from error


def _changed(policy: Policy, given: dict[str, float]) -> Policy:
    try:
        return replace(policy, **given)  # type: ignore[arg-type]
    except ValueError as error:
        raise click.UsageError(f"{error}.") from error
