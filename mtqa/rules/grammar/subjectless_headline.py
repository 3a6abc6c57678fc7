"""A headline or sentence that opens with a verb and never names its subject."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document, Role
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

PARTICIPLE = (
    r"Revealed|Named|Listed|Told|Announced|Published|Identified|Disclosed|Explained|Called"
    r"|Assessed|Estimated"
    r"|Appeared|Determined|Shown|Reported|Presented|Opened|Detained|Arrested|Discovered|Found"
    r"|Prepared|Became"
)
# "Revealed ways to save money", "Listed two reasons": the object follows its participle.
PARTICIPLE_RE = re.compile(
    rf"(?P<verb>{PARTICIPLE}) (?:the |an? )?(?:(?:new|main|best|possible|first|effective|simple"
    rf"|next) )?"
    r"(?:about|how|why|what|when|where|(?:two|three|four|five|six|seven|ten|\d+) \w+|ways?"
    r"|reasons?|names?|dates?|causes?"
    r"|winners?|details?|methods?|signs?|symptoms?|conditions?|number|cost|price|list|time"
    r"|scenarios?|consequences?)\b(?! by\b|:)"
)
# "Prepares for the vote", "Does not want a war": a third person without its person.
FINITE_RE = re.compile(
    r"(?:(?P<verb>Prepares|Has been|Was|Wants|Expects|Gets|Goes|Tries|Tried|Wanted|Threatened"
    r"|Refuses|Became|Hopes|Believes"
    r"|Decided|Decides|Receives) (?:to |for |the |an? |that )\w+|(?P<negated>(?:Does|Did) not"
    r"|(?:Does|Did)n['’]t) \w+)"
)
QUESTION_RE = re.compile(r"\?\s*[\"”’]?$")
# "In Lyon, named the winners", "In Spain called two reasons", "In France, they announced".
PLACE_RE = re.compile(
    r"In (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?,? (?:they (?P<they>announced|named|told|called"
    r"|said|reported|expect|reacted|responded|explained)"
    r"|(?P<verb>named|called|told|announced|prepared|explained|revealed|listed|assessed"
    r"|commented|held|responded|reacted|appreciated))"
    r"\b(?! (?:by|after|him|her|for his|for her|in)\b)"
)
MONTH_RE = re.compile(
    r"In (?:the )?(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December|Spring|Summer|End)\b"
)


@rule(
    "subjectless-headline",
    category="Fluency/Grammar",
    severity=Severity.MAJOR,
    flagged=[
        "⟦Revealed ways⟧ to save money\n\nThere are several ways, experts said on Monday.",
        "⟦Does not want⟧ a war\n\nThe king said on Monday that he is calm.",
        "⟦In Lyon, named⟧ the winners of the prize\n\nThe prize was awarded on Monday.",
        "The talks failed. ⟦In France, they announced⟧ a new round.",
    ],
    clean=[
        "Revealed: ways to save money\n\nThere are several ways, experts said on Monday.",
        "It rained.\n\nPublished date: 27/08/2020\n\nIt rained again.",
        "Is it time to go?\n\nThere are several ways, experts said on Monday.",
        "Called up by France at last\n\nThe player was called up on Monday.",
        "In London, held by police, she waited. In March, they announced a plan.",
    ],
    missed=["⟦Dead said⟧ to be found\n\nThe man was found on Monday."],
)
def subjectless_headline(document: Document) -> Iterator[Finding]:
    """Flags a headline that opens with its verb: `Revealed ways to save money`.

    Also a sentence whose subject is a mere place: `In Lyon, named the winners`, `In France, they
    announced`. English headlines name who acts, or part the word off with a colon (`Revealed: ways
    to save money`); questions may open with a verb.

    Why: languages with verb endings leave the subject out.
    Misses: verbs and objects that the lists lack.
    """
    for paragraph in document.paragraphs:
        if paragraph.role in (Role.HEADLINE, Role.HEADING) and not QUESTION_RE.search(
            paragraph.text
        ):
            for pattern in (PARTICIPLE_RE, FINITE_RE):
                match = pattern.match(paragraph.text)
                if match:
                    end = paragraph.start + match.end()
                    yield Finding(
                        paragraph.start,
                        end,
                        f"a headline with no subject for "
                        f"“{match[1] or match[match.lastgroup or 0]}”",
                    )
                    break
        if paragraph.role is Role.FURNITURE or "In " not in paragraph.text:
            continue
        for sentence in paragraph.sentences:
            match = PLACE_RE.match(sentence.text)
            if match and not MONTH_RE.match(sentence.text):
                verb = match["they"] or match["verb"]
                yield Finding(
                    sentence.start,
                    sentence.start + match.end(),
                    f"nobody is named who {verb}: a place is no subject",
                )
