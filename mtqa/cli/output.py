"""Results on standard output, in the format asked for."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from mtqa.cli.inputs import Inputs
from mtqa.readers.plain import title
from mtqa.render.json import render_json
from mtqa.render.terminal import harmless, paint

Result = TypeVar("Result")

#: Cells for excerpts where no terminal says otherwise, and the least that they get.
WIDTH, LEAST_WIDTH = 100, 40


@dataclass(frozen=True)
class Output:
    """Where and how results are shown.

    Attributes:
        format: "text", "json" (one value, once all is done) or "jsonl" (one a line, as it comes).
        color: "auto", "never" or "always".
    """

    format: str
    color: str

    @property
    def paints(self) -> bool:
        """Whether to write colour: by default on a terminal alone, and not against NO_COLOR."""
        if self.color != "auto":
            return self.color == "always"
        plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
        return sys.stdout.isatty() and not plain

    @property
    def width(self) -> int:
        """Cells of the terminal."""
        return max(LEAST_WIDTH, shutil.get_terminal_size((WIDTH, 24)).columns)

    @property
    def progress(self) -> bool:
        """Whether a bar would be seen, and be news: results on the terminal are progress enough."""
        return sys.stderr.isatty() and not (sys.stdout.isatty() and self.format != "json")

    def show(
        self,
        inputs: Inputs,
        results: Iterable[tuple[str, Result]],
        text: Callable[[Result], str],
        record: Callable[[Result], dict[str, Any]],
        *,
        dense: bool = False,
    ) -> None:
        """Shows results as they come; JSON once all are there, or not at all if an input failed.

        Args:
            inputs: what they are made of.
            results: pairs of a file's name and a result.
            text: a result for people.
            record: a result as plain JSON types.
            dense: several results a file, a line each; JSON is then an array, even of one.
        """
        if self.format == "json":
            records = [{"file": file, **record(result)} for file, result in results]
            if not inputs.failed:
                single = len(inputs.files) == 1 and not dense
                self.write(render_json(records[0] if single else records, indent=2))
            return
        shown: str | None = None
        for file, result in results:
            if self.format == "jsonl":
                self.write(render_json({"file": file, **record(result)}))
                continue
            if len(inputs.files) > 1 and not (dense and file == shown):
                gap = "" if shown is None else "\n"
                self.write(gap + paint(f"==> {harmless(title(file))} <==", "name", self.paints))
            shown = file
            self.write(text(result))

    def write(self, text: str) -> None:
        """Writes a line or more, and sends it on at once."""
        # Not click.echo: it writes UTF-8 where the user's encoding is ASCII.
        print(text, flush=True)
