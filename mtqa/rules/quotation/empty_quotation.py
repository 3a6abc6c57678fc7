"""Two quotation marks with nothing between them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import near
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# Between spaces or stops: a word beside the marks makes them a doubled mark round that word.
EMPTY_RE = re.compile(
    r"(?P<word>[\w'’-]{1,30}[.,!?]?) (?P<marks>[\"“] ?[\"”])(?=[\s,.;:!?)(]|$)"
    r"|(?P<last>[\w'’-]{1,30}[.,!?])(?P<glued>[\"”][\"“])(?=[A-Z])"
)
PAIRS = ('""', '" "', "“”", "“ ”", "”“", '“"', '“ "', '”"', '"“')
# What is said to be empty: `the string ""`, `a field of ""`.
NAMED = frozenset({"string", "value", "field", "of", "is", "as", "with", "to", "or", "and", "alt"})


@rule(
    "empty-quotation",
    category="Fluency/Punctuation",
    severity=Severity.MAJOR,
    flagged=[
        'Fans said that they did not need a new ⟦song. ""⟧ Most wrote to the band.',
        'These are known as ⟦crises ""⟧ (Ruiz, head of the firm).',
        "The town is ⟦quiet,”“⟧Trains and buses are few, said Ruiz.",
    ],
    clean=[
        'The string "" is empty; set the value to "".',
        "“The town is quiet,” “Trains are few,” they said.",
        'He said ""no"" twice. A 5\' 10" "giant" fell.',
    ],
)
def empty_quotation(document: Document) -> Iterator[Finding]:
    """Flags `""` and `”“`, with no words inside and no space between.

    The span is the word before the marks, and the marks.

    Why: marks that have lost their places end up side by side. Nobody quotes nothing, but for
    programmers, who say what it is that is empty.

    Misses: marks doubled round words, which are `reopened-quote`.
    """
    text = document.text
    for match in near(EMPTY_RE, text, PAIRS, before=36, after=3):
        if (match["word"] or "").lower() not in NAMED:
            yield Finding(*match.span(), "quotation marks round nothing")
