"""A quotation hung on a sentence that has no verb of saying."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.quote_spans import with_word_before
from mtqa.anatomy.quotes import Quotation, read_quotes
from mtqa.anatomy.speech import SPEECH_VERBS
from mtqa.document import Document, Paragraph, Role
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

_INTRODUCERS = """
according titled entitled called named like as such including question message words word headline
motto slogan song album single novel book film movie series documentary show play poem essay
article report paper study exhibition column podcast episode hit debut work story tale piece
ask goes go went sing sings sang chant chanted chanting yell yelled yelling scream screamed game
cry cried thinking wonder wondered sign signs text texts texted email emailed video sketch sitcom
statement tweet post letter caption quote line phrase verse prayer tell say responding reply
explain repeat repeated opined mused quipped testified vowed pledged musical opera painting
describe described describing reading recall feel felt know knew learned heard hear begin began
begins start started interrupted protested sighed muttered murmured hissed boasted gushed
enthused teased intoned declare announce proclaimed pleaded begged was is are were be sequel star
magazine programme program point remark warning reply answer advice rule saying proverb adage
argue think yourself instance mantra responses response
"""
_SMALL = "of for on in at to by with from about the a an and or but"
#: Words by which a title, a text or a thought is brought in.
INTRODUCERS = frozenset(_INTRODUCERS.split())
SMALL = frozenset(_SMALL.split())
WORDS = 7  # a shorter quotation may be a title
WORD_RE = re.compile(r"[A-Za-z'’]+")
# `The fire department spokesman: “…”`
LABEL_RE = re.compile(
    r"(?:The|A) (?:[a-z'’-]{1,20} ){0,4}(?:\w{2,12}(?:man|woman|person)|minister|mayor|director"
    r"|politician"
    r"|expert|official|president|governor|witness|coach|trainer|doctor): $"
)
REACH = 300
FEWEST = 3  # words of a clause that might bring in speech


@rule(
    "quotation-without-verb",
    category="Fluency/Grammar",
    severity=Severity.MINOR,
    flagged=[
        "Ada Ruiz renewed her ⟦wish, “The⟧ house of our fathers must stand for ever.”",
        "The house fell. The fire brigade ⟦spokesman: “We⟧ think that it was an accident.”",
        "Foreign Ministry of ⟦Peru “Five⟧ men freed off the coast” (Lima Post)\n\nThey are well.",
    ],
    clean=[
        "Ada Ruiz said, “The house of our fathers must stand for ever.”",
        "According to Ada Ruiz, “The house of our fathers must stand for ever.”",
        "Her best novel, “The House of Our Fathers Must Stand for Ever,” sold well.",
        "“We go,” said Ada Ruiz, nodding. “The house of our fathers must stand for ever.”",
        "Ministry: “Five men freed off the coast”\n\nThey are well.",
        "The film “Five Men off the Coast” (2004)\n\nIt ran for years.",
        "Ask why. Or, “What would the house of our fathers be without a roof?”",
        "The minister was clear: “We think that it was an accident.”",
    ],
    missed=["Ada Ruiz renewed her wish. ⟦“The⟧ house of our fathers must stand.” Then she left."],
)
def quotation_without_verb(document: Document) -> Iterator[Finding]:
    """Flags a full quotation that no verb of saying, nor a colon in a headline, brings in.

    The span is the word before the quotation, the opening mark and the first word.

    Why: where the source's verb of saying is rendered by something else (`renewed her wish, “…”`)
    or was never there (`The spokesman: “…”`, a headline's `Ministry “…”`), nobody utters the words.
    Titles, which stand in the same places, are short, capitalised or come after words such as
    `novel`; `according to` needs no verb, and a clause before a colon may bring in anything.

    Misses: quotations that begin a sentence of their own.
    """
    for quotes in read_quotes(document):
        for quote in quotes.quotations:
            if not (quote.opening and quote.closing) or quote.depth:
                continue
            headline = quotes.paragraph is document.paragraphs[0] and len(document.paragraphs) > 1
            if _hangs(document.text, quote, quotes.paragraph, headline=headline):
                start = with_word_before(document.text, quote.opening, quotes.paragraph.start)[0]
                first = document.text[quote.opening.end : quote.opening.end + 40].split()[0]
                end = quote.opening.end + len(first)
                yield Finding(start, end, "no verb of saying brings in the quotation")


def _hangs(text: str, quote: Quotation, paragraph: Paragraph, *, headline: bool) -> bool:
    before = text[max(paragraph.start, quote.start - 2) : quote.start]
    if not (before in (", ", ": ") or headline or paragraph.role is Role.HEADING):
        return False
    inside = text[quote.start : min(quote.end, quote.start + 600)]
    words = inside.split()
    capitals = sum(word[0].isupper() for word in words)
    if not inside[1:2].isupper() or capitals > len(words) / 2 or len(words) < WORDS - 1:
        return False
    head = text[max(paragraph.start, quote.start - REACH) : quote.start]
    if LABEL_RE.search(head):
        return True
    clause = _clause(head)
    known = {word.lower() for word in WORD_RE.findall(clause)}
    tail = {word.lower() for word in WORD_RE.findall(text[quote.end : quote.end + 60])}
    if known & SPEECH_VERBS or tail & SPEECH_VERBS or len(clause) >= REACH:
        return False
    if headline or paragraph.role is Role.HEADING:
        last = WORD_RE.findall(head)[-1:]
        rest = text[quote.end : paragraph.end]
        named = not last or last[0].lower() in INTRODUCERS | SMALL
        return head[-2:-1].isalpha() and not named and (not rest or rest.startswith(" ("))
    # `Or, “…”`, `responses to, “…”`: the sentence before it is carried on, or nothing is said.
    told = WORD_RE.findall(clause)
    if len(told) < FEWEST or told[-1].lower() in SMALL:
        return False
    return head.endswith(", ") and len(words) >= WORDS and not known & INTRODUCERS


def _clause(head: str) -> str:
    """The sentence that a quotation stands in, as far as it goes before the quotation."""
    return re.split(r"[.!?…][\"”’]? (?=[A-Z\"“])|[\"”] (?=[A-Z])", head)[-1]
