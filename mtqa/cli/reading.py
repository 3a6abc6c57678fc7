"""Options that say how files are read."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from mtqa.cli.trouble import Trouble
from mtqa.readers import FORMATS, Fields, Options, ReadError
from mtqa.render.json import render_json

READING = (
    click.option(
        "--input-format",
        type=click.Choice([*FORMATS]),
        help="What FILE is; by its name where left out, and else text.",
    ),
    click.option(
        "--encoding", metavar="NAME", help="Of FILE, if neither UTF-8 nor what it declares."
    ),
    click.option(
        "--text-field",
        metavar="NAME",
        default="text",
        show_default=True,
        help="Field of JSON Lines, or column of TSV by name or number, to score.",
    ),
    click.option("--source-field", metavar="NAME", help="The one that holds its source."),
    click.option("--reference-field", metavar="NAME", help="The one that holds a reference."),
    click.option("--id-field", metavar="NAME", help="The one that names the row."),
    click.option(
        "--target-lang",
        metavar="CODE",
        default="en",
        show_default=True,
        help="Language of TMX to score.",
    ),
    click.option(
        "--bad-rows",
        metavar="FILE",
        help="Go on past rows that cannot be read, and write them there as JSON Lines.",
    ),
)


def reading(command: Callable[..., Any]) -> Callable[..., Any]:
    """Adds the options, and gives the command what they say as `how`."""

    @wraps(command)
    def wrapped(
        *,
        input_format: str | None,
        encoding: str | None,
        text_field: str,
        source_field: str | None,
        reference_field: str | None,
        id_field: str | None,
        target_lang: str,
        bad_rows: str | None,
        **others: Any,
    ) -> Any:
        how = Options(
            format=input_format,
            encoding=encoding,
            fields=Fields(text_field, source_field, reference_field, id_field),
            target_lang=target_lang,
            source_lang=others.get("source_lang"),
            bad=None if bad_rows is None else _recorder(bad_rows),
        )
        return command(how=how, **others)

    for option in reversed(READING):
        wrapped = option(wrapped)
    return wrapped


def _recorder(path: str) -> Callable[[ReadError, str], None]:
    try:
        file = open(path, "w", encoding="utf-8")  # noqa: SIM115 - it is closed as the command ends
    except OSError as error:
        raise Trouble(f"{path}: {error.strerror}; name a file that can be written") from error
    click.get_current_context().with_resource(file)

    def record(error: ReadError, row: str) -> None:
        values = {"file": error.file, "line": error.line, "problem": error.problem, "row": row}
        print(render_json(values), file=file, flush=True)

    return record
