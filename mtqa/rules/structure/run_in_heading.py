"""A heading stuck to the end of the paragraph before it."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.anatomy.sentence_ends import closing_heading
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

#: A cross-head is shorter; a line of so many words is another story's headline.
HEADLINE_WORDS = 6


@rule(
    "run-in-heading",
    category="Design/Markup",
    severity=Severity.MINOR,
    flagged=[
        "Snow fell\n\nIt snowed on Monday. ⟦Rules for skiers⟧\n\nSkiers must wear helmets.",
        "Snow fell\n\nIt snowed. ⟦“I fell”: skier sues town over ice⟧\n\nA skier has sued.",
    ],
    clean=[
        "Snow fell\n\nIt snowed.\n\nRules for skiers\n\nSkiers must wear helmets.",
        "Snow fell\n\nIt snowed. (Jane Doe)\n\nTel. 555 0100. Write to news@example.org",
        "It snowed. Rules for skiers",
        "Snow fell\n\nIt snowed, he said. dpa\n\nIt rained. Can you see if it is frozen\n\nIt is.",
        "Snow fell\n\nIt snowed on Monday. She lost it\n\nSkiers must wear helmets.",
    ],
    missed=["Snow fell\n\nIt snowed. ⟦Rules for skiers⟧ Skiers must wear helmets."],
)
def run_in_heading(document: Document) -> Iterator[Finding]:
    """Flags a heading, or another story's headline, run on to the end of a paragraph.

    Why: where a page's line break is lost, what stood on a line of its own becomes the paragraph's
    last words, without a stop and about something else. A headline is major, for it tells of
    another matter. A last sentence that merely lacks its stop, a credit in brackets, a price or an
    address stays silent.
    Misses: headings run in at a paragraph's start, for nothing parts them from its first sentence.
    """
    if len(document.paragraphs) < 2:
        return
    for paragraph in document.paragraphs:
        heading = closing_heading(paragraph)
        if heading:
            other = len(heading.text.split()) >= HEADLINE_WORDS
            message = "the headline of another story" if other else "a heading"
            yield Finding(
                heading.start,
                heading.end,
                f"{message} is run on to the paragraph",
                severity=Severity.MAJOR if other else None,
            )
