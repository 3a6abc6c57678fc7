"""The National Security Group: names of well-known bodies with a word translated astray."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from mtqa.anatomy.cues import standing
from mtqa.anatomy.setting import setting_of
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.garbled_bodies import GARBLED_BODIES
from mtqa.rule import Finding, rule

BODY_RES = tuple(
    (tuple(hints.split("|")), re.compile(rf"\b(?:{pattern})"), right)
    for hints, pattern, right in GARBLED_BODIES
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
        "Cases rose, said ⟦Icelandic genetic analysis⟧ and the ⟦British Health Safety Authority⟧.",
        "Leaders of the ⟦Big Seven⟧ countries met.",
        "The ⟦Minister of Humanitarian Affairs and Humanitarian Affairs⟧ spoke.",
        "Kim Jong Un chaired the politburo of the ⟦Labor Party⟧ in Pyongyang, North Korea.",
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
        if not standing(document.text, hints):
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
