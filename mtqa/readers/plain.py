"""Plain text from files and standard input, exactly as it stands there."""

from __future__ import annotations

import codecs
import io
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from itertools import chain
from typing import BinaryIO

#: The file name that means standard input.
STDIN = "-"

# UTF-32 first: its little-endian mark begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class ReadError(ValueError):
    """An input that cannot be read as text; says which, what is wrong and what to do.

    >>> print(ReadError("news.txt", "it is empty", "give a text"))
    news.txt: it is empty; give a text
    """

    def __init__(self, file: str, problem: str, remedy: str) -> None:
        super().__init__(f"{title(file)}: {problem}; {remedy}")
        self.file = file
        self.problem = problem
        self.remedy = remedy


def title(file: str) -> str:
    """What to call an input in words.

    >>> title("-"), title("")
    ('standard input', '""')
    """
    return "standard input" if file == STDIN else file or '""'


def read_text(file: str) -> str:
    """The whole text of a file, or of standard input for `-`; line ends stay as they are.

    UTF-8, or UTF-16 and UTF-32 where a byte order mark says so; the mark is no part of the text.

    Raises:
        ReadError: it is missing, a folder, binary, in another encoding, or has nothing to read.
    """
    try:
        with _opened(file) as stream:
            data = stream.read()
    except OSError as error:
        raise _unreadable(file, error) from error
    mark, encoding = _mark(data)
    text = _decode(data[len(mark) :], encoding, file, len(mark))
    if not text.strip():
        raise _empty(file)
    return text


def read_lines(file: str) -> Iterator[str]:
    r"""The lines of a file one by one, without their line feed; empty lines count.

    A line ends with "\n" or "\r\n" alone, so that line numbers agree with `wc` and with the
    line-aligned files of machine translation. UTF-8 is read as it comes, however long the file.

    Raises:
        ReadError: as `read_text`, once the lines before the fault are out.
    """
    try:
        with _opened(file) as stream:
            first = stream.readline()
            mark, encoding = _mark(first)
            first, offset = first[len(mark) :], len(mark)
            rest: BinaryIO = stream
            if encoding != "utf-8":
                # A line feed is no single byte here: decode it all, and read on in UTF-8.
                text = _decode(first + stream.read(), encoding, file, offset)
                rest = io.BytesIO(text.encode())
                first = rest.readline()
            if not first:
                raise _empty(file)
            for raw in chain([first], rest):
                yield _decode(raw, "utf-8", file, offset).removesuffix("\n").removesuffix("\r")
                offset += len(raw)
    except OSError as error:
        raise _unreadable(file, error) from error


def _opened(file: str) -> AbstractContextManager[BinaryIO]:
    if file != STDIN:
        return open(file, "rb")
    if sys.stdin is None:  # as `mtqa score - <&-` leaves it
        raise ReadError(file, "it is closed", "give it a text")
    return nullcontext(sys.stdin.buffer)


def _mark(data: bytes) -> tuple[bytes, str]:
    """The byte order mark that `data` begins with, and the encoding that it stands for."""
    return next((pair for pair in MARKS if data.startswith(pair[0])), (b"", "utf-8"))


def _decode(data: bytes, encoding: str, file: str, offset: int) -> str:
    """The text of `data`, which stands `offset` bytes into the file."""
    remedy = "save it as UTF-8 text first"
    if encoding == "utf-8" and b"\0" in data:
        place = offset + data.index(b"\0")
        raise ReadError(file, f"it is not plain text (byte {place:,} is NUL)", remedy)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        place = offset + error.start
        name = encoding.upper().removesuffix("-LE").removesuffix("-BE")
        problem = f"byte {place:,} (0x{data[error.start]:02X}) is not {name}"
        if encoding == "utf-8":
            remedy = f"convert it first, as in: iconv -f WINDOWS-1252 -t UTF-8 {file}"
        raise ReadError(file, problem, remedy) from error
    if "\0" in text:
        place = text.index("\0")
        raise ReadError(file, f"it is not plain text (character {place:,} is NUL)", remedy)
    return text


def _empty(file: str) -> ReadError:
    return ReadError(file, "it is empty", "give a text of at least one word")


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
