"""A quotation mark with its space on the wrong side."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import near
from mtqa.anatomy.quote_marks import Mark
from mtqa.anatomy.quote_spans import with_next_word, with_word_before
from mtqa.anatomy.quotes import Part, read_quotes
from mtqa.document import Document, Paragraph
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

SMALL_NEXT_RE = re.compile(r" [a-z]")
# What ends a word or a clause, and so needs a space behind it.
AFTER_WORD = frozenset(".,;:!?…%")
# A word may go on after the mark: two “yes”es, the “Tonight”s, “OK”ed.
SUFFIX_RE = re.compile(r"(?:e?s|e?d|er|ing|ish|th|n't)\b")
# A single mark can be told from an apostrophe before a tag: `just enjoy it, 'she said`.
SINGLE_RE = re.compile(
    r"[\w’-]{1,30}[,.!?] '(?:(?:he|she|they)(?= [a-z])"
    r"|(?:said|says|added|adds|told|stated|explained)\b"
    r"|the(?= (?:[\w-]+ ){1,7}(?:said|says|added|told|stated|explained)\b))"
)
#: From this cost on (`quote_marks.Mark`), a mark faces as its spaces say: another one is at fault,
#: and to move the space would make things worse.
AGAINST_ITS_SPACES = 4.0


@rule(
    "misplaced-quote-space",
    category="Fluency/Punctuation",
    severity=Severity.MINOR,
    flagged=[
        '"The price of these ⟦changes, "Ruiz⟧ said.',
        '"We have to change the ⟦rules. "⟧',
        "“We have to change the ⟦rules. ”⟧ He left.",
        'She said, ⟦" We⟧ are ready."',
        'She explained why ⟦the"family⟧ home" burned.',
        'They want "more ⟦patience"and⟧ less talk.',
        "“You must just enjoy ⟦it, 'the⟧ former champion said.",
        'They want ⟦it" back⟧ as soon as ⟦today "and⟧ no later.',
    ],
    clean=[
        '"We have to change," Ruiz said. "Today."',
        "He counted three “yes”es—“maybe” was no answer—and (“of course”) left.",
        'The 27" screen is "big". The Lakers" coach met the Lakers" fans. •"Big" is the word.',
        'He found the valley calm," she said, "and left at noon."',
        "“‘No’ is what she said,” he added. “She said ‘no.’ ”",
    ],
)
def misplaced_quote_space(document: Document) -> Iterator[Finding]:
    """Flags a space inside a quotation mark, or none outside it.

    The span runs from the word before the mark to the word after it, as far as the fault does.

    Why: detokenisers guess which way a straight mark faces, and once wrong they stay wrong; source
    languages that set no spaces lose those outside. Newsrooms' software does neither. Measures
    (27"), brackets, dashes and word endings after a mark (“yes”es) stay silent.

    Misses: most single marks, and marks beside one that is lost, for which way they face is then a
    guess.
    """
    for quotes in read_quotes(document):
        for read in quotes.marks:
            if read.opens and read.mark.open_cost < AGAINST_ITS_SPACES:
                yield from _opening(document.text, read.mark, quotes.paragraph)
            elif (
                not read.opens
                and read.part is not Part.NONE
                and read.mark.close_cost < AGAINST_ITS_SPACES
            ):
                yield from _closing(document.text, read.mark, quotes.paragraph)
    for match in near(SINGLE_RE, document.text, (", '", ". '", "! '", "? '"), before=32, after=200):
        meant = "' ".join(match[0].split(" '"))
        yield Finding(
            *match.span(), "a space belongs after the closing mark ', not before it", meant
        )


def _opening(text: str, mark: Mark, paragraph: Paragraph) -> Iterator[Finding]:
    left = text[mark.start - 1] if mark.start > paragraph.start else " "
    glued = left.isalnum() or left in AFTER_WORD
    spaced = text[mark.end : mark.end + 1].isspace() and mark.end < paragraph.end
    if left == "s" and spaced and SMALL_NEXT_RE.match(text, mark.end):
        return  # the Lakers" coach: an apostrophe
    if glued or spaced:
        start = with_word_before(text, mark, paragraph.start)[0] if glued else mark.start
        end = with_next_word(text, mark)[1]
        before = text[start : mark.start]
        after = text[mark.end : end].lstrip()
        yield Finding(
            start,
            end,
            f"a space belongs before the opening mark {mark.glyph}, not after it",
            f"{before}{' ' if glued else ''}{mark.glyph}{after}",
        )


def _closing(text: str, mark: Mark, paragraph: Paragraph) -> Iterator[Finding]:
    inner = text[max(paragraph.start, mark.start - 4) : mark.start]
    # Newsrooms part a single mark from a double one with a space: “She said ‘no.’ ”
    spaced = inner[-1:].isspace() and inner.rstrip()[-1:] not in ("’", "'", "")
    glued = text[mark.end : mark.end + 1].isalnum() and not SUFFIX_RE.match(text, mark.end)
    if spaced or glued:
        start = with_word_before(text, mark, paragraph.start)[0]
        end = with_next_word(text, mark)[1] if glued else mark.end
        before = text[start : mark.start].rstrip()
        after = f" {text[mark.end : end]}" if glued else ""
        glyph = "”" if mark.glyph == "“" else mark.glyph
        yield Finding(
            start,
            end,
            f"a space belongs after the closing mark {mark.glyph}, not before it",
            f"{before}{glyph}{after}",
        )
