"""FC Everton, Lazio Rome: a football club by the name that another language has for it."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.anatomy.cues import standing
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.clubs import CLUB_RE, RENAMED
from mtqa.rule import Finding, rule


@rule(
    "club-by-foreign-name",
    category="Terminology/Inappropriate for context",
    severity=Severity.MINOR,
    flagged=[
        "A late goal beat ⟦FC Burnley⟧, and ⟦the FC Fulham⟧ fans wept.",
        "⟦Atalanta Bergamo⟧ drew with ⟦Lazio Rome⟧.",
    ],
    clean=[
        "Everton FC, FC Copenhagen and FC Midtjylland drew; Liverpool beat Burnley.",
        "Lazio beat Roma in Rome; Juventus, Turin's club, lost to Bayern Munich.",
    ],
)
def club_by_foreign_name(document: Document) -> Iterator[Finding]:
    """Flags a football club by the name that another language has for it: `FC Everton`.

    Why: German puts FC before English clubs and the town behind Italian ones, and translators leave
    both. English fans say Everton and Lazio. Clubs whose own name begins with FC (Copenhagen) are
    not in the table.
    Misses: clubs outside the table; the second mention, which an editor finds with the first.
    """
    if "FC " not in document.text and not standing(document.text, tuple(RENAMED)):
        return
    found: dict[str, list[tuple[int, int]]] = {}
    for match in CLUB_RE.finditer(document.text):
        right = match["english"] or RENAMED[match["odd"]]
        found.setdefault(right, []).append(match.span())
    for right, (first, *others) in found.items():
        yield Finding(*first, f"English newsrooms write {right}", right, related=tuple(others))
