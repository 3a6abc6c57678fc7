"""A report that nobody makes: `It is noted that …`, `…, it was said.`"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.cues import standing
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

TEXT = r"(?:publication|material|server|message|resource|portal|edition)"
# Each pattern with words of which a text must hold one: a quick look spares most searches.
PATTERNS = (
    # The past, and `it is said that`, are English.
    (
        ("noted that",),
        r"\b(?:It|(?:However|In addition|At the same time|Also), it) is(?: also)? noted that\b",
    ),
    (("specified,", "clarified,", "known,"), r"\bAs (?:specified|clarified|it became known),"),
    # `, it was said at the time`, `," it is spoken in the study`
    (
        (" it was said", " it is "),
        r"(?<=[,\"”] )(?:[-–—] )?it (?:was said(?! (?:that|to)\b)"
        r"|is (?:said|spoken|stated|written) in)\b",
    ),
    # News reaches people, not channels: `It became known to the channel “Lima”`
    (
        ("became known ",),
        r"\b(?:This|It|it) became known (?:to|from)(?= (?:the )?(?:[A-Z\"“]|\w+ channel))",
    ),
    # A text neither notes nor recalls: `, the publication notes`, `," quotes the server`
    (
        ("publication", "material", "server", "message", "resource", "portal", "edition"),
        rf"(?<=, )the {TEXT} (?:notes|noted|writes|wrote|specifies|recalls|quoted|quotes|explains"
        r"|clarifies)\b"
        rf"|(?<=[,\"”] )(?:notes|writes|specifies|recalls|clarifies|quotes) the {TEXT}\b",
    ),
    ((" quotes the ",), r"(?<=[\"”] )quotes the (?:newspaper|daily|agency|magazine)\b"),
)
SEARCHES = tuple((words, re.compile(pattern)) for words, pattern in PATTERNS)


@rule(
    "impersonal-report",
    category="Style/Awkward",
    severity=Severity.MINOR,
    flagged=[
        "The ban ends in May. ⟦It is noted that⟧ schools stay shut.",
        "Support ends in May, ⟦the publication notes⟧. ⟦As specified,⟧ users may stay.",
        "Traffic fell by ten percent, ⟦it was said⟧ at the time.",
        '"The bridge fell," ⟦quotes the newspaper⟧ from the letter.',
        "Two tanks were lost. ⟦This became known to⟧ the channel “Lima”.",
    ],
    clean=[
        "In the post, it was noted that schools stay shut. It is said that he never slept.",
        "It became known to all that he had lost. As noted, schools stay shut.",
        "As specified in the contract, schools stay shut. On Sunday, it was said to be safe.",
        "Support ends in May, the agency said. He quotes the newspaper.",
    ],
    missed=["⟦It follows from the message that⟧ schools stay shut."],
)
def impersonal_report(document: Document) -> Iterator[Finding]:
    """Flags reports without a reporter, as Russian and German agencies carry on with them.

    Why: `It is noted that`, `it was said` and `the publication notes` keep a report going in the
    source; English names who said so, once, and then tells the news. The passive in the past and
    the verbs that English does use so (`it is said that`, `the paper says`) stay silent.

    Misses: formulas with other verbs; sources in a sentence of their own are `calqued-source`.
    """
    for words, pattern in SEARCHES:
        if standing(document.text, words):
            for match in pattern.finditer(document.text):
                message = "a formula of the original's press; English names the source"
                yield Finding(*match.span(), message)
