"""Two verb forms side by side that no English tense joins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.parts import find, word_before
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.verbs import BASE_OF_PAST, IRREGULAR, PAST_ONLY
from mtqa.rule import Finding, rule

PASTS = "|".join(sorted(PAST_ONLY - {"was", "were", "did", "had"}))
PERFECT_RE = re.compile(
    rf"(?:has|have|had|having) (?:already |also |not |never |recently )?(?P<verb>{PASTS}|swam"
    rf"|drank|ran|became)\b(?! out of)"
)
PASSIVE_RE = re.compile(rf"(?:was|were|is|are|been|being) (?P<verb>{PASTS})\b")
COPULA_RE = re.compile(
    r"(?:(?:is|was) (?:was|are|were|has|have|had|does|did|do)|(?:are|were) (?:is|was|has|have"
    r"|had|does|did|were)"
    r"|(?:has|had) (?:is|are|was|were|be|has)|have (?:being|be|has)|has being"
    r"|been (?:is|are|was|were|has|have)|was been|were been|is been|are been)\b(?!['’-])"
)
TESTED_RE = re.compile(r"(?:was|were|been|is|are) (?P<rest>tested (?:positive|negative))\b")
# "What it is is unclear", "all they have is hope", "the one I had was red", "the problem they are
# is": a clause without its object ends here, so its own verb stands further left.
RELATIVE_RE = re.compile(
    r"\b(?:what|all|that|who|which|where|how|whatever|thing|things|ones?|only|everything|those"
    r"|as|whoever|why)\b"
    r"|\b(?:i|we|you|they|he|she|it|[a-z]+s|people|there)$",
    re.IGNORECASE,
)
REACH = 70


@rule(
    "verb-collision",
    category="Fluency/Grammar",
    severity=Severity.MAJOR,
    flagged=[
        "The plan ⟦is was⟧ late. The boat ⟦has went⟧ and ⟦was took⟧ away.",
        "It ⟦was been⟧ shut. The city ⟦has being⟧ bombed.",
        "Two guests ⟦were tested positive⟧ in May.",
    ],
    clean=[
        "What the problem is has been asked. All they have is hope.",
        "He has been well. The only aim the party have is to win. She had had enough.",
        "Two guests tested positive. They were tested, positive or not. The thing is, was it late?",
    ],
    missed=["He ⟦recently is left⟧ the town."],
)
def verb_collision(document: Document) -> Iterator[Finding]:
    """Flags verb forms that cannot follow one another: `is was`, `has went`, `was took`.

    Also `was tested positive`, which is German: people test positive. English does put two verbs
    together where a clause ends (`what the problem is has been asked`); a relative word further
    left keeps such places silent. A wrong participle is plain all the same, and minor.

    Why: the decoder put two tenses of one sentence side by side.
    Misses: forms that are both past and participle.
    """
    text = document.text
    for match in find(document, ("has", "have", "had", "having"), PERFECT_RE):
        if (
            word_before(text, match.start()) in ("what", "all", "they", "we", "i", "you")
            and match["verb"] == "became"
        ):
            continue
        yield _clash(match)
    for match in find(document, ("was", "were", "is", "are", "been", "being"), PASSIVE_RE):
        yield _clash(match)
    for match in find(
        document, ("is", "was", "are", "were", "has", "have", "had", "be", "been"), COPULA_RE
    ):
        pair = match.group().split()
        never = pair[1] in ("been", "being")  # "was been" is wrong wherever it stands
        if never or not RELATIVE_RE.search(
            text[max(0, match.start() - REACH) : match.start()].rstrip()
        ):
            yield Finding(*match.span(), f"“{match.group()}”: two finite verbs side by side")
    for match in find(document, ("was", "were", "been", "is", "are"), TESTED_RE):
        active = word_before(text, match.start()) not in ("has", "have", "had", "be")
        yield Finding(
            *match.span(),
            "people “test positive”, in the active",
            match["rest"] if active else None,
            Severity.MINOR,
        )


def _clash(match: re.Match[str]) -> Finding:
    verb = match["verb"]
    participle = IRREGULAR[BASE_OF_PAST[verb]][1]
    return Finding(
        *match.span(),
        f"“{verb}” is no participle",
        match.group().removesuffix(verb) + participle,
        Severity.MINOR,
    )
