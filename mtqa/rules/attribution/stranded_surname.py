"""A surname that stands as a sentence of its own after a speech."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.names import known_names
from mtqa.anatomy.speech_tags import SAID, speakers
from mtqa.document import Document, Sentence
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

TAG_RE = re.compile(rf"(?P<asked>\?)?[\"”]?,? (?P<tag>(?:he|she|they|the [a-z]{{3,20}}) {SAID})\.$")
CLOSED = ('."', ".”")
REACH = 50
# An answer, a day or an exclamation is no speaker.
NO_NAME_RE = re.compile(
    r"(?:yes|no|ok|okay|\w+day|thanks|exactly|never|nothing|well|right|enough|amen|cheers)$", re.I
)
LONGEST = 30


@rule(
    "stranded-surname",
    category="Fluency/Grammar",
    severity=Severity.MAJOR,
    flagged=[
        "Trains stopped when Bo Diaz left. “We are going home,” he said. ⟦Diaz.⟧",
        "Trains stopped when Bo Diaz left. “We are all going home.” ⟦Diaz.⟧ Then it rained.",
        "It rained. Diaz said so. “We are going home,” the captain said. ⟦Diaz.⟧",
    ],
    clean=[
        "Bo Diaz left. “Who stopped the trains?” he said. Diaz. The others had gone.",
        "Bo Diaz left. “We are going home,” he said. Exactly.",
        "Bo Diaz left. “We are going home,” he said. Diaz stopped the trains.",
        "“We are going home,” he said. Home.",
    ],
    missed=["“We are going home,” he said. ⟦Diaz.⟧ The trains stopped."],
)
def stranded_surname(document: Document) -> Iterator[Finding]:
    """Flags a name alone between full stops, behind `he said.` or a speech: `"…," he said. Diaz.`

    The span is the name.

    Why: the source sets the speaker last (`…, said Diaz`), and the machine closes the sentence
    after a subject of its own making. One word may be an answer or an exclamation, so only a name
    that the article has elsewhere counts, and none after a question; longer names are
    `dangling-speaker`.

    Misses: names that stand nowhere else.
    """
    for paragraph in document.paragraphs:
        for before, sentence in zip(paragraph.sentences, paragraph.sentences[1:], strict=False):
            if len(sentence.text) > LONGEST:
                continue
            tag = TAG_RE.search(before.text[-REACH:])
            spoken = not tag["asked"] if tag else before.text.endswith(CLOSED)
            if spoken and _is_known(document, sentence):
                message = f"“{sentence.text}” is cut off from what is said"
                yield Finding(sentence.start, sentence.end, message)


def _is_known(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence is one word, which is a name elsewhere in the article."""
    word = sentence.text[:-1]
    if not sentence.text.endswith(".") or not word.isalpha() or not word[0].isupper():
        return False
    if NO_NAME_RE.match(word):
        return False
    places = known_names(document).get(word, ())
    if any(mention.start != sentence.start for mention, _ in places):
        return True
    return word in speakers(document)
