"""A function word with a capital in mid-sentence: a stop was lost, or a capital slipped in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.story import story
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# Words that go on with a sentence; behind a small letter their capital slipped.
JOINING = "And|Which|From|With|Have|Had|Been|Were|They|Because|Than|Into|Onto|Would|Could|Whose"
# Words that begin one; a stop may be lost before them.
OPENING = (
    "If|When|To|Of|In|On|At|By|For|As|Its|So|Or|You|Your|Using|Please|Thank|Think|Who|What|Where|Why|How"
    "|Each|Every|Both|All|Any|No|Not|Only|Even|Just|Here|Until|Unless|Once|Few|Several|Nearly|About"
    "|Whether|Instead|Finally|Recently|Today|Yesterday|An"
)
CONTRACTED = "It|He|She|They|We|You|There|That|What|Who|Here"
VERB = "is|was|are|were|has|have|had|will|would|can|could|does|did|may|might|must|should"
SMALL = "(?<=[a-z][a-z] )(?<!\\bvs )"
WORD_RE = re.compile(
    rf"{SMALL}(?:(?P<joining>{JOINING}|After|Will)(?= [a-z])"
    rf"|(?P<opening>(?:{OPENING})(?= [a-z]+,? [a-z])(?! (?:of|and|or|the [A-Z])\b))"
    rf"|(?P<short>(?:{CONTRACTED})['’](?:s|ve|re|ll|d|m)(?= [a-z])"
    rf"|(?:Don|Isn|Doesn|Didn|Can)['’]t(?= [a-z])))"
    # A pronoun with its verb opens a sentence even behind a name.
    rf"|(?<=\w )(?P<clause>(?:It|He|She|They|We|You|There)(?: (?:{VERB})|['’](?:s|ve|re|ll))"
    r"(?= [a-z]))"
    rf"|(?<=[a-z][a-z] )(?P<counted>The \d[\d,]* [a-z]+|A [a-z]+ (?:{VERB})(?= [a-z]))"
)
CAPITAL_RE = re.compile(r" [A-Z](?<=\w [A-Z])")
BEFORE_RE = re.compile(r"([\w'’-]+) $")
# What brings in speech or a title without marks; and what stands before a grade or a name.
TELLING = frozenset(
    """
    said says say saying wrote writes added asked tweeted think thought read reads reading titled
    entitled called named and or song film book show series album game single hit movie play
    event article section chapter clause campaign project programme program initiative slogan
    the a an this that vitamin hepatitis type plan grade level word words answer
    """.split()
)
QUOTES = '"“”‘«»„*_'
REACH, NEAR = 60, 25  # characters looked at for the word before, and for a quotation mark


@rule(
    "lost-stop",
    category="Fluency/Punctuation",
    severity=Severity.MINOR,
    flagged=[
        "It thawed. The ice gave way on the ⟦lake If⟧ you skate, take care.",
        "It thawed. The ice was thin ⟦And⟧ wet, and skaters came ⟦With⟧ ropes.",
        "It thawed. Skaters left for ⟦Bergen It was⟧ warm there.",
        "It thawed. The wardens shut the lake ⟦early There’s⟧ still ice on it.",
    ],
    clean=[
        "She sang Singin' In the Rain. He said If you skate, care.",
        "The film Who was it is out.",
        "Skaters saw “Some Like It hot”, and the show Have I got news for you was on at The Plaza.",
        "Storm hits coast And nobody hurt\n\nIt rained. Will said so; asked Will again.",
    ],
    missed=["It thawed. The ice gave ⟦way Skaters⟧ fled."],
)
def lost_stop(document: Document) -> Iterator[Finding]:
    """Flags a small word with a capital behind a small letter: `the lake If you`, `thin And wet`.

    Why: the stop between two sentences is gone, or a system that was taught on headlines let a
    capital slip. Titles and speech without marks have capitals too: behind words that bring them in
    nothing is said, nor in headlines or near a quotation mark. (See capital-in-mid-sentence for
    "the", "he" and others.)
    Misses: sentences that begin with other words.
    """
    text = document.text
    for paragraph, start in story(document):
        for capital in CAPITAL_RE.finditer(text, start, paragraph.end):
            match = WORD_RE.match(text, capital.end() - 1, paragraph.end)
            if not match:
                continue
            before = BEFORE_RE.search(text, max(start, match.start() - REACH), match.start())
            near = text[max(start, match.start() - NEAR) : match.end()]
            if not before or (before[1][0].isupper() and not match["clause"]):
                continue  # "Sum All", "Salud Today": names
            if before[1].lower() in TELLING or any(mark in QUOTES for mark in near):
                continue
            if match["joining"]:
                word = match["joining"]
                message = f"a capital on “{word}” in mid-sentence"
                yield Finding(match.start(), match.end(), message, word.lower())
            else:
                message = "a full stop is missing before the capital, or the capital is wrong"
                meant = (
                    f"{before[1]}. {match.group()}" if match["short"] or match["clause"] else None
                )
                yield Finding(before.start(), match.end(), message, meant)
