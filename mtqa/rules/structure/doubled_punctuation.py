"""Two marks of punctuation where one belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.gaps import find_in_gaps
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# Two stops (three are an ellipsis, and an abbreviation has one of its own), commas and their
# mixtures. "?!", "??" and "!!" are loud but wanted.
DOUBLED_RE = re.compile(
    r"""(?<![.\s])\ ?\.\ \.(?![\ .]*\.)|(?<![.\s/])\.\.(?![./\w])|,(?:\ ?,)+|;\ ?;
        |(?<!:):\ ?:(?!:|\w)
      |(?<=\w),\ ?\.(?=\s|$)|(?<=[\w)])\.\ ,(?=\ )|(?<=\w)[?!]\.(?=\s|$)|(?<=\w),[?!](?=\s|$)
        |(?<=[\w)])\ ?;,|(?<=\w)\.[?!](?=\s|$)
      |(?<=[a-z])[.!?][\"”]\.(?=\s|$)""",
    re.VERBOSE,
)
# A quick look first: most texts hold none.
PAIR_RE = re.compile(r"[.,;:?!][ \"”]?[.,;:?!](?!\.)")
ABBREVIATION_RE = re.compile(
    r"(?:\b(?:[A-Za-z]|etc|Inc|Ltd|Co|Corp|Jr|Sr|St|No|vs|al|[ap]\.m|Bros|Yahoo|Jeopardy|Mass"
    r"|Dept))$"
)


@rule(
    "doubled-punctuation",
    category="Fluency/Punctuation",
    severity=Severity.MINOR,
    flagged=[
        "It ends on April 5⟦..⟧ More will follow.",
        "Kyushu, Chugoku⟦,,⟧ and Tokai were wet⟦. .⟧",
        "The Union (EU)⟦. ,⟧ and others came⟦,.⟧",
        "She said: “We left⟦.”.⟧ He stayed.",
    ],
    clean=[
        "He paused... then left. “No. . . . never,” she said. Wait!! What?! Why??",
        "Apple Inc., Smith Jr., and Yahoo!. The path is ../etc; C++::std.",
        "The U.S., etc., at 5 p.m., too. He said “etc.”. Kant does.",
    ],
    missed=["He left⟦.-⟧ She stayed."],
)
def doubled_punctuation(document: Document) -> Iterator[Finding]:
    """Flags "..", ",,", ". .", ",." and other pairs of which one is too many.

    Why: joined pieces bring a stop each. Ellipses, abbreviations before a comma, titles that end in
    a mark of their own, and repeated exclamations stay silent.
    Misses: pairs with a dash.
    """
    text = document.text
    for match in find_in_gaps(document, PAIR_RE, DOUBLED_RE):
        if ABBREVIATION_RE.search(text[max(0, match.start() - 8) : match.start()]):
            continue
        marks = match[0].replace(" ", "")
        if marks[1] in '"”':
            kept = marks[:2]
            yield Finding(
                match.start(),
                match.end(),
                "the stop stands twice, in and behind the quotation",
                kept,
            )
            continue
        kept = (
            "?"
            if "?" in marks
            else "!"
            if "!" in marks
            else "."
            if "." in marks and marks != ".,"
            else marks[-1]
        )
        yield Finding(match.start(), match.end(), f"“{match[0].strip()}” has a mark too many", kept)
