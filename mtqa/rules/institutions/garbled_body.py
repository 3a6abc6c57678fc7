"""The National Security Group: names of well-known bodies with a word translated astray."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from mtqa.anatomy.setting import setting_of
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# A stretch of what stands there (a quick test), the whole, and what it should be. Each is a
# rendering that no English newsroom uses for any other body; where one might,
# the pattern says what must stand beside it.
BODIES = (
    (
        "National Security ",
        r"National Security (?:Group|Board|Advice|Assembly|Panel|Chamber)",
        "National Security Council",
    ),
    (
        "UN Security |U.N. Security |Nations Security ",
        r"(?:UN|U\.N\.|United Nations) (?:Security (?:Advice|Board|Group|Chamber|Committee))",
        "UN Security Council",
    ),
    ("Council of Security", r"(?:United Nations )?Council of Security(?! and)", "Security Council"),
    (
        " of United Nations| of the United Nations",
        r"(?<!re )(?<!sm )(?<!al )(?<!th )Organi[sz]ation of (?:the )?United Nations",
        "United Nations",
    ),
    (
        "World Org|World Health Org",
        r"World (?:Organi[sz]ation of (?:the )?Health|Health Organism)",
        "World Health Organization",
    ),
    (
        "North Atlantic",
        r"(?:Organi[sz]ation of (?:the )?|Alliance of the )North Atlantic(?: Treaty)?",
        "NATO",
    ),
    (" Covenant", r"(?:North Atlantic|NATO) Covenant", "North Atlantic Treaty"),
    (
        "International M|International C",
        r"International (?:Monetary|Currency) (?:Foundation|Bottom)|International Currency Fund",
        "International Monetary Fund",
    ),
    ("International P", r"International (?:Penal|Punitive) Court", "International Criminal Court"),
    (
        "European Comm",
        r"European (?:Committee|Commissioner) President",
        "European Commission President",
    ),
    (
        "Presse|Press Agency",
        r"(?<!Agence )(?:France[- ]Presse(?: [Aa]gency)?|French Press Agency)",
        "Agence France-Presse",
    ),
    (
        "Reuters Agency|TASS Agency|Interfax Agency|Bloomberg Agency",
        r"(?:Reuters|TASS|Interfax|Bloomberg) Agency",
        None,
    ),
    (
        "Investigations Committee",
        r"Investigations Committee(?= (?:of|for|said|reported|on its|opened))",
        "Investigative Committee",
    ),
    ("General Attorney", r"General Attorney(?! Client)", "Attorney General"),
    (
        "even|G7",
        r"(?:[Bb]ig|[Gg]reat) (?:[Ss]evens?|G7)(?= (?:countries|leaders|summit|group)|[.,”\"])",
        "G7",
    ),
    (
        "wenty",
        r"(?:[Bb]ig|[Gg]reat) (?:[Tt]wenty)(?= (?:countries|leaders|summit|group)|[.,”\"])",
        "G20",
    ),
    (
        " Rada| Council of Ukraine",
        r"(?:Upper|High|Supreme|Top) Rada|(?:High|Upper) Council of Ukraine",
        "Verkhovna Rada",
    ),
    (" Thought", r"(?:State|Government) Thought", "State Duma"),
    (
        "Central Intelligence|CIA ",
        r"(?:Central Intelligence|CIA) (?:Office|Management|Administration)",
        "Central Intelligence Agency",
    ),
    (
        "Federal Bureau of I",
        r"Federal Bureau of (?:Investigations|Inquiries|Inquiry)",
        "Federal Bureau of Investigation",
    ),
    (
        " Atomic Energy",
        r"(?:International|World) Agency (?:of|for) (?:the )?Atomic Energy",
        "International Atomic Energy Agency",
    ),
    (
        "inist|Department of",
        r"(?:Minister|Ministry|Department) of ([A-Z]\w{3,})(?: Affairs)? and \1(?: Affairs)?\b",
        None,
    ),
    ("inister of ", r"[Mm]inister of (?:the )?[A-Z]\w+ (?:Department|Ministry)", None),
    (" station", r"(?:sanitation|sanitary|hygiene|hygienic) stations?", None),
    (
        " separate ",
        r"\d+(?:st|nd|rd|th) separate (?:[a-z-]+ ){0,3}(?:brigade|battalion|regiment)",
        None,
    ),
)
BODY_RES = tuple(
    (hints.split("|"), re.compile(rf"\b(?:{pattern})"), right) for hints, pattern, right in BODIES
)
LABOUR_RE = re.compile(r"\b(?:[Rr]uling )?Labou?r Party\b")


@rule(
    "garbled-body",
    category="Accuracy/Mistranslation",
    severity=Severity.MAJOR,
    flagged=[
        "The president met his ⟦National Security Group⟧.",
        "The ⟦Organization of the United Nations⟧ and the ⟦World Organization of Health⟧ agreed.",
        "As ⟦France-Presse⟧ noted, the ⟦General Attorney⟧ appealed.",
        "Leaders of the ⟦Big Seven⟧ countries met.",
        "The ⟦Minister of Humanitarian Affairs and Humanitarian Affairs⟧ spoke.",
        "Kim Jong Un chaired the politburo of the ⟦Labor Party⟧ in Pyongyang, North Korea.",
        "She served in the ⟦12th separate brigade⟧ of marines.",
    ],
    clean=[
        "The National Security Council met; Agence France-Presse reported it.",
        "The Labor Party in Australia and the Workers' Party in North Korea sent letters.",
        "He owns a big seven-seater and reads Reuters; the attorney general does not.",
        "The 12th Separate Assault Brigade, a security group and the Press Agency met.",
    ],
    missed=["The ⟦Commission on Combating the National Economy⟧ arrested two men."],
)
def garbled_body(document: Document) -> Iterator[Finding]:
    """Flags the name of a well-known body with one of its words translated astray.

    Why: council, committee, group and board are one word in many languages; names are put in the
    source's word order, or turned back into English by a dictionary. Readers no longer know the
    body. Each pattern is a rendering that names no other body.
    Misses: bodies that are known in one country alone.
    """
    for hints, pattern, right in BODY_RES:
        if not any(hint in document.text for hint in hints):
            continue
        for match in pattern.finditer(document.text):
            message = f"“{match.group()}” is not what this body is called"
            yield Finding(*match.span(), f"{message}: {right}" if right else message, right)
    if "North Korea" not in document.text and "Pyongyang" not in document.text:
        return
    for match in islice(LABOUR_RE.finditer(document.text), 500):
        if setting_of(document).at(*match.span()) == "KP":
            message = "North Korea's ruling party is the Workers' Party"
            yield Finding(*match.span(), message, "Workers' Party")
