"""Results on standard output, in the format asked for."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TextIO, TypeVar

import click

from mtqa.cli.inputs import Inputs
from mtqa.readers import Text, located
from mtqa.readers.error import title
from mtqa.render.formats import FORMATS
from mtqa.render.json import render_json
from mtqa.render.terminal import harmless, paint

Result = TypeVar("Result")

#: Cells for excerpts where no terminal says otherwise, and the least that they get.
WIDTH, LEAST_WIDTH = 100, 40


@dataclass(frozen=True)
class Output:
    """Where and how results are shown.

    Attributes:
        format: "text", "json" (one value, once all is done), "jsonl" (one a line, as it comes),
            or one of `mtqa.render.formats`.
        color: "auto", "never" or "always".
        path: the file or folder to write; None is standard output.
    """

    format: str
    color: str
    path: str | None = None

    @property
    def paints(self) -> bool:
        """Whether to write colour: by default on a terminal alone, and not against NO_COLOR."""
        if self.color != "auto":
            return self.color == "always"
        plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
        return self.path is None and sys.stdout.isatty() and not plain

    @property
    def width(self) -> int:
        """Cells of the terminal."""
        return max(LEAST_WIDTH, shutil.get_terminal_size((WIDTH, 24)).columns)

    @property
    def progress(self) -> bool:
        """Whether a bar would be seen, and be news: results on the terminal are progress enough."""
        form = FORMATS.get(self.format)
        silent = self.path is not None or self.format == "json" or (form is not None and form.whole)
        return sys.stderr.isatty() and (silent or not sys.stdout.isatty())

    def show(
        self,
        inputs: Inputs,
        results: Iterable[tuple[Text, Result]],
        text: Callable[[Text, Result], str],
        record: Callable[[Result], dict[str, Any]],
        *,
        dense: bool = False,
    ) -> None:
        """Shows results as they come; JSON once all are there, or not at all if an input failed.

        Args:
            inputs: what they are made of.
            results: pairs of a text and a result.
            text: a result for people.
            record: a result as plain JSON types.
            dense: several results a file, a line each; JSON is then an array, even of one.
        """
        if self.format == "json":
            records = [_record(read, record(result)) for read, result in results]
            if not inputs.failed:
                single = inputs.single and not dense
                self.write(render_json(records[0] if single else records, indent=2))
            return
        shown: str | None = None
        for read, result in results:
            file = read.file
            if self.format == "jsonl":
                self.write(render_json(_record(read, record(result))))
                continue
            if not inputs.single and not (dense and (file == shown or len(inputs.files) == 1)):
                gap = "" if shown is None else "\n"
                self.write(gap + paint(f"==> {harmless(_name(read))} <==", "name", self.paints))
            shown = file
            self.write(text(read, result))

    def write(self, text: str) -> None:
        """Writes a line or more, and sends it on at once."""
        # Not click.echo: it writes UTF-8 where the user's encoding is ASCII.
        print(text, file=self._stream, flush=True)

    @cached_property
    def _stream(self) -> TextIO | None:
        """The file to write, opened at the first result; None is standard output."""
        if self.path is None:
            return None
        # Half of a surrogate pair, which UTF-8 lacks, is written as an escape.
        file = open(  # noqa: SIM115 - it is closed as the command ends
            self.path, "w", encoding="utf-8", errors="backslashreplace", newline=""
        )
        return click.get_current_context().with_resource(file)


def _record(read: Text, values: dict[str, Any]) -> dict[str, Any]:
    return {"file": read.file, **located(values, read)}


def _name(read: Text) -> str:
    """What to call a text: its file, and which it is among several of it."""
    if read.id is None and (read.page is None or read.page.line == 1):
        return title(read.file)
    name = "" if read.id is None else f" ({read.id})"
    return f"{title(read.file)}:{read.line}{name}"
