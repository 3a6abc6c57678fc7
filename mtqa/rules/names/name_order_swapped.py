"""A name with its halves the wrong way round."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.anatomy.names import Mention, mentions
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.words import zipf
from mtqa.rule import Finding, rule

COMMON_ZIPF = 4.8  # two words as common as this are no name: Port Sudan, Sudan Port


@rule(
    "name-order-swapped",
    category="Locale convention/Name format",
    severity=Severity.MINOR,
    flagged=[
        "The pitcher Shun Yamagata won. Fans cheered ⟦Yamagata Shun⟧. Shun Yamagata bowed.",
        "Chelsea FC lost. Critics of ⟦FC Chelsea⟧ rejoiced, and Chelsea FC fell.",
    ],
    clean=[
        "The pitcher Shun Yamagata won. Yamagata, 24, bowed to Ryo Shun.",
        "In New York City, City College of New York opened.",
        "Staff of NHS Scotland sang. Scotland’s NHS listened.",
    ],
)
def name_order_swapped(document: Document) -> Iterator[Finding]:
    """Flags a name of two words that stands in both orders.

    Why: Japanese, Chinese and Hungarian put the surname first, and a decoder swaps it in one
    sentence and not in the next; a newsroom has one order. The rarer order is marked.

    Sound text swaps common words (City Hall, Hall City), which are left alone.

    Misses: names of three words, and different people in different orders.
    """
    orders: dict[tuple[str, ...], list[Mention]] = {}
    for mention in mentions(document):
        order = tuple(part.text for part in mention.parts)
        plain = document.text[mention.start : mention.end] == " ".join(order)
        if len(order) == 2 and plain and all(map(str.isalpha, order)):
            orders.setdefault(order, []).append(mention)
    for order, found in orders.items():
        other = orders.get(order[::-1])
        if not other or order[0] == order[1] or min(map(zipf, order)) > COMMON_ZIPF:
            continue
        if (len(found), -found[0].start) > (len(other), -other[0].start):
            continue
        spans = [(mention.start, mention.end) for mention in found]
        related = (*spans[1:], (other[0].start, other[0].end))
        settled = " ".join(order[::-1])
        message = f"the same name stands as “{settled}” ({len(other)}): settle on one order"
        yield Finding(*spans[0], message, settled, related=related)
