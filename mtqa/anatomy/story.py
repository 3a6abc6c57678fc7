"""Where the story itself stands, headline and page furniture apart."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.document import Document, Paragraph, Role


def story(document: Document) -> Iterator[tuple[Paragraph, int]]:
    """The body's paragraphs, each with the offset where its running text begins.

    In a text of one paragraph a headline may stand before the story with nothing to part them, so
    its first sentence is passed over.

    >>> document = Document.parse("Rain hits Leeds It rained. Nobody minded.")
    >>> [document.text[start : part.end] for part, start in story(document)]
    [' Nobody minded.']
    """
    for paragraph in document.paragraphs:
        if paragraph.role is Role.BODY:
            alone = len(document.paragraphs) == 1 and paragraph.sentences
            yield paragraph, paragraph.sentences[0].end if alone else paragraph.start
