"""A verb, noun or adjective with another language's preposition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import itemgetter

from mtqa.anatomy.figures import at_figures
from mtqa.anatomy.parts import by_first_word, find_each, word_before
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# First words, what is wrong, what is right; "\1" keeps the first word.
TABLE = by_first_word(
    (first.split(), (re.compile(pattern), right))
    for first, pattern, right in (
        (
            "discuss discussed discusses discussing",
            r"(\w+) about(?= (?:the|a|his|her|this|how|what)\b)",
            r"\1",
        ),
        ("explained explains explain", r"(\w+) about(?= \w)", r"\1"),
        (
            "emphasized emphasised emphasizes emphasises emphasize emphasise",
            r"(\w+) (?:on|about)(?= the)",
            r"\1",
        ),
        ("mentioned mentions", r"(\w+) about", r"\1"),
        ("comprising comprises", r"(\w+) of", r"\1"),
        ("consists consisted consisting consist", r"(\w+) from(?= )", r"\1 of"),
        ("depends depended depending", r"(\w+) from", r"\1 on"),
        ("capable", r"(\w+) to(?= [a-z]+\b)", r"\1 of"),
        ("responsible", r"(\w+) of(?= )", r"\1 for"),
        ("afraid", r"(\w+) from", r"\1 of"),
        ("different", r"(different) of(?= (?:the|this|that|those)\b)", r"\1 from"),
        (
            "arrived arrives arriving",
            r"(\w+) to(?= (?:[A-Z]\w+|the (?:city|capital|country|village|airport|scene|place"
            r"|region|hospital)))",
            r"\1 in",
        ),
        ("accused", r"(accused (?:him|her|them)) (?:for|in|about)", r"\1 of"),
        ("interested", r"(interested) (?:about|on)", r"\1 in"),
        (
            "vaccination vaccinations vaccinated vaccine certificate",
            r"(\w+) from(?= (?:the )?(?:corona|COVID|Covid))",
            r"\1 against",
        ),
        ("effective", r"(\w+) from(?= the (?:\w+ ){0,2}(?:strain|variant|virus))", r"\1 against"),
        ("infection infections", r"(\w+) of(?= the (?:new )?(?:corona|COVID|virus))", r"\1 with"),
        (
            "vigilant",
            r"(vigilant) in(?= (?:the )?\w+ (?:disasters?|attacks?|risks?|accidents?))",
            r"\1 for",
        ),
        (
            "in",
            r"in(?= (?:social networks?\b|(?:his|her|their|its) (?:\w+ )?(?:Instagram|Telegram"
            r"|Twitter|Facebook)(?:[.,;]| (?:accounts?|channels?|pages?|feeds?)\b)))",
            "on",
        ),
        (
            "in",
            r"in(?= the [Ii]nternet(?:[.,;]| (?:and|or|that|by|about|on|for)\b))",
            "on",
        ),
        ("on", r"on a loan(?= (?:from|to|with|at)|[,.])", "on loan"),
        ("over", r"over(?= the \d+(?:st|nd|rd|th)\b(?: \(|[,.]))", "through"),
        ("suspected", r"suspected of(?= (?:coronavirus|COVID|Covid))", "suspected of having"),
        (
            "preparations preparing prepared",
            r"(\w+) to(?= the (?:war|election|vote|match|season|winter))",
            r"\1 for",
        ),
        ("influence influences influenced", r"(\w+) to(?= the )", r"\1 on"),
        ("attention", r"(attention) on(?= the )", r"\1 to"),
        ("reason reasons", r"(\w+) of(?= why\b)", r"\1"),
        (
            "congratulated congratulates",
            r"(\w+ (?:him|her|them|the \w+)) with(?= (?:the|his|her|their|[A-Z]))",
            r"\1 on",
        ),
        ("married", r"(married) with(?= (?:him|her|[A-Z]))", r"\1 to"),
        ("similar", r"(similar) with", r"\1 to"),
        ("since", r"(since)(?= now\b)", "from"),
        (
            "in",
            r"in(?= (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!['’])(?! (?:\w+ )?(?:Times"
            r"|Herald|papers?|editions?|night|league|morning)))",
            "on",
        ),
        ("at", r"at(?= (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day[,.])", "on"),
    )
)
PARTS_RE = re.compile(r"(?<!\w)(?P<part>\d+ (?P<noun>[a-z]+s)) from (?:the )?\d+ (?P=noun)\b")
SOUND_BEFORE = {"infection": ("an", "this", "of"), "interested": ()}


@rule(
    "wrong-preposition",
    category="Fluency/Grammar",
    severity=Severity.MINOR,
    flagged=[
        "The doctor ⟦explained about⟧ the drug. It ⟦consists from⟧ two parts.",
        "She wrote ⟦in⟧ social networks that his ship came.",
        "The vaccine is not ⟦effective from⟧ the new strain. ⟦12 towns from the 40 towns⟧ voted.",
    ],
    clean=[
        "They discussed it about noon. He arrived to find it shut. It is different, of course.",
        "He congratulated her with a letter and said so in his Facebook show and his Twitter post.",
        "In social media circles, 50 of them. He arrived to the sound of bells.",
        "It was effective from the first of May. In Sunday papers.",
    ],
    missed=["He is ⟦angry from⟧ her."],
)
def wrong_preposition(document: Document) -> Iterator[Finding]:
    """Flags a word with a preposition it does not take: `consists from`, `comprising of`.

    A table of pairs that edited English does not have, each with what must follow where the pair
    alone could be sound (`effective from the first of May`).

    Why: prepositions follow the source.
    Misses: pairs that the table lacks.
    """
    for match, (_, right) in find_each(document, TABLE, itemgetter(0)):
        if word_before(document.text, match.start()) in SOUND_BEFORE.get(
            match.group().split()[0].lower(), ()
        ):
            continue
        phrase = match.group()
        fixed = match.expand(right) if right else None
        if fixed and phrase[0].isupper():
            fixed = fixed[0].upper() + fixed[1:]
        yield Finding(*match.span(), f"“{phrase.strip()}”: the wrong preposition", fixed)
    for match in at_figures(PARTS_RE, document):
        yield Finding(*match.span(), "a part is “of” its whole, and the noun stands once")
