"""A quotation that opens and never closes."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.anatomy.quote_spans import with_next_word
from mtqa.anatomy.quotes import Part, read_quotes
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule


@rule(
    "unclosed-quote",
    category="Fluency/Punctuation",
    severity=Severity.MAJOR,
    flagged=[
        "The mayor was clear: ⟦“Nobody⟧ leaves the hall before noon.\n\nThen he left.",
        'She said the plan was ⟦"good⟧ and left the room.',
        "The minister spoke of ⟦„hard⟧ times and left.",
        "He called it ⟦«a⟧ mistake and said no more.",
    ],
    clean=[
        "The mayor was clear: “Nobody leaves.”",
        "“The first day was long.\n\n“Then we went home,” Ruiz said.",
        "The board is 6'2\" long.",
        'The shelf is 30" wide and the door 80" tall.',
        "'Tis the season, and rock 'n' roll is back.",
    ],
    missed=["The mayor said: ⟦‘Nobody⟧ leaves."],
)
def unclosed_quote(document: Document) -> Iterator[Finding]:
    """Flags a quotation that is still open where its paragraph ends.

    The span is the opening mark and the word after it; the paragraph's last word, where the
    quotation is still open, is given as related.

    Why: decoders drop the closing mark, above all when the source closes a speech some sentences
    later, so the reporter's words look like the speaker's. A speech that runs on over paragraphs
    opens each of them and closes only in the last, which is sound and stays silent; so do inches
    and seconds, and a quotation that closes some paragraphs on, as in text set one sentence a
    line.

    Misses: single marks; a lost mark with another quotation behind it is `reopened-quote`.
    """
    for quotes in read_quotes(document):
        reopened = {read.mark.start for read in quotes.marks if read.part is Part.REOPENS}
        for quote in quotes.quotations:
            # One that ends before its paragraph does is reopened, and is flagged there.
            lost = quote.opening and not quote.closing and quote.end == quotes.paragraph.end
            if quote.opening and lost and not quote.continued and quote.start not in reopened:
                start, end = with_next_word(document.text, quote.opening)
                last = document.text[max(end, quote.end - 40) : quote.end].split()[-1:]
                related = ((quote.end - len(last[0]), quote.end),) if last else ()
                message = "the quotation is opened and never closed"
                yield Finding(start, end, message, related=related)
