"""TenneT and Tennet, Nord Stream 2 and Nord Stream-2: one name in two outward forms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.words import zipf
from mtqa.rule import Finding, rule

# A capital inside a word; in McLeod and DiCaprio it is the rule, and their bearers differ.
INNER_RE = re.compile(
    r"(?<![\w@#./&-])(?!Mc|Mac|De|La|Le|Di|Du|Van)[A-Z][a-z]+[A-Z][A-Za-z]*(?![\w@/&]|\.\w)"
)
NUMBERED_RE = re.compile(
    r"\b(?P<name>[A-Z][a-z]{2,20}(?: [A-Z][a-z]{1,20})?)(?P<gap>[- ])(?P<number>[A-Z]?\d{1,3})\b"
    r"(?![.,]\d|[-–%:’']| (?:per ?cent|million|billion|thousand)\b)"
)
WORD = 2.6  # Zipf: Github, Youtube: English writes it both ways, and so do newsrooms
CALENDAR_RE = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*$"
)


@rule(
    "name-capitals-vary",
    category="Terminology/Inconsistent",
    severity=Severity.MINOR,
    flagged=[
        "TenneT is a firm. Later ⟦Tennet⟧ said no, and TenneT agreed.",
        "Nord Stream 2 is a pipe. Work on ⟦Nord Stream-2⟧ ended, and Nord Stream 2 is dead.",
    ],
    clean=[
        "YouTube is big. TENNET is a heading; YouTube said so, and Youtube, too.",
        "MacDonald met Macdonald, and DeVos met Devos.",
        "The U-19 team met on May 4, a May-4 rally said. Some 20 of Apollo 13 stayed.",
    ],
)
def name_capitals_vary(document: Document) -> Iterator[Finding]:
    """Flags a name with an inner capital or a number that the text also writes in another form.

    Why: each sentence was translated by itself; newsrooms write TenneT, and Nord Stream 2, all
    through. Sound text sets whole names in capitals, which is no fault; people's names (MacDonald)
    and names that English writes both ways (Github) are left alone, and so are dates.
    Misses: names that never stand in their own form.
    """
    text = document.text
    forms: dict[str, dict[str, list[tuple[int, int]]]] = {}
    inner = {name for match in INNER_RE.finditer(text) if zipf(name := match.group()) < WORD}
    for name in inner:
        plain = name[0] + name[1:].lower()
        for match in re.finditer(rf"(?<![\w@#./&-])(?:{name}|{plain})(?![\w@/&-]|\.\w)", text):
            forms.setdefault(name, {}).setdefault(match.group(), []).append(match.span())
    for match in NUMBERED_RE.finditer(text):
        name = f"{match['name']} {match['number']}"
        if not CALENDAR_RE.match(match["name"]):
            forms.setdefault(name, {}).setdefault(match.group(), []).append(match.span())
    for name, ways in forms.items():
        if len(ways) < 2:
            continue
        # An inner capital is never a slip; a hyphen before the number is the less usual form.
        order = sorted(ways, key=lambda way: (-len(ways[way]), way != name))
        settled = name if name in inner else order[0]
        first, *others = sorted(span for way in order if way != settled for span in ways[way])
        related = (*others, ways[settled][0])
        yield Finding(*first, f"elsewhere in the text it is {settled}", settled, related=related)
