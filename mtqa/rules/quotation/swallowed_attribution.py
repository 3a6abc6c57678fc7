"""Quotation marks that take in who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.quotes import Quotation, read_quotes
from mtqa.anatomy.speech import SPEECH_VERBS, speaks_soon, word_before
from mtqa.anatomy.speech_tags import closing_tag
from mtqa.document import Document, Paragraph
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

SINGLES = "'‘’"
# The speaker tells what somebody said to him.
OWN_RE = re.compile(r"\b(?:me|us|my|our|I|we)\b")


@rule(
    "swallowed-attribution",
    category="Fluency/Punctuation",
    severity=Severity.MAJOR,
    flagged=[
        "“Rain will come at ⟦noon, the forecaster said.”⟧",
        '"Rain will come at ⟦noon, said Ada Ruiz on Monday."⟧ He left.',
        "“Rain will come at ⟦noon! she told the mayor.”⟧",
    ],
    clean=[
        "“Rain will come at noon,” the forecaster said.",
        "“‘Rain will come at noon,’ the forecaster said.”",
        "Ruiz recalled: “Rain will come at noon, the forecaster said.”",
        "“Rain will come at noon, the forecaster said,” Ruiz recalled.",
        "“Rain will come, as I said.” “It was noon, she said to me, and I ran.”",
        "“She was wrong, they said that she lied.” “Did you ask? Nobody said nothing.”",
    ],
)
def swallowed_attribution(document: Document) -> Iterator[Finding]:
    """Flags a closing mark after the tag instead of before it: `"It rained, the mayor said."`

    The span runs from the last word of the speech to the mark.

    Why: the marks are carried over to the sentence's two ends, and the newspaper's own words become
    the speaker's. A speaker may tell what somebody said; then single marks stand inside, or a tag
    of his own before or after the quotation, and it stays silent.

    Misses: a tag in mid-speech, and one followed by more speech.
    """
    text = document.text
    for quotes in read_quotes(document):
        for quote in quotes.quotations:
            if not (quote.opening and quote.closing) or quote.depth:
                continue
            if text[quote.closing.start - 1] != "." or _is_told(text, quote, quotes.paragraph):
                continue
            tag = closing_tag(text, quote.opening.end, quote.closing.start)
            if not tag or any(mark in text[tag.start - 3 : tag.start] for mark in SINGLES):
                continue
            if OWN_RE.search(text, tag.start, quote.closing.start):
                continue
            word = text.rfind(" ", quote.opening.end, tag.start - 1) + 1 or quote.opening.end
            yield Finding(word, quote.end, "the closing mark belongs before who says it")


def _is_told(text: str, quote: Quotation, paragraph: Paragraph) -> bool:
    """Whether a tag of its own, before or after, attributes the quotation."""
    before = text[max(paragraph.start, quote.start - 2) : quote.start].rstrip()
    if before and before[-1] not in '.!?"”':
        return True
    introduced = word_before(text, quote.start) in SPEECH_VERBS and before[-1:] in (":", ",")
    return introduced or (text[quote.end :][:2].strip().islower() and speaks_soon(text, quote.end))
