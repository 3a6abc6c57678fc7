"""Candidate of medical sciences: degrees, honours and trades translated word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

DEGREE_RE = re.compile(
    # the Soviet school's first research degree: a doctorate, and no candidacy
    r"(?i:\bcandidate of (?:[a-z-]+ (?:and [a-z-]+ )?)?science(?:s)?\b"
    r"|\bPh\.?D\.? in [a-z]+ sciences\b)"
    # state honours: "Merited Artist of Russia" is the only sound one, and still a calque
    r"|\b(?:[Mm]erited|[Dd]eserved) "
    r"(?:[A-Z]\w+|worker|coach|scientist|artist|doctor|trainer|teacher)"
    r"(?: of (?:Science|Culture|Sports?|[A-Z]\w+))*"
    r"|\b[Hh]onou?red "
    r"(?:[Ww]orker|[Ss]cientist|[Tt]rainer|[Cc]oach|[Dd]octor|[Ll]awyer|[Jj]ournalist)s?"
    r"(?: of [A-Z]\w+)+"
    # trades that English has no such word for
    r"|(?i:\b(?:chief )?(?:prophyla[ck]\w*ologist|preventologist|infectionist|virusologist"
    r"|epidemist|sanitary doctor|freelance specialist|physician-therapist|therapist-physician"
    r"|doctor-therapist|traumatologist-orthopa?edist|obstetrician-gyna?ecologist of the)s?\b"
    r"|\bvirusology\b)"
)
# A stretch of every pattern, in small letters: texts without one are done at once.
_HINTS = """
candidate of|ph.d|phd in|merited |deserved |honored |honoured |prophyla|preventologist|infectionist
|virusolog|epidemist|sanitary doctor|freelance specialist|-therapist|therapist-|-orthop|-gyn
"""
HINTS = tuple("".join(_HINTS.splitlines()).split("|"))


@rule(
    "literal-degree",
    category="Style/Awkward",
    severity=Severity.MINOR,
    flagged=[
        "Anna Lis, ⟦candidate of historical sciences⟧, dated the coin.",
        "The ⟦chief sanitary doctor⟧ and the ⟦infectionist⟧ disagreed.",
        "His father, ⟦honored coach of Bulgaria⟧ Ivan Petkov, was proud.",
        "⟦Merited Artist of Belarus⟧ Olga Kot sang.",
        "She holds a ⟦Ph.D. in technical sciences⟧, the ⟦virusologist⟧ said.",
    ],
    clean=[
        "The candidate of the Social Democrats teaches political science.",
        "She is a doctor of philosophy and an honoured guest of the festival.",
        "The honored doctor thanked her coach, a virologist.",
        "He earned a PhD in computer science; the well-deserved title went to the trainer.",
    ],
    missed=["⟦Therapist⟧, immunologist Anna Lis advises rest."],
)
def literal_degree(document: Document) -> Iterator[Finding]:
    """Flags academic degrees, honours and medical trades in their source language's clothes.

    Why: “candidate of sciences” and “prophylactologist” are dictionary renderings that no English
    reader can place; a desk writes “who holds a PhD in history”, “preventive medicine
    specialist”. Sound text has candidates of parties and honoured guests, and those words never
    meet here.
    Misses: calques that are English words in their own right, such as “therapist” for a physician.
    """
    small = document.text.lower()
    if not any(hint in small for hint in HINTS):
        return
    for match in DEGREE_RE.finditer(document.text):
        message = f"“{match.group()}” is a word-for-word rendering that English readers can't place"
        yield Finding(*match.span(), message)
