"""Files behind the names that a user gives: folders are walked, patterns are matched."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator

from mtqa.readers.error import STDIN, ReadError
from mtqa.readers.formats import named


def find_files(name: str) -> Iterator[str]:
    """The files that a name stands for, in order of name.

    A folder stands for the files in it, and in the folders in it, whose name tells a format; what
    is hidden, or behind a link to another folder, is passed over. A name with `*`, `?` or `[` that
    is no file is a pattern, in which `**` matches folders. Any other name is that file's.

    Raises:
        ReadError: a folder has no such file in it, or nothing matches a pattern.
    """
    if name == STDIN or os.path.isfile(name):
        yield name
    elif os.path.isdir(name):
        found = False
        for file in _walked(name):
            found = True
            yield file
        if not found:
            raise ReadError(
                name, "it is a folder with no file that mtqa reads", "name the files in it"
            )
    elif glob.has_magic(name) and not os.path.lexists(name):
        matches = sorted(path for path in glob.iglob(name, recursive=True) if os.path.isfile(path))
        if not matches:
            raise ReadError(name, "no file matches this pattern", "check it, and the folder")
        yield from matches
    else:
        yield name


def _walked(folder: str) -> Iterator[str]:
    for path, inner, files in os.walk(folder):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        for file in sorted(files):
            if not file.startswith(".") and named(file) is not None:
                yield os.path.join(path, file)
