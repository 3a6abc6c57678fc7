"""A proper name in quotation marks, as other languages write it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

_BEARERS = """
agency newspaper daily tabloid magazine weekly publication publisher portal website site channel
broadcaster station club team side squad company firm corporation holding concern conglomerate
airline carrier bank group band ship vessel boat frigate corvette submarine cruiser destroyer
tanker ferry yacht icebreaker trawler hurricane typhoon cyclone storm party movement bloc battalion
regiment brigade stadium arena plant factory shipyard foundation supermarket restaurant hotel cafe
checkpoint strain variant airport missile rocket drone tank pipeline sanatorium kindergarten mine
refinery brewery
"""
#: What the marked name is the name of: English writes these names bare.
BEARERS = frozenset(_BEARERS.split())
NAME_RE = re.compile(
    r"[\"“„«](?P<name>[A-Z][\w.-]{0,30}(?: (?:of |the |and )?[A-Z\d][\w.-]{0,30}){0,3})"
    r"(?P<stop>[,.]?)[\"”“»]"
)
AFTER_RE = re.compile(
    r" (?:checkpoint|goalkeeper|striker|midfielder|defender|forward|coach|captain|strain|variant"
    r"|agency|newspaper|club|battalion)\b"
    r"| (?:beat|defeated|lost to|drew with|thrashed|outplayed) [\"“„«A-Z]"
)


@rule(
    "quoted-name",
    category="Fluency/Punctuation",
    severity=Severity.MINOR,
    flagged=[
        "The agency ⟦“Belpress”⟧ reported a fire.",
        'The newspaper ⟦"Dawn Herald,"⟧ quoting rescuers, reported a fire.',
        "The frigate ⟦“Admiral Novak”⟧ left port.",
        "The ships ⟦“Novak”⟧ and “Sevilla” left port.",
        "⟦“Valencia”⟧ beat “Sevilla” on Sunday.",
        'Hurricane ⟦"Hector"⟧ is near.',
        'A queue formed at the ⟦"Lipovka"⟧ checkpoint.',
    ],
    clean=[
        "The agency Belpress reported a fire in “The Old House,” a film.",
        "He read the novel “Admiral Novak” on the ship.",
        "The band “released” nothing. A website “of Hope” opened.",
        "The club’s song “Glory” topped “Fame” in the charts.",
        "Operation “Desert Fox” began. Ada “Rocket” Ruiz beat Bo Diaz.",
    ],
    missed=["He moved from ⟦“Sevilla”⟧ to Valencia."],
)
def quoted_name(document: Document) -> Iterator[Finding]:
    """Flags the name of an agency, newspaper, club, firm, ship, storm or party in quotation marks.

    The span is the name with its marks, at its first place; the next ones are given as related.

    Why: Russian, Ukrainian, Czech, German and other newspapers put such names in marks, English
    ones never do. Titles of books, songs and films, programmes, nicknames, operations and slogans
    carry marks in English too, so only a name beside the word for what bears it is flagged, or
    one that beats another.

    Misses: marked names with nothing beside them that says what they name.
    """
    first: dict[str, re.Match[str]] = {}
    places: dict[str, list[tuple[int, int]]] = {}
    for match in NAME_RE.finditer(document.text):
        before = document.text[max(0, match.start() - 20) : match.start()]
        bearer = before[:-1].rpartition(" ")[2].rpartition("-")[2].lower()
        beside = before.endswith(" ") and (
            bearer in BEARERS or (bearer.endswith("s") and bearer[:-1] in BEARERS)
        )
        if beside or (not match["stop"] and AFTER_RE.match(document.text, match.end())):
            name = match["name"].rstrip(".")
            first.setdefault(name, match)
            places.setdefault(name, []).append(match.span())
    for name, match in first.items():
        yield Finding(
            *match.span(),
            f"English puts no quotation marks round a name such as {name}",
            suggestion=name + match["stop"],
            related=tuple(span for span in places[name] if span != match.span()),
        )
