"""A full stop in the middle of a sentence, or a sentence without its capital."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import TERMINAL_RE, Document, Role
from mtqa.issue import Severity
from mtqa.knowledge.words import zipf
from mtqa.rule import Finding, rule

STOP_RE = re.compile(r"\b([a-z]{3,}|\d{2,}|[A-Z][a-z]{3,})[)”\"]?([.?!]) ([a-z]{2,})\b(?![.@/:]\w)")
# The gaps that it stands in.
STOPS = frozenset(f"{mark}{stop} " for mark in ("", ")", "”", '"') for stop in ".?!")
# Words that carry a point without ending a sentence.
SHORTENED = """
    etc approx est dept vol vols fig figs min max sec hrs hr mins misc incl excl ext tel viz cf
    ibid fol avg jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur
    thurs fri sat sun corp inc ltd bros capt cmdr gen prof messrs mmes hon rev sgt supt gov sens
    reps rep dist univ assn govt intl natl pvt pty plc gmbh spp ssp var subsp resp esp orig abbr
    proc trans eds repr ave blvd hwy mass calif conn tenn wash minn mich penn ariz okla colo nev
    wis ill ind kan neb del ark
"""
ABBREVIATIONS = frozenset(SHORTENED.split())
# Brands that begin with a small letter, and particles of names.
SMALL_NAMES = """
    iphone ipad ebay ios macos itunes imac ipod ibooks icloud van von de di da la le el bin ibn al
    der den ter
"""
SMALL = frozenset(SMALL_NAMES.split())
# These go on with the sentence: the stop is what's wrong, not the small letter.
GOING_ON = frozenset("and or nor which whose is are was were has have of to than as".split())
# And these open a sentence.
OPENING = frozenset("he she it they we you the this these those there but however".split())
LINE_RE = re.compile(r"[a-z]{2,} [a-z’'-]+ ")


@rule(
    "stop-before-lower-case",
    category="Fluency/Punctuation",
    severity=Severity.MINOR,
    flagged=[
        "It prevents ⟦disasters. as⟧ well as fires. She left.",
        "We fed the ⟦children. they⟧ slept, and I had fifty ⟦dollars. how⟧ long would it last?",
        "Snow fell.\n\n⟦rice farmers⟧ expect to harvest twice this year.",
    ],
    clean=[
        "Rain, wind, etc. are due at 5 p.m. on Friday approx. three miles off.",
        "“Why?” he asked. What? no. Yahoo! said so... and left. Smith Jr. and Acme Inc. said no.",
        "He came in Sept. last year. iPhone sales rose.\n\niPhone sales rose again.",
        "We sell:\n\nrice and beans\n\noats and rye",
    ],
    missed=["It prevents fires ⟦(big ones). as⟧ well as floods."],
)
def stop_before_lower_case(document: Document) -> Iterator[Finding]:
    """Flags a small letter after a full stop, or at the head of a paragraph.

    Why: a decoder that ends its sentence early goes on with the rest of it, and one that read
    lower-case input forgets the capital. Abbreviations, brands such as "iPhone", lists and quoted
    questions stay silent.
    Misses: stops after brackets and quotation marks.
    """
    text = document.text
    for match in _stops(document):
        before, stop, after = match.groups()
        if stop != "." or before.lower() in ABBREVIATIONS or after in SMALL:
            continue
        if text[match.start() - 1 : match.start()] in (".", "@", "/", "-") or zipf(after) < 3.5:
            continue
        if before.isdigit() or zipf(before) >= 2.5:
            meant: str | None
            if after in GOING_ON:
                meant = f"{text[match.start() : match.start(2)]} {after}"
                message = "a full stop in mid-sentence"
            elif after in OPENING:
                capital = text[match.end(2) + 1].upper() + text[match.end(2) + 2 : match.end()]
                meant = f"{text[match.start() : match.end(2)]} {capital}"
                message = "a small letter follows a full stop"
            else:
                meant = None
                message = "a small letter follows a full stop: one of the two is wrong"
            yield Finding(match.start(), match.end(), message, meant)
    cut = False  # whether the paragraph before broke off in mid-sentence
    for paragraph in document.paragraphs:
        going_on, cut = cut, paragraph.text[-1] == "," or paragraph.text[-1].isalnum()
        head = LINE_RE.match(paragraph.text)
        if head and paragraph.role is Role.BODY and TERMINAL_RE.search(paragraph.text):
            first = head[0].split()[0]
            if first not in SMALL and paragraph.text[-1] in ".!?" and " " in paragraph.text[40:]:
                end = paragraph.start + len(head[0].rstrip())
                capital = text[paragraph.start].upper() + text[paragraph.start + 1 : end]
                whole = None if going_on else capital
                message = "the paragraph begins with a small letter"
                if going_on:
                    message += ": does it belong to the one before?"
                yield Finding(paragraph.start, end, message, whole)


def _stops(document: Document) -> Iterator[re.Match[str]]:
    """Each stop with the words round it."""
    words, end = document.words, 0
    for index, gap in enumerate(document.gaps[:-1]):
        if index and gap in STOPS and words[index].text[0].islower():
            start = max(end, words[index - 1].start)
            if match := STOP_RE.search(document.text, start, words[index].end + 2):
                end = match.end()
                yield match
