"""A quotation opened again while it is still open."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.anatomy.quote_singles import reopened_singles
from mtqa.anatomy.quote_spans import with_next_word
from mtqa.anatomy.quotes import Part, marks_of
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

#: No newsroom prints a paragraph of so many characters: its borders have been lost.
LONG = 1200


@rule(
    "reopened-quote",
    category="Fluency/Punctuation",
    severity=Severity.MAJOR,
    flagged=[
        "“We will stay. ⟦“Our⟧ aim is peace,” she said.",
        '"We will stay. ⟦"Our⟧ aim is peace," she said.',
        "«We will stay. ⟦«Our⟧ aim is peace», she said.",
        "„We will stay. ⟦„Our⟧ aim is peace“, she said.",
        'They said "the repair of the ⟦"old⟧ receiver" was late".',
        "‘We will stay. ⟦‘Our⟧ aim is peace,’ she said.",
        "'We will stay. ⟦'Our⟧ aim is peace,' she said.",
        "“Rain is likely. ⟦“Take⟧ a coat. ⟦“Leave⟧ early,” the service said.",
    ],
    clean=[
        "“We will stay,” she said. “Our aim is peace.”",
        '"We will stay," she said. "Our aim is peace."',
        "“She told me ‘never again’ and left,” he said.",
        "‘It’s the ’90s, rock ’n’ roll,’ she said. ‘The boys’ club is closed.’",
        "“The first day was long.\n\n“The second was worse.\n\n“Then we went home,” Ruiz said.",
        '"The first day was long.\n\n"Then we went home," Ruiz said.',
        'The board measures 6\'2" and the old one 5\'10", said the maker of "Wave".',
        'The plan was "dead, "he said. "We move on."',
    ],
    missed=['Her song "Rain," and "Snow⟦" are⟧ popular.'],
)
def reopened_quote(document: Document) -> Iterator[Finding]:
    """Flags an opening quotation mark inside a quotation of the same level that is still open.

    The span is the second opening mark and the word after it; the first is given as related.

    Why: machines translate sentence by sentence, and give each sentence of one speech an opening
    mark of its own; or they carry over marks nested inside marks of the same kind. The reader
    can't tell whose words follow. (Nesting is only untidy, and so minor; so is a mark in a
    paragraph so long that it must once have been several.) Sound English nests single marks inside
    double ones, and reopens only at the head of a paragraph, when a speech runs on: both stay
    silent. A mark whose space has slipped (`dead, "he said`) is read as the closing mark it is.

    Misses: single marks with a plural's apostrophe between; marks so many that they pair up by
    chance.
    """
    for quotes, index in [*marks_of(document, Part.REOPENS), *marks_of(document, Part.NESTS)]:
        mark = quotes.marks[index].mark
        earlier = (quotes.marks[at] for at in range(index - 1, -1, -1))
        before = next(read.mark for read in earlier if read.opens)
        start, end = with_next_word(document.text, mark)
        related = (with_next_word(document.text, before),)
        nested = quotes.marks[index].part is Part.NESTS
        # What is set as one long paragraph was often several, and each may open its own.
        long = quotes.paragraph.end - quotes.paragraph.start > LONG
        yield Finding(
            start,
            end,
            "quotation marks of one kind inside each other; the inner ones should be single"
            if nested
            else "the quotation is opened again, though it was never closed",
            suggestion=None if nested else document.text[mark.end : end].lstrip(),
            severity=Severity.MINOR if nested or long else None,
            related=related,
        )
    for first, second in reopened_singles(document):
        end = (
            second + 1 + len(document.text[second + 1 : second + 40].split()[0].rstrip(".,;:!?’'"))
        )
        yield Finding(
            second,
            end,
            "the quotation is opened again, though it was never closed",
            suggestion=document.text[second + 1 : end],
            related=((first, first + 1),),
        )
