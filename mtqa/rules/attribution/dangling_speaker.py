"""A speaker's name cut off from the verb that it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.speech import SAYING_VERBS
from mtqa.document import Document, Sentence
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

TAG_RE = re.compile(
    r"\b(?:he|she|they|it|the (?!same\b)[a-z]{3,20})(?: also)? "
    r"(?:(?P<verb>[a-z]+)|(?P<told>told|tells) (?:the )?[A-Za-z]\w{1,30}(?: [A-Z]\w{1,30})?)\.$"
)
REACH = 70  # characters: the longest tag
# What is asked may be answered by a name alone.
STATING = SAYING_VERBS - {"asked", "asks", "asking"}
# One to five capitalised words, with the small words of names and offices between.
NAME_RE = re.compile(
    r"(?:(?:The|the) )?(?:[A-Z][\w'’.-]{1,30}|of|the|for|de|da|van|von|bin|al)"
    r"(?: (?:[A-Z][\w'’.-]{0,30}|of|the|for|and|de|da|van|von|bin|al)){0,7}\.?"
)
TAIL_RE = re.compile(r", (?:an? |the )?[^.!?:;\"“”]{3,120}\.")
_VERBS = """
is are was were has have had will would can could may might must should does did do who which that
gets got makes made takes took went goes came comes became becomes won lost
"""
# With one of these, what follows the comma may be a sentence of its own.
VERBS = SAYING_VERBS | frozenset(_VERBS.split())
_NO_NAMES = """
yes no ok okay monday tuesday wednesday thursday friday saturday sunday thanks indeed exactly never
nothing nobody well right enough period always really perhaps why what how
"""
NO_NAMES = frozenset(_NO_NAMES.split())


@rule(
    "dangling-speaker",
    category="Fluency/Grammar",
    severity=Severity.MAJOR,
    flagged=[
        "“We are going home,” he said. ⟦Maria Lopez.⟧",
        '"We are going home," she added. ⟦President Ada Ruiz.⟧ Then she left.',
        "“We are going home,” he said. ⟦Bo Diaz, head of the rail union.⟧ Trains stopped.",
        "“We are going home,” the captain said. ⟦Maria Lopez.⟧",
        "“We are going home,” she told Interpress. ⟦Maria Lopez.⟧",
    ],
    clean=[
        "“We are going home,” said Maria Lopez.",
        "“We are going home,” he said. Maria Lopez left first.",
        "“We are going home,” he said. Bo Diaz, head of the union, agreed.",
        "“What are they?” she asked. “Potatoes,” he said. Potatoes! The bill came.",
        "“Who freed them?” the teacher asked. Abraham Lincoln. The class knew.",
        "Where did he go? Paris, he said. Exactly.",
    ],
    missed=["“We are going home,” Ruiz said. ⟦Maria Lopez.⟧"],
)
def dangling_speaker(document: Document) -> Iterator[Finding]:
    """Flags a sentence that is a name alone, with or without an office, after `he said.`

    The span is the stray name; the tag before it is given as related.

    Why: the source sets the speaker last (`…, said Maria Lopez`), and the machine closes the
    sentence after a subject of its own making. A name with a verb behind it starts a sentence and
    stays silent.

    Misses: a tag whose subject is a name itself, and names that stand in a longer broken sentence.
    """
    for paragraph in document.paragraphs:
        for before, sentence in zip(paragraph.sentences, paragraph.sentences[1:], strict=False):
            tag = TAG_RE.search(before.text[-REACH:]) if before.text.endswith(".") else None
            verb = tag["verb"] or tag["told"] if tag else ""
            if tag and verb in STATING and _is_name(sentence):
                start = before.end - (len(before.text[-REACH:]) - tag.start())
                subject = sentence.text.rstrip(".")
                yield Finding(
                    sentence.start,
                    sentence.end,
                    f"“{subject}” is cut off from the verb: “{verb} {subject}”?",
                    related=((start, before.end),),
                )


def _is_name(sentence: Sentence) -> bool:
    if len(sentence.text) > 160:
        return False
    match = NAME_RE.match(sentence.text)
    if not match:
        return False
    words = match.group().rstrip(".").split()
    names = [word for word in words if word[0].isupper()]
    if not names or words[0].lower() in NO_NAMES or words[-1][0].islower():
        return False
    if match.end() == len(sentence.text):
        return len(names) > 1 and sentence.text.endswith(".")
    tail = TAIL_RE.fullmatch(sentence.text, match.end())
    if not tail:
        return False
    then = tail.group().strip(",.").split()
    return not any(word in VERBS or word.endswith("ed") for word in then)
