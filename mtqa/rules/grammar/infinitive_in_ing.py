"""`To` and a form in -ing or -ed where the bare form belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.parts import find
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.verbs import gerund, is_base, participle
from mtqa.rule import Finding, rule

GOVERNORS = """
want wants wanted decide decides decided plan plans planned able unable hope hopes hoped agreed
refuse refused managed tries tried intends intend intended ready need needs needed going continue
continued continues trying expected forced order ordered allowed
""".split()
TO_RE = re.compile(r"[\w]+ to (?P<form>[a-z]{3,20}(?:ing|ed))\b(?! (?:and|or) [a-z]+ing)")
# "Ready to bring", "going to sing", "able to feed": bare forms with that ending; and "agreed to
# funding", "going to boarding school", "continued to Reading": nouns.
NATIVE = frozenset(
    """
    bring sing ring swing cling sting wing fling string spring king thing during need feed bleed
    speed breed exceed proceed succeed heed seed shed wed bed embed red hundred reed weed greed
    indeed shred
    """.split()
)
NOUN_RULED = frozenset(
    ["agreed", "order", "ordered", "going", "ready", "continued", "need", "needs", "needed"]
)


@rule(
    "infinitive-in-ing",
    category="Fluency/Grammar",
    severity=Severity.MINOR,
    flagged=[
        "They want ⟦to leaving⟧ soon and tried ⟦to helped⟧ us.",
        "In order ⟦to reducing⟧ costs they were forced ⟦to closed⟧ it.",
    ],
    clean=[
        "They want to bring it, are able to feed it and tried to sing. He was going to boarding "
        "school.",
        "She looks forward to leaving. Parents agreed to funding. They plan to proceed.",
    ],
    missed=["They look forward ⟦to leave⟧."],
)
def infinitive_in_ing(document: Document) -> Iterator[Finding]:
    """Flags `to` with an inflected verb after words that want the bare form: `want to leaving`.

    `To` is a preposition as well (`look forward to leaving`), so only governors that want an
    infinitive count.

    Why: a gerund of the source is kept after `to`.
    Misses: an infinitive where the gerund belongs.
    """
    for match in find(document, GOVERNORS, TO_RE):
        form = match["form"]
        head = match.group().split()[0].lower()
        base = None if form in NATIVE else _base(form)
        in_order = (
            head == "order"
            and document.text[max(0, match.start() - 3) : match.start()].lower() == "in "
        )
        if base is None or (head in NOUN_RULED and not in_order):
            continue
        yield Finding(
            match.start("form") - 3, match.end(), f"“{head} to” takes the bare form", f"to {base}"
        )


def _base(form: str) -> str | None:
    """The verb whose gerund or past this is."""
    stem = form.removesuffix("ing").removesuffix("ed")
    for base in (stem + "e", stem, stem[:-1], stem[:-1] + "y"):
        if len(base) > 2 and is_base(base) and form in (gerund(base), participle(base)):
            return base
    return None
