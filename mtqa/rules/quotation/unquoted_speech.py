"""Somebody's own words without quotation marks, in an article told in the third person."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from mtqa.anatomy.first_person import PRONOUN_RE, in_first_person, spoken_at
from mtqa.anatomy.quote_marks import DOUBLE_RE
from mtqa.anatomy.speech import SAYING_VERBS
from mtqa.document import Document, Role, Sentence
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

VERB_RE = re.compile(r"\S{1,10} [\w'’]{1,40}")
MOST_SENTENCES = 3  # with more, or a larger share than the next, the author says I himself
MOST_SHARE = 0.2
FEWEST_SENTENCES = 6
REACH = 45


@rule(
    "unquoted-speech",
    category="Fluency/Punctuation",
    severity=Severity.MINOR,
    flagged=[
        "The dam broke at noon on Friday. Two roads are closed. Ada Ruiz, the mayor, came at once. "
        "“It was terrible,” she said. ⟦We must⟧ find a new site. The council meets on Monday. "
        "It has nine members. The river fell overnight.",
    ],
    clean=[
        "The dam broke at noon on Friday. Two roads are closed. Ada Ruiz, the mayor, came at once. "
        "“It was terrible,” she said. “We must find a new site.” The council meets on Monday. "
        "World War I ended here. The river fell overnight.",
        "I went to the dam. We saw nothing. I left. My car was gone. We walked. I fell. I rose.",
        "The dam broke at noon on Friday. Two roads are closed. We contacted the mayor. She left. "
        "The council meets on Monday. The river fell overnight. It will rise.",
        "The dam broke at noon on Friday. Two roads are closed. “It was bad,” she said. Today we "
        "will show you the way round. The council meets on Monday. The river fell. It rose.",
        "The dam broke at noon on Friday. Two roads are closed. “It was bad,” she said. This time "
        "I would like to explain why. The council meets on Monday. The river fell. It rose.",
    ],
    missed=[
        "The dam broke at noon on Friday. Two roads are closed. Ada Ruiz, the mayor, came at once. "
        "She spoke of the past. ⟦It is⟧ easier to build than to keep. The river fell. It rose.",
    ],
)
def unquoted_speech(document: Document) -> Iterator[Finding]:
    """Flags a sentence in the first person outside quotation marks, where the article has few such.

    The span runs from the head of the sentence to the verb, or holds pronoun and verb. Right
    after an attribution (`she said. We must …`) it is major.

    Why: where a quotation is carried over without its marks, the newspaper itself seems to speak.
    Columns, diaries and interviews say I all the way through and stay silent, as does what
    newsrooms say of their own work (`We contacted the council`) or to the reader (`we will show
    you`), and a text that reports no speech within two sentences.

    Misses: speech without I or we; articles in which much of the speech lost its marks.
    """
    suspects: list[tuple[int, Sentence, int]] = []
    first_person = 0
    body = [
        sentence
        for paragraph in document.paragraphs
        if paragraph.role is Role.BODY
        for sentence in paragraph.sentences
    ]
    starts = [sentence.start for sentence in body]
    places = {
        bisect_right(starts, match.start()) - 1 for match in PRONOUN_RE.finditer(document.text)
    }
    suspect_before = -2
    for index in sorted(places - {-1}):
        sentence = body[index]
        first_person += in_first_person(document, sentence)
        at = spoken_at(document, sentence)
        if at >= 0:
            if suspect_before < index - 1:  # one lost quotation is one fault
                suspects.append((index, sentence, at))
            suspect_before = index
    if len(body) < FEWEST_SENTENCES or first_person > min(MOST_SENTENCES, MOST_SHARE * len(body)):
        return
    for index, sentence, at in suspects:
        if not any(_reports_speech(near) for near in body[max(0, index - 2) : index + 3]):
            continue
        words = VERB_RE.match(document.text, at, sentence.end)
        last = body[index - 1].text.rstrip(".").rpartition(" ")[2] if index else ""
        yield Finding(
            sentence.start if at - sentence.start <= REACH else at,
            words.end() if words else at + 1,
            "the first person outside quotation marks: whose words are these?",
            severity=Severity.MAJOR if last in SAYING_VERBS else None,
        )


def _reports_speech(sentence: Sentence) -> bool:
    words = {word.strip(',.:;"”“').lower() for word in sentence.text.split()}
    return bool(words & SAYING_VERBS) or DOUBLE_RE.search(sentence.text) is not None
