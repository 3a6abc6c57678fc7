"""A sentence that stops in the middle."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.sentence_ends import broken_end
from mtqa.document import Document, Role
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# What no particle, pronoun or name ever is, before a full stop.
STOPPED_RE = re.compile(
    r" (?:the|and|an|my|your|every|whose|because|although|unless|whether|than) ?\.(?= [A-Z“\"]"
    r"|\s*\n|\s*$)"
)
# The sentence goes on in a quotation or a list, which stand in paragraphs of their own.
GOING_ON_RE = re.compile(r"[\"“”‘'«„•*–—-]|\(?\w{1,3}[.)] ")
#: A greeting or a letter's close ("Dear readers,") is no longer than this.
GREETING_WORDS = 4
PROMISE_RE = re.compile(r"[\w'’-]+ [\w'’-]+:$")


@rule(
    "cut-off-sentence",
    category="Fluency/Grammar",
    severity=Severity.MAJOR,
    flagged=[
        "Snow fell on Monday.\n\nThe mayor spoke of the snow and ⟦said to the⟧\n\nShe left.",
        "Snow fell on Monday.\n\nIt fell in Oslo, Bergen ⟦along with Molde,⟧\n\nShe left.",
        "Snow fell on Monday. The mayor spoke of the ⟦snow and.⟧ She left.",
        "Snow fell.\n\nTwelve people were hurt. The ⟦others are:⟧",
        "Snow fell.\n\nTwelve people were hurt. They had ⟦been told of⟧\n\nIt rained.",
    ],
    clean=[
        "Snow fell on Monday.\n\nWhat it was for\n\nThe mayor asked what it was for.",
        "The mayor said:\n\n“Snow fell on Monday.”",
        "Snow fell.\n\nThe mayor said on Monday,\n\n“It is wet.”\n\nDear readers,\n\nIt rained.",
        "Snow fell.\n\nThey may:\n\n(a) stay at home, or\n\n(b) go to the\n\n(c) lake.",
        "He had nobody to talk to. She was the one it was for. He is richer than they are.",
        "The word she likes least is “the.” The letter is an A. The band is The The.",
        "Snow fell.\n\nIt snowed. It is something to be proud of\n\nIt rained.",
    ],
    missed=["Snow fell on Monday. The mayor ⟦spoke of⟧. She left."],
)
def cut_off_sentence(document: Document) -> Iterator[Finding]:
    """Flags a sentence that ends on a word, comma or dash that needs a continuation.

    Why: systems with a limit on length break off, and so do teasers copied with a story; readers
    wait for the rest. A comma at the end may be a slip for a stop, and is minor. Headings may end
    on a preposition ("What it was for") and stay silent; so do greetings, and what goes on in a
    quotation, a list or a paragraph with a small letter.
    Misses: sentences cut where they might have ended; prepositions before a full stop, since "of"
    or "to" may end a relative clause.
    """
    text, paragraphs = document.text, document.paragraphs
    for index, paragraph in enumerate(paragraphs if len(paragraphs) > 1 else (), 1):
        tail = broken_end(paragraph)
        if not tail or paragraph.role is Role.FURNITURE:
            continue
        after = paragraphs[index].text if index < len(paragraphs) else ""
        if GOING_ON_RE.match(after):
            continue
        comma = tail[-1] == ","
        if comma and (after[:1].islower() or len(paragraph.text.split()) <= GREETING_WORDS):
            continue
        severity = Severity.MINOR if comma else None
        yield _finding(paragraph.end - len(tail), paragraph.end, tail, severity)
    for match in STOPPED_RE.finditer(text):
        start = text.rfind(" ", max(0, match.start() - 40), match.start()) + 1
        yield _finding(start or match.start() + 1, match.end(), match[0])
    if len(paragraphs) > 1 and paragraphs[-1].role is Role.BODY:
        promise = PROMISE_RE.search(paragraphs[-1].text[-80:])
        if promise:
            yield _finding(paragraphs[-1].end - len(promise[0]), paragraphs[-1].end, promise[0])


def _finding(start: int, end: int, tail: str, severity: Severity | None = None) -> Finding:
    message = f"the sentence breaks off after “{tail.split()[-1]}”"
    return Finding(start, end, message, severity=severity)
