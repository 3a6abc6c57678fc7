"""TMX translation memories: each entry is a text, compared with its source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from mtqa.readers.error import ReadError
from mtqa.readers.origin import Page, Part, Trace
from mtqa.readers.raw import empty, read_bytes
from mtqa.readers.text import Text
from mtqa.readers.xml import XML, Attributes, parse, xml_text

#: Native code of the original's format; `hi` alone holds words of the sentence.
CODE = frozenset({"bpt", "ept", "it", "ph", "ut"})


@dataclass
class Variant:
    """One language's side of an entry."""

    language: str
    pieces: list[tuple[str, int, int]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(content for content, _, _ in self.pieces)


@dataclass
class Entry:
    """A `<tu>`: its identifier, or its number in the file, and its variants."""

    name: str
    source_lang: str | None
    variants: list[Variant] = field(default_factory=list)


class Reader:
    """Gathers the entries while the XML goes by."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.entries: list[Entry] = []
        self.source_lang: str | None = None
        self.depth = self.code = 0
        self.inside = False

    def start(self, name: str, attributes: Attributes) -> None:
        """An element opens."""
        local = name.rpartition(" ")[2]
        if not self.depth and local != "tmx":
            raise ReadError(self.file, f"it is no TMX, but <{local}>", "give a TMX file")
        self.depth += 1
        if self.inside:
            self.code += local in CODE
        elif local == "header":
            self.source_lang = attributes.get("srclang")
        elif local == "tu":
            number = attributes.get("tuid") or f"#{len(self.entries) + 1}"
            self.entries.append(Entry(number, attributes.get("srclang", self.source_lang)))
        elif local == "tuv" and self.entries:
            language = attributes.get(f"{XML}lang") or attributes.get("lang", "")
            self.entries[-1].variants.append(Variant(language))
        elif local == "seg":
            self.inside = bool(self.entries and self.entries[-1].variants)

    def end(self, name: str) -> None:
        """An element closes."""
        local = name.rpartition(" ")[2]
        self.depth -= 1
        if local == "seg":
            self.inside, self.code = False, 0
        elif self.inside:
            self.code -= local in CODE

    def characters(self, content: str, start: int, end: int) -> None:
        """Text goes by."""
        if self.inside and not self.code:
            self.entries[-1].variants[-1].pieces.append((content, start, end))


def read_tmx(
    file: str,
    encoding: str | None = None,
    target_lang: str = "en",
    source_lang: str | None = None,
) -> Iterator[Text]:
    """Each entry that has the target language, with its source.

    Args:
        file: its name.
        encoding: what it is in, if its declaration is wrong.
        target_lang: the language to score, "en" for every English or "en-GB" for that one alone.
        source_lang: the language to compare with; None is the file's own, or else the first other.

    Raises:
        ReadError: it cannot be read, is no TMX, or no entry has the target language.
    """
    data = read_bytes(file)
    if not data.strip():
        raise empty(file)
    page = Page(xml_text(data, file, encoding))
    reader = Reader(file)
    parse(page.original, file, reader.start, reader.end, reader.characters)
    found = False
    for entry in reader.entries:
        target = next((item for item in entry.variants if _speaks(item, target_lang)), None)
        if target is None or not target.text.strip():
            continue
        found = True
        others = [item for item in entry.variants if item is not target and item.text.strip()]
        wanted = source_lang or entry.source_lang
        source = next((item for item in others if wanted and _speaks(item, wanted)), None)
        if source is None and source_lang is None and others:
            source = others[0]
        trace = Trace(page.original)
        for content, left, right in target.pieces:
            trace.put(content, left, right)
        yield Text(
            trace.text,
            file,
            source=source.text if source is not None else None,
            id=entry.name,
            source_lang=source.language or None if source is not None else None,
            page=page,
            runs=tuple(trace.runs),
            parts=(Part(0, trace.length, entry.name, None, source.text if source else None),),
        )
    if not found:
        has = sorted({item.language for entry in reader.entries for item in entry.variants})
        raise ReadError(
            file,
            f"no entry in it is in {target_lang} (it has {', '.join(has[:9]) or 'none'})",
            "name the language to score, as in --target-lang en-GB",
        )


def _speaks(variant: Variant, language: str) -> bool:
    have, want = variant.language.lower().replace("_", "-"), language.lower().replace("_", "-")
    return have == want or have.startswith(f"{want}-")
