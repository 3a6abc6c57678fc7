"""A speech told to a paper or an agency that hangs in its sentence without `told`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

OUTLET = r"(?:dpa|AFP|dapd|APA|EFE|ANSA|German Press Agency|[\"“][A-Z][\w ]{2,30}[.,]?[\"”])"
# The speaker runs up to the outlet without a stop: `said Ruiz, head of the union, the "Post".`
TAG_RE = re.compile(
    r"(?<=[,\"”] )(?P<verb>said|says|explained|confirmed) (?P<who>[A-Za-z][^.;:\"“”\n]{3,90}?)"
    rf",? (?P<hearer>(?:for )?the {OUTLET})(?=[.]|$)"
)
SIGNS = ("the dpa", "the AFP", 'the "', "the “", "Press Agency", "the APA", "the EFE", "the ANSA")
# With one of these before it, the outlet has its place in the sentence.
PLACED_RE = re.compile(
    r"\b(?:to|in|on|at|by|of|with|from|about|and|via|through|as|against|that)$|\b(?:told|asked|for)\b"
)


@rule(
    "hearer-without-to",
    category="Fluency/Grammar",
    severity=Severity.MAJOR,
    flagged=[
        'It will stay shut, said Ada Ruiz from the railway union ⟦the "Lima Post"⟧.',
        "“Guests left early,” said the head of the union, Bo Diaz, ⟦the dpa⟧.",
        "She died on Sunday at 104, confirmed her spokeswoman ⟦for the German Press Agency⟧.",
    ],
    clean=[
        'It will stay shut, said Ada Ruiz to the "Lima Post".',
        'It will stay shut, said Ada Ruiz in an interview with the "Lima Post".',
        "“Guests left early,” said Bo Diaz, a correspondent for the dpa.",
        'It is shut, said Ada Ruiz, who runs the "Lima Post".',
    ],
    missed=["“Guests left early,” said the actress and singer ⟦Hit Radio⟧."],
)
def hearer_without_to(document: Document) -> Iterator[Finding]:
    """Flags a paper or agency behind the speaker, with no word to say that it was told.

    The span is the paper.

    Why: German says `sagte Ruiz der "Post"`, with the hearer in a case of its own; English needs
    `told the Post`. An outlet behind a preposition or a verb stays silent.

    Misses: outlets without quotation marks, agencies apart.
    """
    text = document.text
    if not any(sign in text for sign in SIGNS):
        return
    for match in TAG_RE.finditer(text):
        who = match["who"]
        about = re.search(r"\b(?:correspondent|reporter|who|which|editor|writer)\b", who)
        if about or PLACED_RE.search(who):
            continue
        hearer = match["hearer"].removeprefix("for ")
        message = f"{hearer} was told it: “told {hearer}”"
        yield Finding(*match.span("hearer"), message)
