"""An article with no noun after it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.parts import find, opens_sentence
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

GAP_RE = re.compile(
    r"(?:[Tt]he|an?) (?P<next>of|to|and|with|for|is|are|was|were|be|that|by|from|has|have|which"
    r"|at|or"
    r"|would|could|been|into|because|during|their|they|we)(?![\w'’./)-])(?! [A-Z&]|,| or\b)"
)


@rule(
    "noun-missing",
    category="Fluency/Grammar",
    severity=Severity.MAJOR,
    flagged=["She gave ⟦the to⟧ him and left ⟦a of⟧ bread.", "He saw ⟦the was⟧ gone."],
    clean=[
        "The to-do list and the in-house team are sound. The who, the what and the why.",
        "The WHO said so; the IT man knew. Vitamin A is good and hepatitis A or B is not.",
        "“The” is an article. He wrote an “and”. Use the and/or key. The And button.",
    ],
    missed=["She gave ⟦the⟧, him."],
)
def noun_missing(document: Document) -> Iterator[Finding]:
    """Flags an article that runs into a preposition or a verb: `gave the to him`.

    Only small letters count (`the WHO`, `hepatitis A is`), and no hyphen or quotation mark may
    follow (`the to-do list`).

    Why: the noun was lost, which leaves the sentence without its sense.
    Misses: an article before punctuation.
    """
    for match in find(document, ("the", "a", "an"), GAP_RE):
        if match.group()[0].isupper() and not opens_sentence(document.text, match.start()):
            continue
        yield Finding(*match.span(), "an article with no noun after it: a word was lost")
