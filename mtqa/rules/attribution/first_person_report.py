"""Reported speech that keeps the speaker's `we`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.quotes import is_quoted
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# One speaker, a past tense, and a `we` that speaks as he spoke: in the present or the future.
WE_RE = re.compile(r" (?:we|our) (?=[a-z])")
SAID_RE = re.compile(
    r"\b(?P<who>[Hh]e|[Ss]he|[A-Z][\w'’-]{1,30}|[Tt]he [a-z]{4,20})(?: (?:also|further))? "
    r"(?P<said>(?:said|added|explained|stressed|noted|stated|insisted|reiterated|announced)"
    r"(?: that)?(?: the \w{1,20})?)$"
)
REACH = 90
MANY_RE = re.compile(r"(?:s|[Pp]eople|[Pp]olice|They|We)$")


@rule(
    "first-person-report",
    category="Fluency/Grammar",
    severity=Severity.MINOR,
    flagged=[
        "The governor ⟦added that we⟧ are buying seed.",
        "He ⟦said the money we⟧ received paid for seed.",
        "Ada Ruiz ⟦said our⟧ party will win.",
    ],
    clean=[
        "The governor added that they were buying seed.",
        "Doctors said we sleep too little. Experts say we eat too much.",
        "“She said we are safe,” he recalled.",
        "He said, “We are buying seed.”",
        "I said we would come.",
    ],
)
def first_person_report(document: Document) -> Iterator[Finding]:
    """Flags `we` and `our` in reported speech: `the governor added that we are buying seed`.

    The span runs from the verb to the pronoun.

    Why: languages that report speech with the speaker's own pronouns lead the machine to keep them,
    and the newspaper seems to speak of itself. What several people or studies say of mankind
    (`doctors said we sleep too little`) and anything inside quotation marks stay silent.

    Misses: I and my, which a reporter may use; the present (`says we`), used of us all.
    """
    for match in WE_RE.finditer(document.text):
        floor = max(0, match.start() - REACH)
        said = SAID_RE.search(document.text[floor : match.start()])
        if not said or said["who"] in ("I", "We", "They", "Who") or MANY_RE.search(said["who"]):
            continue
        start = floor + said.start("said")
        if not is_quoted(document, start):
            message = "reported speech keeps the speaker's “we”: whose is it?"
            yield Finding(start, match.end() - 1, message)
