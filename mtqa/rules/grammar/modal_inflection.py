"""An inflected verb after a modal, `do` or `to`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.parts import MODALS, NEGATIVES, find, opens_sentence, word_before
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.verbs import BASE_OF_PAST
from mtqa.rule import Finding, rule

# Third persons and pasts that are nothing but verbs; "needs" and "works" are nouns too.
BASE_OF = {
    **BASE_OF_PAST,
    **{
        base + ending: base
        for base, ending in (
            pair.split("+")
            for pair in """
            go+es do+es become+s get+s give+s take+s make+s say+s know+s see+s come+s bring+s
            keep+s begin+s seem+s provide+s continue+s receive+s remain+s include+s become+s
            happen+s exist+s occur+s belong+s allow+s contain+s ensure+s lose+s choose+s
            """.split()
        )
    },
    "has": "have",
    "is": "be",
    "was": "be",
    "are": "be",
    "were": "be",
    "am": "be",
    "carries": "carry",
}
AFTER_RE = re.compile(
    rf"(?P<head>[\w'’]+) (?P<adverb>not |also |never |only |always "
    rf")?(?P<verb>{'|'.join(BASE_OF)}|to)\b(?!['’-])"
)
HEADS = MODALS | NEGATIVES | {"to"}
TO_BASE_RE = re.compile(
    r" (?:be|have|do|go|get|take|make|give|become|see|know|come|say|use|find|keep|help|leave"
    r"|begin|start)\b"
)
# "All we can do is", "the place he refers to is", "what you can is": the verb has another subject.
NO_SUBJECT_BEFORE = frozenset(["that", "which", "what", "who", "all", "everything", "anything"])
PROPER_TO = frozenset(
    """
    go going refer refers look looked looking used according close due subject listen thanks
    """.split()
)


@rule(
    "modal-inflection",
    category="Fluency/Grammar",
    severity=Severity.MINOR,
    flagged=[
        "The plan ⟦will goes⟧ on. He ⟦didn't went⟧ home.",
        "She ⟦can to go⟧ and ⟦must to leave⟧. They want ⟦to became⟧ rich.",
    ],
    clean=[
        "All he can do is wait. The place she refers to is far. God's will is done.",
        "He did all he can to be ready. Will has left; May is warm; the can was empty.",
        "What he wants to is unclear. Those who would were few. He will, is all I know.",
    ],
    missed=["He ⟦will works⟧ today."],
)
def modal_inflection(document: Document) -> Iterator[Finding]:
    """Flags a finite verb after a modal, `didn't` or `to`: `will goes`, `can to go`, `to became`.

    After these English takes the bare form. Only verb forms that are nothing else count (`needs`
    and `works` are nouns), and none where the modal is a noun or a name (`God's will is done`) or
    closes a clause (`the place she refers to is far`).

    Why: two tenses of one verb were merged.
    Misses: verbs in -s that are nouns as well.
    """
    text = document.text
    for match in find(document, HEADS, AFTER_RE):
        head, verb = match["head"].lower().replace("’", "'"), match["verb"]
        before = word_before(text, match.start())
        if match["head"][0].isupper() and not opens_sentence(text, match.start()):
            continue
        if verb == "to":
            follows = TO_BASE_RE.match(text, match.end())
            if head not in ("must", "should", "can", "could", "cannot", "may") or not follows:
                continue
            if head.startswith(("can", "could")) and _all_he_can(text, match.start()):
                continue
            yield Finding(
                match.start(),
                follows.end(),
                f"“{match['head']}” takes no “to”",
                f"{match['head']}{follows.group()}",
            )
            continue
        be = BASE_OF[verb] in ("be", "have", "do")
        if be and (
            head in ("to", "will", "can", "might", "may", "must", "would", "should", "could")
        ):
            continue  # "what I want to is", "God's will is", "those who would were"
        if head == "to" and ((verb in BASE_OF_PAST and before in PROPER_TO) or verb.endswith("s")):
            continue
        if before in (
            "the",
            "a",
            "his",
            "her",
            "their",
            "its",
            "own",
            "my",
            "free",
            "last",
        ) or before.endswith("'s"):
            continue
        fixed = f"{match['head']} {match['adverb'] or ''}{BASE_OF[verb]}"
        yield Finding(*match.span(), f"“{match['head']}” takes the bare form, not “{verb}”", fixed)


def _all_he_can(text: str, start: int) -> bool:
    """Whether the clause is `all he can (to …)`, whose verb is left out."""
    around = text[max(0, start - 60) : start].lower()
    return bool(
        re.search(r"\b(?:all|everything|anything|whatever|what|as \w+ as|best|that|way)\b", around)
    )
