"""A small word with a capital in the middle of a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import partial

from mtqa.anatomy.repeats import forms
from mtqa.anatomy.story import story
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.words import zipf
from mtqa.rule import Finding, rule

# Words that open sentences, and that names and titles seldom hold before a small letter.
OPENERS = (
    "He|She|They|We|Her|Their|This|These|Those|There|But|However|Meanwhile|According|Because|Although"
    "|Therefore|Also|Now|Then|While|Since|Despite|After|Before|During|Another|Some|Many|Most|Such|Our|My|It"
)
OPENER_RE = re.compile(
    rf" (?<=[a-z\d%,;] )((?:{OPENERS})(?= [a-z]+ [a-z])|The (?=\d+(?:st|nd|rd|th)\b"
    rf"|[a-z]+ [a-z])[\w-]+)"
)
CAPITALISED = frozenset(OPENERS.split("|")) | {"The"}
JOINTS = frozenset([" ", ", ", "; ", "% "])
BEFORE_RE = re.compile(
    r"(?<!\bArticle )(?<!\bSection )(?<!\bChapter )\b([a-z]{2,}|\d{2,}%?)([,;]?)$"
)
# "ACcompanied", "TheY": capitals that slipped in a word.
SLIPPED_RE = re.compile(r"\b[A-Z]{2}[a-z]{4,}\b|\b[A-Z]?[a-z]{2,}[A-Z]\b")
# What brings in speech, which may follow without marks; behind "the" stands a name ("the Most
# district"), behind "Article 24" its text.
TELLING = ("the", "said", "says", "wrote", "added", "asked", "tweeted", "think", "thought")
QUOTES = '"“”‘’«»„'


@rule(
    "capital-in-mid-sentence",
    category="Fluency/Punctuation",
    severity=Severity.MINOR,
    flagged=[
        "It rained. Heavy rain may fall ⟦on The 26th⟧ and after.",
        "It snowed. It was recognised ⟦by The people⟧ as one of theirs.",
        "He won. He led the rally for ⟦months, According⟧ to him they won.",
        "It snowed. She begged them to ⟦play; Another⟧ girl shouted at the edge.",
        "He was well. ⟦ACcompanied⟧ by his father, he left.",
    ],
    clean=[
        "He read The Times in The Hague and saw The Who at The O2.",
        "He wrote “Because we can”, she said: This is it. He said, He is risen.",
        "Storm hits coast, But nobody hurt\n\nIt rained.",
        "He won. He is from the Most region of Bohemia. Article 24 Those who apply shall wait.",
        "The NGOs and MPs saw DVDs; McDonald and LaPorta of the FBIs agreed.",
    ],
    missed=["He was glad ⟦In⟧ the end."],
)
def capital_in_mid_sentence(document: Document) -> Iterator[Finding]:
    """Flags a capital on "the", "he", "according" and their like behind a word, comma or semicolon.

    Why: either two sentences lost the stop between them, or a system that was taught on headlines
    lets a capital slip. Names ("The Hague") go on with a capital, and titles stand in quotation
    marks; headlines have capitals of their own, and all these stay silent.
    Misses: words that titles often begin with, such as "in" and "on".
    """
    text = document.text
    starts = [
        word.start - 1
        for word, gap in zip(document.words, document.gaps, strict=False)
        if word.text in CAPITALISED and gap[-2:] in JOINTS
    ]
    for paragraph, start in story(document) if starts else ():
        within = starts[bisect_left(starts, start) : bisect_left(starts, paragraph.end)]
        for match in filter(None, map(partial(OPENER_RE.match, text), within)):
            before = BEFORE_RE.search(text[max(start, match.start() - 40) : match.start()])
            if (
                not before
                or _in_quotes(text, paragraph.start, match.start(1))
                or before[1] in TELLING
            ):
                continue
            opener = match[1]
            # Behind a plain word a stop may be what is missing.
            plain = not before[2] and not opener[4:5].isdigit()
            meant = None if plain else f"{before[0]} {opener[0].lower()}{opener[1:]}"
            message = f"a capital on “{opener.split()[0]}” in mid-sentence"
            yield Finding(match.start() - len(before[0]), match.end(), message, meant)
    slipped = any(SLIPPED_RE.search(form) for form in forms(document) if not form[1:].islower())
    for match in SLIPPED_RE.finditer(text) if slipped else ():
        lower = match[0].lower()
        if (
            zipf(lower) >= 3.5
            and match[0][:2] not in ("Mc", "La", "De", "Di")
            and not lower.endswith("s")
        ):
            meant = lower.capitalize() if match[0][0].isupper() else lower
            yield Finding(match.start(), match.end(), "capitals slipped within the word", meant)


def _in_quotes(text: str, start: int, at: int) -> bool:
    return any(mark in QUOTES for mark in text[max(start, at - 25) : at]) or text[at - 2] in QUOTES
