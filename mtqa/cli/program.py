"""The commands: parse, call, render, exit."""

from __future__ import annotations

from typing import Any

import click

from mtqa.baseline import Baseline, save_baseline
from mtqa.cli.documents import check_output, write_articles, write_segments
from mtqa.cli.inputs import Inputs
from mtqa.cli.options import scorer_for, scoring, shared
from mtqa.cli.output import Output
from mtqa.cli.reading import reading
from mtqa.cli.serve import serve_command
from mtqa.cli.trouble import BAD_INPUT, HELD, Program, Trouble
from mtqa.config import Config
from mtqa.gate import Verdict, gate
from mtqa.readers import Options, Text
from mtqa.render.article import Article
from mtqa.render.formats import FORMATS
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
@reading
@click.pass_context
def score_command(
    context: click.Context,
    /,
    files: tuple[str, ...],
    format: str,
    path: str | None,
    color: str,
    source: str | None,
    source_lang: str | None,
    how: Options,
    reference: str | None,
    lines: bool,
    **options: Any,
) -> None:
    """Score articles and point at what is wrong; - is standard input.

    Exits with 0, or with 2 if an input cannot be read.
    """
    output, inputs = Output(format, color, path), Inputs(files, source, reference, source_lang, how)
    check_output(output, inputs, lines=lines)
    scorer = scorer_for(**options)
    if lines:
        if source is not None or reference is not None:
            raise click.UsageError("--lines goes without --source and --reference.")
        segments = inputs.segments(scorer, output.progress)
        if format == "csv":
            write_segments(output, segments)
            context.exit(BAD_INPUT if inputs.failed else 0)
        output.show(
            inputs,
            segments,
            lambda _, pair: render_segment(*pair, colour=output.paints),
            lambda pair: {"line": pair[0], **pair[1].to_dict()},
            dense=True,
        )
    else:
        policy = scorer.config.policy
        reports = inputs.reports(scorer, output.progress)
        if format in FORMATS:
            verdicts = ((read, gate(report, policy)) for read, report in reports)
            write_articles(
                output,
                inputs,
                (Article(read.file, verdict, policy, read) for read, verdict in verdicts),
            )
            context.exit(BAD_INPUT if inputs.failed else 0)
        output.show(
            inputs,
            reports,
            lambda read, report: render_verdict(
                gate(report, policy), width=output.width, colour=output.paints, read=read
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
@reading
@click.pass_context
def gate_command(
    context: click.Context,
    /,
    files: tuple[str, ...],
    format: str,
    path: str | None,
    color: str,
    source: str | None,
    source_lang: str | None,
    how: Options,
    **options: Any,
) -> None:
    """Decide whether articles may be published; - is standard input.

    Exits with 0 to publish all, with 1 to hold one or more, with 2 if an input cannot be read.
    """
    output, inputs = Output(format, color, path), Inputs(files, source, None, source_lang, how)
    check_output(output, inputs)
    scorer = scorer_for(**options)
    held = []

    def judged(read: Text, verdict: Verdict) -> tuple[Text, Verdict]:
        if not verdict.passed:
            held.append(read.file)
        return read, verdict

    policy = scorer.config.policy
    verdicts = (
        judged(read, gate(report, policy))
        for read, report in inputs.reports(scorer, output.progress)
    )
    if format in FORMATS:
        write_articles(
            output,
            inputs,
            (Article(read.file, verdict, policy, read) for read, verdict in verdicts),
        )
    else:
        output.show(
            inputs,
            verdicts,
            lambda read, verdict: render_verdict(
                verdict, width=output.width, colour=output.paints, read=read
            ),
            lambda verdict: verdict.to_dict(),
        )
    context.exit(BAD_INPUT if inputs.failed else HELD if held else 0)


@main.command("baseline")
@click.option(
    "-o",
    "--output",
    "path",
    metavar="FILE",
    default=".mtqa-baseline.json",
    show_default=True,
    help="Where to write them.",
)
@scoring
@reading
@click.pass_context
def baseline_command(
    context: click.Context, /, files: tuple[str, ...], path: str, how: Options, **options: Any
) -> None:
    """Write down the issues of articles, so that --baseline leaves them out.

    Exits with 0, or with 2 if an input cannot be read, and then writes nothing.
    """
    inputs, baseline = Inputs(files, how=how), Baseline(recording=True)
    for _ in inputs.reports(scorer_for(baseline=baseline, **options), progress=False):
        continue
    if not inputs.failed:
        save_baseline(baseline, path)
        count = baseline.known.total()
        print(f"{count:,} issue{'s' * (count != 1)} in {path}")
    context.exit(BAD_INPUT if inputs.failed else 0)


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


main.add_command(serve_command)
