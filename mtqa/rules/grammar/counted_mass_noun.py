"""A noun counted that English does not count, or pluralised twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.parts import find, occurrences
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

PLURALS = {
    "informations": "information",
    "equipments": "equipment",
    "furnitures": "furniture",
    "advices": "advice",
    "evidences": "evidence",
    "knowledges": "knowledge",
    "datas": "data",
    "childrens": "children",
    "homeworks": "homework",
    "softwares": "software",
    "legislations": "legislation",
    "feets": "feet",
    "luggages": "luggage",
    "aircrafts": "aircraft",
    "criterias": "criteria",
    "phenomenas": "phenomena",
    "progresses": None,  # a verb as well
}
MASS = "information|advice|equipment|furniture|evidence|luggage|homework|legislation|money|traffic"
MANY_RE = re.compile(
    rf"(?P<word>many|several|few|these|those|numerous) (?P<noun>{MASS})(?=[.,;!?)”\"]| (?:about"
    rf"|on|of|for|from|is|are|was|were|has|have|in|and|to|that)\b)",
    re.IGNORECASE,
)
ONE_RE = re.compile(
    r"(?P<word>an?|another) (?P<noun>news|information|advice|equipment|furniture|luggage"
    r"|homework|progress|evidence"
    r"|people|clothes|thanks|criteria|phenomena|bacteria|feedback)(?=[.,;!?)”\"]| (?:about|on|of"
    r"|for|from|is|was|has|that|in)\b)",
    re.IGNORECASE,
)
ONE_OF_RE = re.compile(
    r"one of (?:the|his|her|its|their|our) (?:most [a-z]+|(?:larg|strict|strong|bigg|rich|old"
    r"|high|great|rar|fin|new|long|fast|deadli|busi|wors)e?st)"
    r" (?P<noun>curfew|supercar|country|city|person|man|woman|company|problem|case|car|place"
    r"|player|way|project|state|area|event"
    r"|team|region|example|measure|issue|part|member|question|factor|reason|day|game|house"
    r"|district|school|bank|party)(?=[.,;!?]| (?:in|of|is|was|that|which|who|for|on|at)\b)",
    re.IGNORECASE,
)


@rule(
    "counted-mass-noun",
    category="Fluency/Grammar",
    severity=Severity.MINOR,
    flagged=[
        "The ⟦informations⟧ came late, and ⟦many information⟧ was lost.",
        "She read ⟦a news⟧ about it. He is ⟦a people⟧ of the north.",
        "It is ⟦one of the largest city⟧ in the world.",
    ],
    clean=[
        "A news site, a people person, a data set, an equipment failure, a traffic jam.",
        "These information sources are good, and those money worries end.",
        "One of the largest cities is here. It progresses.",
        "One of the most important state banks fell.",
    ],
    missed=["He gave ⟦two advice⟧."],
)
def counted_mass_noun(document: Document) -> Iterator[Finding]:
    """Flags a mass noun that is counted: `informations`, `many information`, `a news`.

    Also a singular after `one of the most …` (`one of the largest city`), the same fault the
    other way round. Before another noun all of these are sound (`a news site`), so what follows
    decides.

    Why: the source counts the noun, English does not.
    Misses: rarer nouns.
    """
    text = document.text
    starts = occurrences(document)
    for plural, right in PLURALS.items():
        for start in starts.get(plural, ()):
            word = text[start : start + len(plural)]
            if right and word.islower():
                yield Finding(start, start + len(plural), f"“{right}” has no plural in -s", right)
    for match in find(document, ("many", "several", "few", "these", "those", "numerous"), MANY_RE):
        yield Finding(*match.span(), f"“{match['noun']}” cannot be counted")
    for match in find(document, ("a", "an", "another"), ONE_RE):
        if (
            match["noun"].lower() == "people"
            and text.startswith((" of", " that"), match.end())
            and text[match.start()].isupper()
        ):
            continue
        yield Finding(*match.span(), f"“{match['noun']}” takes no “{match['word']}”")
    for match in find(document, ("one",), ONE_OF_RE):
        noun = match["noun"]
        plural = {
            "country": "countries",
            "city": "cities",
            "person": "people",
            "man": "men",
            "woman": "women",
            "company": "companies",
            "party": "parties",
        }.get(noun, noun + "s")
        yield Finding(
            *match.span(), "“one of” wants a plural", match.group().removesuffix(noun) + plural
        )
