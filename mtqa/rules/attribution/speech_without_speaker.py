"""A quotation of whole sentences that nobody near it utters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.quote_spans import with_next_word, with_word_before
from mtqa.anatomy.quotes import Quotation, read_quotes
from mtqa.anatomy.speech import SPEECH_VERBS
from mtqa.document import Document, Paragraph
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

_SPEECH_WORDS = """
according interview statement speech letter message spoke speak speaks speaking speaker talk talked
talks words asked question called calls described describes praised criticized criticised vowed
pledged spokesman spokeswoman spokesperson tweet comment comments comment's quote quotes testified
joking expressed expressing shout cried sang sign signs placards banner banners chanted wondered
wonders hope hopes feel feels say speeches talking addressed appealed apologized apologised blamed
denied defended accused opined quipped muses mused enthused gushed jokes author post review
realizes realises realized realised recounts recounting regrets regretted hoped worries worried
sighs sighed nods nodded praises pleads pleaded interviewed narrator story tells tale heroine
"""
#: Words that tell of speech, beside the verbs that attribute it.
SPEECH_WORDS = SPEECH_VERBS | frozenset(_SPEECH_WORDS.split())
WORD_RE = re.compile(r"[A-Za-z]+")
WORDS = 8  # a shorter quotation may be a title, a slogan or an echo
BEFORE, AFTER = 400, 300  # characters within which a speaker may be named


@rule(
    "speech-without-speaker",
    category="Fluency/Grammar",
    severity=Severity.MINOR,  # some magazines let a portrayed person speak without a tag
    flagged=[
        "Diaz pitched for six innings on Friday and lost. ⟦“It⟧ was my last chance, so I was not "
        "worrying too much.” He comes back to the mound next week.",
    ],
    clean=[
        "Diaz lost. “It was my last chance, so I was not worrying too much,” he said. He left.",
        "Diaz spoke later. “It was my last chance, so I was not worrying too much.” He left.",
        "Diaz lost. “It was my last chance,” he said.\n\n“I was not worrying too much about it.”"
        "\n\nHe comes back next week.",
        "Diaz lost on Friday.\n\n“It was my last chance, so I was not worrying.”\n\nHe left.",
        "“It was my last chance, so I was not worrying too much about it.”",
        "Diaz read a sentence from the page. “No man is an island.” He shut the book.",
        "He gave it a name: “It Was My Last Chance, So I Was Not Worrying.” It sold.",
    ],
    missed=["Diaz lost. ⟦“It⟧ was bad.” He comes back to the mound next week."],
)
def speech_without_speaker(document: Document) -> Iterator[Finding]:
    """Flags whole sentences in quotation marks with no word of saying before or after them.

    The span is the opening mark and the first word; the last word and its mark are related.

    Why: sources that need no verb of saying (Japanese above all), or a tag lost on the way, leave
    words without a mouth. English names the speaker within a sentence or two; a quotation near
    any word of saying, in the paragraph before or behind, stays silent, and so do one that
    carries on another and one set apart in a paragraph of its own.

    Misses: short quotations, and those near words that speak of somebody else's speech.
    """
    text = document.text
    for quotes in read_quotes(document):
        for quote in quotes.quotations:
            if not (quote.opening and quote.closing) or quote.depth:
                continue
            if _is_speech(text, quote, quotes.paragraph) and not _is_near_speech(text, quote):
                end = with_word_before(text, quote.closing, quote.opening.end)
                start = with_next_word(text, quote.opening)
                message = "a quotation with no speaker: nobody near it says anything"
                yield Finding(*start, message, related=(end,))


def _is_speech(text: str, quote: Quotation, paragraph: Paragraph) -> bool:
    """Whether a quotation is whole sentences, and no part of a sentence outside it."""
    if text[quote.end - 2 : quote.end - 1] not in (".", "!", "?"):
        return False
    if (quote.start, quote.end) == (paragraph.start, paragraph.end):
        return False  # set apart, as pages set a line that they want seen
    words = text[quote.start + 1 : min(quote.end, quote.start + 400)].split()
    if len(words) < WORDS or not words[0][0].isupper() or words[1][0].isupper():
        return False
    before = text[max(paragraph.start, quote.start - 3) : quote.start].rstrip()
    return not before or before[-1] in ".!?"


def _is_near_speech(text: str, quote: Quotation) -> bool:
    before = text[max(0, quote.start - BEFORE) : quote.start]
    after = text[quote.end : quote.end + AFTER]
    if not before.strip() or not after.strip():
        return True  # a scrap of an article: the speaker may stand in what was cut off
    if before.rstrip()[-1] in '"”':
        return True  # it carries on another quotation
    known = {word.lower() for word in WORD_RE.findall(before + " " + after)}
    return bool(known & SPEECH_WORDS)
