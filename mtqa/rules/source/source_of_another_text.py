"""A source that is not this article's."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.anatomy.source_alignment import alignment
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

ENGLISH = (
    "The mayor of Bonn came on Monday. He met 250 people in the old town. Anna Weber thanked him."
    " In 2019 the Rhine flooded 38 streets. Peter Maurer lost his shop. It cost him 70,000 euros."
)
OTHER = (
    "Die Bayern gewannen am Samstag in Leipzig mit 3:1. Harry Kane traf nach 17 Minuten. Jamal"
    " Musiala legte das 2:0 nach. Vor 47000 Zuschauern wehrte sich Leipzig. Xavi Simons kam heran."
    " Leroy Sané sah nach 81 Minuten Rot."
)
OWN = (
    "Der Bürgermeister von Bonn kam am Montag. Er traf 250 Menschen in der Altstadt. Anna Weber"
    " dankte ihm. 2019 überflutete der Rhein 38 Straßen. Peter Maurer verlor seinen Laden. Das"
    " kostete ihn 70.000 Euro."
)
FIRST = "The mayor of Bonn came on Monday."


@rule(
    "source-of-another-text",
    category="Other",
    severity=Severity.NEUTRAL,
    flagged=[f"⟦{FIRST}⟧{ENGLISH.removeprefix(FIRST)} ⟸ {OTHER}"],
    clean=[f"{ENGLISH} ⟸ {OWN}", ENGLISH],
    missed=["⟦It rained.⟧ ⟸ Die Bayern gewannen am Samstag in Leipzig mit 3:1."],
)
def source_of_another_text(document: Document) -> Iterator[Finding]:
    """Says, once, that the source seems to be of another text; nothing is compared with it then.

    Why: every sentence would be "added" and every figure "changed", when a wrong file was given.
    It is seen by lengths that cannot be, and by sentences that share neither figures nor names.

    Misses: texts of three sentences or fewer, and sources with few figures and names.
    """
    if not alignment(document).trusted and document.sentences:
        first = document.sentences[0]
        yield Finding(
            first.start, first.end, "the source seems to be of another text; it was not compared"
        )
