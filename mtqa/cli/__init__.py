"""The command line: each command parses, calls the library, renders and exits."""

from mtqa.cli.program import main

__all__ = ["main"]
