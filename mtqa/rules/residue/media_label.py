"""Labels of pictures and sections, in brackets, left standing in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

LABEL_RE = re.compile(
    r"""[\[【(（]\ ?(?:(?:\d+|two|three|four|five|six|more|see|with|full)\ )?
      (?:photos?|pictures?|pics?|images?|videos?|movies?|slideshow|infographics?|graphic|audio
        |podcast|courtesy|gallery)
      (?:\ (?:gallery|courtesy|provided|available|included|attached|\d+|below
        |above))?\ ?[\]】)）]""",
    re.IGNORECASE | re.VERBOSE,
)
# A tag in square brackets that opens a sentence: "[Review] The film…". Nobody quotes so: a word put
# into a quotation ("[He] left") stands behind a quotation mark or before a small letter.
TAG_RE = re.compile(
    r"(?:(?<=\n)|(?<=[.!?] )|\A)(?:\[[A-Za-z][^\[\]\n]{2,30}\]|【[^【】\n]{1,40}】)(?= ?[A-Z\"“])"
)
# The same at the end of a line: "Storm over the coast [Updated]".
END_RE = re.compile(r"(?<=[\w)] )\[[A-Z][A-Za-z][^\[\]\n]{2,50}\](?=\n|\Z)")
# Who took a picture, or a dateline's agency, in the Japanese way: "(AP = Kyodo)", "[Oslo joint]".
CREDIT_RE = re.compile(
    r"[(\[][A-Z][^()\[\]\n=]{0,25} ?= ?(?:[Jj]oint|Kyodo|Yonhap|Jiji|Reuters|AP)"
    r"[^()\[\]\n]{0,12}[)\]]"
    r"|\[(?:[A-Z][\w ]{1,25} [Jj]oint|Joint [A-Z][\w ]{1,25})\]|\(provided(?: by)?\)"
)
CJK_RE = re.compile("【[^【】\n]{1,40}】")
# "[Reuters]", "[Tokyo, 26 July, Kyodo]": a dateline, as some agencies set it.
DATELINE_RE = re.compile(r"\d|Reuters|Kyodo|Yonhap|AFP|AP\b|TASS|Xinhua|[Cc]orrespondent")


@rule(
    "media-label",
    category="Design/Markup",
    severity=Severity.MINOR,
    flagged=[
        "The prince came too. ⟦[Photo]⟧ He wore a white scarf.",
        "Boat found at the bottom of the lake ⟦(4 photos)⟧ by a diver.",
        "⟦[Video]⟧ Heavy rain on the coast\n\nIt rained.",
        "It rained. ⟦[lawyer reminder]⟧ The contract must be kept.",
        "He said so. ⟦【Map】⟧ The way to the lake.",
        "Storm over the coast ⟦[Coast News Update]⟧\n\nIt rained.",
        "Crowds met in Oslo on the 25th ⟦(AP = Kyodo)⟧. ⟦[Oslo joint]⟧ Crowds met on Monday.",
    ],
    clean=[
        "The mayor (pictured) and her son (right) left early.",
        "“[They] left early,” she said. [The mayor] has not replied.",
        "[Tokyo, 26 July, Kyodo] Trains stopped on Monday.",
        "The exhibition (photographs and film) opens on Friday.",
    ],
    missed=["The prince came too. ⟦Photo⟧ He wore a white scarf."],
)
def media_label(document: Document) -> Iterator[Finding]:
    """Flags "[Photo]", "(4 photos)", "【Video】", "[Review]" and their like in running text.

    Why: they point at something on the source's page that isn't there any more, or are its section
    tags. Captions' own pointers ("pictured", "right") and words put into quotations are sound.
    So are credits and datelines in another language's brackets ("(AP = Kyodo)").
    Misses: labels without brackets.
    """
    text = document.text
    done = 0
    spans = set()
    if _any_bracket(text):
        spans = {match.span() for match in LABEL_RE.finditer(text)}
        spans |= {match.span() for match in CREDIT_RE.finditer(text)}
    if "[" in text or "【" in text:
        for pattern in (TAG_RE, END_RE, CJK_RE):
            spans |= {
                match.span() for match in pattern.finditer(text) if not DATELINE_RE.search(match[0])
            }
    for start, end in sorted(spans):
        if start >= done:
            done = end
            yield Finding(start, end, f"“{text[start:end]}” is a label left from the page", "")


def _any_bracket(text: str) -> bool:
    return "(" in text or "[" in text or "【" in text or "（" in text
