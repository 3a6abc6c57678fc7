"""The chairman of the European Commission: the wrong title for the head of a known body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mtqa.anatomy.cues import standing
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.bodies import bodies
from mtqa.rule import Finding, rule

TITLE = (
    r"[Cc]hair(?:man|woman)|[Pp]resident|[Gg]overnor|[Pp]rime [Mm]inister|[Mm]inister|[Ss]ecretary"
)
# "president of the IOC's ethics panel", "of the UN Security Council", "of the WHO and …"
END = (
    r"\b(?!['’&-]| (?:[A-Z]\w+ )?"
    r"(?:Council|Assembly|Committee|Group|Board|Foundation|Commission|Court|for)\b)"
)


TITLE_ENDS = ("hairman", "hairwoman", "resident", "overnor", "inister", "ecretary")


@cache
def head_re() -> re.Pattern[str]:
    """Title and body, either way round."""
    names = {key for key, body in bodies().items() if body.head and len(key) > 2}
    names |= {body.names[0] for body in bodies().values() if body.head}
    body = "|".join(sorted(map(re.escape, names), key=lambda name: (-len(name), name)))
    return re.compile(rf"\b(?P<title>{TITLE}) of (?:the )?(?P<body>{body}){END}(?! [A-Z])")


@cache
def heads() -> dict[str, str]:
    """The title of each body's head, by acronym and by name."""
    return {name: body.head for key, body in bodies().items() for name in (key, body.names[0])}


@rule(
    "wrong-head",
    category="Terminology/Inappropriate for context",
    severity=Severity.MINOR,
    flagged=[
        "Ursula von der Leyen, ⟦chairwoman of the European Commission⟧, agreed.",
        "The ⟦President of the World Health Organization⟧ warned of a new wave.",
        "The ⟦chairman of the IMF⟧ resigned.",
    ],
    clean=[
        "The president of the European Council met the managing director of the IMF.",
        "The chairman of the UN Human Rights Council and the president of the IOC spoke.",
        "The governor of the Bank of England spoke to the chairman of the WHO's Executive Board.",
        "She was president of the World Bank Group.",
    ],
)
def wrong_head(document: Document) -> Iterator[Finding]:
    """Flags a chairman or president at the head of a body that has another title for its head.

    Why: one word in the source serves for chairman, president and secretary-general alike. The
    heads of international bodies are named so often that a wrong title looks careless.
    Sound text gives those titles to heads of panels inside a body, and these are let through.
    Misses: “director” and “head”, which newsrooms use loosely.
    """
    if not standing(document.text, tuple(f"{title} of " for title in TITLE_ENDS)):
        return
    for match in head_re().finditer(document.text):
        right = heads()[match["body"]]
        title = match["title"].lower()
        if title == right or (right.startswith("chair") and title.startswith("chair")):
            continue
        suggestion = match.group().replace(match["title"], right, 1)
        yield Finding(*match.span(), f"the head of this body is its {right}", suggestion)
