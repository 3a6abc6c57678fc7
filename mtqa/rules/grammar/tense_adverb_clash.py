"""A tense beside a time that does not go with it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.parts import BE, find, word_before
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.verbs import IRREGULAR, PAST_ONLY, is_base
from mtqa.rule import Finding, rule

COUNT = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|many|a few)"
UNIT = r"(?:minutes?|hours?|days?|weeks?|months?|years?|decades?)"
PAST = (
    rf"(?:yesterday|last (?:week|weekend|month|year|night|[A-Z]\w+day)|{COUNT} {UNIT} ago)"
    r"(?![\w'’-])"
)
PLACE = r"(?: (?:to|in|at|from|on|into|for|home|back)(?: the)?(?: [\w-]{2,20}){0,2}?)?"
ACT = (
    r"(?:signed|issued|announced|published|approved|adopted|released|launched|opened)"
    r" (?:this|that|the|an?)(?: [\w-]+){0,2}? (?:law|bill|decree|statement|order|letter"
    r"|resolution|decision)"
)
MOVE = r"(?:arrived|come|gone|left|returned|died|started|begun|happened|departed|passed away)"
PERFECT_RE = re.compile(
    rf"(?:has|have) (?:(?:\w+(?:ed|en)|{MOVE}|been \w+(?:ed|en)|taken place)|{MOVE}{PLACE}"
    rf"|{ACT}) {PAST}",
    re.IGNORECASE,
)
WILL_RE = re.compile(rf"will (?:not |also )?(?P<verb>[a-z]+){PLACE} {PAST}")
PRESENT_RE = re.compile(rf"(?:is|are) [a-z]+ing {PAST}")
RECENTLY_RE = re.compile(
    r"(?:am|is|are|isn['’]t|aren['’]t) (?P<rest>(?:[\w'’-]+ ){1,7})recently(?=\s?[.,;!”\"])"
)
SINCE_RE = re.compile(
    rf"since (?P<time>{COUNT} {UNIT})(?![\w'’-])(?! (?:ago|earlier|before|prior|of|have|has|had"
    rf"|after|later|old|passed|is|was|\w+['’]))",
    re.IGNORECASE,
)
OPENING_RE = re.compile(
    rf"(?:Yesterday|Last (?:week|month|year|night|\w+day)|(?:Two|Three|Four|Five|Several|Ten|A "
    rf"few) {UNIT} ago),?"
    r" (?:the |a )?(?:[\w-]+ ){1,3}?(?P<verb>has|have|will)\b(?= (?:\w+ed|be|not|also|gone|come"
    r"|taken|given|made)\b)"
)
OPENINGS = ("yesterday", "last", "two", "three", "four", "five", "several", "ten", "a")
STOP_RE = re.compile(
    r"\b(?:that|who|which|when|why|what|where|how|and|but|or|as|only|those|until|more|most|than)\b"
)


@rule(
    "tense-adverb-clash",
    category="Fluency/Grammar",
    severity=Severity.MINOR,
    flagged=[
        "Many towns ⟦are not in our hands recently⟧.",
        "The delegation ⟦is arriving yesterday⟧ and ⟦has come yesterday⟧.",
        "The mayor ⟦has issued the new order last week⟧.",
        "He ⟦will arrive in Lyon last week⟧. They have lived here ⟦since three years⟧.",
        "⟦Last week, the minister has⟧ resigned.",
    ],
    clean=[
        "She has been ill recently. He is recently retired. It is only recently that they met.",
        "This is one of the houses built recently, and that is why he moved recently.",
        "He has been jailed for an attack last year. Sales will exceed last year’s.",
        "It was revamped since 15 years have passed. She has been here since two years before "
        "the war.",
        "Police are investigating a shooting last week.",
        "“You are planning to buy the dress you saw yesterday,” she said.",
    ],
    missed=["He ⟦was met tomorrow⟧ by the mayor."],
)
def tense_adverb_clash(document: Document) -> Iterator[Finding]:
    """Flags a tense against its time: `are … recently`, `has come yesterday`, `since three years`.

    `Recently` wants the perfect or the past; a finished time (`yesterday`, `last week`) wants the
    past; a stretch of time wants `for`. Sound text puts such times after a noun (`an attack last
    year`) or a clause (`the dress you saw yesterday`), so only a time right after its verb, its
    place or a decree counts, and no clause may stand between `are` and `recently`.

    Why: the source's one tense stands for several English ones.
    Misses: times further from their verb; tomorrow with a past.
    """
    for match in find(document, ("has", "have"), PERFECT_RE):
        verb = match.group().split()[1]
        if verb in PAST_ONLY or word_before(document.text, match.start()) in (
            "to",
            "may",
            "might",
            "could",
            "would",
            "should",
            "must",
        ):
            continue
        yield Finding(*match.span(), "a finished time wants the past tense, not the perfect")
    for match in find(document, ("will",), WILL_RE):
        if is_base(match["verb"]) and match["verb"] not in ("be", "have"):
            yield Finding(*match.span(), "“will” with a time that is past")
    for match in find(document, ("is", "are"), PRESENT_RE):
        yield Finding(*match.span(), "the present with a time that is past")
    for match in find(document, BE | {"isn't", "aren't"}, RECENTLY_RE):
        if not _has_clause(match["rest"]):
            yield Finding(
                *match.span(), "“recently” wants the perfect or the past, not the present"
            )
    for match in find(document, ("since",), SINCE_RE):
        if word_before(document.text, match.start()) not in ("ever", "years"):
            yield Finding(
                *match.span(),
                "a stretch of time takes “for”, not “since”",
                f"{'F' if match.group()[0] == 'S' else 'f'}or {match['time']}",
            )
    for match in find(document, OPENINGS, OPENING_RE):
        yield Finding(*match.span(), "a finished time wants the past tense")


def _has_clause(rest: str) -> bool:
    """Whether a verb or a clause stands between, to which `recently` may belong."""
    words = rest.lower().split()
    past = {form for pair in IRREGULAR.values() for form in pair}
    return bool(STOP_RE.search(rest.lower())) or any(
        (word.endswith("ed") and len(word) > 4) or word in past for word in words
    )
