"""A sentence left as it stood in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.words import zipf
from mtqa.rule import Finding, rule

SPACE_RE = re.compile(r"\s+")
WORDS = 4  # fewer words in a row may be a name, a title or a slogan, kept on purpose
LETTERS = 10
ENGLISH_ZIPF = 4.0  # half of the words this common in English: the source's sentence was English


@rule(
    "copied-from-source",
    category="Accuracy/Untranslated text",
    severity=Severity.CRITICAL,
    flagged=[
        "It rained. ⟦Der Bürgermeister blieb gestern lieber zu Hause.⟧ ⟸ Es regnete. Der"
        " Bürgermeister blieb gestern lieber zu Hause.",
        "⟦市长昨天在家里没有出来见人。⟧ ⟸ 市长昨天在家里没有出来见人。",
    ],
    clean=[
        "The word is 日本国. ⟸ 言葉は日本国です。",
        "He sang “Let it be” on the square in Bonn. ⟸ Er sang “Let it be” on the square in Bonn.",
        "The FC Bayern München AG won. ⟸ Die FC Bayern München AG gewann.",
        "Der Bürgermeister blieb gestern lieber zu Hause.",
    ],
)
def copied_from_source(document: Document) -> Iterator[Finding]:
    """Flags a sentence that stands in the source word for word.

    Why: engines copy what they cannot read. A sentence that is English already (a quoted song, a
    slogan) is copied soundly, and stays silent, as do names of up to three words.

    Chinese and Japanese have no spaces: ten letters of another script count as words.

    Misses: phrases copied inside a sentence; needs a source.
    """
    if not document.source:
        return
    source = SPACE_RE.sub(" ", document.source).casefold()
    for sentence in document.sentences:
        words = [word for word in sentence.text.split() if any(map(str.isalpha, word))]
        foreign = sum(map(_foreign, sentence.text))
        if (len(words) < WORDS and foreign < LETTERS) or SPACE_RE.sub(
            " ", sentence.text
        ).casefold() not in source:
            continue
        english = sum(zipf(word.strip(".,;:!?“”\"'")) >= ENGLISH_ZIPF for word in words)
        if 2 * english < len(words):
            yield Finding(
                sentence.start, sentence.end, "copied from the source, not translated into English"
            )


def _foreign(letter: str) -> bool:
    return letter > "\u036f" and letter.isalpha() and not "\u1e00" <= letter <= "\u1eff"
