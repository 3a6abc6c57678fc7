"""Vladimir Zelensky, Volodymyr Zelensky: one person's first name in the forms of two languages."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.anatomy.names import Mention, known_names
from mtqa.anatomy.spellings import clusters
from mtqa.anatomy.transliteration import distance, fold
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.first_names import forms
from mtqa.rule import Finding, rule

NEAR = 0.6  # two spellings of one surname

Places = tuple[tuple[Mention, int], ...]


@rule(
    "first-name-translated",
    category="Terminology/Inconsistent",
    severity=Severity.MAJOR,
    flagged=[
        "⟦Vladimir Marchenko⟧ spoke. “We won,” said the mayor, Volodymyr Marchenko."
        " Volodymyr Marchenko left.",
        "The grumpy Karel hates him. Nobody asks Karel. Then ⟦Charles⟧ wept.",
    ],
    clean=[
        "Peter Smith met Petr Novak; Peter Smith smiled at Pierre Blanc.",
        "John Lennon met Jan Hus, and John and Jean Reno sang.",
        "Alexander and Alejandro, two brothers, met Paul and Pablo.",
        "Pope John Paul met Ivan. Saint Paul met Pavel.",
    ],
)
def first_name_translated(document: Document) -> Iterator[Finding]:
    """Flags one person under two languages' forms of a first name: Karolína, who becomes Caroline.

    Why: a decoder knows that Karel is Charles and Oleksandr Alexander, and swaps them in some
    sentences. Either one surname stands behind both, or both stand without any.
    Sound text names several people: two surnames keep them apart, and so does a sentence that names
    both; forms that English bears side by side are apart in the table.
    Misses: a form with a surname and one without; names outside the table.
    """
    names = known_names(document)
    covered = {place for cluster in clusters(document) for o in cluster.odd for place in o.places}
    seen: set[str] = set()
    for name in names:
        for other in forms().get(name, ()):
            if other == name or other not in names or other in seen:
                continue
            pairs = _same_person(document, names[name], names[other])
            if not pairs:
                continue
            ones, others = pairs
            odd, settled = (ones, others) if len(ones) < len(others) else (others, ones)
            if not covered & {(m.parts[at].start, m.parts[at].end) for m, at in odd}:
                spans = [(m.parts[at].start, m.end) for m, at in odd]
                right = document.text[settled[0][0].start : settled[0][0].end]
                message = f"elsewhere the same person seems to be {right}"
                first = settled[0][0]
                yield Finding(
                    *spans[0], message, right, related=(*spans[1:], (first.start, first.end))
                )
        seen.add(name)


def _same_person(document: Document, one: Places, other: Places) -> tuple[Places, Places] | None:
    """The mentions by each form that seem to be one person's."""
    surnames = [{_surname(m, at) for m, at in places} for places in (one, other)]
    shared = [
        (a, b)
        for a in surnames[0]
        for b in surnames[1]
        if a and b and (a == b or (a[0] == b[0] and distance(a, b) <= NEAR))
    ]
    if shared:
        left, right = {a for a, _ in shared}, {b for _, b in shared}
        return (
            tuple((m, at) for m, at in one if _surname(m, at) in left),
            tuple((m, at) for m, at in other if _surname(m, at) in right),
        )
    alone = all(_surname(m, at) == "" and at == 0 and not m.title for m, at in (*one, *other)) and (
        len(one) + len(other) > 2
    )
    if not alone:
        return None
    for sentence in document.sentences:
        inside = [
            any(sentence.start <= m.start < sentence.end for m, _ in places)
            for places in (one, other)
        ]
        if all(inside):
            return None
    return one, other


def _surname(mention: Mention, at: int) -> str:
    return fold(mention.parts[-1].text) if at == 0 and len(mention.parts) > 1 else ""
