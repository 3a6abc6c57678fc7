"""The governor of Petrov: the holder of an office read as the place that he holds it in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.cues import standing
from mtqa.anatomy.setting import setting_of
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

OFFICE = (
    r"[Gg]overnor|[Pp]resident|[Mm]ayor|[Cc]hancellor|[Pp]remier|[Aa]mbassador|[Pp]rime [Mm]inister"
    r"|[Dd]eputy|(?:[Dd]efen[cs]e |[Ff]oreign |[Ii]nterior )?[Mm]inister"
    r"(?: of [A-Z]\w+(?: Affairs)?)?"
)
OFFICE_ENDS = (
    "overnor",
    "resident",
    "ayor",
    "hancellor",
    "remier",
    "mbassador",
    "inister",
    "eputy",
)
PLACE_RE = re.compile(
    r" of (?P<name>[A-Z][a-z]{3,})\b"
    # "the governor of Tambov region", "of Petrov's home town"
    r"(?!['’-]"
    r"| (?:[A-Z]|[Rr]egion|[Oo]blast|[Pp]rovince|[Ss]tate|[Cc]ounty|[Dd]istrict|[Uu]niversity))"
)
OFFICE_RE = re.compile(rf"\b(?:{OFFICE})$")
# A ministry belongs to a state; what ends like a Slavic, Armenian or Georgian surname is none.
MINISTER_RE = re.compile(
    r"\b(?P<office>[Mm]inister of (?:the )?(?:[A-Z]\w+|health|defen[cs]e|justice)(?: Affairs)?) of "
    r"(?P<name>[A-Z][a-z]{2,}(?:ov|ev|in|sky|skiy|skyi|enko|chuk|yan|shvili|vich))\b(?! [A-Z])"
)
TITLE_RE = re.compile(
    rf"\b(?:{OFFICE}|Governor|Mr\.?|Mrs\.?|Ms\.?|President|Minister"
    # a Slavic first name
    r"|[A-Z][a-z]+(?:iy|ei|ey|ay|iya|im|ir|or))"
    r" ([A-Z][a-z]{3,})\b"
)


@rule(
    "office-of-a-person",
    category="Accuracy/Mistranslation",
    severity=Severity.MAJOR,
    flagged=[
        "Crowds backed the ⟦governor of Petrov⟧ again.\n\nGovernor Petrov was arrested in July.",
        "The daughters of the ⟦Minister of Health of Markov⟧ left. Minister Markov stayed.",
    ],
    clean=[
        "The governor of Tambov met Sergei Tambov in Tambov.",
        "The governor of Oyo state, Governor Seyi, spoke.",
        "The mayor of Lyon met Mr. Brown; the president of Brown University spoke.",
        "The president of France met President Macron.",
    ],
    missed=["The head of the ⟦Office of President Andriy Kovalenko⟧ spoke of peace."],
)
def office_of_a_person(document: Document) -> Iterator[Finding]:
    """Flags “the governor of Petrov” where the article shows that Petrov is the governor.

    Why: case endings that join an office to its holder are read as a genitive, and the man becomes
    a place. The article has to use the same name as a person's, under a title, and never after
    “in”; places that share a name with a person are let through.
    Misses: names that stand once, unless they are a minister's and look it.
    """
    if not standing(document.text, tuple(f"{office} of " for office in OFFICE_ENDS)):
        return
    for match in MINISTER_RE.finditer(document.text):
        if setting_of(document).after(match.start("name")) is None:
            yield finding(*match.span(), match["office"], match["name"])
    places = []
    for match in PLACE_RE.finditer(document.text):
        start = match.start()
        office = OFFICE_RE.search(document.text, max(0, start - 50), start)
        if office and setting_of(document).after(match.start("name")) is None:
            places.append((office, match))
    if not places:
        return
    people = set(TITLE_RE.findall(document.text))
    located = set(re.findall(r"\b[Ii]n ([A-Z][a-z]{3,})\b", document.text))
    for office, match in places:
        person = match["name"] in people and match["name"] not in located
        if person and not MINISTER_RE.fullmatch(document.text, office.start(), match.end()):
            yield finding(office.start(), match.end(), office.group(), match["name"])


def finding(start: int, end: int, office: str, name: str) -> Finding:
    """What to say of an office and the person taken for its place."""
    return Finding(start, end, f"{name} is a person here, not a place", f"{office} {name}")
