"""Somebody's own words with a tag, and no quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.first_person import in_first_person
from mtqa.anatomy.quote_marks import DOUBLE_RE
from mtqa.anatomy.quotes import is_quoted
from mtqa.anatomy.speech_tags import Tag, closing_tag
from mtqa.document import Document, Role
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

HEAD_RE = re.compile(r"(?:I|We|My|Our)(?:['’](?:m|re|ve|d|ll))? [\w'’-]{1,40}")
WORDS_RE = re.compile(r"\S{1,40} \S{1,40}")
# The same later in the sentence: `Then it got dark and we ran, said the mayor.`
WITHIN_RE = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us)\b(?![.])(?! (?:all|the)\b)")
# These speak of mankind: `We sleep too little, a new study said.`
STUDY_RE = re.compile(r"\b(?:study|report|research|survey|poll|paper|it|they)$")
OWN = frozenset({"I", "We", "you"})
MOST_SHARE = 0.15  # of the sentences; with more in the first person, the author says I himself
MOST_SENTENCES = 4


@rule(
    "speech-without-marks",
    category="Fluency/Punctuation",
    severity=Severity.MINOR,
    flagged=[
        "The dam broke at noon on Friday.\n\n⟦We must⟧ find a new site, the mayor said.",
        "The dam broke. ⟦I was⟧ asleep, said Ada Ruiz on Monday.",
        "The dam broke. ⟦It was⟧ a shock to us, the mayor said.",
        "The dam broke. ⟦Then it⟧ got dark and we ran, said Ada Ruiz from the bridge.",
        "The dam broke.\n\n⟦Our house⟧ was new. The roof was dry, and then it fell, Ruiz said.",
    ],
    clean=[
        "The dam broke at noon on Friday.\n\n“We must find a new site,” the mayor said.",
        "The dam broke. “It was bad,\n\n“We must find a new site. I was asleep,” she said.",
        "The dam broke. We sleep too little, a new study said.",
        "I was asleep. My roof fell. I ran. We must find a new site, the mayor said.",
        "The dam broke. We will go, I said.",
        "The dam broke. We must, as the mayor said, find a new site.",
    ],
    missed=["The dam broke. ⟦It was⟧ a shock to all, the mayor rejoiced."],
)
def speech_without_marks(document: Document) -> Iterator[Finding]:
    """Flags words in the first person, with a tag behind them, that carry no quotation marks.

    The span is the head of the speech; the tag is given as related.

    Why: the source prints speech without marks, or both were lost. English leaves them out only
    where the words are turned into the third person. What a study says of us all stays silent,
    and so does an article whose author says I.

    Misses: speech without I, we, my, our or us.
    """
    found = list(_tagged(document))
    if not found:
        return
    heads = {start for start, _, _ in found}
    own = sum(
        in_first_person(document, sentence)
        for sentence in document.sentences
        if sentence.start not in heads
    )
    if own <= MOST_SHARE * len(document.sentences):
        for start, end, tag in found:
            message = "the tag makes this speech, and it has no quotation marks"
            yield Finding(start, end, message, related=((tag.start, tag.end),))


def _tagged(document: Document) -> Iterator[tuple[int, int, Tag]]:
    """Head and tag of each speech: a sentence, or a paragraph that ends in its tag."""
    text = document.text
    for paragraph in document.paragraphs:
        if paragraph.role is not Role.BODY:
            continue
        for index, sentence in enumerate(paragraph.sentences):
            head = HEAD_RE.match(text, sentence.start, sentence.end)
            said = head or WITHIN_RE.search(text, sentence.start, sentence.end)
            if not said or is_quoted(document, sentence.start):
                continue
            tag = closing_tag(text, sentence.start, sentence.end)
            if not head and tag and said.start() < tag.start:
                head = WORDS_RE.match(text, sentence.start, tag.start)
            if not head:
                continue
            if not tag and not index and len(paragraph.sentences) <= MOST_SENTENCES:
                tag = closing_tag(text, paragraph.sentences[-1].start, paragraph.end)
            if not tag or tag.who in OWN or STUDY_RE.search(tag.who):
                continue
            if not DOUBLE_RE.search(text, sentence.start, tag.end):
                yield head.start(), head.end(), tag
