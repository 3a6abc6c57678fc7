"""How the command line ends when it cannot go on: one line on stderr, and an exit code."""

from __future__ import annotations

import errno
import io
import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, TextIO

import click

from mtqa.config import ConfigError
from mtqa.estimator import ModelError
from mtqa.render.terminal import harmless

HELD, BAD_INPUT = 1, 2
# What a shell reports of a program that the signal ended: 128 and the signal's number.
INTERRUPTED, BROKEN_PIPE = 130, 141
#: Set to anything, it shows where in the code an error arose.
DEBUG = "MTQA_DEBUG"


class Trouble(click.ClickException):
    """Something that the user can put right."""

    exit_code = BAD_INPUT

    def show(self, file: Any = None) -> None:
        """Says it in one line."""
        complain(self.message)


class Program(click.Group):
    """A group of commands whose exit code means what it says, whatever happens.

    Python itself exits with 1 after an error, and 1 is the gate's word for "hold".
    """

    def make_context(self, *arguments: Any, **settings: Any) -> click.Context:
        """Reads the command line."""
        _prepare_streams()
        with _ending():
            return super().make_context(*arguments, **settings)

    def invoke(self, context: click.Context) -> Any:
        """Runs the command named on the command line."""
        with _ending():
            return super().invoke(context)


def complain(message: object) -> None:
    """One line on stderr, if anything can be written there."""
    fresh = "\r\x1b[K" if sys.stderr.isatty() else ""  # a progress bar may stand there
    with _speaking():
        print(f"{fresh}mtqa: {harmless(str(message))}", file=sys.stderr, flush=True)


def _prepare_streams() -> None:
    # Python leaves None for a stream that the caller closed, as in `mtqa gate article.txt >&-`.
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115 - open to the end
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a text may hold what the encoding lacks
            stream.reconfigure(errors="backslashreplace")


@contextmanager
def _ending() -> Iterator[None]:
    """Turns an error into a line on stderr and an exit code."""
    try:
        yield
        print(end="", flush=True)  # here, where a reader that has gone is no error
        return
    except click.exceptions.Exit:
        raise
    except click.ClickException as error:
        with _speaking():
            error.show()
        code = error.exit_code
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:
        _mute(sys.stdout)
        code = BROKEN_PIPE
    except Exception as error:
        if isinstance(error, OSError):
            _mute(sys.stdout)  # its buffer may hold what could not be written
        if os.environ.get(DEBUG):
            with _speaking():
                traceback.print_exc()
        complain(_explained(error))
        code = BAD_INPUT
    raise click.exceptions.Exit(code)


def _explained(error: Exception) -> str:
    if isinstance(error, (ConfigError, ModelError)):
        return str(error)
    if isinstance(error, MemoryError):
        return "memory ran out; give fewer or shorter texts at once"
    if isinstance(error, OSError):
        if error.errno == errno.ENOSPC and error.filename is None:
            return "standard output: no space is left; make some"
        place = "" if error.filename is None else f"{error.filename}: "
        return f"{place}{error.strerror or error}; {DEBUG}=1 shows where this arose"
    what = "".join(traceback.format_exception_only(error)).strip()
    return (
        f"this is a fault of mtqa, not of your input: {what}; "
        f"please report it, with what {DEBUG}=1 shows"
    )


@contextmanager
def _speaking() -> Iterator[None]:
    """Lets nothing come of a stderr that takes no more: the exit code must still tell."""
    try:
        yield
    except OSError:
        _mute(sys.stderr)


def _mute(stream: TextIO) -> None:
    """Sends to nowhere what the interpreter flushes as it ends, which would fail once more."""
    with suppress(OSError):  # a stream that is no file needs none of this
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
