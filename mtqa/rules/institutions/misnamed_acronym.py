"""The International Agricultural Center (IFAD): a name that its own acronym contradicts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.bodies import bodies
from mtqa.rule import Finding, rule

ACRONYM_RE = re.compile(r" \(([A-Z][A-Za-z]{2,6})\)")
# The capitalised words before the bracket, with the small words that join them.
RUN_RE = re.compile(r"[A-Z][\w’'-]*(?:,? (?:[A-Z][\w’'-]*|of|the|for|and|on|in|to|against|[&]))*$")
SMALL = frozenset({"of", "the", "for", "and", "on", "in", "to", "against", "&", "a"})
# "The chairman of the …" before a name is no part of it.
LEAD_RE = re.compile(
    r"^(?:The )?(?:(?:[A-Z]\w+ )?"
    r"(?:Chair\w*|President|Director|Head|Secretary|Spokes\w+|Members?|Minister)"
    r" (?:of|for) )?(?:the )?"
)
REACH = 120  # characters before the bracket that the name may take


@rule(
    "misnamed-acronym",
    category="Accuracy/Mistranslation",
    severity=Severity.MAJOR,
    flagged=[
        "The ⟦International Agricultural Development Center (IFAD)⟧ lent the money.",
        "The ⟦World Organization of Health (WHO)⟧ praised the plan.",
        "He chairs the ⟦National Association of Farmers (AFAN)⟧ in the state.",
        "The ⟦National Electoral Commission (INEC)⟧ counted the votes.",
    ],
    clean=[
        "The World Health Organization (WHO) and the UN Refugee Agency (UNHCR) praised the plan.",
        "US Centers for Disease Control and Prevention (CDC) data show it.",
        "The Organisation for Security and Co-operation in Europe (OSCE) sent monitors.",
        "Washington's National Security Agency (NSA) and the Social Democrats (SPD) declined.",
        "The Russian delegation to the International Monetary Fund (IMF) left.",
    ],
    missed=["The ⟦National Farmers Federation (NOUMIN)⟧ objects."],
)
def misnamed_acronym(document: Document) -> Iterator[Finding]:
    """Flags a body's name that doesn't match the well-known acronym in the bracket after it.

    Why: an acronym survives translation and the name before it, rendered word by word, doesn't.
    Sound text writes the official name or one of its short forms, perhaps with a country before it;
    only acronyms in the table are judged, since many bodies keep their acronym from another tongue.
    Misses: acronyms that the table lacks.
    """
    for match in ACRONYM_RE.finditer(document.text):
        body = bodies().get(match[1].upper())
        before = document.text[max(0, match.start() - REACH) : match.start()]
        if body is None or not (run := RUN_RE.search(before)):
            continue
        words = content(run.group())
        names = [content(name) for name in body.names]
        if len(words) < 2 or any(in_order(name, words) for name in names):
            continue
        # A long name may lose its tail: the National Agency for Food and Drug Administration.
        if len(words) > 3 and any(name[: len(words)] == words for name in names):
            continue
        # One shared word at least: else this is no attempt at the name ("the Geneva Office (WHO)").
        best = max(range(len(names)), key=lambda index: len(set(names[index]) & set(words)))
        if not set(names[best]) & set(words):
            continue
        start = match.start() - len(LEAD_RE.sub("", run.group()))
        right = f"{body.names[best]} ({match[1]})"
        yield Finding(start, match.end(), f"{match[1]} is the {body.names[best]}", right)


def content(name: str) -> list[str]:
    """The words that carry the name, alike for British and American spelling, plural or not."""
    words = re.findall(r"[\w-]+", name.lower().replace("’", "'").replace("'s", ""))
    return [
        word.replace("-", "")
        .replace("isation", "ization")
        .replace("our", "or")
        .replace("tre", "ter")
        .removesuffix("s")
        .removesuffix("me")
        for word in words
        if word not in SMALL
    ]


def in_order(name: list[str], words: list[str]) -> bool:
    """Whether all of the name's words stand among the words, in their order."""
    rest = iter(words)
    return all(word in rest for word in name)
