"""A verb of saying after a speech, and nobody who says it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.quotes import read_quotes
from mtqa.anatomy.speech_tags import SAID
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# `," said.` `," added the.` `," said in a statement.` `," said on Monday.`
TAG_RE = re.compile(
    rf",? (?:[-–—] ?)?(?P<tag>{SAID}(?: (?:the|a|an))?)(?=[.](?:\s|$)"
    r"| (?:in (?:a|an|his|her|the) (?:\w{1,20} )?(?:statement|interview|message|speech|post|report)"
    r"|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\.)"
)
WORDS = 4


@rule(
    "lost-speaker",
    category="Fluency/Grammar",
    severity=Severity.MAJOR,
    flagged=[
        "“The bridge will be closed until May,” ⟦said⟧.",
        "“The bridge will be closed until May,” - ⟦added the⟧.",
        "“The bridge will be closed until May,” ⟦said⟧ in a statement.",
        "It rained. “The bridge will be closed until May”, ⟦noted⟧ on Monday.",
    ],
    clean=[
        "“The bridge will be closed until May,” said Ruiz.",
        "The bridge is closed, the mayor, known as “the man who never slept,” said.",
        "“The bridge will be closed,” said in jest on the radio, drew laughs.",
        "A sign, “The bridge will be closed until May,” says.",
    ],
    missed=["“Closed until May,” ⟦said⟧."],
)
def lost_speaker(document: Document) -> Iterator[Finding]:
    """Flags a verb of saying that ends its sentence without anybody to say it: `"…," said.`

    The span is the verb, and an article left without its noun.

    Why: many languages leave the subject to the verb's ending, or the decoder drops the name.
    English needs one. A speaker may stand before a quotation (`the mayor, known as "…," said`):
    only one that opens its sentence counts.

    Misses: short quotations, and verbs outside the list.
    """
    text = document.text
    for quotes in read_quotes(document):
        for quote in quotes.quotations:
            if not quote.closing or quote.depth:
                continue
            tag = TAG_RE.match(text, quote.end, quotes.paragraph.end)
            if not tag or "," not in text[quote.closing.start - 1 : quote.end + 1]:
                continue
            before = text[max(quotes.paragraph.start, quote.start - 3) : quote.start].rstrip()
            opens = not before or before[-1] in '.!?"”'
            if opens and len(text[quote.start : quote.end][:200].split()) >= WORDS:
                yield Finding(*tag.span("tag"), f"who “{tag['tag'].split()[0]}” it?")
