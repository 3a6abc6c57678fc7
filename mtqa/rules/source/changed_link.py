"""A web or mail address, or a handle, that the source does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.links import links
from mtqa.anatomy.source_alignment import alignment
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

MOST = 200  # links looked for in the source's running text
# What a link goes on with where it does not end.
END = r"(?![\w-]|[./?=&#%][\w-])"


@rule(
    "changed-link",
    category="Accuracy/Mistranslation",
    severity=Severity.MAJOR,
    flagged=[
        "Write to ⟦press@office.example⟧ now. ⟸ Schreiben Sie an presse@amt.example.",
        "See ⟦https://stadt.example/ab⟧. ⟸ Siehe https://stadt.example/abc.",
        "See ⟦www.city.example⟧. ⟸ Siehe www.stadt.example.",
    ],
    clean=[
        "See www.stadt.example. ⟸ Siehe www.stadt.example!",
        "Ask @stadt or write to press@office.example. ⟸ Fragen Sie @stadt, press@office.example",
        "Write to press@office.example.",
    ],
    missed=["Write ⟦to us⟧. ⟸ Schreiben Sie an presse@amt.example."],
)
def changed_link(document: Document) -> Iterator[Finding]:
    """Flags a web address, mail address or handle that is not in the source letter for letter.

    Why: addresses are not language; an engine that translates or respells one sends readers astray.

    Misses: addresses without a scheme or www; one that was dropped is lost-link's.
    """
    if not document.source:
        return
    if not alignment(document).trusted:
        return
    source = document.source.casefold()
    known = {link.casefold() for link in links(document.source)}
    strange = [
        (link, start)
        for link, start in links(document.text).items()
        if link.casefold() not in known
    ]
    for link, start in strange[:MOST]:
        bare = re.sub(r"^(?:https?://)?(?:www\.)?|/$", "", link.casefold())
        if not re.search(re.escape(bare) + END, source, re.ASCII):
            yield Finding(start, start + len(link), f"{link} is not in the source")
