"""A speaker's bare name after a speech."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.quotes import read_quotes
from mtqa.anatomy.speech_tags import NAME
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

NAME_RE = re.compile(rf",? (?:[-–—] ?)?(?P<name>{NAME})(?<! [A-Z])\.(?=\s|$)")
# Days, labels and titles that a point shortens: `Mr. Savage said`
NO_NAME_RE = re.compile(
    r"(?:\w+day|Ed|Ibid|Note|Mrs?|Ms|Dr|Prof|Rev|Hon|Lt|Sgt|Capt|Maj|Gen|Col|Sen|Rep|Gov)$"
)
WORDS = 5  # a shorter quotation may be a title


@rule(
    "speaker-without-verb",
    category="Fluency/Grammar",
    severity=Severity.MAJOR,
    flagged=[
        "“The bridge will be closed until May,” ⟦Ada Ruiz⟧.",
        "It rained. “The bridge will be closed until May”, - ⟦Ruiz⟧. Then it dried.",
        "“The bridge will be closed until May,” ⟦Mr Diaz⟧.",
    ],
    clean=[
        "“The bridge will be closed until May,” said Ada Ruiz.",
        "“The bridge will be closed until May.” Ruiz. That was all he sent.",
        "She sang “Blue Bridge,” “Closed,” Ruiz.",
        "She loved “The Bridge That Was Closed until May,” Ruiz.",
        "“The bridge will be closed until May,” Ada C. Diaz said.",
        "“The bridge will be closed until May,” Mr. Diaz said.",
    ],
    missed=["“Closed until May,” ⟦Ada Ruiz⟧."],
)
def speaker_without_verb(document: Document) -> Iterator[Finding]:
    """Flags a name that ends the sentence right after a speech: `"…," Ada Ruiz.`

    The span is the name.

    Why: the source gives the speaker without a verb, or the decoder drops it; English has `said`.
    Only what opens its sentence, ends in a comma and is longer than most titles counts as speech.

    Misses: short speeches, and speakers with an office behind the name.
    """
    text = document.text
    for quotes in read_quotes(document):
        for quote in quotes.quotations:
            if not quote.closing or quote.depth:
                continue
            name = NAME_RE.match(text, quote.end, quotes.paragraph.end)
            if not name or "," not in text[quote.closing.start - 1 : quote.end + 1]:
                continue
            before = text[max(quotes.paragraph.start, quote.start - 3) : quote.start].rstrip()
            if (before and before[-1] not in '.!?"”:') or NO_NAME_RE.search(name["name"]):
                continue
            words = text[quote.start + 1 : quote.end][:300].split()
            titled = sum(word[0].isupper() for word in words) > len(words) / 2
            if len(words) >= WORDS and not titled:
                who = name["name"]
                yield Finding(*name.span("name"), f"no verb: “said {who}”?", f"said {who}")
