"""A name that the article writes with a capital, once with a small letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from mtqa.anatomy.parts import find, occurrences
from mtqa.document import Document, Role
from mtqa.issue import Severity
from mtqa.knowledge.name_words import PARTICLES
from mtqa.knowledge.words import zipf
from mtqa.rule import Finding, rule

# A capital that no sentence's beginning explains, nor a longer title: "Office of Outreach".
NAME_RE = re.compile(r"[A-Z](?<=[a-z,] [A-Z])[a-z]{3,}(?![\w-]| [A-Z&]| and [A-Z])")
TITLE_RE = re.compile(r"\b[A-Z][\w’'-]* (?:of|for|and|on|in|&)(?: the)? $")
# What things without a plural end in.
MASS_RE = re.compile(
    r"(?:ation|ition|ity|ance|ence|ment|ness|ship|ism|ics?|life|reach|care|security|ware|hood|work|ing|ly"
    r"|ual|ial|ist|ous|ive|able|ible)$"
)
# "Ada Lovelace": the first word of a longer name.
PAIR_RE = re.compile(r"([A-Z](?<!\w[A-Z])[a-z]{3,}) (?=([A-Z][a-z]+)\b)")
TITLED_RE = re.compile(r"[MD](?<!\w[MD])(?:r|rs|s)\.? ([a-z]{3,})\b(?![-/.@]\w)")
TITLES = ("mr", "mrs", "ms", "dr", "drs", "ds")
CAPITAL_RE = re.compile(r"[A-Z][a-z]{3,}")
# Words that English has only as names have no inflected forms to speak of.
ENDINGS = ("s", "es", "ed", "d", "ing", "ly", "er", "al", "ic", "y")
GAP = 2.0
#: A more common word may be anything.
COMMON_ZIPF = 4.75
BEFORE_RE = re.compile(
    r"(?:\b[A-Z][\w’'-]+|\b(?:said|says|told|by|in|near|at|from|and|including|to|of|with|for|that|who|when"
    r"|which|but|after|against|while|because|as|if|where|minister|president|coach|mayor)) $"
)
AFTER_RE = re.compile(
    r"['’]s\b|,| (?:said|says|told|was|is|has|had|will|would|and|in|on|at|to|[a-z]+ed|[A-Z])"
    r"|\.(?:\s|$)"
)
# Written small as things: "brussels sprouts", "champagne", "a wiki", "bitcoin".
THINGS = frozenset(
    """
    china internet bitcoin covid coronavirus champagne java dell polo turkey jordan march google
    congress parliament senate email android wifi bluetooth catholic sharia jihad orient rugby
    cheddar bordeaux burgundy cologne madeira denim satin tuxedo hamburger oxford windsor
    """.split()
)


@rule(
    "own-name-in-lower-case",
    category="Fluency/Punctuation",
    severity=Severity.MINOR,
    flagged=[
        "The boat belongs to Lampard. Its crew and ⟦lampard⟧’s cook swam ashore.",
        "Mr ⟦lampard⟧ lost his boat.",
        "Then Agatha Christie said so; ⟦agatha⟧ Christie’s boat was lost too.",
        "They sailed from Gdansk to Cardiff. The pilot said that ⟦cardiff⟧ was shut.",
    ],
    clean=[
        "They dined at the Anchor; the crew lost its anchor.",
        "It went to Parliament; no parliament sat.",
        "The singer Sting sang of a sting. The Bitcoin fund fell as bitcoin did.",
        "He paid Lampard; see lampard.example.org, @lampard and #lampard.",
    ],
    missed=["The boat belongs to Hope. Its crew and ⟦hope⟧’s cook swam ashore."],
)
def own_name_in_lower_case(document: Document) -> Iterator[Finding]:
    """Flags a name with a small letter that the article elsewhere writes with a capital.

    Only words that English has as names alone count: ordinary words have plurals, adverbs or past
    forms (`anchors`), names hardly. The small letter must stand alone among capitals, and where a
    name would. (See lower-case-name for countries, months and words that no list has.)

    Why: a system that reads small letters gives some back.
    Misses: names that are words too.
    """
    text = document.text
    names: set[str] = set()
    pairs: set[tuple[str, str]] = set()
    places = occurrences(document)
    for part in document.paragraphs if _suspects(text, places) else ():
        if part.role is Role.BODY:
            for match in NAME_RE.finditer(text, part.start, part.end):
                if not TITLE_RE.search(text, max(0, match.start() - 30), match.start()):
                    names.add(match[0].lower())
            for match in PAIR_RE.finditer(text, part.start, part.end):
                pairs.add((match[1], match[2]))
    firsts = {first.lower(): (first, second) for first, second in pairs}
    for name in sorted(names | firsts.keys()):
        for form in (name, f"{name}'s"):
            small = [at for at in places.get(form, ()) if text[at].islower()]
            if len(small) != 1 or not _only_a_name(name):
                continue
            start, end = small[0], small[0] + len(name)
            paired = name in firsts and text.startswith(f" {firsts[name][1]}", end)
            paired = paired and text[max(0, start - 5) : start] not in (" the ", "\nthe ")
            alone = name in names and BEFORE_RE.search(text, max(0, start - 30), start)
            if text[start:end].islower() and (paired or (alone and AFTER_RE.match(text, end))):
                meant = name.capitalize()
                yield Finding(start, end, f"the article writes “{meant}” elsewhere", meant)
    for match in find(document, TITLES, TITLED_RE):
        degree = document.text[match.end(1) : match.end(1) + 1] == "."  # "Dr. med. Weiss"
        if zipf(match[1]) < 5 and match[1] not in PARTICLES and not degree:
            meant = match[1].capitalize()
            yield Finding(*match.span(1), f"“{match[1]}” is a name and needs a capital", meant)


def _suspects(text: str, places: Mapping[str, list[int]]) -> bool:
    """A quick look first: whether a word that is only a name stands in capitals and in small."""
    names = set(map(str.lower, CAPITAL_RE.findall(text)))
    written = [name for name in names if name in places or f"{name}'s" in places]
    return any(
        any(text[at].islower() for form in (name, f"{name}'s") for at in places.get(form, ()))
        and _only_a_name(name)
        for name in written
    )


@lru_cache(maxsize=4096)
def _only_a_name(word: str) -> bool:
    """Whether no ordinary English word is spelt so."""
    own = zipf(word)
    if word in THINGS or own > COMMON_ZIPF or MASS_RE.search(word):
        return False
    forms = [word + ending for ending in ENDINGS]
    forms += [word.removesuffix("y") + "ies", word.removesuffix("e") + "ing"]
    forms += [
        word.removesuffix(ending) for ending in ("s", "es", "ed", "d") if word.endswith(ending)
    ]
    return max(zipf(form) for form in forms if len(form) > 2) < max(own - GAP, 1.5)
