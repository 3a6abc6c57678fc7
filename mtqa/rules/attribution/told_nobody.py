"""`Told` without anybody to be told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

TOLD_RE = re.compile(
    r"(?P<told>told|tells)(?P<then>"
    r" about\b| that (?=(?:he|she|they|there|it|we|I|the|an?|his|her|their|its|in|on|these|all|no"
    r"|\d+)\b)| on the air\b| in an interview\b"
    r"| in (?:a|the|his|her|their) (?:statement|publication|interview|conversation|message)\b"
    r"| at (?:a|the) (?:briefing|press|news|meeting)\b|\s?: ?[\"“]|\.(?=\s|$))"
)
WHO_RE = re.compile(
    r"\b(?P<who>[\w'’-]{1,40})(?: (?:also|earlier|later|recently|yesterday|today))? $"
)
_AGENTS = """
he she they who doctor doctors minister ministers official officials authorities forecasters
forecaster expert experts head spokesman spokeswoman spokesperson ministry department office
service agency agencies scientist scientists specialist specialists president governor mayor
director lawyer lawyers coach player actor actress singer police witnesses residents editor
author analyst economist virologist representative representatives employees deputy captain
chairman chairwoman secretary researchers professor
"""
AGENTS = frozenset(_AGENTS.split())
PASSIVE_RE = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being|gets?|got|as|story|stories|tales?|when|lies)\b"
    r"|['’](?:s|m|re)\b"
)


@rule(
    "told-nobody",
    category="Fluency/Grammar",
    severity=Severity.MAJOR,
    flagged=[
        "Forecasters ⟦told about⟧ the weather in May.",
        "Weight falls, the doctor ⟦told on the air⟧ of Channel 9.",
        "Ada Ruiz ⟦told in an interview⟧ that she would stay.",
        "The minister ⟦told that⟧ he would go.",
        "Ruiz ⟦told:⟧ “We stay.”",
        "“They said we're late,” Ruiz ⟦told.⟧\n\nHe left.",
    ],
    clean=[
        "Forecasters told reporters about the weather.",
        "The doctor was told that he would go.",
        "The minister has not been told about the plan.",
        "The stories Ruiz told in the pub are true. So he was told.",
        "It is a tale told about kings. He told that to the BBC.",
    ],
    missed=["The dog's owner ⟦told about⟧ the loss."],
)
def told_nobody(document: Document) -> Iterator[Finding]:
    """Flags `told` in the active with nobody told: `the doctor told on the air`.

    The span is the verb and the word that stands where its hearer should.

    Why: the source's verb needs no hearer, `tell` does; English would use `said` or `spoke`. The
    passive (`was told that`) is sound, so only names, pronouns and people who hold an office or
    a trade count as tellers, and none of them after a form of `be`.

    Misses: other tellers, and adverbs between.
    """
    for match in TOLD_RE.finditer(document.text):
        before = document.text[max(0, match.start() - 60) : match.start()]
        teller = WHO_RE.search(before)
        if not teller or PASSIVE_RE.search(_clause(before, teller.start())):
            continue
        if not (teller["who"] in AGENTS or teller["who"][0].isupper()):
            continue
        then = match["then"].rstrip(' "“')
        if then == "." and match["told"] == "tells":
            continue
        end = match.end("told") + len(then)
        suggestion = {" that": "said that", " about": "spoke about", ":": "said:"}.get(then)
        yield Finding(
            match.start("told"),
            end,
            f"“{match['told']}” needs somebody who is told; “said” or “spoke” does not",
            suggestion,
        )


def _clause(before: str, teller: int) -> str:
    """The last words up to `told`; what a speech says before its tag is another clause."""
    return before[max(teller - 25, before.rfind(',"') + 1, before.rfind(",”") + 1, 0) :]
