"""A sign parted from its figure: "$ 6 billion", "+ 15 ° C"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import near
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

SIGN_RE = re.compile(
    # $ 6 billion; a sum before the sign has it on the wrong side, which is another rule's
    r"(?<![\d$€£₦₹] )(?<![\d$€£₦₹])(?P<money>(?:[A-Z]{0,2}[$€£₦₹]) \d(?:[\d.,]*\d)?)"
    # +15 ° C, + 22 °C, +28... +29: nobody says plus of warm weather
    r"|(?<![\w)+,.-])(?<!\d )(?P<plus>\+ ?\d{1,2}(?: ?°(?: ?[CF]\b)?| ?degrees\b"
    r"|(?= ?(?:\.\.\.|…) ?\+)))"
    r"|(?<![\w.,])(?P<degree>[-−]?\d{1,3}(?:\.\d)? ?° [CF])\b"
)
# One of these stands in every match.
CUES = ("$ ", "€ ", "£ ", "₦ ", "₹ ", "°", "+ ", *(f"+{digit}" for digit in range(1, 10)))
MESSAGES = {
    "money": "no space belongs behind the currency's sign",
    "plus": "newsrooms give warm weather without a plus",
    "degree": "no space belongs inside “°C”",
}


@rule(
    "spaced-sign",
    category="Locale convention/Number format",
    severity=Severity.MINOR,
    flagged=[
        "The state bought vaccines for ⟦$ 6⟧ billion and fined him € 150,000.",
        "The day will see ⟦+ 22 ° C⟧, the night +15 ° C, and Monday +28... +29.",
        "Cold air of ⟦-30 ° C⟧ came down.",
    ],
    clean=[
        "The state bought vaccines for $6 billion; it was 22°C, or 22 °C, in the shade.",
        "I had 50 $ 6 days ago. A+ 20 times over; the 18+ 10 pm show; call +44 20 7946.",
        "The US$5 note, a gain of +3.5%, and 2 + 2 degrees of freedom.",
    ],
    missed=["The wind blew at ⟦18 m/ s⟧."],
)
def spaced_sign(document: Document) -> Iterator[Finding]:
    """Flags a sign parted from its figure, "$ 6 billion", "15 ° C", and a plus before warm weather.

    Why: detokenisers part what they take for punctuation, and Russian forecasts say plus. Each is
    reported once an article, with its other places as related.
    "22 °C" with its one space, as laboratories print it, stays silent.
    Misses: units ("m/ s"); a minus in words.
    """
    found: dict[str, list[re.Match[str]]] = {}
    for match in near(SIGN_RE, document.text, CUES, before=14, after=24):
        found.setdefault(match.lastgroup or "", []).append(match)
    for name, (first, *others) in found.items():
        meant = first.group().replace(" ", "")
        if name == "plus":
            meant = first.group().strip("+ ").replace("° ", "°")
        related = tuple(match.span() for match in others)
        yield Finding(*first.span(), MESSAGES[name], meant, related=related)
