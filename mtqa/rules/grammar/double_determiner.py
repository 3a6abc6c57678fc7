"""Two determiners where a noun takes one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.parts import POSSESSIVES, find, opens_sentence
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

FIRST = POSSESSIVES | frozenset(["the", "a", "an", "every"])
PAIR_RE = re.compile(
    r"(?P<first>\w+) (?P<second>the|an?|its|his|her|their|our|my|your|this|these|those)"
    r"(?![\w'’.)-])(?= \w)",
    re.IGNORECASE,
)
NOT_A_NOUN_RE = re.compile(r" (?:of|is|was|and|or|in|are|has)\b")


@rule(
    "double-determiner",
    category="Fluency/Grammar",
    severity=Severity.MINOR,
    flagged=[
        "She sold ⟦the his⟧ house and ⟦a the⟧ car.",
        "⟦The this⟧ plan needs ⟦its the⟧ money.",
    ],
    clean=[
        "That the mayor knows is plain. All the king’s men and both his sons fell.",
        "Is this the place? Make this the day. The my-way-or-no-way tone. “To Each His Own” "
        "won. A a small letter.",
        "The A-list and the A 45 road; The MY TSA app; vitamin A the doctor gave.",
    ],
    missed=["He lost ⟦his, the⟧ wallet."],
)
def double_determiner(document: Document) -> Iterator[Finding]:
    """Flags an article or possessive before another: `the his house`, `its the money`.

    English lets one of them stand; `all`, `both`, `half` and `such` may come before it, and `that`
    may open a clause, so those stay silent, as do capitals, which are names or titles.

    Why: two drafts of one phrase are left side by side.
    Misses: pairs with punctuation between them.
    """
    for match in find(document, FIRST, PAIR_RE):
        first, second = match["first"], match["second"]
        small = first.lower(), second.lower()
        if small[0] == small[1] or second[0].isupper() or (first.isupper() and len(first) > 1):
            continue  # a doubled word is another rule's; capitals are names
        if NOT_A_NOUN_RE.match(document.text, match.end()):
            continue
        if first[0].isupper() and not opens_sentence(document.text, match.start()):
            continue
        yield Finding(*match.span(), f"“{first}” and “{second}” cannot both stand before one noun")
