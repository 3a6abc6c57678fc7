"""A quotation that closes and never opened."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.anatomy.quote_spans import with_word_before
from mtqa.anatomy.quotes import read_quotes
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule


@rule(
    "stray-closing-quote",
    category="Fluency/Punctuation",
    severity=Severity.MAJOR,
    flagged=[
        "It is easier at airports, which is very ⟦necessary,”⟧ the doctor said.",
        'It is easier at airports, which is very ⟦necessary,"⟧ the doctor said.',
        "We stay in the ⟦valley»⟧, the mayor said.",
        '"We stay," she said. Nobody will make us ⟦leave."⟧ Then she left.',
    ],
    clean=[
        "“It is easier.\n\nIt is quicker too,” the doctor said.",
        "“It is easier,” the doctor said. “We know.”",
        'The screen is 55" wide. "Good," he said.',
        "The workers’ union won. The ’90s are back.",
    ],
)
def stray_closing_quote(document: Document) -> Iterator[Finding]:
    """Flags a closing quotation mark that nothing opened in its paragraph.

    The span is the word before the mark, and the mark; the head of the sentence, where the speech
    began at the latest, is given as related.

    Why: the opening mark of a speech is lost when the machine takes its first sentence for the
    reporter's. Measures in inches look like it and stay silent; so does a quotation that a
    paragraph before has opened, as in text set one sentence a line.

    Misses: single marks; a paragraph that lost two marks, so that those left pair up.
    """
    for quotes in read_quotes(document):
        for quote in quotes.quotations:
            if quote.closing and not quote.opening and not quote.continued:
                start, end = with_word_before(document.text, quote.closing, quotes.paragraph.start)
                word = document.text[quote.start : quote.start + 40].split(maxsplit=1)[:1]
                head = (quote.start, quote.start + len(word[0])) if word else (start, start)
                related = (head,) if head[0] < head[1] <= start else ()
                message = "the quotation is closed, but nothing in the paragraph opens it"
                yield Finding(start, end, message, related=related)
