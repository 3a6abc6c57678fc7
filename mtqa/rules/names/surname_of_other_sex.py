"""Gagarina, who becomes Gagarin: a Slavic surname in its bearer's and in the other sex's form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.names import Mention, known_names
from mtqa.anatomy.spellings import clusters
from mtqa.anatomy.transliteration import distance, fold
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.words import zipf
from mtqa.rule import Finding, rule

# Without accents: a woman's form, and what a man's has in the place of its ending.
FORMS = (
    (re.compile(r"(?<=[oe]v)a$|(?<=[iy]n)a$"), ("",)),
    (re.compile(r"(?<=[a-z]{2})ova$"), ("", "a")),
    (re.compile(r"(?<=[a-z]{2}[scz]k)(?:a|aya|aia)$"), ("i", "y", "iy", "yy", "yi", "ii")),
)
KIN_RE = re.compile(
    r"\b(?:husbands?|wi(?:fe|ves)|widow\w*|brothers?|sisters?|sons?|daughters?|father|mother|parents"
    r"|couple|spouses?|marri\w+|divorc\w+|family|siblings?|twins?)\b"
)

KNOWN = 2.0  # Zipf: readers have met the surname in this form
NEAR = 0.2  # first names so near are spellings of one
Places = tuple[tuple[Mention, int], ...]


@rule(
    "surname-of-other-sex",
    category="Terminology/Inconsistent",
    severity=Severity.MAJOR,
    flagged=[
        "The singer Olga Petrukhina lost weight. ⟦Petrukhin⟧ does not eat bread, she said.",
        "The singer Paulina ⟦Petrukhin⟧ lost weight, wrote Polina Petrukhina.",
        "Ivo Sedlar, the expert, warned. “It is a risk,” ⟦Sedlarova⟧ said.",
    ],
    clean=[
        "Olga Petrukhina and her husband, Petrukhin, sang.",
        "Olga Petrukhina met Ivan Petrukhin. Petrukhin sang.",
        "Anna Karina starred; Karin stayed.",
    ],
)
def surname_of_other_sex(document: Document) -> Iterator[Finding]:
    """Flags a person's surname in the other sex's form: Polina Gagarina, and then Gagarin.

    Why: cases of a woman's surname look like a man's, and a translator that reads by the sentence
    undoes them. One form stands behind a first name, the other only alone.
    Sound text names a couple or a family so: then both have first names or titles, or the text has
    a word for kin.
    Misses: texts with a wife or brother in them.
    """
    names = {fold(name): places for name, places in known_names(document).items()}
    covered = {
        odd.text for cluster in clusters(document) for odd in (*cluster.odd, cluster.settled)
    }
    for woman in names:
        for ending, others in FORMS:
            stem, count = ending.subn("", woman)
            if not count:
                continue
            for man in (stem + other for other in others):
                if man not in names or len(man) < 4 or man == woman or covered & {man, woman}:
                    continue
                full = [any(_has_first_name(m, at) for m, at in names[it]) for it in (woman, man)]
                lone = [all(_stands_alone(m) for m, _ in names[it]) for it in (woman, man)]
                if full[0] and lone[1]:
                    right, wrong = woman, man
                elif full[1] and lone[0]:
                    right, wrong = man, woman
                elif all(full) and (first_name := _shared_first_name(names[woman], names[man])):
                    right, wrong = (woman, man) if first_name.endswith("a") else (man, woman)
                    if zipf(wrong) >= KNOWN > zipf(right):  # Nunes, who became Nunesová
                        right, wrong = wrong, right
                else:
                    continue
                if KIN_RE.search(document.text):
                    return
                first, *rest = [(m.parts[at].start, m.parts[at].end) for m, at in names[wrong]]
                mention, at = names[right][0]
                right = mention.parts[at].text
                message = f"elsewhere the same person is {right}"
                yield Finding(*first, message, right, related=tuple(rest))


def _shared_first_name(one: Places, other: Places) -> str:
    """The first name behind which both stand, spelled in one way or nearly: Polina, Paulina."""
    firsts = [{fold(m.parts[at - 1].text) for m, at in places if at > 0} for places in (one, other)]
    near = (a for a in firsts[0] for b in firsts[1] if a[:1] == b[:1] and distance(a, b) <= NEAR)
    return next(near, "")


def _has_first_name(mention: Mention, at: int) -> bool:
    return at > 0 and at == len(mention.parts) - 1


def _stands_alone(mention: Mention) -> bool:
    return len(mention.parts) == 1 and not mention.title
