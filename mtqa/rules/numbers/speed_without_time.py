"""A speed given as a distance or a weight."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import near
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

PER = (
    r"(?!\w| ?/| ?per\b| ?p/h| ?an? (?:hour|second|minute)| ?every| ?ph\b"
    r"| ?\([^)]*(?:mph|per|/h|/s))"
)
UNIT = r"(?:m|km|meters?|metres?|kilometers?|kilometres?|miles)"
SPEED_RE = re.compile(
    r"\b(?P<what>(?:top |maximum |average |wind |record )?speeds? (?:of|was|is|were|reached|at"
    r"|exceeded|up to)(?: (?:up to|about|around|over|nearly|at least|more than))?"
    r"|wind(?:s| gusts?)? (?:of|at|reached|reaching|blowing at)(?: (?:up to|about|around|over"
    r"|more than))?|gusts (?:of|up to)(?: up to)?) "
    rf"(?P<figure>\d+(?:\.\d+)? ?-?{UNIT}){PER}"
    r"|\bfastest (?:\w+ ){0,5}?(?P<fastest>1[0-7]\d ?(?:km|kg|kilometers?|kilos?))\b(?! ?/| per"
    r"| race)"
    r"|(?P<pitch>\b1[0-7]\d ?-? ?(?:km|kg|kilos?|kilograms?|kilometers?|kilometres?)\b) "
    r"(?:right-hand\w*|left-hand\w*|right-?arm|pitch\w*|fast ?balls?|straight|sliders?"
    r"|curve ?balls?|range\b|serves?|shots?)",
    re.IGNORECASE,
)

BALL_RE = re.compile(r"\b(?:ball|pitch|batt|throw|threw|inning)", re.IGNORECASE)
CUES = ("speed", "wind", "gust", "Speed", "Wind", "Gust", "fastest", "km", "kg", "-kilo", " kilo")


@rule(
    "speed-without-time",
    category="Accuracy/Mistranslation",
    severity=Severity.MAJOR,
    flagged=[
        "The wind speed was ⟦18m⟧ and it snowed.",
        "The train reached a top speed of ⟦350 kilometers⟧.",
        "He is a ⟦151kg⟧ right-handed pitcher.",
        "It was the day's fastest ball at ⟦148 km⟧.",
        "His fast balls came in the ⟦140-kilometer⟧ range.",
        "Gusts of up to ⟦30 meters⟧ hit the coast.",
    ],
    clean=[
        "The wind speed was 18 meters per second; gusts of up to 60 km/h hit it.",
        "A speed of 161 kilometers per hour (100 mph) was reached at 150 kilometers from port.",
        "The 151-pound right-hander threw at 95 mph.",
        "That is about 100 kilometres range with a small electric car.",
        "The 110 kg weightlifter won, and the wind blew 10 miles offshore.",
    ],
    missed=["It hit ⟦148 km⟧, his best of the day."],
)
def speed_without_time(document: Document) -> Iterator[Finding]:
    """Flags a speed in metres, kilometres or kilograms with no hour or second to it.

    Why: Japanese and Russian speech drops "per hour" ("150 kilos"), and the translation takes the
    speed of a ball or the wind for a length or a weight.
    What is followed by "per", "/h", "an hour" or a conversion stays silent.
    Misses: speeds that no word beside them names.
    """
    text = document.text
    for match in near(SPEED_RE, text, CUES, before=10, after=80):
        name = next(name for name in ("figure", "fastest", "pitch") if match[name])
        start, end = match.span(name)
        around = text[max(0, start - 80) : end + 80]
        if match.group().endswith("range") and not BALL_RE.search(around):
            continue  # how far an electric car goes
        yield Finding(
            start, end, "a speed needs its hour or second: this reads as a length or weight"
        )
