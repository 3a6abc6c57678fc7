"""Articles in the formats for spreadsheets, build servers and browsers."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import starmap
from pathlib import Path

import click

from mtqa.cli.inputs import Inputs
from mtqa.cli.output import Output
from mtqa.readers import Text
from mtqa.render.article import Article
from mtqa.render.csv import render_segments_csv
from mtqa.render.formats import FORMATS
from mtqa.render.html import write_site
from mtqa.report import SegmentReport


def check_output(output: Output, inputs: Inputs, *, lines: bool = False) -> None:
    """Refuses what cannot be written, before anything is scored.

    Raises:
        click.UsageError: a format that does not go with the inputs.
    """
    if output.path == "":
        raise click.UsageError("--output names nothing; leave it out, or name a file.")
    if output.path is not None and inputs.reads(output.path):
        raise click.UsageError(f"--output {output.path} would overwrite what is read.")
    if lines and output.format in FORMATS and output.format != "csv":
        raise click.UsageError(f"--lines goes with text, json, jsonl or csv, not {output.format}.")
    if output.format == "html" and output.path is None and not inputs.single:
        raise click.UsageError(
            "--format html makes a page of each FILE and an index;"
            " name a folder for them, as in --output report."
        )


def write_articles(output: Output, inputs: Inputs, articles: Iterable[Article]) -> None:
    """Writes articles as they come; a format that is one document, only if no input failed."""
    form = FORMATS[output.format]
    if output.format == "html" and _is_folder(output, inputs):
        print(write_site(articles, output.path or ""))
        return
    pieces = form.render(articles)
    if form.whole:
        pieces = iter(list(pieces))  # all of it, to know whether an input failed
        if inputs.failed:
            return
    for piece in pieces:
        output.write(piece)


def write_segments(
    output: Output, segments: Iterable[tuple[Text, tuple[int, SegmentReport]]]
) -> None:
    """Writes the lines of line-aligned files as CSV."""
    rows = starmap(lambda read, pair: (read.file, *pair), segments)
    for line in render_segments_csv(rows):
        output.write(line)


def _is_folder(output: Output, inputs: Inputs) -> bool:
    """Whether pages go into a folder: those of several files do, and one where it is meant so."""
    path = output.path or ""
    return not inputs.single or path.endswith("/") or (path != "" and Path(path).is_dir())
