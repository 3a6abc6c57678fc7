"""A date in figures in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import at_figures
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

MONTHS = (
    "January February March April May June July August September October November December"
).split()
DATE_RE = re.compile(
    r"(?<![\w.,/-])(?:"
    r"(?P<day>0?[1-9]|[12]\d|3[01])\.(?P<month>0?[1-9]|1[0-2])\.(?P<year>(?:19|20)\d\d)(?![\w/]"
    r"|\.\d)"  # 12.05.2021
    r"|(?P<western>(?:19|20)\d\d) years? (?:\d{1,2} months? )?\d{1,2} (?:month"
    r"|day)s?(?: \d{1,2} days?)?\b"  # 2013 year 8 month
    r"|(?P<slash>(?:19|20)\d\d/(?:0?[1-9]|1[0-2]))(?![\w/-])"  # 2019/4
    r")"
    r"|(?<=[Oo]n )(?P<short>(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|[12]\d|3[01]))(?![\w/%])"  # on 7/8
    rf"|(?P<dotted>(?:0?[1-9]|[12]\d|3[01])\. (?:of )?(?:{'|'.join(MONTHS)}))\b"  # 5. of May
    r"|(?<=[Tt]he )(?P<ordinal>\d{1,3}\. (?:[Bb]irthday|[Aa]nniversary|[Mm]inute|[Rr]ound"
    r"|[Mm]atchday|[Ss]eason|[Cc]entury|[Pp]lace|[Ee]dition|[Ww]eek))\b"  # the 130. birthday
)
# "He came 5. May was wet": a figure that ends a sentence.
ENDING_RE = re.compile(
    r"\b(?:came|comes|finished|is|are|was|were|number|no|group|page|chapter|grade|level|season"
    r"|round|game|won|scored|to|at|got|had|has)\s$"
)
DAY_RE = re.compile(r"\b(?:on|the|from|to|by|until|since|of|and|before|after|\w+day,?)\s$")
SEASON_RE = re.compile(
    r"season|league|champion|cup|winter|school|academic|budget|fiscal|financial", re.IGNORECASE
)


@rule(
    "figure-date",
    category="Locale convention/Date format",
    severity=Severity.MINOR,
    flagged=[
        "The licence ran out on ⟦12.05.2021⟧ and was renewed.",
        "The museum opened in ⟦2019/4⟧, and the show on ⟦7/8⟧.",
        "The pitcher has not lost since ⟦2013 year 8 month 23 day⟧.",
        "They met on the ⟦5. of May⟧ in Graz and on Monday ⟦27. April⟧, the ⟦130. birthday⟧.",
    ],
    clean=[
        "The licence ran out on May 12, 2021; version 12.5.2021.1 is out.",
        "In the 2017/18 season and after 9/11 he was on 24/7 call.",
        "He came fifth. May was wet. She came 5. May was dry. He was born in 1999. June was dry.",
        "The law of 2019/2020 stands, as does the 2019/4 budget.",
    ],
)
def figure_date(document: Document) -> Iterator[Finding]:
    """Flags a date in figures: "12.05.2021", "2019/4", "on 7/8".

    Why: newsrooms spell the month; figures are carried over from the source, and readers in London
    and New York read 7/8 differently.
    Seasons and budget years (2017/18), "9/11" and "24/7" stay silent.
    Misses: 12/05/2021, which pages print as a stamp.
    """
    text = document.text
    for match in at_figures(DATE_RE, document):
        name = match.lastgroup
        if name == "dotted":
            # "He came 5. May ..." ends a sentence; a day stands after "on", "the" or the like.
            before = text[max(0, match.start() - 12) : match.start()]
            runs_on = re.match(r",|\.| [a-z]| (?:19|20)\d\d", text[match.end() :][:5]) is not None
            if ENDING_RE.search(before) or not (DAY_RE.search(before) or runs_on):
                continue
        if name == "slash" and SEASON_RE.search(text[match.end() : match.end() + 12]):
            continue
        if name == "short" and match["short"] in {"9/11", "24/7", "7/7", "50/50"}:
            continue
        start, end = match.span("short") if name == "short" else match.span()
        meant = None
        if match["day"]:
            meant = f"{MONTHS[int(match['month']) - 1]} {int(match['day'])}, {match['year']}"
        message = "newsrooms spell the month of a date"
        if name in ("dotted", "ordinal"):
            message = "English puts no point behind an ordinal"
        yield Finding(start, end, message, meant)
