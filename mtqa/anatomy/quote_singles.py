"""Single quotation marks, as far as they can be told from apostrophes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document

# An opening mark stands before a letter and after a space or another opening mark; a closing one
# before anything but a letter. A plural's apostrophe passes for a closing mark: better a miss.
SINGLE_RE = re.compile(
    r"(?P<open>(?<![^\s(\[\"“—–-])[‘'](?=[A-Za-z]))|(?P<close>(?<=\S)[’'](?![A-Za-z0-9]))"
)
# ’em and rock ’n’ roll, typed with a mark that opens.
ELISION_RE = re.compile(
    r"(?:em|n|til|tis|twas|cause|cos|bout|round|til|cuz|tude|s)\b", re.IGNORECASE
)
SENTENCE_END = frozenset(".!?…")


def reopened_singles(document: Document) -> Iterator[tuple[int, int]]:
    """Offsets of single marks that open a sentence inside a single-marked quotation still open.

    Each comes behind the offset of the mark that opened the quotation.

    >>> list(reopened_singles(Document.parse("‘We stay. ‘Our aim is peace,’ she said.")))
    [(0, 10)]
    >>> list(reopened_singles(Document.parse("‘We stay,’ she said. ‘It’s the ’90s.’")))
    []
    """
    text = document.text
    if "‘" not in text and " '" not in text:
        return
    for paragraph in document.paragraphs:
        first = None
        for match in SINGLE_RE.finditer(text, paragraph.start, paragraph.end):
            at = match.start()
            if match["close"]:
                first = None
            elif ELISION_RE.match(text, at + 1):
                continue
            elif first is None:
                first = at
            else:
                before = text[max(first, at - 3) : at]
                if before.endswith(" ") and before.rstrip()[-1:] in SENTENCE_END:
                    yield first, at
                first = at
