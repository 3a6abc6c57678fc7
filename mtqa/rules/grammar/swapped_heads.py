"""Two noun phrases whose heads have changed places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.parts import IRREGULAR_PLURALS, find, is_plural
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

PROCESSES = frozenset("phase stage round step course process period leg part cycle wave".split())
SWAP_RE = re.compile(
    r"(?P<process>\w+) of (?P<article>the )?(?P<group>(?:[\w.'’-]{1,20} "
    r"){0,3}?(?P<who>[\w-]{1,20}))"
    r" (?P<verb>(?:has |have |had )?(?:began|begun|started|completed|finished|resumed|continued"
    r"|launched|halted|suspended|ended)) (?P<whose>its|their)"
    r" (?P<deed>[a-z-]{3,20})\b(?: (?P<later>[a-z-]{3,20})\b)?"
)
DETERMINER_RE = re.compile(
    r"(?:\b(?:the|an?|this|that|its|their|his) (?:[\w-]{1,20} ){0,2})$", re.IGNORECASE
)
GROUPS = frozenset(
    """
    troops forces people police army navy staff crew team militia coalition infantry fleet
    """.split()
)
PEOPLE_RE = re.compile(
    r"(?:ers|ors|ists|ants|ents|ees|ians|ans|men|soldiers|troops|forces|rebels|citizens|units)$"
)
DEED_RE = re.compile(
    r"(?:tion|sion|ment|ure|ing|age|ance|ence|ry"
    r"|(?:withdraw|arriv|surviv|remov|refus|tri|renew|deni)al)s?$"
)
DEEDS = frozenset(
    """
    exit retreat return journey march strike search advance pullout pullback work attack attacks
    talks exodus flight transfer offensive protest campaign push play study studies move removal
    """.split()
)
REACH = 50


@rule(
    "swapped-heads",
    category="Accuracy/Mistranslation",
    severity=Severity.MAJOR,
    flagged=[
        "It is the first attack since ⟦the last stage of French soldiers began its departure⟧.",
        "⟦The second round of the negotiators resumed their discussions⟧ today.",
    ],
    clean=[
        "The last stage of the French soldiers’ departure began.",
        "A wave of migrants began their journey. The first group of students began their studies.",
        "The second round of the tournament began its run in May.",
        "Part of the troops began their withdrawal.",
        "In the first phase of the war, forces began their withdrawal.",
    ],
    missed=["⟦The last step of the army left its pullout⟧."],
)
def swapped_heads(document: Document) -> Iterator[Finding]:
    """Flags a stage that has an owner's deed: `the last stage of soldiers began its departure`.

    A process word (`phase`, `stage`, `round`) governs people, who then begin or end `its` deed:
    what was meant is the stage of the deed of the people (`the last stage of the soldiers'
    departure began`). A group word in the process's place (`a wave of migrants`) is sound with
    `their`, and stays silent.

    Why: a decoder that loses track of two genitives attaches the head of one to the other.
    Misses: other verbs; deeds that no ending tells.
    """
    text = document.text
    for match in find(document, PROCESSES, SWAP_RE):
        process, who = match["process"].lower(), match["who"].lower()
        if process in ("part", "wave", "cycle", "period") and match["whose"] == "their":
            continue
        if who not in GROUPS | IRREGULAR_PLURALS and not (PEOPLE_RE.search(who) and is_plural(who)):
            continue
        last = next(
            (name for name in ("deed", "later") if match[name] and _is_deed(match[name])), ""
        )
        if not last or text.startswith(" of ", match.end(last)):
            continue
        deed = text[match.start("deed") : match.end(last)]
        before = DETERMINER_RE.search(text[max(0, match.start() - REACH) : match.start()])
        start = match.start() - (len(before.group()) if before else 0)
        owner = match["group"] + ("’" if who.endswith("s") else "’s")
        yield Finding(
            start,
            match.end(last),
            f"the heads have changed places: a {process} of the {deed} was meant, not of "
            f"{match['group']}",
            f"{text[start : match.end('process')]} of the {owner} {deed} {match['verb']}",
        )


def _is_deed(noun: str) -> bool:
    return noun in DEEDS or bool(DEED_RE.search(noun))
