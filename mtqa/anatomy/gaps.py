"""What stands between the words: where most faults of punctuation show, and most rules look first.

An article has a thousand gaps but some twenty different ones, so a look at each kind is cheap.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from mtqa.document import Document


@lru_cache(maxsize=8)
def kinds_of_gap(document: Document) -> frozenset[str]:
    """The different gaps of a document.

    >>> sorted(kinds_of_gap(Document.parse("So, she left, he said.")))
    ['', ' ', ', ', '.']
    """
    return frozenset(document.gaps)


def find_in_gaps(
    document: Document, hint: re.Pattern[str], pattern: re.Pattern[str]
) -> Iterator[re.Match[str]]:
    """Matches of a pattern that takes in no more of the words than the letter before the gap.

    Args:
        document: the text to be searched.
        hint: what a gap must hold for the pattern to be tried there.
        pattern: what is looked for, with the last letter before a gap and the first one behind it.

    >>> commas = re.compile(r",,")
    >>> [match.span() for match in find_in_gaps(Document.parse("So,, he left."), commas, commas)]
    [(2, 4)]
    """
    odd = {gap for gap in kinds_of_gap(document) if hint.search(gap)}
    if not odd:
        return
    text, words = document.text, document.words
    for index in [index for index, gap in enumerate(document.gaps) if gap in odd]:
        start = words[index - 1].end - 1 if index else 0
        end = words[index].start + 1 if index < len(words) else len(text)
        yield from pattern.finditer(text, start, end)
