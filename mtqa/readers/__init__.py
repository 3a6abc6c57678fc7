"""Readers of files: `read` gives the texts of one, each with the way back into it."""

from mtqa.readers.error import ReadError
from mtqa.readers.formats import FORMATS, Format, Options, format_of, read, read_segments
from mtqa.readers.locate import located
from mtqa.readers.origin import Place
from mtqa.readers.paths import find_files
from mtqa.readers.records import Fields
from mtqa.readers.text import Text

__all__ = [
    "FORMATS",
    "Fields",
    "Format",
    "Options",
    "Place",
    "ReadError",
    "Text",
    "find_files",
    "format_of",
    "located",
    "read",
    "read_segments",
]
