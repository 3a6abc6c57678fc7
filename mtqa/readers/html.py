"""HTML pages: the article is scored, the furniture of the page is not.

trafilatura, the extractor that comes out ahead in comparisons of them and is kept up, says what the
article is; `mtqa.readers.markup` says where it stands. Its words are not scored, since they have no
places: a block of the page is, if they have it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mtqa.directives import is_directive
from mtqa.readers.encoding import decode, mark
from mtqa.readers.error import ReadError, missing
from mtqa.readers.markup import Block, blocks
from mtqa.readers.origin import Page, Part, Trace
from mtqa.readers.raw import empty, read_bytes
from mtqa.readers.text import Text

CHARSET_RE = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9._:-]+)", re.I)
#: How far into a page its encoding may be declared; HTML itself says 1,024 bytes.
DECLARED_WITHIN = 4096
WORD_RE = re.compile(r"\w+")
#: Words that have to stand together in the article for a part of a block to count as kept.
TOGETHER = 4
GAP = "\n\n"


def read_html(file: str, encoding: str | None = None, whole: bool = False) -> Iterator[Text]:
    """The article of an HTML page, as one text; its blocks are the paragraphs.

    A page in which the extractor finds no article, such as a snippet, is read whole.

    Args:
        file: its name.
        encoding: what it is in, if neither UTF-8 nor what it declares.
        whole: whether to read the furniture too.

    Raises:
        ReadError: it cannot be read, or shows no text.
    """
    data = read_bytes(file)
    if not data.strip():
        raise empty(file)
    if encoding is None:
        declared = CHARSET_RE.search(data[len(mark(data)[0]) :][:DECLARED_WITHIN])
        encoding = declared.group(1).decode() if declared else None
    page = Page(decode(data, file, encoding))
    found = list(blocks(page.original))
    if not found:
        raise ReadError(file, "no text shows on this page", "give a page with an article")
    yield joined(found if whole else article(found, page.original, file), page, file)


def article(found: list[Block], page: str, file: str) -> list[Block]:
    """Those blocks of a page that are its article: all of them if it has none."""
    lines = list(_extracted(page, file))
    keys = [_words(line) for line in lines]
    whole = {" ".join(key) for key in keys if key}
    together = {
        tuple(key[index : index + TOGETHER])
        for key in keys
        for index in range(len(key) - TOGETHER + 1)
    }
    kept = [_is_kept(_words(block.text), whole, together) for block in found]
    if not any(kept):
        return found
    first = kept.index(True)
    if not any(block.tag == "h1" for block, keep in zip(found, kept, strict=True) if keep):
        # The headline often stands apart from the story, and is part of what is published.
        heads = [index for index in range(first) if found[index].tag == "h1"]
        for index in heads[-1:]:
            kept[index] = True
    return [
        block for block, keep in zip(found, kept, strict=True) if keep or is_directive(block.text)
    ]


def joined(found: Iterable[Block], page: Page, file: str) -> Text:
    """Blocks as the paragraphs of one text."""
    trace, parts = Trace(page.original), list[Part]()
    for block in found:
        if parts:
            trace.add(GAP)
        start = trace.length
        for piece in block.pieces:
            trace.put(*piece)
        parts.append(Part(start, trace.length))
    return Text(trace.text, file, page=page, runs=tuple(trace.runs), parts=tuple(parts))


def _extracted(page: str, file: str) -> Iterator[str]:
    try:
        import trafilatura
        from lxml.etree import LxmlError
    except ImportError as error:
        raise missing(file, "HTML", error) from error
    try:
        document = trafilatura.bare_extraction(page, include_comments=False, include_tables=True)
    except (LxmlError, ValueError, RecursionError):  # of pages that no parser makes sense of
        return
    if document is None or isinstance(document, dict) or document.body is None:
        return
    for element in document.body.iter("*"):
        yield "".join(map(str, element.itertext()))


def _is_kept(words: list[str], whole: set[str], together: set[tuple[str, ...]]) -> bool:
    if not words:
        return False
    if " ".join(words) in whole:
        return True
    runs = [tuple(words[i : i + TOGETHER]) for i in range(len(words) - TOGETHER + 1)]
    return 2 * sum(run in together for run in runs) > len(runs) > 0


def _words(text: str) -> list[str]:
    return WORD_RE.findall(text.lower())
