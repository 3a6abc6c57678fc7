"""A regular verb inflected after a modal or after `to`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.parts import (
    MODALS,
    NEGATIVES,
    POSSESSIVES,
    SUBJECTS,
    find,
    is_plural,
    word_before,
)
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.verbs import base_of_third_person, gerund, is_base, participle
from mtqa.rule import Finding, rule

# What follows a verb and not a noun: its object, or the preposition of its object.
OBJECT = (
    r"(?= (?:the|an?|this|that|these|those|his|her|its|their|our|my|your|him|them|it|us|me|you"
    r"|to|in|on|at|with|from|by|for|as|into|out|up|about|more|all|no|not|any|some)\b)"
)
MODAL_RE = re.compile(
    rf"(?P<head>[\w'’]+) (?P<adverb>not |also |never |only |[a-z]+ly )?(?P<to>to )?"
    rf"(?P<verb>[a-z]{{3,20}}){OBJECT}"
)
TO_RE = re.compile(
    r"(?P<head>\w+) (?P<adverb>not )?to (?P<verb>[a-z]{3,20}(?P<end>s|ing|ed))"
    r"(?= (?:the|an?|his|her|its|their|our|my|your|him|them|it|us|me|you)\b)"
)
#: Words that want an infinitive after `to`.
GOVERNORS = frozenset(
    """
    want wants wanted decide decides decided plan plans planned able unable hope hopes hoped refuse
    refused refuses managed manages tries tried try trying intend intends intended ready going
    continue continued continues expected forced allowed ordered asked told failed fails began
    begun begins ought seeks sought likely promised promises supposed willing need needs needed have
    has had is are
    """.split()
)
# These go with nouns too: "the commitment they have to improving it".
NOUN_RULED = frozenset("need needs needed have has had is are".split())
# Modals that are nouns as well ("God's will works in") want their subject beside them.
NOUN_MODALS = frozenset(["will", "can", "might", "may", "must"])
# "All we can needs", "what the town would leads": the modal closes a clause.
CLOSING_RE = re.compile(
    r"\b(?:all|everything|anything|whatever|what|as|than|best|way|where|how|things?)(?: that)?"
    r"(?: [\w'’-]+){1,3} $"
)
OF_NOUNS = frozenset(["the", "a", "an", "her", "own", "free"])
# "Living will", "free will": a noun.
WILLS = frozenset("living last good free political popular ill new old late final public".split())
# What has "to" and a bare form after "is": "the key is to find".
AIMS = frozenset(
    """
    key plan goal aim mission purpose idea job jobs task option way solution challenge objective
    priority role trick point intention best
    """.split()
)
# Forms in -ed, -ing and -s that are bare verbs, and adverbs and nouns that follow a modal.
NATIVE = frozenset(
    """
    need feed bleed speed breed exceed proceed succeed heed seed shed wed bed embed weed bring sing
    ring swing cling sting wing fling string spring king thing during has does was is pass miss
    discuss press guess address access process focus cross dress kiss toss assess possess always
    perhaps sometimes thus nonetheless nevertheless regardless used supposed
    """.split()
)
REACH = 60


@rule(
    "inflected-after-modal",
    category="Fluency/Grammar",
    severity=Severity.MINOR,
    flagged=[
        "The dam ⟦will protects⟧ the valley. Farmers ⟦could watering⟧ their fields.",
        "We ⟦should repaired⟧ it. Engineers ⟦would to inspect⟧ the gates first.",
        "They tried ⟦to repairs⟧ the gates and want ⟦to drains⟧ it.",
    ],
    clean=[
        "God's will works in the valley. All we can needs the mayor's help. Will looked at it.",
        "The can opening the tin fell. Political might used in the south fails. May visits the "
        "dam.",
        "They look forward to draining the lake; they have to bring it and are able to feed it.",
        "He did what he could using the tools. They agreed to changes the mayor wanted.",
        "She will always be there and must discuss the plan. In her will signed in May.",
    ],
    missed=["The dam ⟦will protects⟧ valleys."],
)
def inflected_after_modal(document: Document) -> Iterator[Finding]:
    """Flags a form in -s, -ing or -ed after a modal or `to`: `will protects the`, `want to drains`.

    After these English takes the bare form. Forms in -s are nouns as well, so an object or a
    preposition must follow, and modals that are nouns too (`God's will works in the valley`) must
    have their subject beside them. `To` is a preposition as well: only words that want an
    infinitive count.

    Why: two tenses of one verb were merged.
    Misses: verbs with no object.
    """
    text = document.text
    for match in find(document, MODALS | NEGATIVES, MODAL_RE):
        if match["head"][0].isupper():
            continue
        base = match["verb"] if match["to"] else _base(match["verb"])
        if not base or not _closes_nothing(text, match):
            continue
        if match["to"] and not (is_base(base) and match["head"] != "may"):
            continue
        # "Might interested in" may lack a "be" instead.
        doubt = match["verb"].endswith("ed")
        fixed = None if doubt else f"{match['head']} {match['adverb'] or ''}{base}"
        message = f"“{match['head']}” takes the bare form of the verb"
        yield Finding(*match.span(), message, fixed)
    for match in find(document, GOVERNORS, TO_RE):
        head, base = match["head"].lower(), _base(match["verb"])
        if not base:
            continue
        if head in NOUN_RULED and match["end"] != "s" and not _is_verb(text, match, head):
            continue
        start = match.start("head") + len(head) + 1
        yield Finding(start, match.end(), f"“{head} to” takes the bare form", f"to {base}")


def _closes_nothing(text: str, match: re.Match[str]) -> bool:
    """Whether the modal has its subject before it and its verb still to come."""
    before = word_before(text, match.start())
    around = text[max(0, match.start() - REACH) : match.start()].lower()
    if not before or before in POSSESSIVES | OF_NOUNS or before.endswith("'s"):
        return False
    if match["adverb"] and is_base(match["adverb"].strip()):
        return False  # "should apply to achieve the aim"
    if CLOSING_RE.search(re.split(r"[.!?,;]", around)[-1]):
        return False
    head = match["head"].lower()
    if head not in NOUN_MODALS or match["to"] or match["verb"].endswith("s"):
        return True
    if head in ("will", "must") and before not in WILLS:
        return True
    named = text[match.start() - 1 - len(before)].isupper()
    return named or before in SUBJECTS | {"which", "who", "that"} or is_plural(before)


def _is_verb(text: str, match: re.Match[str], head: str) -> bool:
    """Whether "need", "have" or "is" is the verb of the infinitive, and no noun rules it."""
    before = word_before(text, match.start())
    if head.startswith("need"):
        return before in SUBJECTS | NEGATIVES or is_plural(before)
    return before in (AIMS if head in ("is", "are") else NEGATIVES)


def _base(form: str) -> str | None:
    """The regular verb of which this is an inflected form."""
    if form in NATIVE or not form.endswith(("s", "ing", "ed")):
        return None
    if form.endswith("s"):
        return base_of_third_person(form)
    stem = form.removesuffix("ing").removesuffix("ed")
    for base in (stem + "e", stem, stem[:-1], stem[:-1] + "y"):
        if len(base) > 2 and is_base(base) and form in (gerund(base), participle(base)):
            return base
    return None
