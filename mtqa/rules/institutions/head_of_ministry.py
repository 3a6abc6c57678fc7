"""The head of the Foreign Ministry, who is the foreign minister."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

MINISTRY_RE = re.compile(
    r"\b[Hh]ead of (?:the )?((?:[A-Z][a-z]+(?:’s|'s)? |U\.?S\.? |UK )?)(?:"
    r"Ministry of (?:the )?"
    r"([A-Z][a-z]+(?: (?:Affairs|Situations|Resources|Security|Policy|Development))?)"
    r"(?:,? and [A-Z][a-z]+)?(?: of (?:the )?[A-Z]\w+)?"
    r"|(Foreign|Defen[cs]e|Interior|Finance|Health|Justice|Economy|Education) [Mm]inistry|MFA|MIA"
    r"|(foreign|defen[cs]e|interior|finance|health|justice|economy|education) ministry"
    r"|Defen[cs]e of [A-Z]\w+)\b"
    # "of the ministry's press office", "head of the Foreign Ministry Department for Asia"
    r"(?!['’]|,? (?:and )?(?:[A-Z][a-z]+ )?"
    r"(?:[Pp]ress|[Dd]epartment|[Dd]irectorate|[Oo]ffice|[Cc]ommission|[Dd]elegation|[Bb]ranch))"
)
FIELDS = {
    "Foreign Affairs": "foreign",
    "Foreign": "foreign",
    "Internal Affairs": "interior",
    "Interior": "interior",
    "Defence": "defence",
    "Defense": "defense",
    "Health": "health",
    "Justice": "justice",
    "Finance": "finance",
    "Economy": "economy",
    "Education": "education",
    "Culture": "culture",
    "Energy": "energy",
    "Agriculture": "agriculture",
    "Transport": "transport",
}
# Britain's and America's ministers are secretaries.
SECRETARIES = frozenset({"British", "UK", "US", "American"})


@rule(
    "head-of-ministry",
    category="Style/Awkward",
    severity=Severity.MINOR,
    flagged=[
        "The ⟦head of the Austrian Foreign Ministry⟧, Eva Berg, flew to Rome.",
        "⟦Head of the Ministry of Defence of Latvia⟧ Janis Kalns spoke.",
        "The ⟦head of Defence of Georgia⟧ accused nobody.",
        "The ⟦head of the MFA⟧ will reply.",
        "The ⟦head of the finance ministry⟧ of the country resigned.",
    ],
    clean=[
        "The head of the Foreign Ministry's press office, Eva Berg, flew to Rome.",
        "The head of the health department and the defence minister spoke.",
        "The ministry's head of procurement resigned.",
        "Head of the Foreign Ministry Department for Asia Lee Won met reporters.",
    ],
)
def head_of_ministry(document: Document) -> Iterator[Finding]:
    """Flags “the head of the Ministry of Defence” where English says the defence minister.

    Why: it is how Russian and Ukrainian newsrooms vary a title, and it leaves English readers
    wondering whether a civil servant is meant. Heads of offices inside a ministry are sound.
    Misses: heads of departments that are no ministries.
    """
    if "ead of " not in document.text:
        return
    for match in MINISTRY_RE.finditer(document.text):
        people, field = (
            match[1].replace(".", "").strip(),
            FIELDS.get(match[2] or match[3] or (match[4] or "").title()),
        )
        right = " ".join([*people.split(), field, "minister"]) if field else None
        if people in SECRETARIES or match.string.endswith("egional ", 0, match.start()):
            right = None  # a regional "head" is a directorate, half translated
        yield Finding(*match.span(), f"“{match.group()}”: name the office, as in “minister”", right)
