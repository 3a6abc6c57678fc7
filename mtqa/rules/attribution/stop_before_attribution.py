"""A full stop between a speech and its speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.quotes import read_quotes
from mtqa.anatomy.speech import SPEECH_VERBS, speaks_soon
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

STOP_RE = re.compile(
    r"\b(?P<word>\w[\w'’-]{0,39}[)\]]?)\.(?P<mark>[\"”])"
    r"(?P<join>,? |,? ?[-–—] ?)(?P<next>[a-z]\w{0,39})\b"
)
# A sentence that is nothing but a tag: ` Ada Ruiz agreed.`
TAG_RE = re.compile(
    r" (?P<tag>(?:The |the )?[A-Z][\w'’-]{1,30}(?: [A-Z][\w'’-]{1,30}){0,2} "
    r"(?:said|says|reported|reports|agreed|added|explained|noted|stressed|recalled|concluded|emphasi[sz]ed))\."
)
# An agency's credit in small letters stands after the article's last word: `long." dpa`
CREDIT_RE = re.compile(r" [a-z]{2,5}(?:/[a-z]{2,5})?[.)]?$")
ABBREVIATIONS = frozenset({"inc", "corp", "co", "ltd", "jr", "sr", "st", "no", "vs", "etc", "bros"})
WORDS = 4  # a shorter quotation with a stop is likely a name: "Monsters Inc."


@rule(
    "stop-before-attribution",
    category="Fluency/Punctuation",
    severity=Severity.MINOR,
    flagged=[
        '"I think I will go home ⟦now." he⟧ said.',
        "“I think I will go home ⟦now.” said⟧ the keeper.",
        '"I will not trust them any more." ⟦Ada Ruiz agreed⟧.',
        '"Do not use them for ⟦long." and⟧ he urged caution.',
        '"I think I will go home ⟦now.", he⟧ said.',
        "“I think I will go home ⟦now.” – she⟧ said.",
    ],
    clean=[
        '"I think I will go home now," he said.',
        '"I think I will go home now." He left.',
        'The film "The Last of the Monsters Inc." opened on Friday.',
        "“Where do you think you go?” he asked.",
        "“I will go home now.” — by which he meant his car — was all he left.",
        "“They will not stay here for long.” dpa\n\nThe shops close at six.",
    ],
)
def stop_before_attribution(document: Document) -> Iterator[Finding]:
    """Flags a quoted sentence that ends in a full stop, yet the sentence runs on: `now." he said`.

    The span is the last word of the speech, the marks and the next word.

    Why: many languages end a quoted sentence before they name its speaker. English sets a comma
    there, and after a full stop a capital follows. Question marks stay, and abbreviations may.

    Misses: a capital after the stop, as in `now." Ruiz said on Monday`, where more than the tag
    follows: it may be a new sentence.
    """
    for quotes in read_quotes(document):
        for quote in quotes.quotations:
            if not quote.closing:
                continue
            tag = TAG_RE.match(document.text, quote.end)
            if tag and document.text[quote.closing.start - 1] == ".":
                yield Finding(*tag.span("tag"), "a full stop cuts the speech off from its speaker")
                continue
            match = STOP_RE.match(document.text, _word_start(document.text, quote.closing.start))
            if not match or match["word"].lower() in ABBREVIATIONS:
                continue
            if len(document.text[quote.start : quote.end][:400].split()) < WORDS:
                continue
            if CREDIT_RE.match(document.text, quote.end, quotes.paragraph.end):
                continue
            attributed = match["next"] in SPEECH_VERBS or speaks_soon(
                document.text, match.start("next"), words=4
            )
            if not attributed and match["join"] != " ":
                continue  # `Inc.", in which`, `end." — by which he meant`
            comma = "," if attributed else ""
            yield Finding(
                *match.span(),
                "a full stop parts the speech from what its sentence goes on to say",
                f"{match['word']}{comma}{match['mark']} {match['next']}",
            )


def _word_start(text: str, end: int) -> int:
    at = end - 1
    while at > 0 and end - at < 42 and not text[at - 1].isspace():
        at -= 1
    while at < end and not text[at].isalnum():
        at += 1
    return at
