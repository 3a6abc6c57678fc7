"""Two tags after one speech."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.quotes import read_quotes
from mtqa.anatomy.speech_tags import same_speaker, tail_of
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

END_RE = re.compile(r"[.,](?=\s|$)")
# With no comma between, other verbs may open what the speaker reports: `said he told the mayor`.
BARE_RE = re.compile(r"\w{1,20} (?:said|says)")


@rule(
    "repeated-tag",
    category="Fluency/Grammar",
    severity=Severity.MAJOR,
    flagged=[
        "“Rest helps the heart,” said Ruiz, ⟦she said⟧.",
        "“Rest helps the heart,” he said, ⟦said Bo Diaz⟧.",
        "“Rest helps the heart,” said the doctor, ⟦the doctor noted⟧.",
        "“Rest helps the heart,” Diaz said ⟦he said⟧.",
    ],
    clean=[
        "“Rest helps the heart,” said Ruiz, and she said it twice.",
        "“Rest helps the heart,” he said, the agency reported.",
        "“Rest helps the heart,” said Ruiz. She added: “And the mind.”",
        "“Rest helps,” Ruiz said he told the mayor.",
        "“Rest helps,” she said, he said, and nobody knew who had said it.",
        "“Rest helps,” Ruiz said, Diaz said.",
    ],
)
def repeated_tag(document: Document) -> Iterator[Finding]:
    """Flags a second tag right behind the first: `"…," said Ruiz, she said.`

    The span is the second tag.

    Why: the source names the speaker in a clause of its own and the decoder says it again. English
    names the speaker once. Two tags with different names (a paper that reports what somebody
    said) stay silent, and so does a tag that goes on.

    Misses: tags with words between them.
    """
    text = document.text
    for quotes in read_quotes(document):
        for quote in quotes.quotations:
            if not quote.closing or quote.depth:
                continue
            first = tail_of(text, quote.end)
            second = tail_of(text, first.end) if first else None
            if not first or not second or not END_RE.match(text, second.end):
                continue
            if text[first.end] == " " and not BARE_RE.fullmatch(text, second.start, second.end):
                continue
            if same_speaker(first.who, second.who):
                yield Finding(second.start, second.end, "the words are attributed twice")
