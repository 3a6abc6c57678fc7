"""One word said over and over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.repeats import again_after, lowered
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

#: With commas between, three may be a slogan: "location, location, location".
COMMAED = 4
# Speakers and songs say these over and over.
EMPHATIC_RE = re.compile(
    r"no|yes|very|so|many|much|really|never|again|more|far|long|big|go|please|old|all|too|way|well"
    r"|bye|run|blah|(?:ha)+h?|la|na|da|ho|he|hey|oh|ah|yeah|wow|the|that|had|work\w*|wait\w*|knock|tick|bang|boom|buy|sell|up|down"
)


@rule(
    "word-loop",
    category="Fluency/Grammar",
    severity=Severity.MAJOR,
    flagged=[
        "The ferry sank ⟦in in in⟧ the harbour.",
        "It lay off the ⟦pier, pier, pier, pier⟧ for a week.",
    ],
    clean=[
        "It was a long, long, long way. No, no, no, no, he said: location, location, location.",
        "Rows were 1, 1, 1, 1 and ha ha ha ha; Duran Duran Duran.",
        "“Hope, hope, hope, hope, that is all we have,” she said.",
    ],
    missed=["The ferry sank ⟦in in⟧ the harbour."],
)
def word_loop(document: Document) -> Iterator[Finding]:
    """Flags a small-letter word that stands three times in a row, or four times with commas.

    Why: a decoder that loses its place says its last word again. Emphasis (`very, very, very`),
    slogans of three and speech stay silent.
    Misses: a word that stands twice (see doubled-word).
    """
    text, words, plain = document.text, document.words, lowered(document)
    done, size = 0, len(plain)
    for index in (second - 1 for second in again_after(document, 1)):
        word = plain[index]
        if index < done or plain[index + 2 : index + 3] != (word,):
            continue
        end = index + 2
        while end + 1 < size and plain[end + 1] == word:
            end += 1
        joints = {text[words[at].end : words[at + 1].start] for at in range(index, end)}
        count = end - index + 1
        enough = joints == {" "} or (joints == {", "} and count >= COMMAED)
        start, stop = words[index].start, words[end].end
        small = word.isalpha() and text[start : start + len(word)] == word
        if enough and small and not EMPHATIC_RE.fullmatch(word) and not _spoken(text, start):
            yield Finding(start, stop, f"“{word}” is said {count} times", word)
        done = end + 1


def _spoken(text: str, start: int) -> bool:
    return any(mark in '"“' for mark in text[max(0, start - 15) : start])
