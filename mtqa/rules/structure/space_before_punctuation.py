"""Spaces where English has none: before a comma or a stop, in a bracket, round a slash."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.gaps import find_in_gaps
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# The word goes into the span, for a space alone is hard to see. A point with a word after it may be
# ".com", and three of them an ellipsis.
BEFORE_RE = re.compile(
    r"[\w%”’\"')\]] +(?:[,;](?=\s|$|[A-Za-z\"”])|\.(?=\s+[A-Z“\"]|\s*$|\n))"
    r"|\w +[!?:](?=\s+[\w“\"]|$|\n|[\"”])"
)
# A quick look first: most texts hold none.
SPACED_RE = re.compile(r" [,;.!?:]")
SLASH_RE = re.compile(
    r"\b(?:(?:[kcm]?m|k?g|t|l|mg|bits?|[MG]B)[²³]? / (?:[hsl]|kg|day|year|hour|min|sec)[²³]?"
    r"|[Aa]nd / or"
    r"|[A-Z][a-z]+ / [A-Z][a-z]+|[a-z]+ / [a-z]+)\b"
)
# "( CDC)": a space inside a bracket, and none outside it.
BRACKET_RE = re.compile(r"[\w.]*\( (?=[A-Za-z\d])[\w'’-]+|[\w'’-]+ \)(?=[\s,.;]|$)")
#: So many slashes in one text part lines of verse or columns.
VERSE = 3


@rule(
    "space-before-punctuation",
    category="Fluency/Punctuation",
    severity=Severity.MINOR,
    flagged=[
        "One ⟦tank ,⟧ two guns and a ⟦car .⟧ That was all.",
        "The centre for disease ⟦prevention( CDC⟧) in the ⟦south )⟧.",
        "Why did he ⟦go ?⟧ He left ⟦then ;⟧ she stayed.",
        "He drove at 60 ⟦km / h⟧ for ⟦and / or⟧ against.",
    ],
    clean=[
        "He thought about it ... and left. She earned 5.5, .5 more.",
        "The score: 3. It ended 2:1; at 11:28 it rained. Mark 3: 16 reasons.",
        "The .com boom; a .22 rifle; Microsoft .NET; and ;-)",
        "Roses are red / violets are blue / sugar is sweet / and so are you.",
    ],
    missed=["He left⟦ -he⟧ said."],
)
def space_before_punctuation(document: Document) -> Iterator[Finding]:
    """Flags a space before a comma, stop, colon or question mark, or round a slash.

    Why: tokenizers part marks from words, and French sets a space before the taller ones; English
    sets none. Ellipses, decimals, file and firm names that begin with a point, and lines of verse
    parted by slashes stay silent.
    Misses: marks with no space after them either.
    """
    text = document.text
    for match in find_in_gaps(document, SPACED_RE, BEFORE_RE):
        start = match.start()
        while start and not text[start - 1].isspace() and match.end() - start < 40:
            start -= 1
        meant = re.sub(r" +(?=\W$)", "", text[start : match.end()])
        yield Finding(start, match.end(), f"no space belongs before “{match[0][-1]}”", meant)
    for match in BRACKET_RE.finditer(text) if "( " in text or " )" in text else ():
        meant = re.sub(r"(?<=\w)\( ", " (", match[0]).replace("( ", "(").replace(" )", ")")
        yield Finding(match.start(), match.end(), "no space belongs inside a bracket", meant)
    for match in SLASH_RE.finditer(text) if 0 < text.count(" / ") < VERSE else ():
        meant = match[0].replace(" ", "")
        yield Finding(match.start(), match.end(), "no space belongs round the slash", meant)
