"""A score with the loser's figure first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import at_figures
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

SCORE_RE = re.compile(r"(?<![\w.,:/-])(?P<first>\d{1,3})[-–](?P<second>\d{1,3})(?![\w:/-]|[.,]\d)")
AFTER_RE = re.compile(r" (?:home |away )?(?:loss|defeat|win|victory)\b")
BEFORE_RE = re.compile(
    r"\b(?:lost|losing|loses|won|winning|wins)(?: (?:the )?(?:match|game|final))? $"
)


@rule(
    "score-order",
    category="Locale convention/Number format",
    severity=Severity.MINOR,
    flagged=[
        "They recovered from a ⟦0-1⟧ loss in Lyon, after losing ⟦0-2⟧.",
        "It was a ⟦1–3⟧ home defeat.",
    ],
    clean=[
        "They recovered from a 1-0 loss in Lyon, after losing 2-0.",
        "They drew 1-1, went 0-1 down and lost in 2019-20.",
        "The team, with a 5-10 record, has won 3-5 of its games.",
    ],
    missed=["The ⟦0-1⟧ against Lyon hurt."],
)
def score_order(document: Document) -> Iterator[Finding]:
    """Flags "a 0-1 loss", "losing 0-2".

    Why: other languages give the home side's or one's own goals first; English puts the winner's
    figure first before "loss", "defeat" or "win".
    Scores beside no such word may stand in any order: silent.
    Misses: scores that the winner is told apart from.
    """
    text = document.text
    for match in at_figures(SCORE_RE, document):
        first, second = match["first"], match["second"]
        if int(first) >= int(second):
            continue
        before = text[max(0, match.start() - 24) : match.start()]
        if not AFTER_RE.match(text, match.end()) and (
            not BEFORE_RE.search(before) or text[match.end() : match.end() + 4] == " of "
        ):
            continue
        meant = f"{second}-{first}"
        yield Finding(*match.span(), f"English puts the winner's figure first: {meant}", meant)
