"""A tag that stands as a sentence of its own: `Reuters reported.`"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.speech_tags import NAME
from mtqa.document import Document, Role
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# Verbs that need something said; `Ruiz agreed.` and `Ruiz explained.` are sentences.
TAG_RE = re.compile(
    rf"(?:The )?{NAME}(?: (?:and|of|TV|[a-z]{{4,10}}) {NAME}| and others| TV)?"
    r" (?:said|says|reported|reports|stated|states|announced|added|writes|noted)\.$"
)
SOURCE_RE = re.compile(rf"According to (?:the )?{NAME}\.$")
# `Gov. Ruiz said.` and `… Mr. Ruiz said.` end a sentence that a stop seems to have cut.
CUT_RE = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Jr|Sr|Gen|Gov|Sen|Rep|Col|Sgt|Lt|Capt|Prof|Rev)\.$"
)
LONGEST = 70
MARKS = "\"”»'’"


@rule(
    "lone-tag",
    category="Fluency/Grammar",
    severity=Severity.MAJOR,
    flagged=[
        "The bridge will stay shut until May. ⟦Interpress reported.⟧ Trains run.",
        "We only wait for the day. ⟦Ruiz said.⟧\n\nHe left.",
        "The bridge will stay shut until May.\n\n⟦Interpress and Channel News reported.⟧",
        "The bridge will stay shut. ⟦According to Ada Ruiz.⟧ Trains run.",
    ],
    clean=[
        "“The bridge will stay shut.” Ruiz said.",
        "The bridge will stay shut. Ruiz agreed. Diaz explained.",
        "The bridge will stay shut, according to Mr. Ruiz said. Who knew? Ruiz said.",
        "The bridge will stay shut, Interpress reported.",
        "Ruiz said.",
    ],
    missed=["The bridge will stay shut until May. ⟦The agency reported.⟧"],
)
def lone_tag(document: Document) -> Iterator[Finding]:
    """Flags a name and a verb of saying, with nothing said, as a whole sentence.

    Why: sources that end a report with a sentence such as `Reuters reported.` mean the sentence
    before it, and English joins the two. A verb that can stand alone (`agreed`) stays silent, and
    so does a tag behind a quotation, which is `stop-before-attribution`.

    Misses: speakers who are not named.
    """
    before = ""
    for paragraph in document.paragraphs:
        if paragraph.role is Role.FURNITURE:
            continue
        for sentence in paragraph.sentences:
            last, before = before, sentence.text
            if len(before) > LONGEST or before[-1] != "." or last[-1:] not in (".", "!"):
                continue
            if CUT_RE.search(last) or any(mark in last[-3:] for mark in MARKS):
                continue
            if TAG_RE.match(before) or SOURCE_RE.match(before):
                message = "a tag cut off from what is said: join it to the sentence before"
                yield Finding(sentence.start, sentence.end, message)
