"""A source named in a sentence of its own, word for word as the original had it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.speech import SPEECH_VERBS
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# "This is reported by X", "It was warned by X": English names the source first, or within the news.
PASSIVE_RE = re.compile(
    r"(?:This|(?!It is written in\b)It|About this|About it)"
    r"(?: (?:is|has been) (?:reported|stated|announced|said|written|informed|told|communicated)"
    r"| (?:is|was|has been)"
    r" (?:evidenced|warned|disclosed|written|informed|told|stated|communicated))"
    r"(?= (?:\w{1,30} ){0,4}?(?:by|in|on|at)\b)(?! that\b| to \w)"
    r"(?! in (?:the )?(?:19|20)\d\d)"
)
# "TASS writes about this": the same in the active.
ABOUT_THIS_RE = re.compile(
    r"(?:writes|reports|wrote|reported|informs|informed) (?:about )?(?:this|it)"
    r"(?= (?:with|in|on|citing)\b|\.|,)"
)
REFERENCE_RE = re.compile(r"with(?: a)? (?:reference|link) to\b")
FORMULA_RE = re.compile(
    r"(?<=[,\"”] )(?P<they>they (?:write|say) (?:in|on) (?:the )?\w{1,20})"
    r"|(?P<learned>(?:(?<=\) )|\b[Tt]he )reporter (?:has )?learned\b)"
)
# `, writes "The Guardian."` `According to "SE",`: English papers bear no quotation marks, and the
# agency of the source stands behind its verb in the present.
OUTLET = r"[\"“«](?:[A-Z][\w.&-]{1,20})(?:[ -][\w-]{1,12}){0,2}(?:[.,]?[\"”»])"
QUOTED_RE = re.compile(
    rf"(?<=, )(?P<verb>(?:writes|reports|informs) {OUTLET})"
    rf"|\b(?P<source>According to {OUTLET})(?=,)"
    r"|(?<=[a-z], )(?P<after>[\"“«][A-Z][\w.&-]{1,20}(?: [\w-]{1,12}){0,2}[\"”»] "
    r"(?:writes|reports))(?=[.,])"
)
# `…," the ministry explained to our publication.`
OURS_RE = re.compile(
    r"\b(?:told|said to|explained to|reported to|commented to) (?:our|this)(?: own)? "
    r"(?:publication|editorial (?:board|department|office|staff)|editors|newspaper|portal"
    r"|correspondent|edition)(?! in 1)\b"
)
LABEL_RE = re.compile(
    r"\b(?:[Dd]irect (?:speech|language|quote)\b(?=[^.!?\n]{0,40}:)"
    r"|(?<=['’]s )(?:direct speech|quote)(?=:)"
    r"|(?<=\()(?:quoted by|quotes?)(?= [A-Z\"“]))"
)
LABELS = ("irect ", "s quote:", "(quote")
SENTENCE_REACH = 160


@rule(
    "calqued-source",
    category="Style/Awkward",
    severity=Severity.MINOR,
    flagged=[
        "Two bears fled the zoo. ⟦This is reported⟧ by Channel 9.",
        "Folic acid may harm. ⟦This was warned⟧ by the Daily Post.",
        "Prices fell. The Post ⟦writes about this⟧ ⟦with reference to⟧ the ministry.",
        "The ferry sank, Interpress reports ⟦with reference to⟧ rescuers.",
        'Ruiz\'s ⟦direct speech⟧: "We stay."',
        "“Bears learn from us,” ⟦they write in the comments⟧.",
        "LYON, May 3 (Ada Ruiz) ⟦reporter learned⟧ from the zoo that bears learn.",
        "“We stay,” she said (⟦quoted by⟧ Interpress).",
        'Bears fled in May, ⟦writes "The Guardian."⟧ ⟦According to "SE"⟧, they learn.',
        "“We stay,” the ministry ⟦explained to our publication⟧.",
    ],
    clean=[
        "This was announced by the minister on Monday.",
        "It is said that he never slept. The soup is old; it is said to be from the north.",
        "It is said to have been made in Lima by monks.",
        "It was written in 1924 by a monk. It is written in the Torah: “Thou shalt not kill.”",
        "There is truth in the poet's words: “No man is an island.”",
        "The rules were drawn up with reference to older laws.",
        "The ferry sank, Interpress reported, citing rescuers.",
        "Ruiz, who writes “Bears and I”, told our reporter so.",
        "Unlike direct speech, reported speech needs no marks.",
    ],
    missed=["⟦About this says⟧ the Daily Post."],
)
def calqued_source(document: Document) -> Iterator[Finding]:
    """Flags a source named as the original named it: `This is reported by Channel 9.`

    Also `X writes about this`, `with reference to` for `citing`, and labels such as `Ruiz's direct
    speech:`. The span is the formula without the source's name.

    Why: agency copy in other languages ends its lead with such a sentence; English newsrooms write
    `Channel 9 reports`, inside the news itself. The past (`This was announced by`) is used in
    English too, and `with reference to` away from any speech verb: both stay silent.

    Misses: formulas with other verbs, and wrecked word order, which is `broken-source-tag`.
    """
    text = document.text
    for match in PASSIVE_RE.finditer(text):
        if not text[max(0, match.start() - 1) : match.start()].isalnum():
            message = "the source in a sentence of its own is a calque; English: “X reports that …”"
            yield Finding(*match.span(), message)
    for match in ABOUT_THIS_RE.finditer(text):
        message = "“about this” is a calque; name the source within the news: “…, X reports”"
        yield Finding(*match.span(), message)
    for match in REFERENCE_RE.finditer(text):
        around = text[max(0, match.start() - SENTENCE_REACH) : match.start()]
        sentence = re.split(r"[.!?] |\n", around)[-1]
        words = {word.strip(',"”“').lower() for word in sentence.split()}
        if words & SPEECH_VERBS or "according" in words:
            yield Finding(*match.span(), "a calque for naming a source", "citing")
    for match in FORMULA_RE.finditer(text) if " they " in text or "eporter " in text else ():
        message = "a formula of the original's press; English names the source"
        yield Finding(*match.span(), message)
    quoted = any(
        verb in text
        for verb in ("writes ", "reports ", "informs ", "According to ", " writes", " reports")
    )
    for match in QUOTED_RE.finditer(text) if quoted else ():
        yield Finding(*match.span(), "English names a newspaper or agency without quotation marks")
    for match in OURS_RE.finditer(text) if " our " in text or " this " in text else ():
        yield Finding(*match.span(), "whose? The article speaks of the original's newsroom")
    for match in LABEL_RE.finditer(text) if any(word in text for word in LABELS) else ():
        yield Finding(*match.span(), "a label for quoted speech where English has a verb of saying")
