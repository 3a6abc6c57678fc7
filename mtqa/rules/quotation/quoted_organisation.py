"""An organisation's name in quotation marks, known by what the sentence does with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from mtqa.anatomy.names import known_names
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.organisation_words import DEALT_WITH_RE, FIRM_ACTS_RE, ORGAN_RE, WORK_RE
from mtqa.rule import Finding, rule

NAME_RE = re.compile(
    r"(?<![\w\"“„«])[\"“„«](?P<name>[A-Z][\w-]{1,30}(?: [A-Z][\w-]{1,30})?)"
    r"(?P<stop>[,.]?)[\"”“»](?!\w)"
)
PREPOSITION_RE = re.compile(r"\b(?:by|with|from|at|for|to|of|in|against) (?:the )?$")
# Nearer to people and firms than to works: a scene is from “Valencia”, one listens to it.
AGENT_RE = re.compile(r"\b(?:by|against|at|between) (?:the )?$")
# A noun behind it makes the marked words its label: the “Red Cross” campaign.
GOES_ON_RE = re.compile(
    r"[,.;)]|\s*$| (?:and|or|on|in|at|to|for|from|by|with|of|since|after|before|during|last|this|as"
    r"|is|are|was|were|has|have|had|will|would|said|says|who|which|that|fell|rose)\b"
)
REACH = 120


@rule(
    "quoted-organisation",
    category="Fluency/Punctuation",
    severity=Severity.MINOR,
    flagged=[
        'He left after a match against ⟦"Valencia"⟧ in May.',
        "The mill is owned by ⟦“Novak”⟧ and makes paper.",
        "The fire was reported by the ⟦“Dawn Institute”⟧ on Monday.",
        "⟦“Belmill”⟧ raised its output in May.",
        "According to ⟦“Belmill”⟧, nobody was hurt.",
        "The mill of Belmill burned. Nobody at ⟦“Belmill”⟧ was hurt.",
    ],
    clean=[
        "He left after a match against Valencia in May.",
        "She worked for “Vogue” girls. The film “Valencia” lost to “Sevilla” at the awards.",
        "It was funded by the “Red Cross” campaign.",
        "“Belmill,” a song, raised its singer to fame. “Stop” raised a laugh.",
        "Admiral Novak saw “Novak” on the stage, a musical from “Belmill” writers.",
        "He called him “Bo” because of “Bo Diaz”, and everybody from “Stop” to “Go” laughed.",
    ],
    missed=["The train of ⟦“Belmill”⟧ was late."],
)
def quoted_organisation(document: Document) -> Iterator[Finding]:
    """Flags a firm, club or institute in quotation marks: `a match against "Valencia"`.

    The span is the name with its marks, at its first place; the next ones are given as related.

    Why: other languages put such names in marks, English ones never do. What tells it from a
    title, a nickname or a word held at arm's length is what the sentence does with it: shares are
    held in firms and matches played against clubs. Where a word for a work or for naming stands
    near, nothing is said. A name that stands bare elsewhere in the article counts after
    `by` and the like too. `quoted-name` has names beside the word for what bears them.

    Misses: names whose sentence might be about a book as well.
    """
    text = document.text
    first: dict[str, re.Match[str]] = {}
    places: dict[str, list[tuple[int, int]]] = {}
    for match in NAME_RE.finditer(text):
        before = text[max(0, match.start() - REACH) : match.start()]
        if not _is_organisation(document, match, before):
            continue
        around = before.rpartition("\n")[2] + " " + text[match.end() : match.end() + REACH // 2]
        if not WORK_RE.search(around):
            first.setdefault(match["name"], match)
            places.setdefault(match["name"], []).append(match.span())
    for name, match in first.items():
        yield Finding(
            *match.span(),
            f"English puts no quotation marks round a name such as {name}",
            suggestion=name + match["stop"],
            related=tuple(span for span in places[name] if span != match.span()),
        )


def _is_organisation(document: Document, match: re.Match[str], before: str) -> bool:
    text, name = document.text, match["name"]
    opens = not before or before[-1] == "\n" or before.endswith((". ", "! ", "? "))
    if opens and not match["stop"] and FIRM_ACTS_RE.match(text, match.end()):
        return True
    if not GOES_ON_RE.match(text, match.end()):
        return False
    if DEALT_WITH_RE.search(before):
        return True
    if not PREPOSITION_RE.search(before):
        return False
    if ORGAN_RE.fullmatch(name):
        return True
    return AGENT_RE.search(before) is not None and _stands_bare(document, name)


@lru_cache(maxsize=64)  # a name may be marked a thousand times
def _stands_bare(document: Document, name: str) -> bool:
    """Whether the name stands without marks elsewhere in the article, as a whole."""
    for mention, _ in known_names(document).get(name.split()[0], ()):
        beside = document.text[mention.start - 1 : mention.start] + document.text[mention.end :][:1]
        bare = not any(mark in '"“”„«»' for mark in beside)
        if bare and mention.sure and document.text[mention.start : mention.end] == name:
            return True
    return False
