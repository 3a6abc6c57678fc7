"""How the command line ends when it cannot go on: one line on stderr, and an exit code."""

from __future__ import annotations

import errno
import io
import os
import sys
from typing import Any

import click

from mtqa.config import ConfigError
from mtqa.estimator import ModelError
from mtqa.render.terminal import harmless

HELD, BAD_INPUT = 1, 2
# What a shell reports of a program that the signal ended: 128 and the signal's number.
INTERRUPTED, BROKEN_PIPE = 130, 141


class Trouble(click.ClickException):
    """Something that the user can put right."""

    exit_code = BAD_INPUT

    def show(self, file: Any = None) -> None:
        """Says it in one line."""
        complain(self.message)


def complain(message: object) -> None:
    """One line on stderr."""
    fresh = "\r\x1b[K" if sys.stderr.isatty() else ""  # a progress bar may stand there
    print(f"{fresh}mtqa: {harmless(str(message))}", file=sys.stderr, flush=True)


class Program(click.Group):
    """A group of commands that ends quietly on Ctrl-C and on a reader that has gone."""

    def invoke(self, context: click.Context) -> Any:
        """Runs the command named on the command line."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):  # a text may hold what the encoding lacks
                stream.reconfigure(errors="backslashreplace")
        try:
            result = super().invoke(context)
            print(end="", flush=True)  # here, where a reader that has gone is no error
            return result
        except KeyboardInterrupt:
            context.exit(INTERRUPTED)
        except BrokenPipeError:
            # The interpreter flushes stdout once more as it ends; let that go nowhere.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            context.exit(BROKEN_PIPE)
        except (ConfigError, ModelError) as error:
            raise Trouble(str(error)) from error
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise Trouble("standard output: no space is left; make some") from error
            raise
