"""Where sentences begin and end.

syntok does the work. `benchmarks/segmentation.py` compares it with pysbd, sentencex and blingfire.
pysbd and sentencex trust quotation marks, the very thing that breaks in a translation, and keep
everything after a broken one in one sentence. blingfire parts sentences as well and ten times
faster, but makes twice the plain errors and ships 100 MB that run on x86-64 alone.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Any

# syntok keeps "(…). We saw" and "(...) We saw" whole: an omission mark ends the sentence when a
# capital follows, since what was cut is the rest of the sentence.
OMISSION_RE = re.compile(r"[(\[](?:…|\.\.\.)[)\]]\.?\s+(?=[\"“‘«]?[A-Z])")
#: The segmenter reads this many characters at a time: its cost grows faster than the text.
CHUNK = 20_000


@cache
def _syntok() -> tuple[Any, Any]:
    """syntok's tokenizer and segmenter; imported late, for `import mtqa` to be quick."""
    from syntok import segmenter, tokenizer

    return (
        tokenizer.Tokenizer(emit_hyphen_or_underscore_sep=True, replace_not_contraction=False),
        segmenter,
    )


def sentence_spans(paragraph: str) -> list[tuple[int, int]]:
    """Half-open spans of the sentences of one paragraph, trimmed, in order; none if it is blank.

    >>> [paragraph[a:b] for paragraph in ['“It rained. “I stayed in,” he said.'] for a, b in
    ...  sentence_spans(paragraph)]
    ['“It rained.', '“I stayed in,” he said.']
    """
    if not paragraph.strip():
        return []
    tokenizer, segmenter = _syntok()
    starts = {0, *(match.end() for match in OMISSION_RE.finditer(paragraph))}
    for offset in range(0, len(paragraph), CHUNK):
        tokens = tokenizer.tokenize(paragraph[offset : offset + CHUNK])
        for index, sentence in enumerate(segmenter.split(iter(list(tokens)))):
            if index and sentence:
                starts.add(offset + sentence[0].offset)
    borders = [*sorted(starts), len(paragraph)]
    spans = []
    for left, right in pairwise(borders):
        inner = paragraph[left:right]
        if inner.strip():
            spans.append((left + len(inner) - len(inner.lstrip()), left + len(inner.rstrip())))
    return spans
