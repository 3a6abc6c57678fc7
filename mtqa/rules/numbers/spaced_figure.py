"""A figure with a space inside."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import at_figures
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

SPACE = r"[ \N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}]"
COUNTED = (
    "crowns|euros|dollars|pounds|yen|yuan|rubles|naira|hryvnias?|won|grams|kilomet(?:er|re)s|km"
    "|tons|tonnes|hectares|people|residents|inhabitants|homes|households"
)
SPACED_RE = re.compile(
    rf"(?<![\w.,/+-])(?<!\d{SPACE})(?:"
    rf"(?P<groups>[1-9]\d{{0,2}}(?:{SPACE}\d{{3}})+)(?![\d.,]*\d|[-/\w%])(?!{SPACE}\d)"  # 1 000 000
    # 1, 100,000
    rf"|(?P<comma>[1-9]\d{{0,2}}(?:,\d{{3}})*,{SPACE}(?:\d{{3}},)*[05]00)(?![\d,]*\d|[-/\w])"
    # ¥1, 620 and 88, 312 crowns
    rf"|(?P<sum>(?:(?<=[$€£¥￥])|(?<=[$€£¥￥] ))[1-9]\d{{0,2}},{SPACE}\d{{3}}(?![\d,.]*\d|[-/\w])"
    rf"|[1-9]\d{{0,2}},{SPACE}\d{{3}}(?= (?:{COUNTED})\b))"
    rf"|(?P<point>[1-9]\d{{0,2}}{SPACE}\.\d{{3}}(?![\d.]))"  # 10 .000
    rf"|(?P<time>[012]?\d(?::{SPACE}|{SPACE}:)[0-5]\d)(?![\d:])"  # 14: 00
    r")"
)
# "On April 3 410 bodies", "flight 20 300 miles away": two figures that happen to meet.
MEETING_RE = re.compile(
    r"(?:\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\w*\.?|\b(?!(?:Some|About|Around"
    r"|Over|Nearly|Almost|Roughly|Only|Another) )[A-Z][\w-]*|\b(?:in"
    r"|version|chapter|act|no\.?))[^\S\n]$"
)
CLOCK_RE = re.compile(
    r"\b(?:at|by|until|till|from|after|before|around|about|since|past|to|was|is|=|between"
    r"|for|starting)[^\S\n]$",
    re.IGNORECASE,
)
HALF_DAY_RE = re.compile(
    r"[^\S\n]?(?:[ap]\.?m\b|hours|o.clock|local|on\b|CET\b|GMT\b|UTC\b|\w+ time\b)", re.IGNORECASE
)
# "Genesis 1: 12, and", "(2: 30)": a comma or bracket behind it, and no hour before it, is a verse.
CLOSED_RE = re.compile(r"[^\S\n]?[,)]")
HOUR_RE = re.compile(
    r"\b(?:at|by|until|till|after|before|since|starting|around|about|to)[^\S\n]$", re.IGNORECASE
)


@rule(
    "spaced-figure",
    category="Locale convention/Number format",
    severity=Severity.MINOR,
    flagged=[
        "The town has ⟦1 000 000⟧ people. About ⟦12 500⟧ came.",
        "They planted from 20,000 to ⟦100, 000⟧ trees.",
        "At ⟦14: 00⟧ on Friday the gates opened, and by ⟦9: 30⟧ a.m. they shut.",
        "After ⟦23: 00⟧, police came, at 12:25 local time (⟦13: 25⟧ CET).",
        "A nurse earns ⟦47, 498⟧ crowns, the cake is ¥ ⟦1, 620⟧, and a ⟦10 .000⟧ volt line fell.",
    ],
    clean=[
        "The town has 1,000,000 people and opened at 14:00.",
        "On April 3 410 homes flooded; in 2020, 500 did.",
        "Read Genesis 1: 12 and call 555 0100 or +44 20 7946 000.",
        "The results: 12 wins, 300 losses. Channel 4: 20 years on.",
        "On April 3, 410 people left; in rows 500, 600 and 700 of Psalm 4: 12, he sat.",
    ],
)
def spaced_figure(document: Document) -> Iterator[Finding]:
    """Flags a figure or time with a space inside: "1 000 000", "100, 000", "14: 00".

    Why: other languages part thousands with a space, and detokenisers part what they take for
    punctuation; English closes both up.
    Dates that meet a figure ("On April 3 410 homes") and telephone numbers stay silent.
    Misses: figures parted after a capital word.
    """
    text = document.text
    for match in at_figures(SPACED_RE, document):
        before = text[max(0, match.start() - 12) : match.start()]
        figure = match.group()
        if match["time"]:
            if not (CLOCK_RE.search(before) or HALF_DAY_RE.match(text, match.end())):
                continue
            if CLOSED_RE.match(text, match.end()) and not HOUR_RE.search(before):
                continue
            meant = re.sub(r"\s", "", figure)
        else:
            if MEETING_RE.search(before):
                continue
            meant = re.sub(rf",?{SPACE}\.?", ",", figure)
        yield Finding(match.start(), match.end(), f"English writes {meant}", meant)
