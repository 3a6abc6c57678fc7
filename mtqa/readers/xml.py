"""XML read in one pass, with the place of every character; nothing outside the file is touched.

expat, which Python ships, is told to expand no entity of the file's own: a declaration of one ends
the reading, so neither a billion laughs nor a file from the disk or the network gets in. A DOCTYPE
that merely names a DTD, as TMX files carry, is passed over. lxml and ElementTree would give trees
without the places that an issue has to point at.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from xml.parsers import expat

from mtqa.readers.encoding import decode, mark
from mtqa.readers.error import ReadError

DECLARED_RE = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._:-]+)")
REFERENCE_RE = re.compile(r"&[^;\s]{1,64};|\r\n")
#: The name space of xml:lang and xml:id, as expat writes it before a name.
XML = "http://www.w3.org/XML/1998/namespace "

Attributes = Mapping[str, str]


def xml_text(data: bytes, file: str, encoding: str | None = None) -> str:
    """The characters of an XML file, in the encoding that its declaration names."""
    declared = DECLARED_RE.match(data[len(mark(data)[0]) :])
    name = declared.group(1).decode() if declared and encoding is None else encoding
    return decode(data, file, name)


def parse(
    text: str,
    file: str,
    start: Callable[[str, Attributes], None],
    end: Callable[[str], None],
    characters: Callable[[str, int, int], None],
) -> None:
    """Reads XML and calls a handler for each thing that it meets.

    Args:
        text: the whole file as decoded.
        file: its name, for errors.
        start: called with an element's name, as `namespace name`, and its attributes.
        end: called with the name.
        characters: called with a piece of text, and the half-open offsets into `text` of what
            it stands for.

    Raises:
        ReadError: it is not well-formed, or declares or uses entities of its own.
    """
    data = text.encode("utf-8", "surrogatepass")
    parser = expat.ParserCreate("utf-8", " ")
    parser.buffer_text = False  # or the place of a piece would be that of what follows it
    seen_bytes = seen_characters = 0

    def offset() -> int:
        nonlocal seen_bytes, seen_characters
        index = parser.CurrentByteIndex
        seen_characters += len(data[seen_bytes:index].decode("utf-8", "surrogatepass"))
        seen_bytes = index
        return seen_characters

    def piece(content: str) -> None:
        place = offset()
        if text.startswith(content, place):
            characters(content, place, place + len(content))
        else:
            found = REFERENCE_RE.match(text, place)
            characters(content, place, found.end() if found else place)

    def refuse(*_: object) -> None:
        raise ReadError(
            file,
            "its XML declares entities, which mtqa does not expand",
            "take them out of the DOCTYPE",
            parser.CurrentLineNumber,
        )

    def unknown(name: str, _: bool) -> None:
        raise ReadError(
            file,
            f"its XML uses the entity &{name}; that nothing in it declares",
            "write the character itself",
            parser.CurrentLineNumber,
        )

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = piece
    parser.EntityDeclHandler = refuse
    parser.SkippedEntityHandler = unknown
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        problem = f"it is not well-formed XML ({expat.ErrorString(error.code)})"
        raise ReadError(file, problem, "mend that line", error.lineno) from error
