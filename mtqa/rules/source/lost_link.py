"""A web or mail address, or a handle, of the source that the translation has lost."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.anatomy.links import links
from mtqa.anatomy.source_alignment import alignment
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule


@rule(
    "lost-link",
    category="Accuracy/Omission",
    severity=Severity.MAJOR,
    flagged=[
        "It rained. ⟦Write to us.⟧ ⟸ Es regnete. Schreiben Sie an presse@amt.example.",
        "⟦See our site.⟧ ⟸ Siehe https://stadt.example/abc.",
    ],
    clean=[
        "See stadt.example. ⟸ Siehe https://www.stadt.example!",
        "Write to press@office.example. ⟸ Schreiben Sie an presse@amt.example.",  # changed-link's
        "See our site.",
    ],
    missed=["See ⟦us⟧. ⟸ Siehe stadt.example."],
)
def lost_link(document: Document) -> Iterator[Finding]:
    """Flags sentences whose source has an address or handle that is nowhere in the translation.

    Why: what a reader was to write to or to look up is gone. An address that was changed is
    changed-link's.

    Misses: addresses without a scheme or www.
    """
    lost = [
        link for link in links(document.source or "") if bare(link) not in document.text.lower()
    ]
    if not lost:
        return
    ours = {link.casefold() for link in links(document.source or "")}
    changed = sum(link.casefold() not in ours for link in links(document.text))
    for pair in alignment(document).pairs:
        here = [link for link in lost[:50] if any(link in sentence for sentence in pair.source)]
        if here and pair.sentences and changed < len(lost):
            yield Finding(pair.start, pair.end, f"the source has {', '.join(here[:3])} here")


def bare(link: str) -> str:
    """A link as it may be written in running text."""
    return link.lower().removeprefix("https://").removeprefix("http://").removeprefix("www.")
