"""A verb of advising or ordering with an infinitive and nobody to do it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.parts import BE, find, word_before
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.verbs import gerund, is_base
from mtqa.rule import Finding, rule

ACTIVE_RE = re.compile(
    r"(?P<verb>advis(?:e|es|ing)|recommend(?:s|ing)?|suggest(?:s|ing)?|insist(?:s|ing|ed)?"
    r"|prescribes?|ordering)"
    r" (?P<not>not )?to (?P<base>[a-z]+)\b",
)
# Past forms are participles too: "he is advised to go", "those ordered to leave".
PAST_RE = re.compile(
    r"(?P<verb>recommended|demanded|suggested) (?P<not>not )?to (?P<base>[a-z]+)\b"
)
TOLD_RE = re.compile(r"(?P<verb>told|tells) (?P<how>how|why)\b(?= [a-z]+)")
FIRST = """
advise advises advising recommend recommends recommending suggest suggests suggesting insist
insists insisting insisted prescribe prescribes ordering
""".split()
AUXILIARY = BE | frozenset(
    "not also still been therefore now strongly highly usually generally often best".split()
)
NOUN_BEFORE = frozenset(
    """
    a the of in that this these those if when where as than what which story tales stories
    """.split()
)
DATIVE = frozenset(["the", "a", "an", "him", "her", "them", "us", "me", "you", "it", "all"])


@rule(
    "wrong-complement",
    category="Fluency/Grammar",
    severity=Severity.MINOR,
    flagged=[
        "Doctors ⟦advise to sleep⟧ early. The nurse ⟦recommended to weigh⟧ the child.",
        "He issued an order ⟦ordering to build⟧ walls. The coach ⟦told how⟧ he won.",
    ],
    clean=[
        "Doctors advise patients to rest. She is recommended to rest, as recommended to others.",
        "He was told how to do it. It is not recommended to swim. The evidence suggests to me "
        "that he lied.",
        "The story told how he died. Sweets suggested to him were bought. They demanded to know.",
    ],
    missed=["Doctors ⟦advise him resting⟧."],
)
def wrong_complement(document: Document) -> Iterator[Finding]:
    """Flags `advise`, `recommend` or `order` with a bare infinitive: `experts advise to rest`.

    English wants the gerund (`advise resting`) or the person (`advise patients to rest`). After a
    form of `be` the person is the subject (`is advised to rest`), which is sound, and `demanded to
    know` is. `Told how he won` lacks its hearer in the same way.

    Why: in the source the infinitive needs no doer.
    Misses: other verbs; past forms with words between.
    """
    text = document.text
    for match in [
        *find(document, FIRST, ACTIVE_RE),
        *find(document, ("recommended", "demanded", "suggested"), PAST_RE),
    ]:
        before, base, verb = word_before(text, match.start()), match["base"], match["verb"]
        past = verb.endswith("ed")
        if base in DATIVE or not is_base(base) or (base in ("be", "have") and past):
            continue
        if before in AUXILIARY or not before or before in NOUN_BEFORE:
            continue
        if verb == "demanded" and base in ("know", "see", "be", "speak", "leave", "meet", "hear"):
            continue
        if past and re.search(
            r"(?:\b(?:is|are|was|were|be|been|being|as|get|it)|['’]s) (?:\w+ )?$",
            text[max(0, match.start() - 24) : match.start()],
        ):
            continue
        fixed = (
            None
            if verb.startswith(("order", "demand", "insist"))
            else f"{verb} {match['not'] or ''}{gerund(base)}"
        )
        yield Finding(*match.span(), f"“{verb}” wants the gerund, or a person before “to”", fixed)
    for match in find(document, ("told", "tells"), TOLD_RE):
        before = word_before(text, match.start())
        around = re.split(r"[.!?]", text[max(0, match.start() - 40) : match.start()])[-1]
        if (
            not before
            or before in AUXILIARY | NOUN_BEFORE
            or re.search(
                r"\b(?:am|is|are|was|were|be|been|being|get|got|has|have|had|book|film|story"
                r"|report|letter|can|could|to)\b|['’](?:s|m|re)\b",
                around,
            )
        ):
            continue
        yield Finding(
            *match.span(),
            f"“{match['verb']}” needs somebody who is told",
            f"explained {match['how']}",
        )
