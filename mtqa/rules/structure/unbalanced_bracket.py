"""A bracket that opens and never closes, or closes and never opened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document, Paragraph
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

PAIRS = {"(": ")", "[": "]", "（": "）", "【": "】"}
# A full-width bracket may be answered by a narrow one: that is another fault.
KINDS = {"（": "(", "）": ")", "【": "[", "】": "]"}
BRACKET_RE = re.compile(r"[()\[\]（）【】]")
# "1)", "a)", "iv)" number a list; ":)" and ";-(" smile or frown, and so do "))" in Slavic texts.
LIST_RE = re.compile(r"(?:^|[\s(,;:])(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{2,4})\)$")
FACE_RE = re.compile(r"[:;=][-'^]?[()\[\]]{1,4}$|[()]{2,}$")
#: More than this and the brackets are code or rubbish, each of which has its own rule.
MAX_FOUND = 6


@rule(
    "unbalanced-bracket",
    category="Fluency/Punctuation",
    severity=Severity.MINOR,
    flagged=[
        "The mayor ⟦(Labour resigned⟧ on Friday.",
        "The mayor resigned ⟦Friday)⟧ after a row.",
        "He left ⟦[in May⟧. She stayed (in Oslo).",
    ],
    clean=[
        "The mayor (Labour) resigned [on Friday (at noon)].",
        "Three things: a) rain, b) snow, 3) hail. We won :) and lost :-(",
        "(The mayor resigned.\n\nHe had been ill.)",
    ],
    missed=["The mayor resigned 1⟦)⟧ on Friday."],
)
def unbalanced_bracket(document: Document) -> Iterator[Finding]:
    """Flags brackets without their partners.

    Why: systems drop one of a pair at the edges of what they translate at a time. Lists numbered
    "1)" and smileys are sound, and a bracket may close a paragraph or more below.
    Misses: a stray bracket behind a figure, which may number a list.
    """
    if not BRACKET_RE.search(document.text):
        return
    lone = [found for paragraph in document.paragraphs for found in _lone(document.text, paragraph)]
    opened = [match for match in lone if match[0] in PAIRS]
    closed = [match for match in lone if match[0] not in PAIRS]
    # A parenthesis of several paragraphs: as many close as opened before them.
    if len(opened) == len(closed) and all(
        a.start() < b.start() for a, b in zip(opened, closed, strict=True)
    ):
        return
    for match in lone if len(lone) <= MAX_FOUND else ():
        start, end = _with_word(document.text, match)
        verb = "opens and does not close" if match[0] in PAIRS else "closes and was never opened"
        yield Finding(start, end, f"a bracket {verb}")


def _lone(text: str, paragraph: Paragraph) -> Iterator[re.Match[str]]:
    waiting: list[re.Match[str]] = []
    lone = []
    for match in BRACKET_RE.finditer(text, paragraph.start, paragraph.end):
        before = text[max(paragraph.start, match.start() - 6) : match.end()]
        if FACE_RE.search(before):
            continue
        if match[0] in PAIRS:
            waiting.append(match)
        elif waiting and _kind(PAIRS[waiting[-1][0]]) == _kind(match[0]):
            waiting.pop()
        elif not LIST_RE.search(before):
            lone.append(match)
    yield from sorted([*lone, *waiting], key=lambda match: match.start())


def _kind(bracket: str) -> str:
    return KINDS.get(bracket, bracket)


def _with_word(text: str, match: re.Match[str]) -> tuple[int, int]:
    """The bracket with the words it stands at, for a bracket alone is hard to see."""
    if match[0] in PAIRS:
        words = re.compile(r"\s?[\w'’-]+(?: [\w'’-]+)?").match(text, match.end())
        return match.start(), words.end() if words and "\n" not in words[0] else match.end()
    start = match.start()
    while (
        start
        and (text[start - 1].isalnum() or text[start - 1] in "'’-")
        and match.start() - start < 40
    ):
        start -= 1
    return start, match.end()
