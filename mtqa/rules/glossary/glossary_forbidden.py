"""A rendering that the desk has ruled out."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.anatomy.glossary_terms import glossary_uses
from mtqa.document import Document
from mtqa.glossary import Forbidden
from mtqa.issue import Severity
from mtqa.rule import Finding, rule


@rule(
    "glossary-forbidden",
    category="Terminology/Inappropriate for context",
    severity=Severity.MAJOR,
    flagged=[
        "Police held two ⟦illegals⟧. ⟸ glossary.forbidden.illegals = 'migrants'",
        "⟦Illegals⟧ fled. ⟸ glossary.forbidden.illegals = {reason = 'no one is illegal'}",
    ],
    clean=[
        "The deal is illegal; nobody gave a glossary.",
        "They pump crude oil. ⟸ glossary.forbidden.oil = 'crude oil'",
        "He wore Oil and said so. ⟸ glossary.forbidden.oil = 'crude oil'",
    ],
    missed=["He is an ⟦illegal⟧. ⟸ glossary.forbidden.illegals = 'migrants'"],
)
def glossary_forbidden(document: Document) -> Iterator[Finding]:
    """Flags what the glossary of `mtqa.toml` rules out, and says what to say instead, and why.

    Why: some renderings are correct English and still not the desk's: slurs, propaganda terms,
    words that are libel. Each use is an issue of its own, since each sentence wants its own mend.
    Misses: inflected forms that the glossary does not list.
    """
    for use in glossary_uses(document):
        entry = use.entry
        if not isinstance(entry, Forbidden):
            continue
        instead = f"; say “{entry.say}”" if entry.say else ""
        reason = f": {entry.reason}" if entry.reason else ""
        yield Finding(
            use.start,
            use.end,
            f"the glossary rules this out{instead}{reason}",
            use.say,
            entry.severity or (document.glossary.severity if document.glossary else None),
        )
