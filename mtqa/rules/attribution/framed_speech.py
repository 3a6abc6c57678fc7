"""A speech attributed on both sides."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.anatomy.quotes import read_quotes
from mtqa.anatomy.speech_tags import lead_of, same_speaker, tail_of
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule


@rule(
    "framed-speech",
    category="Fluency/Grammar",
    severity=Severity.MAJOR,
    flagged=[
        'The doctor said, "Rest helps the heart," ⟦he said⟧.',
        "Ruiz said: “Rest helps. It heals the heart,” ⟦Ruiz said⟧.",
        "According to Ada Ruiz, “rest helps the heart,” ⟦said Ruiz⟧.",
        "She added that “rest helps the heart,” ⟦she noted⟧ on Monday.",
    ],
    clean=[
        'The doctor said, "Rest helps." He said no more.',
        "Ruiz said, “Rest helps,” and then Ruiz said nothing.",
        "He said “rest,” she said, not “test.”",
        "Ruiz told him, “Get some rest,” he said.",
        "Ruiz said: “The doctor told me, ‘Rest helps,’ he said.”",
        "According to Diaz, “rest helps,” Ruiz said.",
    ],
    missed=["The doctor explained, rubbing his eyes: “Rest helps the heart,” ⟦he said⟧."],
)
def framed_speech(document: Document) -> Iterator[Finding]:
    """Flags a tag after a speech that one before it has attributed: `Ruiz said: "…," Ruiz said.`

    The span is the second tag; the first is given as related.

    Why: the source brings the speech in and takes it out again, or the machine turns a tag of the
    next sentence round. English frames a speech once. Two different names, or `he` and `she`, may
    be speech about speech and stay silent, and so does `told`, whose hearer may be the second.

    Misses: words between the first tag and the speech.
    """
    text = document.text
    for quotes in read_quotes(document):
        for quote in quotes.quotations:
            if not (quote.opening and quote.closing) or quote.depth:
                continue
            if "," not in text[quote.closing.start - 1 : quote.end + 1]:
                continue
            tail = tail_of(text, quote.end)
            lead = lead_of(text, quote) if tail else None
            if not tail or not lead or lead.start < quotes.paragraph.start:
                continue
            if same_speaker(lead.who, tail.who):
                yield Finding(
                    tail.start,
                    tail.end,
                    "the words are attributed before and after",
                    related=((lead.start, lead.end),),
                )
