"""XLIFF 1.2 and 2.x: the targets are scored, the sources compared.

The well-kept library, translate-toolkit, is GPL and asks for Python 3.11; what is needed of the
format is small, so expat reads it (see `mtqa.readers.xml`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from mtqa.readers.error import ReadError
from mtqa.readers.origin import Page, Part, Trace
from mtqa.readers.raw import empty, read_bytes
from mtqa.readers.text import Text
from mtqa.readers.xml import Attributes, parse, xml_text

NAMESPACE = "urn:oasis:names:tc:xliff:document:"
#: Native code of the original's format, in elements of both versions; no part of the sentence.
CODE = frozenset({"ph", "it", "bpt", "ept"})
GAP = "\n\n"


@dataclass
class Piece:
    """A segment, or what stands between two: stretches of its source and its target."""

    source: list[tuple[str, int, int]] = field(default_factory=list)
    target: list[tuple[str, int, int]] = field(default_factory=list)
    ignorable: bool = False


@dataclass
class File:
    """One `<file>`: its name, its languages, and its units with their pieces."""

    name: str | None
    source_lang: str | None
    units: list[tuple[str, list[Piece]]] = field(default_factory=list)


class Reader:
    """Gathers the units while the XML goes by."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.files: list[File] = []
        self.source_lang: str | None = None
        self.path: list[str] = []
        self.into: list[tuple[str, int, int]] | None = None
        self.depth = 0  # of the source or target that is being read
        self.code = 0  # of elements with native code

    def start(self, name: str, attributes: Attributes) -> None:
        """An element opens."""
        space, _, local = name.rpartition(" ")
        if not self.path and local != "xliff":
            raise ReadError(self.file, f"it is no XLIFF, but <{local}>", "give an XLIFF file")
        parent = self.path[-1] if self.path else ""
        # Modules of 2.x have sources and targets of their own: not in the core's name space.
        local = local if not space or space.startswith(NAMESPACE) else name
        self.path.append(local)
        if self.into is not None:
            self.code += local in CODE
            if local == "cp" and not self.code:  # a character that XML cannot hold
                self.into.append((_character(attributes.get("hex", "")), -1, -1))
        elif local == "xliff":
            self.source_lang = attributes.get("srcLang")
        elif local == "file":
            name_ = attributes.get("original") or attributes.get("id")
            self.files.append(File(name_, attributes.get("source-language", self.source_lang)))
        elif local in ("trans-unit", "unit") and self.files:
            self.files[-1].units.append((attributes.get("id", ""), []))
            if local == "trans-unit":
                self.files[-1].units[-1][1].append(Piece())
        elif local in ("segment", "ignorable") and parent == "unit":
            self.files[-1].units[-1][1].append(Piece(ignorable=local == "ignorable"))
        elif local in ("source", "target") and parent in ("trans-unit", "segment", "ignorable"):
            piece = self.files[-1].units[-1][1][-1]
            self.into = piece.source if local == "source" else piece.target
            self.depth = len(self.path)

    def end(self, _: str) -> None:
        """An element closes."""
        if self.into is not None:
            if len(self.path) == self.depth:
                self.into, self.code = None, 0
            else:
                self.code -= self.path[-1] in CODE
        self.path.pop()

    def characters(self, content: str, start: int, end: int) -> None:
        """Text goes by."""
        if self.into is not None and not self.code:
            self.into.append((content, start, end))


def read_xliff(file: str, encoding: str | None = None) -> Iterator[Text]:
    """Each `<file>` of an XLIFF file as a text; its units are the paragraphs.

    Units without a target are passed over, with their sources.

    Raises:
        ReadError: it cannot be read, is no XLIFF, or has no target at all.
    """
    data = read_bytes(file)
    if not data.strip():
        raise empty(file)
    page = Page(xml_text(data, file, encoding))
    reader = Reader(file)
    parse(page.original, file, reader.start, reader.end, reader.characters)
    texts = [text for part in reader.files if (text := _text(part, page, file)) is not None]
    if not texts:
        raise ReadError(file, "no unit in it has a target", "give a translated file")
    yield from texts


def _text(part: File, page: Page, file: str) -> Text | None:
    trace, parts = Trace(page.original), list[Part]()
    for name, pieces in part.units:
        if not any(_plain(piece.target).strip() for piece in pieces if not piece.ignorable):
            continue
        if parts:
            trace.add(GAP)
        start, sources = trace.length, ""
        for piece in pieces:
            done = piece.target or (piece.source if piece.ignorable else [])
            source = _plain(piece.source)
            if trace.length > start and done and not _spaced(trace.pieces[-1], _plain(done)):
                trace.add(" ")
            if sources and source and not _spaced(sources, source):
                sources += " "
            sources += source
            for content, left, right in done:
                if left < 0:
                    trace.add(content)
                else:
                    trace.put(content, left, right)
        parts.append(Part(start, trace.length, unit=name, source=sources.strip() or None))
    if not parts:
        return None
    joined = GAP.join(item.source for item in parts if item.source)
    return Text(
        trace.text,
        file,
        source=joined or None,
        id=part.name,
        source_lang=part.source_lang,
        page=page,
        runs=tuple(trace.runs),
        parts=tuple(parts),
    )


def _plain(pieces: list[tuple[str, int, int]]) -> str:
    return "".join(content for content, _, _ in pieces)


def _spaced(before: str, after: str) -> bool:
    return before[-1:].isspace() or after[:1].isspace()


def _character(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return "\N{REPLACEMENT CHARACTER}"
