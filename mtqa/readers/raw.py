"""The bytes of a file or of standard input, unpacked if they are gzip."""

from __future__ import annotations

import gzip
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, cast

from mtqa.readers.error import STDIN, ReadError

GZIP = b"\x1f\x8b"
#: More than this is not read as one piece, so that a gzip bomb ends in an error and not in swap.
MOST = 1 << 29


@contextmanager
def opened(file: str) -> Iterator[BinaryIO]:
    """A file to be read, or standard input for `-`; gzip is told by its first two bytes.

    Raises:
        ReadError: it is missing, a folder, may not be read, or is broken gzip; also if that shows
            only while it is read.
    """
    try:
        if file != STDIN:
            with open(file, "rb") as stream:
                yield _unpacked(stream)
            return
        if sys.stdin is None:  # as `mtqa score - <&-` leaves it
            raise ReadError(file, "it is closed", "give it a text")
        yield _unpacked(sys.stdin.buffer)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        problem = f"it is broken gzip ({str(error).rstrip('.').lower()})"
        raise ReadError(file, problem, "pack it anew, or fetch it again") from error
    except OSError as error:
        raise _unreadable(file, error) from error


def read_bytes(file: str) -> bytes:
    """All of a file's bytes.

    Raises:
        ReadError: as `opened`, or if they are too many to be one text.
    """
    with opened(file) as stream:
        data = stream.read(MOST + 1)
    if len(data) > MOST:
        raise ReadError(
            file, f"it holds more than {MOST >> 20} MB", "split it, or give one text a line"
        )
    return data


def raw_lines(file: str) -> Iterator[bytes]:
    """A file's lines as bytes, with their line feeds, as they come.

    Raises:
        ReadError: as `opened`, or if a line is too long to be one text.
    """
    with opened(file) as stream:
        while line := stream.readline(MOST):
            if len(line) == MOST:
                raise ReadError(
                    file, f"a line of it holds {MOST >> 20} MB or more", "split it into lines"
                )
            yield line


def empty(file: str) -> ReadError:
    """The error for a file with nothing to score in it."""
    return ReadError(file, "it is empty", "give a text of at least one word")


def _unpacked(stream: BinaryIO) -> BinaryIO:
    if hasattr(stream, "peek"):
        head = stream.peek(2)[:2]
    elif stream.seekable():
        head = stream.read(2)
        stream.seek(-len(head), 1)
    else:
        return stream
    return cast(BinaryIO, gzip.GzipFile(fileobj=stream)) if head == GZIP else stream


def _unreadable(file: str, error: OSError) -> ReadError:
    if not file:
        return ReadError(file, "the name is empty", "check the variable that it came from")
    if isinstance(error, FileNotFoundError):
        return ReadError(file, "there is no such file", "check the name and the folder")
    if isinstance(error, IsADirectoryError):
        inside = f"{file.rstrip('/')}/*.txt"
        return ReadError(file, "it is a folder", f"name the files in it, as in {inside}")
    if isinstance(error, PermissionError):
        return ReadError(file, "it may not be read", "check its permissions")
    problem = (error.strerror or str(error)).lower()
    return ReadError(file, problem, "check that it can be read")
