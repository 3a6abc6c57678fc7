"""A paragraph whose last sentence has no full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.sentence_ends import AGENCY_RE, SENTENCE_RE, broken_end, closing_heading
from mtqa.document import TERMINAL_RE, Document, Paragraph, Role
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

LAST_RE = re.compile(r"(?:[\w'’-]+ )?[\w'’%€$-]*\w$")
#: Shorter than this, a line without a stop may be a label or a title.
SHORT = 14
#: And a paragraph of one sentence is longer than any title.
LONG = 22
# Lists, tables and price tags are set without stops.
LISTED_RE = re.compile(r"^(?:[-–—•*·▪]|\d+[.)])|[¥€£$]\s?[\d,.]+|https?:|www\.|@|\.\w{2,3}$")


@rule(
    "missing-stop",
    category="Fluency/Punctuation",
    severity=Severity.MINOR,
    flagged=[
        "Snow\n\nSnow fell on Monday. I never ⟦got it⟧\n\nIt rained.",
        "Snow\n\nIt snowed. Children went to and fro on their sledges from the church to the lake "
        "until ⟦after dark⟧\n\nIt rained.",
    ],
    clean=[
        "Snow fell on Monday\n\nIt rained.\n\nWhat happened next\n\nIt rained again.",
        "It rained. Snow fell on Monday (Jane Doe)\n\nIt rained again. - dpa\n\nSnow is due.",
        "Snow falls, and it may go on falling for as long as the wind comes from the north",
        "The winners:\n\n1. Snow White of Oslo and her friends, who came last\n\nIt rained.",
    ],
    missed=["Rain\n\nIt rained.\n\nSnow fell on ⟦Monday⟧\n\nIt rained again."],
)
def missing_stop(document: Document) -> Iterator[Finding]:
    """Flags the end of a paragraph that should have a full stop and has none.

    Why: in a text whose other paragraphs have their stops, one without is unfinished work. Titles,
    credits in brackets, lists, headings run in and texts that have no stops at all stay silent.
    Misses: sentences short enough to be headings.
    """
    bodies = [p for p in document.paragraphs[1:] if p.role is Role.BODY]
    if not any(TERMINAL_RE.search(paragraph.text[-12:]) for paragraph in bodies):
        return
    for paragraph in bodies:
        if not paragraph.text[-1].isalnum():
            continue
        last = LAST_RE.search(paragraph.text[-80:])
        if last and _is_sentence(paragraph):
            start = paragraph.end - len(last[0])
            yield Finding(start, paragraph.end, "the full stop is missing", f"{last[0]}.")


def _is_sentence(paragraph: Paragraph) -> bool:
    last = paragraph.sentences[-1].text
    if (
        LISTED_RE.search(paragraph.text[:80])
        or AGENCY_RE.search(last)
        or LISTED_RE.search(last[-80:])
    ):
        return False
    words = len(last.split())
    if len(paragraph.sentences) == 1:
        long = words > LONG
    else:
        long = words > SHORT or SENTENCE_RE.match(last) is not None
    return long and not broken_end(paragraph) and not closing_heading(paragraph)
