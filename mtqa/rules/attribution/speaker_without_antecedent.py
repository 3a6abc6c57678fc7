"""He said, and nobody has been named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mtqa.anatomy.quote_marks import DOUBLE_RE
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

_SURNAMES = """
trump biden obama clinton johnson smith jones putin merkel macron sanders williams wilson miller
davis taylor thomas jackson harris lewis martin clark lee khan cameron blair thatcher scholz musk
harry william meghan kate david john paul james michael george peter robert richard joe donald
"""
SPEAKER_RE = re.compile(
    r"\b(?P<tag>(?:[Hh]e|[Ss]he) (?:also )?"
    r"(?:said|says|added|explained|told|claimed|noted|stressed|stated)"
    r"|[Aa]ccording to (?:him|her|the (?:expert|specialist|virologist|scientist|analyst|doctor)))\b"
)
# Who might be meant: a name of two parts, a title with a name, or a word for a person.
PERSON_RE = re.compile(
    r"\b(?:[A-Z]\w+[.]? (?:[a-z]{1,3} )?[A-Z]\w+|(?:Mr|Mrs|Ms|Dr|Sir|Pope|Queen|King|President)\b"
    r"|(?i:man|woman|boy|girl|he|she|his|her|him|who|father|mother|son|daughter|husband|wife|person"
    r"|teen|baby|child|judge|victim|suspect|guard|poet|star|king|queen|pope|colleague|friend|chief"
    r"|head|pilot|student|candidate|patient|president|resident|boss|critic|politician|musician"
    r"|\w{2,12}(?:man|woman|person|ist|yer|ier|cher|ager)|neighbou?r|minister|leader|officer|farmer"
    r"|worker|driver|player|singer|actor|actress|doctor|director|mayor|governor|author|owner|member"
    r"|reporter|writer|trainer|coach|captain|winner|founder|partner|killer|shooter|speaker|senator"
    r"|professor|sister|brother|editor|painter|dancer|rapper|soldier|fighter|customer|user)s?\b)"
)
DATE_RE = re.compile(
    r"(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|\w+day"
)
COMMON_ZIPF = 4.0
# Names as common as everyday words, and never one.
SURNAMES = frozenset(_SURNAMES.split())
REACH = 500  # further down somebody has been named, or all is lost


@rule(
    "speaker-without-antecedent",
    category="Fluency/Grammar",
    severity=Severity.MAJOR,
    flagged=[
        "Change is better led by the young\n\n⟦She said⟧ that the new law is a step.",
        "Seven houses burned in the blaze. ⟦He said⟧ the fire began at noon.",
        "A fourth dose will be needed by May. ⟦According to the expert⟧, it will not be the last.",
    ],
    clean=[
        "Ada Ruiz leads change\n\nShe said that the new law is a step.",
        "“Seven houses burned,” he said. “All is lost.”",
        "Seven houses burned. A neighbour smelled smoke. He said the fire began at noon.",
        "He said the fire began at noon.",
        "Johnson leaves. He said he was tired.",
    ],
    missed=["The Commission met. ⟦He said⟧ it had seen the Press Council."],
)
def speaker_without_antecedent(document: Document) -> Iterator[Finding]:
    """Flags `he said`, `she said` or `according to the expert` before anybody has been named.

    The span is the pronoun and its verb, or the formula.

    Why: languages that mark the subject on the verb alone leave the pronoun to be guessed, and the
    machine guesses `he` where a commission spoke; or the lead that named the speaker is lost. An
    article that opens with a quotation may name its speaker later: it stays silent, as does a
    text with a name or a word for a person before the pronoun.

    Misses: speakers never introduced in an article that names other people.
    """
    match = SPEAKER_RE.search(document.text, 0, REACH + 60)
    if not match or len(document.sentences) < 2:
        return
    first = document.sentences[0]
    before = document.text[first.start : match.start()]
    if len(before) > REACH or match.start() < first.end or DOUBLE_RE.search(before):
        return
    if PERSON_RE.search(before) or _names(document, match.start()):
        return
    yield Finding(*match.span("tag"), "nobody has been named yet: who speaks?")


def _names(document: Document, end: int) -> bool:
    """Whether a name may stand before `end`: a capital in a sentence, or an odd first word."""
    heads = {sentence.start for sentence in document.sentences if sentence.start < end}
    for word in document.words:
        if word.start >= end:
            return False
        named = word.text[0].isupper() and not DATE_RE.fullmatch(word.text)
        if named and (word.start not in heads or not is_common(word.text)):
            return True
    return False


@cache
def is_common(word: str) -> bool:
    """Whether a capitalised word is an everyday one: `Change`, not `Okafor`."""
    from mtqa.knowledge.words import zipf  # loads a word list, which few articles need

    return zipf(word) >= COMMON_ZIPF and word.lower() not in SURNAMES
