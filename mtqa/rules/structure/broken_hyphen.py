"""A hyphen with a space on one side, or a dash in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.cues import standing
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# "Akufo -Addo"; the words go into the span, for a space alone is hard to see.
SPACED_RE = re.compile(r" -(?<=[a-z] -)(?P<after>[A-Z][a-z]+|(?:old|related|based|called)\b)")
BAR_RE = re.compile(
    r"[A-Za-z]{2,20}[\N{HORIZONTAL BAR}\N{KATAKANA-HIRAGANA PROLONGED SOUND MARK}][A-Za-z]+"
)
SO = ("o - called", "o -called", "o- called")
SO_RE = re.compile(r"\b[Ss]o(?: - | -|- )called\b")
# "A four-year old child": the noun is aged so; "the 12-year olds" are.
AGED_RE = re.compile(r"(?P<age>[\w-]{1,12}-year) old(?= [a-z]|s\b)")
WORD_RE = re.compile(r"[\w'’]{1,40}$")
NAMED = frozenset("called titled named and".split())


@rule(
    "broken-hyphen",
    category="Fluency/Punctuation",
    severity=Severity.MINOR,
    flagged=[
        "President ⟦Akufo -Addo⟧ led a ⟦full―scale⟧ search for the ⟦so - called⟧ king.",
        "A ⟦four-year old⟧ child and two ⟦12-year old⟧s were found.",
    ],
    clean=[
        "President Akufo-Addo led a full-scale search for the so-called king, aged - he says - 9.",
        "Set the option -D or -v. The child is four years old; the car is a four-year-old.",
    ],
    missed=["It is a ⟦mid -range⟧ car."],
)
def broken_hyphen(document: Document) -> Iterator[Finding]:
    """Flags a hyphen with a space on one side, "Akufo -Addo", or a bar or space in its place.

    Why: detokenisers lose track of which marks join; Chinese and Japanese have a longer dash.
    A dash with spaces on both sides is English punctuation, and stays silent.
    Misses: hyphens before other small letters, which may be a list's or a command's.
    """
    text = document.text
    for match in SPACED_RE.finditer(text) if " -" in text else ():
        word = WORD_RE.search(text[max(0, match.start() - 40) : match.start()])
        if not word or word[0] in NAMED or (match["after"][0].isupper() and word[0].islower()):
            continue
        start = match.start() - len(word[0])
        meant = text[start : match.end()].replace(" -", "-")
        yield Finding(start, match.end(), "no space belongs before the hyphen", meant)
    for match in BAR_RE.finditer(text) if "―" in text or "ー" in text else ():
        meant = re.sub("[―ー]", "-", match[0])
        yield Finding(*match.span(), "another script's dash in the place of a hyphen", meant)
    for match in SO_RE.finditer(text) if standing(text, SO) else ():
        yield Finding(*match.span(), "“so-called” is one word", f"{match[0][:2]}-called")
    for match in AGED_RE.finditer(text) if "-year old" in text else ():
        yield Finding(*match.span(), "a hyphen is missing", f"{match['age']}-old")
