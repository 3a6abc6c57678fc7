"""The sentences of a source in any script.

Borders need not be perfect: what is cut in two, or left whole, is aligned two to one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from mtqa.document import Document, paragraph_spans

# A stop with its closing marks, then a space and what may begin a sentence; or a full-width stop,
# after which no space is left.
BORDER_RE = re.compile(
    r"""
    (?P<stop>[.!?…؟۔।]+)["'”’»“)\]]{0,3}\s+(?=["'“„«‚(\[–—-]{0,3}\s?[^\W_a-zа-яёіїєґ])
    | [。！？｡]+[」』”’）)]{0,3}(?![\s、と」』）)])   # not inside 「…。」と述べた
    | [。！？｡]+[」』”’）)]{0,3}\s+
    """,
    re.VERBOSE,
)
#: No sentence ends in a stop after these: initials, ordinals, short words such as "z. B.", "ул.".
ABBREVIATED_RE = re.compile(
    r"(?:\b[^\W\d_]{1,2}|\b\d{1,2}|\b(?:bzw|usw|ung|Prof|Nr|str|tzv|tis|mil|mld|млн|тыс|руб|грн|"
    r"обл|ред|стр|Mio|Mrd|sog|inkl|Std|Abs|Art|gen|ing|např|resp|kap))$"
)
LONGEST = 2000  # characters: a longer stretch without a stop is cut, for time to stay linear


@lru_cache(maxsize=8)
def source_paragraphs(document: Document) -> tuple[tuple[str, ...], ...]:
    """The sentences of each paragraph of the source.

    >>> source_paragraphs(Document.parse("", "Er kam am 5. Mai. Dr. No ging.\\nAlso doch."))
    (('Er kam am 5. Mai.', 'Dr. No ging.'), ('Also doch.',))
    >>> source_paragraphs(Document.parse("", "雨だ。「寒い。」と言った。"))
    (('雨だ。', '「寒い。」と言った。'),)
    """
    source = document.source or ""
    return tuple(tuple(_sentences(source[a:b])) for a, b in paragraph_spans(source))


def _sentences(paragraph: str) -> list[str]:
    found, start = [], 0
    for match in BORDER_RE.finditer(paragraph):
        before = paragraph[max(start, match.start() - 8) : match.start()]
        if match.group("stop") == "." and ABBREVIATED_RE.search(before):
            continue
        found.append(paragraph[start : match.end()].strip())
        start = match.end()
    found.append(paragraph[start:].strip())
    return [
        part[left : left + LONGEST]
        for part in found
        if part
        for left in range(0, len(part), LONGEST)
    ]
