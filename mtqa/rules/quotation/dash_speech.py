"""Speech set off by dashes, as Slavic, Romance and other newspapers print it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.speech import SAYING_VERBS
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

VERBS = "|".join(
    sorted(SAYING_VERBS | {"considers", "believes", "thinks", "notes", "quotes", "comments"})
)
# After a comma, or the marks that end a speech, a dash and then who says it.
TAG_RE = re.compile(
    rf"(?:(?<=[,!?…])|(?<=\.\.\.)|(?<=[\"”])) ?(?P<tag>[-–—]{{1,2}} ?(?:{VERBS})\b)"
    rf"|(?<=,|!|\?)[\"”]? ?(?P<late>[-–—] (?:[\w.]+ ){{1,4}}?(?:{VERBS})\b)"
)
# The speech goes on: a full stop, a dash, a capital.
RESUMED_RE = re.compile(r"(?<=[.!?\"”])(?<![ap]\.m\.) (?P<dash>[-–—] ?[\"“]?[A-Z]\w{0,30})")
# The paragraph is a line of dialogue.
LINE_RE = re.compile(r"(?P<dash>[-–—] ?[\"“]?[A-Z]\w{0,30})")
DIALOGUE_RE = re.compile(r"\b(?:I|[Yy]ou|[Ww]e|[Mm]y|[Oo]ur)\b")
#: A dash where one of the patterns may match; a quick look that spares most searches.
DASH_RE = re.compile(r"[,.!?…\"”] ?[-–—]")
REACH = 150  # characters, and words, before a dash in which somebody is said to speak
TAG_WORDS = 16
TITLE_WORDS = 9  # behind a closing mark, where a site's name may follow a headline


@rule(
    "dash-speech",
    category="Fluency/Punctuation",
    severity=Severity.MINOR,
    flagged=[
        "⟦- I⟧ never saw him, ⟦- says⟧ the baker.",
        '"Rain will come," ⟦- said⟧ the forecaster Ada Ruiz.',
        'The air smells of smoke," ⟦- the baker said⟧ on Monday.',
        '"Rain will come," the forecaster added. ⟦- Take⟧ a coat.',
        "⟦— We⟧ paid twice, ⟦— recalls⟧ Ruiz.",
    ],
    clean=[
        "“Rain will come” — that is what Ruiz said — and it came.",
        "The council — which said nothing for years — has resigned.",
        "LYON, May 3 - The mayor said on Tuesday that he would go.",
        "- Bread: two loaves\n\n- Milk: one pint",
        "The hall opens at 6 p.m. - Doors close at 8.",
    ],
    missed=["⟦- Nobody⟧ saw him. Then the baker left."],
)
def dash_speech(document: Document) -> Iterator[Finding]:
    """Flags speech, or its tag, set off by a dash: `- I never saw him, - says the baker.`

    The span is the dash and what it brings in: the speech verb, or the first word of the speech.

    Why: English prints dialogue in quotation marks and puts no dash after a comma; the dashes are
    the source's, and without marks a reader can't tell speech from report. Dashes round an aside,
    in datelines and in lists stay silent.

    Misses: a paragraph of dialogue that has no tag, and no I, you or we.
    """
    text = document.text
    dashed = DASH_RE.search(text) is not None
    for match in TAG_RE.finditer(text) if dashed else ():
        start, end = match.span("tag" if match["tag"] else "late")
        dash = text[start:end].lstrip("-–— ")
        yield Finding(start, end, "English sets no dash between speech and speaker", dash)
    for match in RESUMED_RE.finditer(text) if dashed else ():
        before = text[max(0, match.start() - REACH) : match.start()].split()
        reach = TAG_WORDS if text[match.start() - 1] in ".!?" else TITLE_WORDS
        if before and any(word.strip('.,:;"”') in SAYING_VERBS for word in before[-reach:]):
            yield Finding(*match.span("dash"), "the speech goes on after a dash, without marks")
    for paragraph in document.paragraphs:
        line = LINE_RE.match(text, paragraph.start, paragraph.end)
        if line and DIALOGUE_RE.search(paragraph.text[:400]) and _told(paragraph.text[:2000]):
            yield Finding(*line.span("dash"), "speech opened by a dash instead of quotation marks")


def _told(text: str) -> bool:
    return TAG_RE.search(text) is not None or text.endswith("?")
