"""Two words for one thing in a fixed phrase."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import near
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# What each branch says twice, and what an editor leaves.
PLEONASM_RE = re.compile(
    r"\b(?:"
    r"(?P<remain>continu(?:e|es|ed|ing) to (?P<remain_kept>remain))"
    r"|(?P<least>at least (?P<least_kept>[^.,;:\n]{2,30}?) or more)\b"
    r"|(?P<most>(?:at most|up to) (?P<most_kept>[^.,;:\n]{2,30}?) or less)\b"
    r"|(?P<repeat>(?P<repeat_kept>repeated|repeats|repeat|resumed|restarted|retried"
    r"|re-tried) (?:it |his \w+ )?again)\b"
    r"|(?P<repeatedly>repeatedly (?P<repeatedly_kept>repeat(?:s|ed)?))\b"
    r"|(?P<back>(?P<back_kept>returned|retreated|reverted) back)\b"
    r"|(?P<all>(?P<all_kept>all) absolutely all)\b"
    r"|(?P<also>also (?P<also_kept>\w+ (?:was|were|is|are)) also)\b"
    r"|(?P<contrast>(?P<contrast_kept>however),? (?:in contrast|nevertheless|nonetheless"
    r"|on the other hand))\b"
    r"|(?P<but>but (?P<but_kept>nevertheless however))\b"
    r"|(?P<free>(?P<free_kept>free) gratis)\b"
    r"|(?P<each>(?P<each_kept>each) and each)\b"
    r"|(?P<both>both two|the two both)\b"
    r"|(?P<joint>(?P<joint_kept>joint) cooperation)\b"
    r"|(?P<local>local (?P<local_kept>regional))\b"
    r"|(?P<about>about approximately|approximately about)\b"
    r"|(?P<such>such as for example|for example,? such as)\b"
    r"|(?P<because>because of the reason|reason is because of)\b"
    r")",
    re.IGNORECASE,
)

# One of these stands in every match.
CUES: tuple[str, ...] = (
    " to remain",
    " or more",
    " or less",
    " again",
    "repeatedly",
    " back",
    "absolutely all",
)
CUES += (
    "also",
    "owever",
    "nevertheless",
    " gratis",
    "each and",
    "ach and each",
    "oth two",
    "two both",
)
CUES += ("oint coop", "local reg", "approximately", "or example", "reason")


@rule(
    "pleonasm",
    category="Style/Awkward",
    severity=Severity.MINOR,
    flagged=[
        "Berlin ⟦continues to remain⟧ committed to the plan.",
        "The market is worth ⟦at least 100 billion or more⟧.",
        "The virus leads in ⟦all absolutely all⟧ countries.",
        "The senator ⟦repeatedly repeated⟧ it.",
        "A sailor who was ⟦also abducted was also⟧ freed.",
        "⟦However, in contrast⟧, a high dose does harm.",
        "There were ⟦about approximately⟧ 50 guests.",
    ],
    clean=[
        "He continued to work, remained calm and returned with a backpack.",
        "At least 40 people were hurt, or more than the week before.",
        "Both of the two sides met; however, but for the rain, all was well.",
        "She also said that he was also late.",
    ],
)
def pleonasm(document: Document) -> Iterator[Finding]:
    """Flags a fixed phrase that says one thing twice: "continues to remain".

    Why: the source has a particle or aspect that the translation spells out beside an English
    word that already says it.
    Only phrases that English newsrooms cut are listed; doublets of law and custom ("null and
    void") are not among them.
    Misses: all that the list lacks.
    """
    for match in near(PLEONASM_RE, document.text, CUES):
        name = match.lastgroup or ""
        branch = name.removesuffix("_kept")
        kept = match.groupdict().get(f"{branch}_kept")
        suggestion = (
            kept if branch in {"all", "free", "each", "joint", "repeatedly", "back"} else None
        )
        yield Finding(
            match.start(), match.end(), f"“{match.group()}” says one thing twice", suggestion
        )
