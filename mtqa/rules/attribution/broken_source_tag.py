"""A source tag in the word order of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.cues import standing
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

TAG = r"(?:reports|reported|informs|informed|transmits|transmitted|writes|conveys|broadcasts|notes)"
NAME = r"[\"“«]?[A-Z][\w&-]{1,30}(?:\.\w{1,10})?"
DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
DATE = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})"
HEAD = r"(?:(?<=[.!?\"”] )|(?<=\n)|\A)"
# Each pattern with words of which a text must hold one: a quick look spares most searches.
PATTERNS = (
    # `Reports this "Channel 9".` `Informs about it Interpress.` `Transmits Interpress.`
    (
        ("Reports ", "Writes ", "Tells ", "Informs ", "Transmits ", "Conveys ", "Broadcasts "),
        rf"{HEAD}(?P<tag>(?:Reports|Writes|Tells)(?: about)? (?:this|it)\b"
        r"|(?:Informs|Transmits|Conveys|Broadcasts)(?: (?:about )?(?:this|it))?"
        rf"(?= (?:the )?{NAME}))",
    ),
    # `reports on Tuesday, May 3, Belga.` — the source after the date, set off by commas
    (
        ("day, ",),
        rf"(?P<tag>{TAG}(?: on)? {DAY},(?: {DATE},)? (?!(?:and|but|as|after|when|who|where)\b)"
        r"(?:(?:publication|agency|portal|channel|newspaper) )?"
        rf"{NAME}(?: [A-Z][\w-]{{1,30}}){{0,2}}[\"”»]?)(?=\.)",
    ),
    # `On Saturday, December 11, reports Die Welt.`
    (
        (", reports ", ", writes "),
        rf"{HEAD}(?P<tag>On {DAY}(?:, {DATE})?, (?:reports|writes) (?:the )?{NAME})",
    ),
    # `, transmits Interpress` `," informs Channel 9`
    (
        ("transmits ", "informs ", "conveys ", "transfers ", "broadcasts "),
        r"(?<=[,\"”]) (?P<tag>(?:transmits|informs|conveys|transfers|broadcasts) (?:the )?"
        rf"{NAME})",
    ),
    # `," quotes Interpress.`; `quotes the minister as saying` is sound
    (
        ("quotes ",),
        r"(?<=[\"”]) ?(?:[-–—] ?)?(?P<tag>quotes (?:the words of )?(?!him|her|them)(?:the )?"
        rf"{NAME})(?! as\b)",
    ),
    # `the correspondent of "Channel 9" reports`
    (
        ("correspondent of ",),
        rf"(?P<tag>[Tt]he correspondent of (?:the )?(?:[A-Z]{{2,6}} )?{NAME}[\"”»]?)"
        r"(?= (?:\w{1,20} ){0,3}?(?:reports?|reported|informs?|informed|learned|said|says)\b)",
    ),
    # `This said the minister`, `As told the agency`
    (
        ("This ", "As "),
        rf"{HEAD}(?P<tag>(?:This|As) (?:said|told|stated|reported|announced|informed))"
        rf"(?= (?:[Tt]he |{NAME}))",
    ),
    # `…, said in the statement of the parties`: nobody says it
    (
        (" in the ", " in a "),
        r"(?P<tag>, (?:said|stated|noted|reported|says|reads) in (?:the|a) (?:\w+ )?"
        r"(?:statement|message|report|document|release) of\b)",
    ),
)
SEARCHES = tuple((words, re.compile(pattern)) for words, pattern in PATTERNS)


@rule(
    "broken-source-tag",
    category="Fluency/Grammar",
    severity=Severity.MAJOR,
    flagged=[
        'A bridge fell in Lyon. ⟦Reports this⟧ "Channel 9".',
        "A bridge fell in Lyon. ⟦Informs about it⟧ Interpress.",
        "A bridge fell. ⟦This said⟧ the minister.",
        "A bridge fell, the agency ⟦reports on Tuesday, May 3, Belpress⟧.",
        "A bridge fell in Lyon, ⟦transmits Interpress⟧.",
        '"The bridge fell," ⟦quotes Interpress⟧.',
        "The ban ends in May. ⟦On Sunday, May 3, reports Belpress⟧.",
        'The bridge fell, ⟦the correspondent of "Interpress"⟧ reports.',
        "The bridge will fall⟦, said in the final statement of⟧ the builders.",
    ],
    clean=[
        "The bridge fell on Tuesday, May 3, Interpress reported.",
        "Reports of this kind are rare. Reports that he left are false.",
        "“The bridge fell,” reported Interpress.",
        "“The bridge fell,” the paper quotes Ruiz as saying.",
        "The correspondent of Interpress saw the bridge fall.",
        "Ada Ruiz, who led the party, said in a statement that she would stay.",
        "A genus that mosquitoes transmit. It informs Europe's debate, and transmits WiFi.",
    ],
    missed=["⟦This on Sunday Ruiz told⟧ in the newspaper."],
)
def broken_source_tag(document: Document) -> Iterator[Finding]:
    """Flags a source tag with the original's order or verb: `Reports this "Channel 9".`

    The span is the broken tag.

    Why: English names the source before its verb or right after it (`Interpress reported`,
    `reported Interpress`), has `report` and not `transmit` for it, and gives each `said` a subject.
    The formulas are those of agencies whose languages do otherwise. `Reports of`, `Reports that`
    and `quotes Ruiz as saying` stay silent.

    Misses: orders so wrecked that no formula is left.
    """
    for words, pattern in SEARCHES:
        if standing(document.text, words):
            for match in pattern.finditer(document.text):
                yield Finding(*match.span("tag"), "the source tag is not in English order")
