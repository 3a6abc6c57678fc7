"""A negation made twice over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.parts import NEGATIVES, find, word_before
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

NOT = r"(?:did|does|do|has|have|had|could|can|will|would|was|were|is|are)"
VERB = (
    r"(?:say|said|do|done|know|see|seen|have|had|find|found|give|given|tell|told|want|get|got"
    r"|receive|received|hear|heard|need|needed|change|changed|report|reported|help|helped"
    r"|meet|met|go|gone)"
)
OBJECT_RE = re.compile(
    rf"(?:(?:{NOT}n['’]t|can['’]t|won['’]t|{NOT} not|cannot) )(?:also |yet |still )?{VERB} "
    rf"(?P<second>nothing|nobody|nowhere|no one)(?=[.,;!?]| (?:to|about|in|on|at|from|for|with"
    rf"|yet)\b)",
    re.IGNORECASE,
)
SUBJECT_RE = re.compile(
    rf"(?P<first>nobody|no one|nothing) (?:{NOT}n['’]t|{NOT} (?:not|never)|never) [a-z]+",
    re.IGNORECASE,
)
FIRST = (
    NEGATIVES
    | set("did does do has have had could can will would was were is are cannot".split())
    | {"hasn't", "haven't", "hadn't", "wasn't", "weren't", "isn't", "aren't"}
)
ANY = {"nothing": "anything", "nobody": "anybody", "nowhere": "anywhere", "no one": "anyone"}
# "There is nothing he has not seen", "nothing is not a virtue": the first negation stands alone.
CLAUSE_BEFORE = frozenset(
    "there is was almost nearly practically for of in with do doing from all".split()
)


@rule(
    "double-negative",
    category="Fluency/Grammar",
    severity=Severity.MAJOR,
    flagged=[
        "The ministry ⟦did not say nothing⟧ about it.",
        "⟦Nobody did not come⟧ to the talks.",
    ],
    clean=[
        "He said nothing. He did not say nothing happened. It was nothing he had not seen.",
        "There is nothing they cannot do. No one has come.",
    ],
    missed=["He ⟦never said nothing⟧."],
)
def double_negative(document: Document) -> Iterator[Finding]:
    """Flags two negations in one clause that mean one: `did not say nothing`.

    Why: many languages negate the verb and its object alike; in English they cancel out.
    Misses: negations further apart.
    """
    for match in find(document, FIRST, OBJECT_RE):
        second = match["second"]
        fixed = match.group().removesuffix(second) + ANY[second.lower()]
        yield Finding(*match.span(), "two negations: the sentence says the opposite", fixed)
    for match in find(document, ("nobody", "nothing", "no"), SUBJECT_RE):
        if word_before(document.text, match.start()) not in CLAUSE_BEFORE:
            yield Finding(*match.span(), "two negations: the sentence says the opposite")
