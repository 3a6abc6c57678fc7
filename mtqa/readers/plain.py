"""Plain text from files and standard input, exactly as it stands there."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

from mtqa.readers.encoding import decode, decode_part, known, mark
from mtqa.readers.error import STDIN as STDIN
from mtqa.readers.error import ReadError as ReadError
from mtqa.readers.error import title as title
from mtqa.readers.origin import Page
from mtqa.readers.raw import empty, raw_lines, read_bytes
from mtqa.readers.text import Text


def read_text(file: str, encoding: str | None = None) -> str:
    """The whole text of a file, or of standard input for `-`; line ends stay as they are.

    UTF-8, or UTF-16 and UTF-32 where a byte order mark says so; the mark is no part of the text.

    Args:
        file: its name.
        encoding: what it is in, if it is in neither and has no mark.

    Raises:
        ReadError: it is missing, a folder, binary, in another encoding, or has nothing to read.
    """
    text = decode(read_bytes(file), file, encoding)
    if not text.strip():
        raise empty(file)
    return text


def read_lines(file: str, encoding: str | None = None) -> Iterator[str]:
    r"""The lines of a file one by one, without their line feed; empty lines count.

    A line ends with "\n" or "\r\n" alone, so that line numbers agree with `wc` and with the
    line-aligned files of machine translation. UTF-8 is read as it comes, however long the file.

    Raises:
        ReadError: as `read_text`, once the lines before the fault are out.
    """
    lines = raw_lines(file)
    first = next(lines, b"")
    found, marked = mark(first)
    offset = len(found)
    if (
        marked != "utf-8"
        or b"\0" in first
        or (encoding and not found and known(encoding) != "utf-8")
    ):
        # A line feed is no single byte here: decode it all, and read on in UTF-8.
        text = decode(first + b"".join(lines), file, encoding)
        rest: BinaryIO = io.BytesIO(text.encode())
        first, lines = rest.readline(), iter(rest)
    else:
        first = first[offset:]
    if not first:
        raise empty(file)
    for raw in chain([first], lines):
        yield decode_part(raw, "utf-8", file, offset).removesuffix("\n").removesuffix("\r")
        offset += len(raw)


def read_plain(file: str, encoding: str | None = None) -> Iterator[Text]:
    """A file as one text."""
    text = read_text(file, encoding)
    yield Text(text, file, page=Page(text))


def read_plain_lines(file: str, encoding: str | None = None) -> Iterator[Text]:
    """Each line of a file as a text."""
    for number, line in enumerate(read_lines(file, encoding), start=1):
        yield Text(line, file, page=Page(line, number))
