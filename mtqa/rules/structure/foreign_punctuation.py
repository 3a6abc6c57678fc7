"""Punctuation of another script in English text: "Fukushima・Soma", "〈HIGASHIYA〉"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# East Asian marks and full-width forms, Arabic and Devanagari ones; 【…】 round a label is
# media-label's.
MARKS = (
    "\N{IDEOGRAPHIC COMMA}\N{IDEOGRAPHIC FULL STOP}\N{LEFT ANGLE BRACKET}"
    "-\N{RIGHT WHITE CORNER BRACKET}\N{KATAKANA MIDDLE DOT}\N{HALFWIDTH KATAKANA MIDDLE DOT}"
    "\N{FULLWIDTH EXCLAMATION MARK}\N{FULLWIDTH LEFT PARENTHESIS}"
    "\N{FULLWIDTH RIGHT PARENTHESIS}\N{FULLWIDTH COMMA}\N{FULLWIDTH COLON}"
    "\N{FULLWIDTH SEMICOLON}\N{FULLWIDTH QUESTION MARK}\N{FULLWIDTH SOLIDUS}"
    "\N{FULLWIDTH VERTICAL LINE}\N{ARABIC COMMA}\N{ARABIC QUESTION MARK}\N{ARABIC SEMICOLON}"
    "\N{DEVANAGARI DANDA}"
)
MARK_RE = re.compile(rf"(?:[^\W_]{{1,20}} ?)?[{MARKS}](?:[ {MARKS}]{{0,3}}[{MARKS}])?")
ANY_RE = re.compile(rf"[{MARKS}]")
# Where the letters beside it are of the script too, they are the fault, not their marks.
SCRIPT_RE = re.compile(r"[\u0600-\u06ff\u0900-\u0dff\u3040-\u30fa\u30fc-\u9fff\uac00-\ud7af]")
ENGLISH = str.maketrans("、。，！？：；（）・･｜／", ",.,!?:;()--|/")


@rule(
    "foreign-punctuation",
    category="Fluency/Punctuation",
    severity=Severity.MINOR,
    flagged=[
        "The riders of ⟦Fukushima・⟧Soma came, and he was ⟦glad！⟧ They ⟦ate。⟧",
        "It is sold in ⟦Ginza〈⟧HIGASHIYA 〉 and ⟦online，⟧ he said.",
    ],
    clean=[
        "The riders of Fukushima-Soma came, and he was glad! They ate. “It is a · b … c – d.”",
        "She wrote “春、夏。” and 《红楼梦》 on the wall.",
    ],
)
def foreign_punctuation(document: Document) -> Iterator[Finding]:
    """Flags punctuation of East Asian, Arabic or Indian script among Latin letters.

    Why: the system translated the words and copied the marks between them. Brackets count once a
    pair. Beside letters of their own script the marks are part of what was left untranslated.
    Misses: marks that look like English ones.
    """
    text = document.text
    if text.isascii() or not ANY_RE.search(text):
        return
    open_until = 0
    for match in MARK_RE.finditer(text):
        mark = match[0].rstrip()[-1]
        if mark in "〉》」』】）" and match.start() < open_until:
            continue
        if SCRIPT_RE.search(text, max(0, match.start() - 2), match.end() + 2):
            continue
        if mark in "〈《「『【（":
            open_until = match.end() + 80
        plain = match[0].translate(ENGLISH)
        meant = None if ANY_RE.search(plain) else plain
        yield Finding(*match.span(), f"“{mark}” is punctuation of another script", meant)
