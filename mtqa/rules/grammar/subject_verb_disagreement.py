"""A verb in the wrong person or number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.parts import find, is_plural, word_before
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

PRONOUN_RE = re.compile(
    r"(?:(?P<one>he|she|it) (?P<many_verb>have|are|were|don['’]t|haven['’]t|aren['’]t)"
    r"|(?P<many>they|we) (?P<one_verb>was|is|has|does|isn['’]t|wasn['’]t|hasn['’]t"
    r"|doesn['’]t))(?![\w'’-])",
    re.IGNORECASE,
)
THERE_RE = re.compile(
    r"there (?P<verb>is|was) (?P<rest>(?:also |still |now )?(?:many|several|numerous|(?:two"
    r"|three|four|five|six|seven|eight|nine|ten)"
    r" (?!years?|days?|weeks?|months?|hours?|sides?|ways?|things?|million|hundred|thousand|or"
    r"|more|people\W)[a-z]+s\b|serious [a-z]+s\b))",
    re.IGNORECASE,
)
PLURAL_RE = re.compile(
    r"(?:the|these|those) (?P<noun>[a-z]{4,20}s|people|police|men|women|children)"
    r"(?: of (?:the |these )?(?:[a-z-]+ ){0,2}[a-z-]+s)? (?P<verb>is|was|has) (?=\w+(?:ed|ing"
    r"|en)\b|not\b|a\b|the\b|very\b)",
    re.IGNORECASE,
)
INFINITIVE_RE = re.compile(r"\bto \w+ $")
REACH = 30
FORMS = {
    "have": "has",
    "are": "is",
    "were": "was",
    "is": "are",
    "was": "were",
    "has": "have",
    "does": "do",
}
# A question, a wish or a clause further left takes the verb, or the pronoun is its object.
INVERTING = frozenset(
    """
    does do did if as were though wish whether that who what make makes made let lets help helps
    saw see have had can will would could should may might must than like when and or to in of for
    with on about around from behind under inside by near over into using through between above
    below beneath given gave give gives shown showed taught suggest demand insist know knew
    knows
    """.split()
)
BEFORE_PLURAL = frozenset(
    """
    one some part any each none all most many about of with in for to by from behind among between
    against at over under into than per across within through on and or around near like as
    """.split()
)


@rule(
    "subject-verb-disagreement",
    category="Fluency/Grammar",
    severity=Severity.MINOR,
    flagged=[
        "He said ⟦they was⟧ late, but ⟦she have⟧ gone.",
        "⟦There was serious doubts⟧. ⟦There is many⟧ ways.",
        "⟦The effects of these storms has⟧ worsened. ⟦The mayors was⟧ elected in May.",
    ],
    clean=[
        "Does he have it? If she were here. They saw it do well; let it have its day.",
        "The decision to dismiss the leaders was a mistake. The series is shot in Oslo.",
        "Above it are men in helmets. The images I had given it were sound.",
        "One of the victims was named. What they are is brave. He insisted that she have a say.",
        "The rise in the cost of the measures is feared. There is two years' work.",
        "The federal investments in IT are sound. The only thing behind it are rumours.",
    ],
    missed=["⟦The mayor of both towns are⟧ angry."],
)
def subject_verb_disagreement(document: Document) -> Iterator[Finding]:
    """Flags a verb that does not agree: `they was`, `she have`, `the effects of storms has`.

    Questions (`does he have`), wishes (`if she were`, `insisted that she have`) and objects (`saw
    it do`) look alike, so a word that brings any of them keeps the place silent. Of nouns, only
    plurals that open their phrase count, since `the cost of the measures is` is sound.

    Why: the verb agrees with another noun, or with the source's.
    Misses: most nouns.
    """
    text = document.text
    for match in find(document, ("he", "she", "it", "they", "we"), PRONOUN_RE):
        before = word_before(text, match.start())
        if before in INVERTING or match.group().isupper() or match.group().startswith("IT"):
            continue
        if (
            match["one"]
            and not before
            and match["many_verb"] in ("were", "are")
            and match["one"] == "it"
        ):
            continue  # ", as it were,"
        if match["many"] and re.search(
            r"\b(?:what|who|all|how|why|where|whom|thing)\b",
            text[max(0, match.start() - 30) : match.start()].lower(),
        ):
            continue
        verb = match["many_verb"] or match["one_verb"]
        right = FORMS.get(verb.lower())
        subject = match["one"] or match["many"]
        yield Finding(
            *match.span(),
            f"“{verb}” does not agree with “{subject}”",
            f"{subject} {right}" if right else None,
        )
    for match in find(document, ("there",), THERE_RE):
        tail = text[match.end() : match.end() + 2]
        if tail[:1] in ("'", "’", "-") or (match["rest"].endswith("many") and tail == " a"):
            continue
        before, verb = text[match.start() : match.start("verb")], FORMS[match["verb"].lower()]
        right = f"{before}{verb}{text[match.end('verb') : match.end()]}"
        yield Finding(*match.span(), f"“{match['verb']}” before a plural", right)
    for match in find(document, ("the", "these", "those"), PLURAL_RE):
        before = text[max(0, match.start() - REACH) : match.start()]
        # "The decision to dismiss the leaders was": they are an infinitive's object.
        if not is_plural(match["noun"].lower()) or INFINITIVE_RE.search(before):
            continue
        if word_before(text, match.start()) in BEFORE_PLURAL or word_before(
            text, match.start()
        ).endswith(("ing", "ed", "s")):
            continue
        phrase = text[match.start() : match.end("verb")]
        yield Finding(
            match.start(),
            match.end("verb"),
            f"“{match['verb']}” does not agree with “{match['noun']}”",
            phrase.removesuffix(match["verb"]) + FORMS[match["verb"]],
        )
