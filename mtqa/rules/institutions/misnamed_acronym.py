"""The International Agricultural Center (IFAD): a name that its own acronym contradicts."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.anatomy.acronyms import ACRONYM_RE, LEAD_RE, REACH, RUN_RE, content
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.bodies import bodies
from mtqa.rule import Finding, rule


@rule(
    "misnamed-acronym",
    category="Accuracy/Mistranslation",
    severity=Severity.MAJOR,
    flagged=[
        "The ⟦International Agricultural Development Center (IFAD)⟧ lent the money.",
        "The ⟦World Organization of Health (WHO)⟧ praised the plan.",
        "He chairs the ⟦National Association of Farmers (AFAN)⟧ in the state.",
        "The ⟦National Center for the Fight against Disease (NCDC)⟧ counted cases.",
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


def in_order(name: list[str], words: list[str]) -> bool:
    """Whether all of the name's words stand among the words, in their order."""
    rest = iter(words)
    return all(word in rest for word in name)
