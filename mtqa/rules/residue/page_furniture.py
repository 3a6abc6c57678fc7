"""Lines of the web page that the story was copied from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from mtqa.anatomy.cues import standing
from mtqa.anatomy.parts import find
from mtqa.document import Document, Role
from mtqa.issue import Severity
from mtqa.knowledge.furniture import is_furniture
from mtqa.rule import Finding, rule

# Links and prompts run into a paragraph, where no sentence border shows them: capital, then colon
# or bar, after a finished sentence. The link's own words up to the next stop go with it.
GLUED_RE = re.compile(
    r"(?:(?<=[.!?\"”’)…] )|(?<=[.!?]))"
    r"(?:READ (?:ALSO|MORE|NEXT)|R?ead (?:also|more|next)|See also|SEE ALSO|Also read|ALSO READ"
    r"|RELATED"
    r"|Related(?: articles?| stor(?:y|ies)| news)?|You (?:may|might) also like"
    r"|Read on (?:the )?topic"
    r"|(?:More )?[Oo]n (?:the|this) (?:topic|subject)|WATCH|Watch also|TRENDING|PAY ATTENTION)"
    r" ?[:|](?! I[’' ])[^.!?\n]{0,200}[.!?]?"
)
OPENERS = tuple("read ead see also related you more on watch trending pay".split())
# The same after a sentence without a colon to give it away: these words are never prose.
PROMPT_RE = re.compile(
    r"(?:Never miss important updates|Click here to \w+"
    r"|Read more about [^.!?\n]{3,60} in the \w+ article"
    r"|You can (?:view|see|watch|read) (?:the|it|more)[^.!?\n]{0,40} (?:at|via|by|on) (?:the"
    r"|this) link"
    r"|The news has been (?:corrected|updated|supplemented)"
    r"|Advertisement(?= [A-Z])|ADVERTISEMENT|Continue reading (?:below|the main story)"
    r"|(?:SUBSCRIBE|Subscribe) to (?:our|the) [^.!?\n]{0,60}(?:newsletter|channel|feed))[.!]*"
)
PROMPTS = (
    "Never miss imp",
    "Click here to ",
    "Read more about ",
    "You can ",
    "The news has ",
    "Advertisement ",
    "ADVERTISEMENT",
    "Continue reading ",
    "UBSCRIBE to ",
    "ubscribe to ",
)


@rule(
    "page-furniture",
    category="Design/Markup",
    severity=Severity.MAJOR,
    flagged=[
        "Dam bursts\n\nIt rained.\n\n⟦You may also like⟧\n\n⟦Most read this week⟧",
        "Dam bursts\n\nIt rained.\n\n⟦Sign up for our morning newsletter⟧\n\n⟦Comments (12)⟧",
        "Dam bursts\n\nIt rained.\n\n⟦Be informed: Receive the Freshest News and Alerts⟧",
        "Dam bursts\n\n⟦Home > World > Asia⟧\n\nIt rained.\n\n⟦Share this⟧\n\n⟦Views: 1,204⟧",
        "The dam burst at noon. ⟦Read also: Villages cut off by snow.⟧ The mayor resigned.",
        "The dam burst at noon. ⟦Never miss important updates!⟧ The mayor resigned.",
        "The dam burst at noon. ⟦Click here to subscribe⟧",
        "Dam bursts\n\nIt rained.\n\n⟦We use cookies to give you the best experience.⟧",
    ],
    clean=[
        "You may also like the sequel, critics said.",
        "Share prices fell after the news about Facebook.",
        "Dam bursts\n\nIt rained.\n\nWhat happened next\n\nVillagers fled.",
        "The most popular minister resigned. Readers signed up for the newsletter at once.",
        "Ministers were told to read more: reports piled up.",
        "More in hospital\n\nTen people were hurt.",
    ],
    missed=["The dam burst at noon. ⟦The grand finale tonight!⟧ The mayor resigned."],
)
def page_furniture(document: Document) -> Iterator[Finding]:
    """Flags links, prompts, counters, notices and labels of the page the story was copied from.

    Why: what is copied with a story is translated with it; no newsroom prints "Most popular" or
    "Sign up for our newsletter" as part of an article. The patterns are makes of line, not
    wordings: a superlative and "read", an imperative and a piece of the page, a label and a count.
    Sentences that tell something with the same words hold a finite verb or a full stop, and stay
    silent. In a run of such lines the first is major, the rest minor.
    Misses: prompts with no piece of the page in them ("The grand finale tonight!").
    """
    # A quick look first: hardly any text holds one of these.
    glued = any(True for _ in find(document, OPENERS, GLUED_RE))
    prompted = bool(standing(document.text, PROMPTS))
    patterns = [*[GLUED_RE] * glued, *[PROMPT_RE] * prompted]
    previous = None
    for paragraph in document.paragraphs:
        severity, previous = Severity.MINOR if previous is Role.FURNITURE else None, paragraph.role
        if paragraph.role is Role.FURNITURE:
            message = _message(paragraph.text)
            yield Finding(paragraph.start, paragraph.end, message, "", severity)
            continue
        done = paragraph.start
        if len(paragraph.sentences) > 1:
            calls = (
                sentence.end - sentence.start < 160 and is_furniture(sentence.text)
                for sentence in paragraph.sentences
            )
            for furniture, run in groupby(
                zip(calls, paragraph.sentences, strict=True), itemgetter(0)
            ):
                sentences = [sentence for _, sentence in run]
                if furniture:
                    done = sentences[-1].end
                    yield Finding(sentences[0].start, done, _message(sentences[0].text), "")
        for pattern in patterns:
            for match in pattern.finditer(document.text, paragraph.start, paragraph.end):
                if match.start() >= done:
                    yield Finding(match.start(), match.end(), _message(match.group()), "")


def _message(line: str) -> str:
    shown = line if len(line) <= 40 else f"{line[:39]}…"
    return f"“{shown}” belongs to the web page, not to the story"
