"""Headlines of other stories, left in the body of this one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.sentence_ends import TITLE_MARKS_RE
from mtqa.document import TERMINAL_RE, Document, Paragraph, Role
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

#: Cross-heads are short; a line of so many words is a headline.
HEADLINE_WORDS = 6
#: And one this long is a sentence.
MAX_WORDS = 25
# A finite verb, as headlines use it; a long cross-head has none.
VERB_RE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do"
    r"|does|did"
    r"|to|says?|said|[a-z]{3,}(?:ed|ing)|[a-z]{3,}(?:[^s\W\d])s|won|lost|fell|rose|made|found"
    r"|took|got|gave|left|met"
    r"|kill|die|hit|win|lose|rise|fall|face|call|warn|urge|plan|seek|back|vow|demand|find|hold"
    r"|raise|cut)\b"
)
# Captions, bylines, datelines, score lines, list items and results: not headlines.
OTHER_RE = re.compile(
    r"^(?:by |from |photo|picture|image|video|file|left|right|above|below|step |day |round "
    r"|\d+[.)]|[-–—•*])|(?-i:^[A-Z .,'’-]+$)|^(?:what|how|why|who|where|when|which)\b"
    r"|\(.{0,30}(?:right|left|centre|center|photo|picture|courtesy|above|below)\b.{0,30}\)"
    r"|\d[-–:]\d.*\d[-–:]\d|@|[:=]$|\([^()]{2,40}\)$"
    r"|^[“\"‘'].*[”\"’']$|\?$",
    re.IGNORECASE,
)
# "Possession: Madrid 48%": a line of a table.
FIGURES_RE = re.compile(r":.*\d|\d.*,.*\d")
NAMES_RE = re.compile(r"(?:(?:[A-Z][\w.’'-]*[,;]?|of|the|and|de|van|for)(?: +|$))+$")


@rule(
    "stray-headline",
    category="Design/Markup",
    severity=Severity.MAJOR,
    flagged=[
        "Dam bursts\n\nIt rained.\n\n⟦Battles flare on the edge of the old town⟧\n\nMore fell.",
        "Dam bursts\n\nIt rained.\n\n⟦Pensioner who vanished in March found safe in Oslo⟧",
        "Dam bursts\n\nIt rained.\n\n⟦Two ministers resign over burst dam⟧\n\n"
        "⟦Three hurt as bus hits tram in Oslo⟧\n\nMore rain came.",
    ],
    clean=[
        "Dam bursts\n\nIt rained.\n\nWhat happened next\n\nVillagers fled.",
        "Dam bursts\n\nIt rained.\n\n‘A real threat to all of us who live here’\n\nVillagers fled.",
        "Dam bursts\n\nThe mayor resigned, and two of her aides did so\n\nIt rained.",
        "Dam bursts\n\nIt rained.\n\nThe point is that I never got there at all\n\nVillagers fled.",
        "Dam bursts\n\nMayor (left) visits the dam on Friday after noon\n\nIt rained.",
        "Dam bursts\n\nBy Jane Doe and John Smith in Oslo\n\nIt rained.\n\n"
        "Oslo 3-1 Bergen, Molde 2-2 Viking\n\nIt rained.",
    ],
    missed=["Dam bursts\n\nIt rained.\n\n⟦Bus hits tram⟧\n\nMore rain came."],
)
def stray_headline(document: Document) -> Iterator[Finding]:
    """Flags a headline standing between the paragraphs of a story.

    Why: pages set the headlines of related stories between paragraphs, and two stories copied as
    one keep both headlines; read as one text, the second comes from nowhere. Cross-heads are short
    quote or ask, and stay silent, as do standfirsts, bylines, scores and lines that say “I”. Minor
    where no verb tells.
    Misses: headlines of five words or fewer.
    """
    paragraphs = document.paragraphs
    body = sum(p.role is Role.BODY and TERMINAL_RE.search(p.text) is not None for p in paragraphs)
    for index, paragraph in enumerate(paragraphs):
        if not index or paragraph.role is not Role.HEADING or not body:
            continue
        if _told(paragraphs, index) and _is_headline(paragraph.text):
            tells = VERB_RE.search(paragraph.text, paragraph.text.find(" ")) is not None
            if not tells and FIGURES_RE.search(paragraph.text):
                continue
            yield Finding(
                paragraph.start,
                paragraph.end,
                "the headline of another story stands in this one",
                severity=None if tells else Severity.MINOR,
            )


def _told(paragraphs: tuple[Paragraph, ...], index: int) -> bool:
    """Whether the story has begun: what stands between headline and story is its standfirst."""
    return any(
        p.role is Role.BODY and (i or TERMINAL_RE.search(p.text))
        for i, p in enumerate(paragraphs[:index])
    )


def _is_headline(line: str) -> bool:
    words = line.split()
    return (
        HEADLINE_WORDS <= len(words) <= MAX_WORDS
        and not line[0].islower()
        and OTHER_RE.search(line) is None
        and NAMES_RE.match(line) is None
        and ("I" not in words or TITLE_MARKS_RE.search(line) is not None)
    )
