"""A State Department in Berlin, a Ministry of Defense in Washington."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

from mtqa.anatomy.setting import Setting, setting_of
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.countries import countries
from mtqa.knowledge.institutions import institutions, own_name
from mtqa.knowledge.words import zipf
from mtqa.rule import Finding, rule

NAMES = (
    "Defen[cs]e|State|Justice|Treasury|Interior|Homeland Security|Foreign Affairs|Internal Affairs"
    "|Finance|Health"
)
BODY_RE = re.compile(
    rf"\b(?:(?P<kind>Department|Ministry) (?:of|for) (?:the |National )?(?P<of>{NAMES})"
    rf"|(?P<name>{NAMES}|Foreign|Home) (?P<noun>Department|Ministry|Office))\b(?! of Health)"
)
FIELDS = {
    "Defense": "defence",
    "Defence": "defence",
    "State": "foreign",
    "Foreign": "foreign",
    "Foreign Affairs": "foreign",
    "Justice": "justice",
    "Treasury": "finance",
    "Finance": "finance",
    "Interior": "interior",
    "Internal Affairs": "interior",
    "Home": "interior",
}
# These alone are so American that they need no country beside them to be so.
BARE = frozenset({"Defense", "Defence", "State", "Justice"})
PERSON_RE = re.compile(
    r" (?:(?:chief |deputy )?[a-z]+ |[A-Z][a-z]+ ){0,2}([A-Z][\w’'-]+) [A-Z][\w’'-]+"
)
KNOWN_NAME = 2.5  # Zipf: English readers have met the name, so it may well be an American's
MOST = 500  # bodies looked at in one document: no article has more
OWNER_RE = re.compile(r" (?:of|in) (?:the )?")


@rule(
    "foreign-ministry",
    category="Terminology/Inappropriate for context",
    severity=Severity.MAJOR,
    flagged=[
        "The German ⟦State Department⟧ summoned the ambassador.",
        "The ⟦Department of Defense⟧ of India bought the jets.",
        "The bill was sent to the ⟦Ministry of Defense⟧ of the United States.",
        "Sources in Washington and at the ⟦Ministry of Homeland Security⟧ agreed.",
        "The head of the British ⟦Ministry of Foreign Affairs⟧ flew home from Oslo.",
        "“It is open,” ⟦Defense Department⟧ spokesman Qadrat Wasiq said in Kunduz, Afghanistan.",
    ],
    clean=[
        "The US Defense Department said two soldiers had died in Iraq.",
        "Defense Department spokesman John Brown said the strike in Syria killed a commander.",
        "Pentagon officials met in Kabul. The Defense Department sent Afghan units more fuel.",
        "The Australian Department of Defence and the German Foreign Office declined to comment.",
        "Canada's Justice Department and the Mexican Foreign Ministry signed the treaty.",
    ],
    missed=["Washington tightens sanctions. The ⟦Ministry of Finance⟧ will publish a list."],
)
def foreign_ministry(document: Document) -> Iterator[Finding]:
    """Flags a ministry or department that bears another country's name for it.

    Why: a translator that has read American news calls every defence ministry the Defense
    Department, and a literal one calls the State Department a ministry of foreign affairs. Sound
    stories from anywhere cite American departments bare, so a bare name is objected to only where
    the sentence speaks of one country, nothing near it is American, and either the whole article
    isn't or the official's given name is none that English readers know.
    Misses: a bare “Ministry of Finance” in a story on Washington.
    """
    if not any(noun in document.text for noun in ("Department", "Ministry", "Office")):
        return
    for match in islice(BODY_RE.finditer(document.text), MOST):
        kind = (match["kind"] or match["noun"]).lower()
        name = match["of"] or match["name"]
        field = FIELDS.get(name, "")
        setting = setting_of(document)
        country = owner(setting, *match.span())
        if name == "Homeland Security":
            country = "US"
        elif country is None and kind == "department" and name in BARE:
            country = bare(setting, document, match)
        right = own_name(country, field, kind, name) if country else ""
        if country and right and match.group() != right:
            people = countries()[country].adjective
            yield Finding(
                *match.span(),
                f"“{match.group()}” is not the name of the {people} body: “{right}” is",
                right,
                Severity.MINOR if country not in ("US",) and kind == "ministry" else None,
            )


def owner(setting: Setting, start: int, end: int) -> str | None:
    """The country that the text itself puts beside the body: “German …”, “… of Germany”."""
    found = setting.before(start)
    if found is None and (link := OWNER_RE.match(setting.document.text, end)):
        found = setting.after(link.end())
        # "the Justice Department in Texas", "… of London": a place of work, not an owner
        found = found if found and found.kind == "name" else None
    return found.country if found and found.kind in ("name", "demonym") else None


def bare(setting: Setting, document: Document, match: re.Match[str]) -> str | None:
    """The country that a body without an owner must belong to, if that isn't the US."""
    start, end = match.span()
    country = setting.at(start, end)
    if country is None or institutions(country).kind("defence") != "ministry":
        return None
    sentences = document.sentences
    index = bisect_right(sentences, start, key=lambda sentence: sentence.start) - 1
    here = sentences[index]
    near = sentences[max(0, index - 1)].start, sentences[min(len(sentences) - 1, index + 1)].end
    if setting.countries(here.start, here.end) != {country} or "US" in setting.countries(*near):
        return None
    person = PERSON_RE.match(document.text, end)
    if person:
        return country if zipf(person.group(1)) < KNOWN_NAME else None
    told = sum(item.country == country for item in setting.evidence) >= 3
    return (
        country if told and "US" not in setting.shares and setting.shares[country] > 0.6 else None
    )
