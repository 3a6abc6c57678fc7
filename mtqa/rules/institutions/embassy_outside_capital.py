"""The embassy in Houston, which is a consulate."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.setting import setting_of
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.consular_cities import CONSULAR_CITIES
from mtqa.rule import Finding, rule

EMBASSY_RE = re.compile(r"\b(?P<word>[Ee]mbassy) in (?P<city>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)")
CONSUL_RE = re.compile(
    r"\b(?:closure|closing|reopening|opening|building|premises|staff|gates?|attack|fire)"
    r" (?:of|at|on|outside) the (?P<word>(?:[A-Z][a-z]+ )?[Cc]onsul [Gg]eneral)\b(?!['’])"
)


@rule(
    "embassy-outside-capital",
    category="Accuracy/Mistranslation",
    severity=Severity.MAJOR,
    flagged=[
        "China closed the US ⟦embassy⟧ in Shenyang.",
        "The order hit its ⟦Embassy⟧ in San Francisco, California.",
        "They protested against the closure of the ⟦Consul General⟧.",
    ],
    clean=[
        "The US embassy in Beijing and the consulate in Shenyang stayed open.",
        "The embassy in Tel Aviv moved to Jerusalem; the one in The Hague did not.",
        "The Swiss embassy in Washington and the British embassy in San Jose, Costa Rica, replied.",
        "Staff of the consul general's office left; the embassy in Lviv took in diplomats.",
    ],
)
def embassy_outside_capital(document: Document) -> Iterator[Finding]:
    """Flags an embassy in a large city that is no capital, and a consul who is a building.

    Why: several languages have one word for embassy and consulate, and one for the consul general
    and his house; a reader who knows where embassies stand stumbles. Only cities that are known for
    consulates are judged, none that ever sheltered embassies.
    Misses: smaller cities, and “its embassy” with the city in another sentence.
    """
    if "mbassy in " not in document.text and "onsul " not in document.text:
        return
    for match in EMBASSY_RE.finditer(document.text):
        at = setting_of(document).after(match.start("city"))
        city = next(
            (c for c in (match["city"], match["city"].split()[0]) if c in CONSULAR_CITIES), ""
        )
        if city and (at is None or at.kind == "division"):
            right = "Consulate" if match["word"][0] == "E" else "consulate"
            message = f"an embassy stands in a capital: in {city}, a {right.lower()}"
            yield Finding(*match.span("word"), message, right)
    for match in CONSUL_RE.finditer(document.text):
        message = "the consul general is a person; the place is a consulate general"
        yield Finding(*match.span("word"), message, re.sub("onsul", "onsulate", match["word"]))
