"""Kronor in Prague, crores in Brno: a country's money by another country's word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.setting import setting_of
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.currencies import MONEY_OF
from mtqa.rule import Finding, rule

MONEY_RE = re.compile(r"\b(?P<word>kron(?:or|er|a|e)|crores?|lakhs?)\b")
# "500 million kronor", "tens of kronor": a sum, and no town called Krone.
SUM_RE = re.compile(
    r"(?:\d|\b(?:thousand|million|billion|hundreds?|thousands|tens) (?:of )?)[^\w]*$"
)
RIGHT = {"CZ": "crowns", "SK": "crowns", "IS": "krónur", "DK": "kroner", "NO": "kroner"}
CUES = (" kron", " crore", " lakh")


@rule(
    "money-of-another-country",
    category="Locale convention/Currency format",
    severity=Severity.MAJOR,
    flagged=[
        "In Prague, the Czech budget lacks 500 billion ⟦kronor⟧ and tens of ⟦kronor⟧ a head.",
        "The Czech average wage was 34,125 ⟦crore⟧.",
    ],
    clean=[
        "In Prague, the Czech budget lacks 500 billion crowns; the Swedes paid 12 million kronor.",
        "Norway spent 3 billion kroner and India 40 crore rupees on Czech arms.",
        "The state gives us 5,000 kronor. The Krona is a ship.",
    ],
)
def money_of_another_country(document: Document) -> Iterator[Finding]:
    """Flags kronor, kroner or crores in an article that speaks of none of their countries.

    Why: crowns have one name in Czech, Danish, Icelandic and Swedish, and machines take the best
    known; “crore” is what “crown” sounds like. The article must speak of some country, and of none
    that counts in such money.
    Misses: dollars for pesos, and articles that name a Scandinavian country as well.
    """
    text = document.text
    if not any(cue in text for cue in CUES):
        return
    shares = setting_of(document).shares
    for match in MONEY_RE.finditer(text) if shares else ():
        owners = MONEY_OF.get(match["word"]) or MONEY_OF[match["word"].rstrip("s")]
        if owners & shares.keys() or not SUM_RE.search(text, match.start() - 20, match.start()):
            continue
        country = setting_of(document).at(*match.span()) or next(iter(shares))
        message = f"{match['word']} are not money of any country here"
        yield Finding(*match.span(), message, RIGHT.get(country))
