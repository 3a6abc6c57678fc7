"""A time of day as other languages say it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import near
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

TIME_RE = re.compile(
    r"(?<![\w.:])(?:"
    # 21 o'clock, 18 o'clock 30, 7 o'clock 15, 9:30 o'clock, 23.15 o'clock
    r"(?P<clock>(?P<late>0?0|1[3-9]|2[0-4]) ?o['’]clock(?: (?:and )?(?P<quarter>[0-5]\d)\b)?"
    r"|(?P<half>\d{1,2}) ?o['’]clock (?:and )?(?P<minutes>[0-5]\d)(?: min\w*)?\b"
    r"|(?P<full>\d{1,2})[:.](?P<past>[0-5]\d) ?(?:o['’]clock|[Cc]lock\b|h\b(?!/)))"
    r"(?: (?P<part>at night|in the (?:morning|afternoon|evening)))?"
    # 14:30 hours in the evening
    r"|(?P<zeroed>\d{1,2}[:.]\d\d hours) in the (?:morning|evening)\b)"
    r"|\b[Aa]t (?P<hours>\d{1,2} hours(?: (?:and )?\d{1,2} minutes\b|(?= (?:on|of|in the (?:morning"
    r"|evening|afternoon)|local|[A-Z]\w+ time)\b)))"
    r"|\b(?:at|until|from|by|before|after) (?P<letter>(?P<hour>1?\d|2[0-4])h(?P<rest>[0-5]\d)?)"
    r"\b(?! (?:intervals|a day|per))"
)
CUES = ("o'clock", "o’clock", "clock", " hours", *(f"{digit}h" for digit in range(10)))
# (84.), (90th + 8), (45. + 7): how German pages give the minute of a goal. Time is added to full
# halves alone: "(20 + 19)" adds up goals and assists.
MINUTE_RE = re.compile(
    r"\((?P<minute>\d{1,3})(?:\.|(?:\.|st|nd|rd|th)?(?P<extra> ?\+ ?\d{1,2})\.?)\)"
)
HALVES = (45, 90, 105, 120)


@rule(
    "broken-time",
    category="Locale convention/Time format",
    severity=Severity.MINOR,
    flagged=[
        "Shops shut before ⟦21 o'clock at night⟧, and ⟦9:30 o'clock⟧ or ⟦23.15 o'clock⟧ is late.",
        "The fight broke out at ⟦16:15h⟧, not at ⟦13.25 clock⟧. At ⟦11 hours 28 minutes⟧ it ended.",
        "They met at ⟦18 o'clock 30⟧ and left at ⟦7 o'clock 15⟧.",
        "It began at ⟦9 hours 30 minutes⟧ local time and ended at ⟦22h15⟧.",
        "The late lead by Horn ⟦(84.)⟧ was cancelled by Berg (90th + 3).",
        "Horn scored ⟦(45.+7)⟧ with a penalty.",
    ],
    clean=[
        "Shops shut before 9 p.m., and they met at 6 o'clock.",
        "He works at 12 hours a time and takes a pill at 8-hour intervals.",
        "See rule (4) and point (a). He came first (2nd: Horn).",
        "In 28 matches he scored 39 (20 + 19) points. Horn (90+3) and Berg (84th) scored.",
        "The 25th local time zone is a myth, and 1200 hours is noon.",
    ],
    missed=["The curfew began at ⟦1 o'clock⟧ at night."],
)
def broken_time(document: Document) -> Iterator[Finding]:
    """Flags times of day in another language's fashion: "21 o'clock", "22h15", a goal "(84.)".

    Why: "o'clock" goes up to twelve in English and takes no minutes, and pages of other languages
    write "18h30" or put a point after the minute of a goal. Goals are reported once an article,
    with their other places as related.
    Sums in brackets ("39 points (20 + 19)") and minutes as English has them ("90+3") stay silent.
    Misses: small hours said without a.m. or p.m.
    """
    text = document.text
    for match in near(TIME_RE, text, CUES, before=12):
        name = next(name for name in ("clock", "zeroed", "hours", "letter") if match[name])
        start, end = match.span(name)
        if match["part"]:
            end = match.end("part")
        yield Finding(start, end, f"English doesn't tell the time as “{match[name]}”", _told(match))
    goals = [match for match in MINUTE_RE.finditer(text) if _goal(match, text)]
    if goals:
        first, *others = goals
        meant = f"({first['minute']}{(first['extra'] or '').replace(' ', '')})"
        yield Finding(
            *first.span(),
            "a goal's minute in another language's fashion",
            meant,
            related=tuple(match.span() for match in others),
        )


def _told(match: re.Match[str]) -> str | None:
    """The time as English tells it, where the hour leaves no doubt."""
    hour = match["late"] or match["half"] or match["full"] or match["hour"]
    if hour is None or int(hour) > 24:
        return None
    minutes = match["quarter"] or match["minutes"] or match["past"] or match["rest"] or "00"
    past, part = f":{minutes}" if minutes != "00" else "", match["part"]
    if int(hour) > 12:
        half = "a.m." if int(hour) == 24 else "p.m."
        return f"{(int(hour) - 1) % 12 + 1}{past} {half}"
    if int(hour) == 0:
        return f"12{past} a.m."
    return f"{int(hour)}:{minutes}" + (f" {part}" if part else "")


def _goal(match: re.Match[str], text: str) -> bool:
    """Whether a bracket gives the minute of a goal: "Horn (84.)" does, "see rule (4.)" does not."""
    minute = int(match["minute"])
    if match["extra"]:
        return minute in HALVES and (
            " " in match[0]
            or not match[0][-2:-1].isdigit()
            or ".+" in match[0]
            or "th+" in match[0]
        )
    last = text[max(0, match.start() - 40) : match.start()].rstrip().rsplit(None, 1)
    return 1 <= minute <= 120 and bool(last) and last[-1][:1].isupper()
