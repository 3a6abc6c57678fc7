"""Quotation marks of the source that the translation has lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.source_alignment import alignment, around
from mtqa.anatomy.source_language import source_language
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# A quotation from mark to mark; marks that only open tell their ends.
QUOTED_RE = re.compile(
    r"„[^„“”\"]{1,600}[“”\"]|«[^«»]{1,600}»|»[^«»]{1,600}«|“[^“”]{1,600}”|「[^「」]{1,600}」"
    r"|『[^『』]{1,600}』|(?<![^\W_])\"(?=\S)[^\"\n]{1,600}\""
)
MARK_RE = re.compile(r"[\"“”„«»「」『』＂]|''|(?<!\w)['‘‚](?=\w)")
CJK_RE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
WORDS, CHARACTERS = 5, 12  # less is a name, a title or a term, which English may leave bare


@rule(
    "lost-quotation-marks",
    category="Fluency/Punctuation",
    severity=Severity.MAJOR,
    flagged=[
        "⟦We will all stay at home tonight, he said.⟧ ⟸ „Wir bleiben heute Abend alle zu Hause“,"
        " sagte er.",
    ],
    clean=[
        "“We will all stay at home tonight,” he said. ⟸ „Wir bleiben heute Abend alle zu Hause“,"
        " sagte er.",
        "He plays for Zenit. ⟸ Он играет за «Зенит».",
        "“We will stay. Tonight at least,” he said. ⟸ „Wir bleiben heute Abend alle zu Hause, hier"
        " und heute“, sagte er.",
    ],
    missed=["⟦We will stay, he said.⟧ ⟸ „Wir bleiben“, sagte er."],
)
def lost_quotation_marks(document: Document) -> Iterator[Finding]:
    """Flags sentences without quotation marks where the source quotes five words or more.

    Why: speech without its marks is the paper's own word. Names, titles and terms, which other
    languages put in marks and English does not, are shorter.

    Misses: short quotations; speech after a dash; marks lost from one quotation of several.
    """
    pairs = alignment(document).pairs
    # Japanese puts in marks much that English reports without.
    severity = Severity.MINOR if source_language(document) == "ja" else None
    for index, pair in enumerate(pairs):
        if not pair.source or not pair.sentences:
            continue
        source = "\n".join(pair.source)
        if not any(map(_speech, QUOTED_RE.findall(source))):
            continue
        near = around(document, index)
        if MARK_RE.search(document.text, pair.start, pair.end):
            continue
        # A neighbour that has marks, and no source for them, has this quotation's.
        moved = any(
            MARK_RE.search(document.text, pairs[at].start, pairs[at].end)
            and not MARK_RE.search("\n".join(pairs[at].source))
            for at in near
            if at != index
        )
        if not moved:
            message = "the source quotes here; the marks are lost"
            yield Finding(pair.start, pair.end, message, severity=severity)


def _speech(quoted: str) -> bool:
    return len(quoted.split()) >= WORDS or len(CJK_RE.findall(quoted)) >= CHARACTERS
