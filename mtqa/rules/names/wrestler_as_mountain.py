"""Mount Asano, the sumo wrestler: a ring name that was read as a mountain."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

SUMO_RE = re.compile(r"\b(?:[Ss]umo|[Yy]okozuna|[Oo]zeki|[Ss]ekiwake|[Mm]aegashira|[Bb]asho)\b")
MOUNTAIN_RE = re.compile(r"\b(?:Mt\.|Mount) (?!Fuji\b|Everest\b)(?P<name>[A-Z][a-z]{2,})")
# A mountain is climbed and erupts; nobody climbs a wrestler.
PLACE_RE = re.compile(
    r"\b(?:climb\w*|summit|erupt\w*|volcan\w*|slopes?|foothills?|hik(?:e|ers?|ing))\b"
)


@rule(
    "wrestler-as-mountain",
    category="Accuracy/Mistranslation",
    severity=Severity.CRITICAL,
    flagged=["At the sumo tournament, ⟦Mt. Tochino⟧ pushed an ozeki out of the ring."],
    clean=[
        "At the sumo tournament, Tochinoyama met a wrestler from a village below Mount Fuji.",
        "The ozeki climbed Mount Aso. Mount Aso erupted a day later.",
    ],
)
def wrestler_as_mountain(document: Document) -> Iterator[Finding]:
    """Flags a mountain in a report of sumo: `Mount Asano pushed his rival out`.

    Why: many ring names end in -yama, mountain, and a translator takes the last sign for the thing.
    Sound reports of sumo name no mountains but Fuji, unless somebody climbs one.
    Misses: castles and seas (-shiro, -umi).
    """
    text = document.text
    if ("Mt. " not in text and "Mount " not in text) or not SUMO_RE.search(text):
        return
    if PLACE_RE.search(text):
        return
    for match in MOUNTAIN_RE.finditer(text):
        right = f"{match['name']}yama"
        yield Finding(*match.span(), f"a wrestler, not a mountain: perhaps {right}")
