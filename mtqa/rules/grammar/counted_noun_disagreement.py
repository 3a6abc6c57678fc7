"""`14 people was injured`: a count of several with a verb of one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.parts import find, is_plural
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

NOUN_RE = re.compile(r"([a-z]{3,20}) $")
VERB_RE = re.compile(
    r"(?:was|is|has)(?= (?:(?:also |already |reportedly |still"
    r" |now |not |been )*(?:\w+ed|killed|injured|hurt|dead|missing|taken|held|shot|found|left"
    r"|born|seen|given|made|sent|put|caught|built|lost|been|in|at|on|still|under)\b))"
)
COUNT_RE = re.compile(
    r"(?:^|(?<=[\s(\"“]))(?P<count>\d{1,3}(?:,\d{3})*|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even"
    r"|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Dd]ozens of|[Hh]undreds of|[Tt]housands of"
    r"|[Ss]everal|[Mm]any) (?:(?:more|other|young|new|local|civilian|police) )?$"
)
# Sums, spans and measures are one thing: "10 years is a long time", "25 percent was paid".
MEASURES = frozenset(
    "years days weeks months hours minutes seconds decades degrees dollars euros pounds rubles"
    " crowns cents points kilometers kilometres miles meters metres tons tonnes kilograms kilos"
    " liters litres grams acres hectares barrels times games goals francs series species".split()
)
# "The table for 8 people was": the count belongs to another noun's phrase.
INNER = frozenset(
    "of for with in at by from to the these those between among about against over under than and"
    " or on into through after before per every each a an as which last first next past his her"
    " its their our my your".split()
)
LAST_RE = re.compile(r"([\w'’-]+)[,:]?\s+$")
REACH = 60


@rule(
    "counted-noun-disagreement",
    category="Fluency/Grammar",
    severity=Severity.MINOR,
    flagged=[
        "He said that ⟦14 people was⟧ injured. ⟦Two soldiers has⟧ died.",
        "⟦Many houses was⟧ destroyed.",
    ],
    clean=[
        "On Monday, 14 people were injured. Ten years is still a long time; $3 million was paid.",
        "A table for 8 people was delivered. The last of the two matches is scheduled.",
        "The death of 14 people was reported. One of two men is in jail.",
        "Some 30 minutes is left. “Seven Samurais is shot in Japan.” The deaths of many is sad.",
    ],
    missed=["⟦The 14 people was⟧ hurt."],
)
def counted_noun_disagreement(document: Document) -> Iterator[Finding]:
    """Flags a count of two or more with `was`, `is` or `has`: `14 people was injured`.

    Why: the verb kept the number that it has in the source. Measures and sums count as one
    ("ten years is long"), and a count inside another phrase ("a table for 8 people was") does not
    rule the verb: both stay silent.
    Misses: counts behind `the`.
    """
    text = document.text
    for verb in find(document, ("was", "is", "has"), VERB_RE):
        match = NOUN_RE.search(text, max(0, verb.start() - 21), verb.start())
        if not match:
            continue
        noun = match[1]
        if noun in MEASURES or not (noun == "people" or noun[-1] == "s" or noun[-2:] == "en"):
            continue
        left = text[max(0, match.start() - REACH) : match.start()]
        count = COUNT_RE.search(left)
        if not count or count["count"] in ("0", "1") or not is_plural(noun):
            continue
        before = LAST_RE.search(left[: count.start("count")])
        if before and before[1].lower() in INNER and before[0].strip()[-1].isalnum():
            continue
        if before and before[1][0].isupper() and before[0].strip()[-1].isalnum():
            continue  # "SARS-CoV 2 tests has": a name
        start = match.start() - len(left) + count.start("count")
        right = {"was": "were", "is": "are", "has": "have"}[verb[0]]
        meant = text[start : verb.start()] + right
        message = f"“{verb[0]}” does not agree with “{noun}”"
        yield Finding(start, verb.end(), message, meant)
