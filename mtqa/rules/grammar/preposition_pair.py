"""Two prepositions between a noun and another noun's article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.parts import find, is_plural
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.words import zipf
from mtqa.rule import Finding, rule

SECONDS = {
    "of": "at|for|with|in|by|on|to|from",
    "at": "in|of|for|with|by|on|to|from",
    "to": "for|of|with|by",
    "for": "with|of|at|by|to|from",
    "with": "of|for|at|by|to|from",
    "by": "of|for|with|at",
    "in": "of",
}
PAIR_RE = re.compile(
    "|".join(
        rf"{first} (?:{seconds})(?= (?:the|an?|his|her|its|their|our|this|these|those|each) \w)"
        for first, seconds in SECONDS.items()
    )
)
BEFORE_RE = re.compile(
    r"(?P<article>\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Tt]his|[Nn]o|of|in) )?"
    r"(?P<adjective>[a-z-]+ )?(?P<word>[\w’'-]+) $"
)
# No verb has these endings, so no preposition is left behind by one; nor has "according to".
NOUN_RE = re.compile(
    r"(?:[st]ion|ment|ness|ity|ism|ance|ence|ship|ure|age|ology|ium|ist|eer|dom|hood|ia)s?$|ers$"
)
# "The home he went to for the summer": a verb or its object stands before.
NO_NOUN = frozenset(
    """
    according dead available similar due able likely responsible famous full free open ready
    """.split()
)
# "The sort of at the back"; "a way out of at the end": not these.
LOOSE = frozenset(
    "sort kind lot use care part look talk way one ones most all some many out rest".split()
)
VERBS = frozenset("age measure manage engage encourage finance experience influence ensure".split())
# No particle of a verb, and no preposition left behind, has "of the" after it.
OF_PAIRS = frozenset(["in of", "by of", "for of", "to of", "with of", "at of"])
REACH = 60


@rule(
    "preposition-pair",
    category="Fluency/Grammar",
    severity=Severity.MINOR,
    flagged=[
        "He slept ⟦in of⟧ the cabin. The owner ⟦of with⟧ the ferry paid.",
        "According ⟦to of⟧ the crew, it sank.",
        "Passengers were in Bergen ⟦at in⟧ the time. The decision ⟦by of⟧ the court is due.",
    ],
    clean=[
        "The ferry she looked at in the harbour is what they asked for at the pier.",
        "The captain they spoke to for the story was one to be proud of by the end.",
        "It lasted from about an hour to at the most two. The friend he went with for a walk fell.",
        "A man she had been to with the crew. What the ferry is for in the harbour is unclear.",
    ],
    missed=["He fell ⟦into at⟧ the harbour."],
)
def preposition_pair(document: Document) -> Iterator[Finding]:
    """Flags two prepositions after a noun and before an article: `the owner of with the ferry`.

    Verbs leave their preposition at the end of a clause (`the ferry she looked at in May`), so only
    pairs behind what cannot be a verb count: a noun right after its article, a noun by its
    ending, a name, and `according`. `Of` with its article follows no particle at all.

    Why: the source's preposition stands beside the one English wants.
    Misses: pairs behind other words.
    """
    text = document.text
    for match in find(document, SECONDS, PAIR_RE):
        if text[match.start()].isupper():
            continue
        start = match.start()
        before = BEFORE_RE.search(text, max(0, start - REACH), start)
        if match.group() in OF_PAIRS:
            yield Finding(*match.span(), f"“{match.group()}”: one preposition too many")
            continue
        if not before or not _is_noun(before, text[max(0, start - REACH) : start]):
            continue
        first = match.group().split()[0]
        yield Finding(*match.span(), f"“{match.group()}”: one preposition too many", first)


def _is_noun(before: re.Match[str], around: str) -> bool:
    """Whether what stands before the pair is no verb that could own its first preposition."""
    word = before["word"]
    small = word.lower()
    if small in LOOSE or small in VERBS:
        return False
    if small in NO_NOUN or NOUN_RE.search(small):
        return True
    if word[0].isupper():
        return word.isalpha() and len(word) > 2 and " " in around.strip()
    article = (before["article"] or "").strip().lower()
    # "The start of", "the men of": a noun that is met in the plural, right after its article.
    plain = article in ("the", "a", "an", "his", "its", "their") and not before["adjective"]
    return (
        plain
        and not small.endswith(("ed", "ing"))
        and (is_plural(small) or zipf(small + "s") >= 3.0)
    )
