"""A noun that opens its clause, and right after it a verb of the other number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.parts import MODALS, SUBJECTS, find, is_plural, opens_sentence
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.words import zipf
from mtqa.rule import Finding, rule

ONE_RE = re.compile(
    r"(?P<head>the|this|each|every|a|an) (?P<noun>[a-z]{3,20}) (?P<verb>are|were|have)(?![\w'’-])"
    r"(?! (?:I|he|she|it|they|we|you)\b)",
    re.IGNORECASE,
)
MANY_RE = re.compile(
    r"(?P<head>the|these|those|many|some|several|most|both) (?P<noun>[a-z]{4,20})"
    r" (?P<verb>is|was|has)(?![\w'’-])",
    re.IGNORECASE,
)
FORMS = {"are": "is", "were": "was", "have": "has", "is": "are", "was": "were", "has": "have"}
#: Bodies of people, which British newsrooms give a plural verb; words that are their own plural,
#: and numbers and adjectives that stand for those who are so.
EITHER = frozenset(
    """
    police team government family club band crew staff public majority minority rest group company
    firm council committee couple pair trio duo number variety media data jury crowd side squad
    cabinet party army board press opposition audience class community gang panel population
    department ministry bank union association agency authority court commission parliament senate
    congress enemy range host handful lot bulk remainder percentage proportion half third quarter
    trust church orchestra choir cast faculty force forces navy duo leadership management quartet
    generation nation country city town village world school university college hospital network
    sheep deer aircraft spacecraft offspring youth clergy cattle folk livestock personnel poultry
    salmon trout fish shrimp squid bison swine moose elite dice series species counsel
    two three four five six seven eight nine ten dozen hundred thousand million billion few many
    other others latter former same most more least first second last next only best worst
    majority lads rich poor old young dead living sick elderly wounded injured accused blind deaf
    wealthy powerful disabled unemployed bereaved homeless needy brave
    """.split()
)
# "This morning were seen …": a time that opens the sentence is no subject.
TIMES = frozenset("year month week weekend morning evening afternoon time season term day".split())
# Singular in -s that no ending tells.
SINGULARS = frozenset(
    """
    headquarters works barracks crossroads gallows savings whereabouts premises summons innings
    proceeds sports odds corps chess maths mumps measles diabetes aids rabies genius virus campus
    """.split()
)
ENDINGS_RE = re.compile(r"(?:[ai]|men|people|folk|fish|ed|ese|ish|ous|ful|less|ing)$")
NOUN_RE = re.compile(r"(?:tion|sion|ment|ness|ity|ism|ance|ence|ship|ure|age)$")
#: A noun's plural is not much rarer than itself; an adjective's is.
GAP, RARE = 1.9, 2.3
PEOPLE = frozenset(["man", "woman", "child", "wife", "person", "policeman", "spokesman"])
#: Words more common than this are no nouns: "this all have".
FUNCTION = 6.0
CLAUSE_RE = re.compile(r"(?:, (?:and|but|while|because)|\bbecause|\bwhile|\balthough) $")


@rule(
    "noun-verb-disagreement",
    category="Fluency/Grammar",
    severity=Severity.MINOR,
    flagged=[
        "⟦The lake are⟧ frozen. ⟦This information were⟧ new, but ⟦the skater have⟧ left.",
        "⟦Many bridges is⟧ shut. ⟦The skaters was⟧ brave.",
    ],
    clean=[
        "The team are ill. The government have acted. The injured were flown out. The few are.",
        "The sheep are shorn. The data were lost. This year are due two votes. The media are here.",
        "The news was bad. The headquarters is shut. Two years is long. Some days was all he had.",
        "The lakes in the north and the river are frozen. The rise in prices is feared.",
        "The French were late; the British are here. The lake were it frozen would bear us.",
    ],
    missed=["⟦The lake near the woods are⟧ frozen."],
)
def noun_verb_disagreement(document: Document) -> Iterator[Finding]:
    """Flags a lone noun with a verb of the other number: `The lake are`, `Many bridges is`.

    Only a noun that opens its sentence or clause counts, with its article before and its verb right
    after: nothing else can be the subject. Bodies of people (`the government are`), adjectives for
    people (`the injured were`) and words that are their own plural stay silent.

    Why: the verb agrees with the source's noun.
    Misses: subjects of more than one word.
    """
    text = document.text
    for heads, pattern, wrong in (
        (("the", "this", "each", "every", "a", "an"), ONE_RE, _is_singular),
        (("the", "these", "those", "many", "some", "several", "most", "both"), MANY_RE, _is_many),
    ):
        for match in find(document, heads, pattern):
            start = match.start()
            head, noun, verb = match["head"], match["noun"], match["verb"]
            if noun.lower() != noun or not wrong(noun, head.lower()):
                continue
            if not opens_sentence(text, start) and not CLAUSE_RE.search(
                text[max(0, start - 12) : start]
            ):
                continue
            if head.lower() == "some" and noun in ("days", "times", "years"):
                continue
            message = f"“{verb}” does not agree with “{noun}”"
            yield Finding(start, match.end(), message, f"{head} {noun} {FORMS[verb]}")


def _is_singular(noun: str, head: str) -> bool:
    """Whether this is a noun that takes a singular verb and no other."""
    if noun in EITHER | TIMES | MODALS | SUBJECTS or noun.endswith("s") or is_plural(noun):
        return False
    if noun in PEOPLE or ENDINGS_RE.search(noun):
        return noun in PEOPLE
    if head not in ("the", "a", "an") or NOUN_RE.search(noun):
        return RARE <= zipf(noun) < FUNCTION
    plural = noun[:-1] + "ies" if noun[-1] == "y" and noun[-2] not in "aeiou" else noun + "s"
    if noun.endswith(("ch", "sh", "x", "z")):
        plural = noun + "es"
    return zipf(plural) >= max(RARE, zipf(noun) - GAP)


def _is_many(noun: str, head: str) -> bool:
    """Whether this is a plural and nothing else."""
    return noun not in SINGULARS and (
        is_plural(noun)
        and not noun.endswith("ics")
        and not (noun.endswith("ings") and head in ("the", "some"))
    )
