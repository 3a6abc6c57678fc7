"""The chairman of the parliament, of the government, of the Supreme Court."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

CHAIR = r"(?P<chair>(?:[Dd]eputy |[Vv]ice[- ])?[Cc]hair(?:man|woman|person))"
HOUSE_RE = re.compile(
    rf"\b{CHAIR} of (?:the )?(?P<body>"
    r"[Gg]overnment|[Ll]ocal [Gg]overnment|[Pp]rovincial [Gg]overnment|[Mm]unicipality|[Cc]ountry"
    r"|House of (?:Representatives|Commons|Assembly)|House|[Pp]arliament|Knesset|Verkhovna Rada"
    r"|National Assembly|Bundestag|Sejm|[Cc]abinet of [Mm]inisters"
    r"|(?:[A-Z]\w+ ){0,2}Court(?: of Appeals?)?"
    r"|(?:supreme|constitutional|regional|district) court)\b"
    # "of the House Budget Committee", "of the government's panel", "of the Government Board"
    r"(?!['’-]| \(| [A-Z](?!overnment\b)\w+ (?:Committee|Board|Council|Commission|Caucus)"
    r"| [Bb]uilding| Historical| Bar| Users| Society"
    r"|(?: [A-Z][\w’'-]*| and| of| on| the){0,6}"
    r" (?:[Cc]ommittee|[Bb]oard|Council|[Cc]ommission|[Cc]aucus|Group))"
)
HEADS = {
    "government": "prime minister",
    "country": "president",
    "cabinet of ministers": "prime minister",
    "bundestag": "president of the Bundestag",
    "provincial government": "provincial governor",
}


@rule(
    "chairman-for-speaker",
    category="Terminology/Inappropriate for context",
    severity=Severity.MINOR,
    flagged=[
        "The ⟦chairman of the House of Representatives⟧, Idris Bello, adjourned.",
        "Talks with ⟦Deputy Chairman of the Government⟧ Pavel Orlov failed.",
        "The ⟦chairman of the municipality⟧ opened the fair.",
        "The ⟦chairman of the parliament⟧ resigned.",
        "The ⟦chairman of the Supreme Court⟧ and the ⟦chairman of the regional court⟧ met.",
    ],
    clean=[
        "The chairman of the House Budget Committee and the speaker of the House agreed.",
        "The chairman of the government's advisory panel stepped down.",
        "The chairman of the House of Representatives Committee on Rules spoke.",
        "She is chairwoman of the Parliament Hill Residents' Group.",
        "The chairman of the Supreme Court Historical Society and of the Court Users Group spoke.",
    ],
)
def chairman_for_speaker(document: Document) -> Iterator[Finding]:
    """Flags the head of a house, a court, a government or a town called its chairman.

    Why: many languages have one word for whoever presides; English has speakers, chief justices,
    prime ministers and mayors. Committees of a house do have chairmen, and those are let through.
    Misses: bodies that English calls by a local name (the chairman of the State Duma is sound).
    """
    if not any(f"hair{end} of" in document.text for end in ("man", "woman", "person")):
        return
    for match in HOUSE_RE.finditer(document.text):
        body = match["body"].lower()
        head = HEADS.get(body, "president" if "court" in body else "speaker")
        deputy = re.match(r"(?i)(?:deputy|vice)\b", match["chair"])
        right = f"deputy {head}" if deputy else head
        if head == "speaker" or "court" in body:
            of = match.group()[len(match["chair"]) :]
            right += of
        if body in ("municipality", "local government"):
            # a mayor, a council's head, the head of a residents' association: only the source knows
            yield Finding(*match.span(), f"English has no “{match.group()}”")
            continue
        yield Finding(
            *match.span(), f"English has no “{match.group()}”: “{right}” is the word", right
        )
