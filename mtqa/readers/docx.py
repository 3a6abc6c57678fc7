"""DOCX files of Word and others: their paragraphs, with tracked changes as if accepted."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from mtqa.readers.error import ReadError, missing
from mtqa.readers.origin import Part
from mtqa.readers.raw import empty, read_bytes
from mtqa.readers.text import Text

#: What the file before 2007, and a file locked with a password, begin with.
OLE = b"\xd0\xcf\x11\xe0"
#: More unpacked bytes than this are a zip bomb, not an article.
MOST = 1 << 28
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: Not read: deleted and moved text, and the copy of a text box for programs from before 2010.
SKIPPED = frozenset(
    {
        f"{WORD}del",
        f"{WORD}moveFrom",
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    }
)
BREAKS = {f"{WORD}tab": "\t", f"{WORD}br": "\n", f"{WORD}cr": "\n", f"{WORD}noBreakHyphen": "-"}
GAP = "\n\n"


def read_docx(file: str) -> Iterator[Text]:
    """The body of a DOCX file as one text, tables and text boxes included.

    Paragraphs are numbered as they stand in the file, the empty ones too. Headers, footers,
    footnotes and comments are not read.

    Raises:
        ReadError: it cannot be read, is no DOCX file, or has no text.
    """
    parts: list[Part] = []
    pieces: list[str] = []
    length = 0
    for number, text in enumerate(_paragraphs(file), start=1):
        if not text.strip():
            continue
        if parts:
            pieces.append(GAP)
            length += len(GAP)
        parts.append(Part(length, length + len(text), paragraph=number))
        pieces.append(text)
        length += len(text)
    if not parts:
        raise empty(file)
    yield Text("".join(pieces), file, parts=tuple(parts))


def _paragraphs(file: str) -> Iterator[str]:
    data = read_bytes(file)
    remedy = "save it as .docx, without a password"
    if not data.strip():
        raise empty(file)
    if data.startswith(OLE):
        raise ReadError(file, "it is an old Word file, or locked", remedy)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
    except zipfile.BadZipFile as error:
        raise ReadError(file, "it is no DOCX file", remedy) from error
    if size > MOST:
        raise ReadError(file, f"it unpacks to more than {MOST >> 20} MB", "split it")
    try:
        import docx
        from lxml.etree import XMLSyntaxError
    except ImportError as error:
        raise missing(file, "DOCX", error) from error
    try:
        body = docx.Document(io.BytesIO(data)).element.body
    # What python-docx lets through of a package that is broken in one way or another.
    except (KeyError, ValueError, AttributeError, zipfile.BadZipFile, XMLSyntaxError) as error:
        raise ReadError(file, "it is no Word document, or broken", remedy) from error
    except (NotImplementedError, RuntimeError, OSError, EOFError) as error:
        raise ReadError(file, f"it cannot be unpacked ({error})", remedy) from error
    for paragraph in body.iter(f"{WORD}p"):
        if not any(parent.tag in SKIPPED for parent in paragraph.iterancestors()):
            yield "".join(_pieces(paragraph))


def _pieces(paragraph: Any) -> Iterator[str]:
    """A paragraph's texts, without those of a text box in it, which has paragraphs of its own."""
    waiting = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        if element.tag in SKIPPED or element.tag == f"{WORD}p":
            continue
        if element.tag == f"{WORD}t":
            yield element.text or ""
        elif element.tag in BREAKS:
            yield BREAKS[element.tag]
        else:
            waiting.extend(reversed(element))
