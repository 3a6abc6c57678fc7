"""The commands: parse, call, render, exit."""

from __future__ import annotations

from typing import Any

import click

from mtqa.cli.inputs import Inputs
from mtqa.cli.options import scorer_for, shared
from mtqa.cli.output import Output
from mtqa.cli.trouble import BAD_INPUT, HELD, Program, Trouble
from mtqa.config import Config
from mtqa.gate import Verdict, gate
from mtqa.render.rules import render_rule, render_rules
from mtqa.render.text import render_segment, render_verdict
from mtqa.rulebook import load_rules
from mtqa.version import __version__


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="mtqa", message="%(prog)s %(version)s")
def main() -> None:
    """Checks machine-translated English news before it is published."""


@main.command("score")
@click.option("--reference", metavar="FILE", help="A human translation; adds BLEU and chrF.")
@click.option("--lines", is_flag=True, help="Score each line on its own, as one segment.")
@shared
@click.pass_context
def score_command(
    context: click.Context,
    /,
    files: tuple[str, ...],
    format: str,
    color: str,
    source: str | None,
    reference: str | None,
    lines: bool,
    **options: Any,
) -> None:
    """Score articles and point at what is wrong; - is standard input.

    Exits with 0, or with 2 if an input cannot be read.
    """
    output, inputs = Output(format, color), Inputs(files, source, reference)
    scorer = scorer_for(**options)
    if lines:
        if source is not None or reference is not None:
            raise click.UsageError("--lines goes without --source and --reference.")
        output.show(
            inputs,
            inputs.segments(scorer, output.progress),
            lambda pair: render_segment(*pair, colour=output.paints),
            lambda pair: {"line": pair[0], **pair[1].to_dict()},
            dense=True,
        )
    else:
        policy = scorer.config.policy
        output.show(
            inputs,
            inputs.reports(scorer, output.progress),
            lambda report: render_verdict(
                gate(report, policy), width=output.width, colour=output.paints
            ),
            lambda report: report.to_dict(),
        )
    context.exit(BAD_INPUT if inputs.failed else 0)


@main.command("gate")
@click.option("--min-score", type=float, help="Hold below this score, 0 to 100.")
@click.option(
    "--max-critical", type=float, help="Hold above this many critical issues per 1,000 words."
)
@click.option("--max-major", type=float, help="Hold above this many major issues per 1,000 words.")
@shared
@click.pass_context
def gate_command(
    context: click.Context,
    /,
    files: tuple[str, ...],
    format: str,
    color: str,
    source: str | None,
    **options: Any,
) -> None:
    """Decide whether articles may be published; - is standard input.

    Exits with 0 to publish all, with 1 to hold one or more, with 2 if an input cannot be read.
    """
    output, inputs = Output(format, color), Inputs(files, source)
    scorer = scorer_for(**options)
    held = []

    def judged(file: str, verdict: Verdict) -> tuple[str, Verdict]:
        if not verdict.passed:
            held.append(file)
        return file, verdict

    output.show(
        inputs,
        (
            judged(file, gate(report, scorer.config.policy))
            for file, report in inputs.reports(scorer, output.progress)
        ),
        lambda verdict: render_verdict(verdict, width=output.width, colour=output.paints),
        lambda verdict: verdict.to_dict(),
    )
    context.exit(BAD_INPUT if inputs.failed else HELD if held else 0)


@main.command("rules")
@click.option("--explain", metavar="NAME", help="A rule, or each of a family, with its examples.")
@click.option(
    "--format", type=click.Choice(["text", "markdown"]), default="text", show_default=True
)
def rules_command(explain: str | None, format: str) -> None:
    """List the rules, or explain one."""
    markdown = format == "markdown"
    if explain is None:
        print(render_rules(load_rules(), markdown=markdown))
        return
    if explain == "estimator":  # the name that stands for the model among issues
        raise Trouble("estimator is not a rule, but the model; `mtqa rules` lists the rules")
    chosen = Config(select=(explain,)).rules()
    print("\n\n\n".join(render_rule(rule, markdown=markdown) for rule in chosen))
