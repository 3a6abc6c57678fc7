"""A German prime minister, an American parliament: offices by another country's names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.setting import setting_of
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.countries import countries
from mtqa.knowledge.offices import proper_head, proper_house, proper_minister
from mtqa.rule import Finding, rule

OFFICE_RE = re.compile(
    r"\b(?:((?:[Nn]ew |then-|current )?)([Pp]rime [Mm]inister|Chancellor)"
    r"|((?:Foreign|Defen[cs]e|Finance|Interior|Justice|Health) Minister"
    r"|Minister of (?:Foreign Affairs|Defen[cs]e|Finance|Interior|Justice|Health))"
    r"|((?:Treasury|Defen[cs]e) Secretary)"
    r"|(National Congress|Congress|[Pp]arliament|National Assembly|Diet|House of Commons"
    r"|House of Lords|State Duma|Bundestag|Bundesrat|Verkhovna Rada|Knesset|Sejm|Riksdag|Folketing"
    r"|Storting|Lok Sabha|Rajya Sabha|Legislative Yuan))\b(?!-)"
    # "a Turkish Bundestag member", "the Russian Bundestag hack": people and things of two countries
    r"(?! (?:members?|MPs?|lawmakers?|deput(?:y|ies)|candidates?|hack|attack|delegation|seats?)\b)"
    # "the Polish Congress of Surgeons", "the German Parliament Square"
    r"(?! (?:of|for|on|Party|party|[A-Z][a-z]+ (?:of|for)|Hill|Committee|Square|Street|House)\b)"
)
PARTY_RE = re.compile(
    r"Prime Minister(?= (?:[A-ZÄÖÜ][\w-]+ ){1,3}\((?:CSU|CDU|SPD|FDP|AfD|Greens?|Left|ÖVP|SPÖ)\))"
)

# Where nothing but the United States is spoken of, there is no parliament to elect or sit in.
PARLIAMENT_RE = re.compile(
    r"\b(?P<word>[Pp]arliamentary elections?|(?:Republican|Democratic)(?: Party)? MPs)\b"
)
ALL_BUT = 0.95


@rule(
    "borrowed-office",
    category="Terminology/Inappropriate for context",
    severity=Severity.MAJOR,
    flagged=[
        "Germany's ⟦new prime minister⟧, Scholz, also spoke.",
        "The US ⟦Foreign Minister⟧ and the American ⟦Minister of Finance⟧ will fly to Geneva.",
        "The talks were led by the Malian ⟦Treasury Secretary⟧, Steve Brown.",
        "A vote in the American ⟦Parliament⟧ is due, and in the Polish ⟦Congress⟧.",
        "The Mexican ⟦Parliament⟧ sat for nine hours.",
        "The Vietnamese ⟦Bundestag⟧ met, and so did the Chilean ⟦House of Lords⟧.",
        "Trump lost US suburbs in the ⟦parliamentary elections⟧ of 2018, as ⟦Republican MPs⟧ say.",
        "In Munich, ⟦Prime Minister⟧ Max Huber (CSU) defended the plan.",
    ],
    clean=[
        "German Chancellor Olaf Scholz met Japanese Prime Minister Fumio Kishida.",
        "US Treasury Secretary Janet Yellen told Congress so; the Polish parliament did not vote.",
        "The US and Italy hold parliamentary elections; Democratic MPs lead.",
        "The Mexican Congress and the Indian Congress Party sent greetings to the Japanese Diet.",
        "The Spanish Parliament voted, and so did Spain's Congress.",
        "The Turkish Bundestag member and an Ethiopian Knesset candidate met in Tokyo.",
        "After talks with the US, Prime Minister Boris Johnson addressed Parliament.",
    ],
)
def borrowed_office(document: Document) -> Iterator[Finding]:
    """Flags an office or house beside the name of a country that has no such thing.

    Why: offices are translated by what they do at home; a German chancellor becomes a prime
    minister, Congress a parliament. English names each by the word that country's own press uses.
    Sound text has two countries' offices in one sentence, so only the country that stands right
    before the office, “German …” or “Germany's …”, counts.
    Misses: an office whose country is named further off, or not at all.
    """
    text = document.text
    for match in PARTY_RE.finditer(text):
        message = "the head of a German or Austrian state is its premier, not a prime minister"
        yield Finding(match.start(), match.end(), message, "State Premier")
    if "arliamentary e" in text or " MPs" in text:
        us = setting_of(document).shares.get("US", 0) >= ALL_BUT
        for match in PARLIAMENT_RE.finditer(text) if us else ():
            yield Finding(*match.span(), "the United States has a Congress, and no parliament")
    for found in setting_of(document).evidence:
        if found.kind not in ("name", "demonym"):
            continue
        gap = 3 if text.startswith(("'s ", "’s "), found.end) else 1
        office = OFFICE_RE.match(text, found.end + gap)
        if office is None or text[found.end + gap - 1] != " ":
            continue
        prefix, head, minister, secretary, house = (part or "" for part in office.groups())
        right = (
            proper_head(found.country, head)
            or proper_minister(found.country, minister or secretary)
            or proper_house(found.country, house)
        )
        if right:
            right = prefix + right
            people = countries()[found.country].adjective
            message = f"there is no {people} “{office.group()}”: “{right}” is what English calls it"
            yield Finding(*office.span(), message, right)
