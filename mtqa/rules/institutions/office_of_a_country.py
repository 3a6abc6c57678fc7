"""The governor of Nigeria, the secretary of Russia: offices that countries don't have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.setting import setting_of
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

OFFICE_RE = re.compile(
    r"\b(?:(?:[Dd]eputy |[Ff]ormer |[Aa]cting )?"
    r"(?:[Gg]overnor|[Mm]ayor|[Ss]ecretary|[Cc]hairman)) of (?:the )?(?=[A-Z])"
)
# "the Home Secretary of the United Kingdom", "the first secretary of …": more of the title
TITLE_WORD_RE = re.compile(
    r"\b(?:(?!(?:The|A|An|Former|Acting|But|And) )[A-Z]\w+|home|foreign|finance|defen[cs]e|press"
    r"|general|private|cabinet|colonial|military|British|French|royal|education|health|national"
    r"|state|first|assistant)[ -]$"
)
PERIOD_RE = re.compile(r"\b(?:1[0-8]\d\d|19[0-5]\d|[Cc]olonial|Roman|[Ee]mpire|viceroy|BC)\b")
# City states, and countries with a governor of some kind.
_GOVERNED = "SG HK MC VA JM PS XK GE LU LI KW PA MX GT NE"
GOVERNED = frozenset(_GOVERNED.split())


@rule(
    "office-of-a-country",
    category="Accuracy/Mistranslation",
    severity=Severity.MAJOR,
    flagged=[
        "Bello, a ⟦former governor of Nigeria⟧, declined.",
        "Pavel Orlov, ⟦Deputy Secretary of the Russian Federation⟧, was there.",
        "The ⟦mayor of Ukraine⟧ said so.",
    ],
    clean=[
        "The governor of Georgia and the mayor of Singapore's sister city met.",
        "The Home Secretary of the United Kingdom and the Governor-General of Canada came.",
        "The chairman of China Grain Company and the governor of Niger State spoke.",
        "In 1840 the governor of Egypt went to war.",
    ],
)
def office_of_a_country(document: Document) -> Iterator[Finding]:
    """Flags a governor, mayor, secretary or chairman of a whole country.

    Why: a word is lost on the way, “of the Security Council of …”, or a governor was a king's in
    the source. Countries have presidents; what has governors and mayors lies inside them. Stories
    of empires and colonies are let through, and so are names in which the country is a part.
    Misses: heads and directors of countries, which some bodies appoint.
    """
    if not any(
        f"{office} of " in document.text for office in ("overnor", "ayor", "ecretary", "hairman")
    ):
        return
    if PERIOD_RE.search(document.text):
        return
    for match in OFFICE_RE.finditer(document.text):
        at = setting_of(document).after(match.end())
        if at is None or at.kind != "name" or at.country in GOVERNED:
            continue
        if re.match(r"['’-]| (?:[A-Z]|state\b)", document.text[at.end : at.end + 8]):
            continue
        # "the chairman of Taiwan businessman Wu's firm"
        if "hair" in match.group() and document.text[at.end : at.end + 1] == " ":
            continue
        if TITLE_WORD_RE.search(document.text, max(0, match.start() - 20), match.start()):
            continue
        message = "no country has this office: a word of the body or the place is lost"
        yield Finding(match.start(), at.end, message)
