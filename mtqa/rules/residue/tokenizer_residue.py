"""Marks and spaces that a translation system's tokenizer put in and nobody took out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import near
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

MARK_RE = re.compile(
    r"""\w{1,40}@@(?:\ \w{1,40}@@){0,9}\ ?\w{0,40}                       # BPE: "transl@@ ation"
      |\ ?@(?:-|–|,|\.)@\ ?                                  # Moses: "well @-@ known"
      |\N{LOWER ONE EIGHTH BLOCK}+|\N{DOUBLE QUESTION MARK}|<unk>        # SentencePiece
      |(?<=\s)\#\#[a-z]+                                      # WordPiece: "trans ##lation"
      |-(?:LRB|RRB|LSB|RSB|LCB|RCB)-|``|(?<=\w)\ ''(?!\w)      # Penn Treebank
      |</?s>|<\|[\w ]{2,20}\|>|\[(?:CLS|SEP|PAD|MASK)\]|</w>   # borders and special tokens
      |<0x[0-9A-F]{2}>|\bĠ\w+|\bĊ\b                              # byte fallbacks
    """,
    re.VERBOSE,
)
SIGNS = (
    "@",
    "\N{LOWER ONE EIGHTH BLOCK}",
    "\N{DOUBLE QUESTION MARK}",
    "<",
    "##",
    "LRB",
    "RRB",
    "LSB",
    "RSB",
    "``",
    "''",
    "[",
    "Ġ",
    "Ċ",
)
APOSTROPHES = tuple(f" {n}{mark}" for n in ("", "n", "N") for mark in "'’")
# "did n't", "the mayor 's": a clitic never stands alone. A year may ("the '90s"), and so may the
# opening mark of a quotation, so what follows must be a space.
CLITIC_RE = re.compile(
    r"(?<=[a-z\"”]) (?:n['’]t|['’](?:s|re|ve|ll|m|d))(?= [a-z\"“])", re.IGNORECASE
)
# "Neuk ö lln": one small accented letter, alone between two pieces of a word.
ALONE_RE = re.compile(r" [à-öø-ÿāčďēěğīłńňřśšťūůżž] ")
SPLIT_RE = re.compile(r"\b[A-Za-z]{1,40} [à-öø-ÿāčďēěğīłńňřśšťūůżž] [a-z]+\b")
WORDS = "àáèéêìíòóúùôåæø"  # letters that are words, in one language or another
SUFFIX_RE = re.compile(r"\d (?:st|nd|rd|th)\b")
ORDINAL_RE = re.compile(r"\b\d{0,3}(?:1 st|2 nd|3 rd|[04-9] th|1[1-3] th)\b")


@rule(
    "tokenizer-residue",
    category="Design/Markup",
    severity=Severity.MINOR,
    flagged=[
        "The ⟦transl@@ ation⟧ of a well⟦ @-@ ⟧known ⟦-LRB-⟧ old ⟦-RRB-⟧ tale.",
        "They did⟦ n't⟧ say so, the mayor⟦ 's⟧ office said.",
        "The coach, ⟦H ü tter⟧, left on the ⟦25 th⟧ of May.",
        "⟦<s>⟧ The trans ⟦##lation⟧ is⟦▁⟧late ⟦``⟧ as ever.",
    ],
    clean=[
        "Write to mayor@town.org or @mayor; the #1 song of the '90s won.",
        "The rock 'n' roll star said: 'did he?' and 's' for short.",
        "Le Monde à la carte; he went à pied. Dvořák and Müller came.",
        "On 25 the ship sailed; Henry the 8th did not.",
    ],
    missed=["They ⟦di dn't⟧ say so."],
)
def tokenizer_residue(document: Document) -> Iterator[Finding]:
    """Flags sub-word marks, Treebank brackets and split-off clitics, accents and ordinals.

    Why: systems cut words into pieces and join them again; where joining fails the marks or the
    spaces stay. Prose has no use for them: addresses, handles, hashtags and foreign one-letter
    words ("à la carte") stay silent.
    Misses: pieces that were joined in the wrong place.
    """
    text = document.text
    for match in MARK_RE.finditer(text) if any(sign in text for sign in SIGNS) else ():
        joined = re.sub(r"@@ ?| ?@(.)@ ?", r"\1", match[0]) if "@" in match[0] else None
        yield _finding(match, joined)
    for match in near(CLITIC_RE, text, APOSTROPHES, before=2, after=6):
        yield _finding(match, match[0].strip())
    for match in SPLIT_RE.finditer(text) if not text.isascii() and ALONE_RE.search(text) else ():
        if match[0].split()[1] not in WORDS:
            yield _finding(match, match[0].replace(" ", ""))
    for match in ORDINAL_RE.finditer(text) if SUFFIX_RE.search(text) else ():
        yield _finding(match, match[0].replace(" ", ""))


def _finding(match: re.Match[str], suggestion: str | None) -> Finding:
    return Finding(
        match.start(), match.end(), f"“{match[0].strip()}” was cut up by a machine", suggestion
    )
