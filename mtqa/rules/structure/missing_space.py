"""Words run together round a stop or a comma."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.words import is_known, zipf
from mtqa.rule import Finding, rule

# "end.Next", "end.I am", "word,word". What follows a point must be a capital, or it is an address;
# what follows a comma may not be a figure.
STOP_RE = re.compile(r"\.(?<=[a-z\d]{2}\.)([A-Z][a-z]+|I|A)(?= [a-z“\"]|['’,])")
COMMA_RE = re.compile(r"[,;](?<=[a-z]{2}[,;])([A-Za-z][a-z]+)(?![\w@/.]*[@/])")
BEFORE_RE = re.compile(r"(?<![@/.\w])(?:[A-Za-z]*[a-z]{2}|\d{2,})$")
WEB_RE = re.compile(r"(?:https?:|www\.|@|/)\S*$")
ENDINGS = "com net org co gov edu info io ru ua de jp cn uk eu tv biz news app au ca"
SITE_ENDINGS = frozenset(ENDINGS.split())


@rule(
    "missing-space",
    category="Fluency/Punctuation",
    severity=Severity.MINOR,
    flagged=[
        "The game was a ⟦foul.I⟧ think it was lost. He ⟦left.There⟧ was a second one.",
        "The ⟦owners,tenants⟧ and clerks came.",
    ],
    clean=[
        "Booking.com, Node.js and the NHL.com site; Ph.D. students; U.S.A. and D.C. alike.",
        "Yahoo!News and Who?Weekly; 1,500 men; Example.Org; e.g.Smith.",
        "He wrote to jane,doe@example.org and www.example.org/a,b.",
    ],
    missed=["The ⟦owners.tenants⟧ left."],
)
def missing_space(document: Document) -> Iterator[Finding]:
    """Flags two words with a stop or a comma between them, and no space.

    Why: Chinese and Japanese set no space after a stop, and systems that work in pieces lose it.
    Addresses, brand names and abbreviations stay silent: both words must be ones that readers know,
    and what looks like the ending of a site's name is one.
    Misses: a stop before a small letter, which may be an address.
    """
    for pattern in (STOP_RE, COMMA_RE):
        for match in pattern.finditer(document.text):
            before = BEFORE_RE.search(document.text[max(0, match.start() - 40) : match.start()])
            if (
                before
                and match[1].lower() not in SITE_ENDINGS
                and _plain(document.text, match, before[0])
            ):
                mark = match[0][0]
                yield Finding(
                    match.start() - len(before[0]),
                    match.end(),
                    f"a space is missing behind “{mark}”",
                    f"{before[0]}{mark} {match[1]}",
                )


def _plain(text: str, match: re.Match[str], before: str) -> bool:
    """Whether both sides are words of prose, and not parts of an address or a name."""
    if WEB_RE.search(text[max(0, match.start() - 60) : match.start()]):
        return False
    return (before.isdigit() or zipf(before) >= 3) and is_known(match[1])
