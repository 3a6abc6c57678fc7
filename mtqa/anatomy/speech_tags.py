"""What says who speaks, before or after a quotation: `Ada Ruiz said`, `added the mayor`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from mtqa.anatomy.quotes import Quotation
from mtqa.document import Document

# Fewer than `speech.SAYING_VERBS`: those that need nothing but a speaker behind them.
SAID = (
    r"(?:said|says|added|adds|stated|states|noted|notes|explained|explains|stressed|stresses"
    r"|emphasi[sz]ed|warned|warns|replied|replies|told|recalled|recalls|concluded|concludes"
    r"|admitted|admits|commented|remarked|declared|declares|insisted|insists|claimed|claims)"
)
PRONOUNS = frozenset({"he", "she", "they", "it"})
NAME = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Gen|Col|Sen|Rep|Gov|St)\.? )?[A-Z][\w'’-]{1,30}"
    r"(?: (?:(?:de|van|von|bin|al|el|da|di) )?[A-Z][\w'’-]{0,30}\.?){0,5}"
)
_NOUNS = r"[\w'’-]{1,30}(?: [a-z][\w'’-]{1,30}){0,3}?"
WHO = (
    rf"(?:he|she|they|it|(?:the|a|an|one|his|her|their) {_NOUNS}(?: {NAME})?"
    rf"|{NAME}(?:(?<=['’]s) {_NOUNS}(?: {NAME})?)?)"
)
# `Ada Ruiz, the mayor, said`
_ASIDE = r"(?:, [^,.!?;:\"“”\n]{3,60},)?"
#: A tag, either way round; groups `who` and `who2`.
TAG = rf"(?:(?P<who>{WHO}){_ASIDE} {SAID}|{SAID} (?P<who2>{WHO}))\b"
# Who speaks, then the verb, right before the quotation; or `According to Ada Ruiz,`.
LEAD_RE = re.compile(
    rf"(?:^|(?<=\s))(?:(?P<who>(?i:the |his |her )?[\w'’.-]{{1,30}}) "
    rf"(?:also |later |further )?(?P<verb>{SAID})(?: that)?"
    rf"|According to (?P<source>[^,;:.!?\"“”]{{2,60}}))[,:]? $"
)
# `, she said.` `! said Ada Ruiz on Monday.` at the end of a sentence, where what follows the verb
# is no clause of what somebody said (`they said that she lied`).
CLOSING_RE = re.compile(
    rf"(?:, |[!?] )(?P<tag>{TAG})"
    r"(?:(?<=told)(?: [\w'’-]{1,20}){1,4}?)?"
    r"(?:,? (?:an?|the|as|at|after|before|by|during|for|from|in|of|on|to|when|while|with|who)\b"
    r"[^.!?;:\"“”]{0,70}|, [a-z][^.,!?;:\"“”]{0,60})?\."
)
PLACES_RE = re.compile(r", |[!?] ")
TAIL_RE = re.compile(rf"(?:,? )(?:[-–—] ?)?(?P<tag>{TAG})")
SPEAKER_RE = re.compile(rf"\b(?P<who>[A-Z][\w'’-]{{1,30}}) {SAID}\b")
REACH = 90


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag's half-open span, and who speaks in it, as written."""

    start: int
    end: int
    who: str


def lead_of(text: str, quotation: Quotation) -> Tag | None:
    """The tag right before a quotation."""
    floor = max(0, quotation.start - REACH)
    match = LEAD_RE.search(text[floor : quotation.start])
    if not match or match["verb"] == "told":
        return None
    return Tag(floor + match.start(), floor + match.end(), match["who"] or match["source"])


def tail_of(text: str, end: int) -> Tag | None:
    """The tag right after `end`, where a quotation or another tag ends.

    >>> tail_of("“Rain,” said Ada Ruiz on Monday.", 7)
    Tag(start=8, end=21, who='Ada Ruiz')
    """
    match = TAIL_RE.match(text, end, end + REACH + 90)
    return Tag(*match.span("tag"), match["who"] or match["who2"]) if match else None


def closing_tag(text: str, floor: int, end: int) -> Tag | None:
    """The tag that runs up to `end`, where a sentence ends, with all before it the speech.

    >>> text = "Rain will come, said Ada Ruiz on Monday."
    >>> closing_tag(text, 0, len(text))
    Tag(start=16, end=29, who='Ada Ruiz')
    """
    floor = max(floor + 1, end - 2 * REACH)
    for place in PLACES_RE.finditer(text, floor, end):
        match = CLOSING_RE.match(text, place.start(), end)
        if match and match.end() == end:
            return Tag(*match.span("tag"), match["who"] or match["who2"])
    return None


@lru_cache(maxsize=8)
def speakers(document: Document) -> frozenset[str]:
    """Every capitalised word that stands right before a verb of saying.

    >>> sorted(speakers(Document.parse("Rain, Ada Ruiz said. Diaz added nothing.")))
    ['Diaz', 'Ruiz']
    """
    return frozenset(match["who"] for match in SPEAKER_RE.finditer(document.text))


def same_speaker(first: str, second: str, *, pronouns: bool = True) -> bool:
    """Whether two tags may name one speaker: the same last word, or a pronoun for a name.

    >>> same_speaker("Ada Ruiz", "Ruiz"), same_speaker("The mayor", "he"), same_speaker("he", "she")
    (True, True, False)
    """
    one, two = (who.lower().rstrip(".").split()[-1] for who in (first, second))
    if one == two or (one == "him" and two == "he") or (one == "her" and two == "she"):
        return True
    return pronouns and (one in PRONOUNS) != (two in PRONOUNS)
