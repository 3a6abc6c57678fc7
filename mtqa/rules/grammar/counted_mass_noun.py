"""A noun counted that English does not count, or pluralised twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.parts import find, is_plural, occurrences
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.words import zipf
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
    r"one of (?:the|his|her|its|their|our) (?:most [a-z]+|[a-z]{2,10}est|best|worst)"
    r" (?P<noun>[a-z]{3,20})(?=[.,;!?]| (?:in|of|is|was|that|which|who|for|on|at)\b)",
    re.IGNORECASE,
)
IRREGULAR = {"person": "people", "man": "men", "woman": "women", "child": "children"}
# "One of the worst hit", "the most high profile", "the best of all": no noun that is counted.
UNCOUNTED = frozenset(
    """
    hit hurt read set cut known ever profile value quality all news people police staff data risk
    series species means yet end selling paid kept human past level rank rated tech range
    """.split()
)
#: A noun whose plural readers meet at least so often is one that English counts.
PLURAL_ZIPF = 2.7


@rule(
    "counted-mass-noun",
    category="Fluency/Grammar",
    severity=Severity.MINOR,
    flagged=[
        "The ⟦informations⟧ came late, and ⟦many information⟧ was lost.",
        "She read ⟦a news⟧ about it. He is ⟦a people⟧ of the north.",
        "It is ⟦one of the largest city⟧ in the world.",
        "It was ⟦one of the bloodiest battle⟧ of the war and ⟦one of his best story⟧.",
    ],
    clean=[
        "A news site, a people person, a data set, an equipment failure, a traffic jam.",
        "These information sources are good, and those money worries end.",
        "One of the largest cities is here. It progresses.",
        "One of the most important state banks fell. It is one of the worst hit in the region.",
        "She is one of the best known of all, one of the most high profile in years.",
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
        plural = _plural(noun.lower())
        if noun in UNCOUNTED or is_plural(noun) or zipf(plural) < PLURAL_ZIPF or zipf(noun) < 3.3:
            continue
        yield Finding(
            *match.span(), "“one of” wants a plural", match.group().removesuffix(noun) + plural
        )


def _plural(noun: str) -> str:
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"
