"""The formats that mtqa reads, and how to tell them by a file's name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePath

from mtqa.readers.docx import read_docx
from mtqa.readers.error import STDIN, ReadError
from mtqa.readers.html import read_html
from mtqa.readers.markdown import read_markdown
from mtqa.readers.plain import read_plain, read_plain_lines
from mtqa.readers.records import Bad, Fields, read_jsonl, read_tsv
from mtqa.readers.text import Text
from mtqa.readers.tmx import read_tmx
from mtqa.readers.xliff import read_xliff


@dataclass(frozen=True)
class Options:
    """How to read files.

    Attributes:
        format: a name in `FORMATS`; None goes by the file's name, and takes others for plain text.
        encoding: what the files are in, if neither UTF-8 nor what they declare themselves.
        fields: which fields of JSON Lines and TSV hold what.
        target_lang: the language of a TMX file to score.
        source_lang: the language of a TMX file to compare with; None is the file's own.
        bad: called for a row that cannot be read, which is then passed over; None raises.
    """

    format: str | None = None
    encoding: str | None = None
    fields: Fields = field(default_factory=Fields)
    target_lang: str = "en"
    source_lang: str | None = None
    bad: Bad | None = None


@dataclass(frozen=True)
class Format:
    """One format.

    Attributes:
        name: what `--input-format` calls it.
        extensions: what names of such files end in.
        read: gives the texts of a file.
        many: whether a file holds several texts by its nature.
        rows: whether each of them is one segment, as a row and an entry are.
    """

    name: str
    extensions: tuple[str, ...]
    read: Callable[[str, Options], Iterator[Text]]
    many: bool = False
    rows: bool = False


FORMATS = {
    item.name: item
    for item in (
        Format("text", (".txt", ".text"), lambda file, how: read_plain(file, how.encoding)),
        Format(
            "markdown", (".md", ".markdown"), lambda file, how: read_markdown(file, how.encoding)
        ),
        Format(
            "html", (".html", ".htm", ".xhtml"), lambda file, how: read_html(file, how.encoding)
        ),
        Format(
            "jsonl",
            (".jsonl", ".ndjson"),
            lambda file, how: read_jsonl(file, how.encoding, how.fields, how.bad),
            many=True,
            rows=True,
        ),
        Format(
            "tsv",
            (".tsv", ".tab"),
            lambda file, how: read_tsv(file, how.encoding, how.fields, how.bad),
            many=True,
            rows=True,
        ),
        Format(
            "xliff",
            (".xlf", ".xliff", ".sdlxliff", ".mxliff", ".mqxliff"),
            lambda file, how: read_xliff(file, how.encoding),
            many=True,
        ),
        Format(
            "tmx",
            (".tmx",),
            lambda file, how: read_tmx(file, how.encoding, how.target_lang, how.source_lang),
            many=True,
            rows=True,
        ),
        Format("docx", (".docx",), lambda file, how: read_docx(file)),
    )
}


def named(file: str) -> Format | None:
    """The format that a file's name tells, without regard to `.gz` at its end.

    >>> [found.name if (found := named(name)) else None for name in ("a.MD", "b.jsonl.gz", "c")]
    ['markdown', 'jsonl', None]
    """
    suffixes = [suffix.lower() for suffix in PurePath(file).suffixes]
    if suffixes and suffixes[-1] == ".gz":
        suffixes.pop()
    return next(
        (item for item in FORMATS.values() if suffixes[-1:] and suffixes[-1] in item.extensions),
        None,
    )


def format_of(file: str, options: Options | None = None) -> Format:
    """The format to read a file in: the one that the options name, or else its name tells.

    Raises:
        ReadError: the options name none that there is.
    """
    options = options or Options()
    if options.format is None:
        return (None if file == STDIN else named(file)) or FORMATS["text"]
    if options.format not in FORMATS:
        raise ReadError(
            file, f"there is no format {options.format!r}", f"name one of {', '.join(FORMATS)}"
        )
    return FORMATS[options.format]


def read(file: str, options: Options | None = None) -> Iterator[Text]:
    """The texts of a file, in order, each with the way back into the file.

    Args:
        file: its name, or `-` for standard input; gzip is unpacked.
        options: how to read it; None goes by its name.

    Raises:
        ReadError: it cannot be read, once the texts before the fault are out; the message names
            the file, and the line if there is one, and says what to do.
    """
    options = options or Options()
    yield from format_of(file, options).read(file, options)


def read_segments(file: str, options: Options | None = None) -> Iterator[Text]:
    """The segments of a file: lines of plain text, rows, units and entries, or else paragraphs.

    Raises:
        ReadError: as `read`.
    """
    options = options or Options()
    found = format_of(file, options)
    if found.name == "text":
        yield from read_plain_lines(file, options.encoding)
        return
    for text in found.read(file, options):
        yield from text.split()
