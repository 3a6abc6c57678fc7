"""A web or mail address, or a handle, that the source does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

LINK_RE = re.compile(
    r"""
    https?://[^\s<>"'“”«»)\]]+        # a web address with its scheme
    | \bwww\.[^\s<>"'“”«»)\]]+        # or as people write it
    | (?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.-]+   # a mail address
    | (?<!\w)@\w{2,}                  # a handle
    """,
    re.VERBOSE,
)


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

    Misses: an address that was dropped leaves no place to point at; needs a source.
    """
    if not document.source:
        return
    known = {link.casefold() for link in links(document.source)}
    for link, start in links(document.text).items():
        if link.casefold() not in known:
            yield Finding(start, start + len(link), f"{link} is not in the source")


def links(text: str) -> dict[str, int]:
    """The links of a text, without the punctuation of the sentence round them, and where."""
    return {match.group().rstrip(".,;:!?…"): match.start() for match in LINK_RE.finditer(text)}
