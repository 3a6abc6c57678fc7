"""A sum in two pieces: "$6 billion and 15 million"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import near
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
ONES = "one|two|three|four|five|six|seven|eight|nine"
TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
WORD = rf"(?:{TENS}|{TEENS}|{ONES})(?:-(?:{ONES}))?"
FIGURE = rf"(?:\d[\d.,]*\d|\d|{WORD}(?: hundred(?: and {WORD})?)?)"
MONEY = (
    r"(?:naira|dollars|euros|pounds|rubles|roubles|yuan|yen|rupees|shillings|crowns|hryvnias"
    r"|won|cedis|lira|riyals)"
)
SUM_RE = re.compile(
    # $6 million 300 million; $2 trillion, 37 billion
    r"(?<![\w.])(?P<sum>[$€£₦N]\d[\d.,]* (?:trillion|billion|million),? \d[\d.,]* (?:billion"
    r"|million|thousand))\b"
    rf"|(?<![\w.])[$€£₦N]?{FIGURE} (?P<high>trillion|billion|million)(?: {MONEY})?(?P<joint> and "
    rf"|,? ){FIGURE} "
    rf"(?P<low>billion|million|thousand)\b(?: {MONEY})?"
    # 1 million, 100,000 farmers
    r"|(?<![\w.,$€£])(?P<count>\d{1,2} million, [1-9]\d\d,\d{3})(?= [a-z]{3,})"
    r"(?! (?:and|from)\b)"
    rf"|\b(?:(?:{ONES}) hundred and )?(?P<tens>(?:{TENS}) and (?:(?:{TENS})(?:-(?:{ONES}))?"
    rf"|{ONES}))\b"
    rf"|\b(?:{TENS})-(?:{ONES})-(?:{ONES})\b",
    re.IGNORECASE,
)
CUES = (
    "llion, ",
    *(f"llion {digit}" for digit in range(1, 10)),
    "ty and ",
    "ty-",
    "llion and ",
    "llion naira",
    "llion dollars",
    "llion euros",
    "llion yen",
    "llion yuan",
    "llion rubles",
)
ORDER = ("thousand", "million", "billion", "trillion")
# "Between $1 billion and 2 million": two sums.
TWO_RE = re.compile(r"\b(?:between|from|both|of|at|against|in)\s$", re.IGNORECASE)
DIFFERENT_RE = re.compile(r" (?:people|users|tons|page|in|more|barrels|copies|a year|visits)")


@rule(
    "split-sum",
    category="Locale convention/Number format",
    severity=Severity.MAJOR,
    flagged=[
        "The state spent ⟦$6 billion and 15 million⟧ on roads.",
        "Rail cost ⟦$2 trillion, 37 billion⟧.",
        "It paid ⟦1 million, 100,000⟧ farmers, and got ⟦$6 million 300 million⟧ back.",
        "It made ⟦30 billion naira ten million⟧ last year.",
        "Hausa is spoken in ⟦fifty and nine⟧ countries.",
        "The tax brought ⟦sixty-seven-three⟧ billion.",
        "The tax brought ⟦six hundred and fifty and seventy-seven⟧ million.",
    ],
    clean=[
        "The state spent $6.015 billion on roads and $15 million on bridges.",
        "It costs between $1 billion and 900 million a year.",
        "There were over 14 billion sessions and 38 billion page views.",
        "She was caught between forty and fifty times, aged sixty-seven.",
    ],
    missed=["The state has ⟦2 billion in cash and 300 million⟧."],
)
def split_sum(document: Document) -> Iterator[Finding]:
    """Flags one sum said in two pieces, or number words that make no number.

    Why: Hausa, Chinese and Japanese count in pieces ("6 billion and 15 million"); English says
    $6.015 billion. "Fifty and nine" is fifty-nine counted out.
    Two sums that are set side by side stay silent.
    Misses: pieces with other words between.
    """
    for match in near(SUM_RE, document.text, CUES):
        before = document.text[max(0, match.start() - 10) : match.start()]
        if match["high"]:
            gap = ORDER.index(match["high"].lower()) - ORDER.index(match["low"].lower())
            if gap < 1 or TWO_RE.search(before) or DIFFERENT_RE.match(document.text, match.end()):
                continue
            if match["joint"] == ", ":
                continue
            message = "one sum in two pieces: English writes it as one figure"
        elif match["sum"] or match["count"]:
            message = "one sum in two pieces: English writes it as one figure"
        elif match["tens"]:
            if (
                re.search(r"\b(?:between|both)\s$", before)
                or match["tens"].split()[-1][0].isupper()
            ):
                continue
            first, last = match["tens"].lower().split(" and ")
            if last[:3] == first[:3]:
                continue
            message = f"“{match.group()}” is no number in English"
        else:
            message = f"“{match.group()}” is no number in English"
        yield Finding(*match.span(), message)
