"""Quotation marks of more than one style, or of another language's."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.anatomy.quote_marks import Mark, Style
from mtqa.anatomy.quote_spans import with_next_word, with_word_before
from mtqa.anatomy.quotes import Quotation, read_quotes
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

ENGLISH = {('"', '"'), ("“", "”"), ("''", "''"), ("＂", "＂")}
#: What closes a quotation that opens so, where that isn't the same mark again.
CLOSING = {"“": "”", "„": "”", "«": "»"}


@rule(
    "mixed-quote-styles",
    category="Fluency/Punctuation",
    severity=Severity.MINOR,
    flagged=[
        '"Women are ⟦strong“⟧, said Ada.',
        "Ada: “Women are ⟦strong“⟧, and so are we.",
        '“Women are ⟦strong,"⟧ said Ada.',
        "Ada called it ⟦„strong⟧ coffee“ and “weak tea”.",
        "Ada called it ⟦«strong⟧ coffee» and «weak tea».",
        "The word ⟦”strong⟧” is Ada's.",
        '“Women,” said Ada, “are strong.” She wrote ⟦"Tea⟧". “Good,” said Bo.',
    ],
    clean=[
        "“Women are ‘strong’,” said Ada. “We aren’t.”",
        '"Women are \'strong\'", said Ada. "We aren\'t."',
        "The shelf is 80\" tall. “It's tall,” said Ada.",
    ],
)
def mixed_quote_styles(document: Document) -> Iterator[Finding]:
    """Flags quotations closed by another style's mark, foreign marks, and two styles in one text.

    A pair that does not match is flagged at the mark that breaks it (the closing one, with the word
    before); foreign pairs („so“, «so», ”so”) at the first one's opening mark, the others as
    related; where straight and curly pairs stand in one article, the rarer ones in the same way.

    Why: the source's marks survive translation one by one. Newsrooms set one style throughout:
    double marks with single ones inside, all straight or all curly. Apostrophes and inches are no
    quotation marks.

    Misses: single marks.
    """
    pairs = [
        (quotes.paragraph.start, quote, quote.opening, quote.closing)
        for quotes in read_quotes(document)
        for quote in quotes.quotations
        if quote.opening and quote.closing
    ]
    sound: dict[Style, list[Quotation]] = {Style.STRAIGHT: [], Style.CURLY: []}
    foreign: list[Quotation] = []
    for floor, quote, opening, closing in pairs:
        glyphs = (opening.glyph, closing.glyph)
        if glyphs in ENGLISH:
            sound[opening.style].append(quote)
        elif _foreign(opening, closing):
            foreign.append(quote)
        else:
            start, end = with_word_before(document.text, closing, floor)
            wanted = CLOSING.get(opening.glyph, opening.glyph)
            message = f"the quotation opens with {opening.glyph} but closes with {closing.glyph}"
            word = document.text[start : closing.start].rstrip()
            yield Finding(start, end, message, word + wanted)
    if foreign:
        yield _first(document.text, foreign, 'marks of another language; English has “ ” or " "')
    fewer, more = sorted(sound.values(), key=len)
    if fewer and more:
        yield _first(document.text, fewer, "straight and curly quotation marks in one article")


def _foreign(opening: Mark, closing: Mark) -> bool:
    if Style.GUILLEMET in (opening.style, closing.style):
        return opening.style is closing.style
    if opening.glyph == "„":
        return closing.glyph in "“”‟"
    return opening.glyph == closing.glyph == "”"


def _first(text: str, quotations: list[Quotation], message: str) -> Finding:
    openings = [quote.opening for quote in quotations if quote.opening]
    spans = [with_next_word(text, mark) for mark in openings]
    return Finding(*spans[0], message, related=tuple(spans[1:]))
