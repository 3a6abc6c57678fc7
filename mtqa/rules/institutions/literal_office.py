"""The parliamentary managing director: offices and services translated word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.cues import standing
from mtqa.anatomy.setting import setting_of
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.literal_offices import LITERAL_OFFICES
from mtqa.rule import Finding, rule

OFFICE_RES = tuple(
    (tuple(hints.split("|")), re.compile(rf"\b(?:{pattern})"), right, codes.split())
    for hints, pattern, right, codes in LITERAL_OFFICES
)
PLAYER_RE = re.compile(
    r"\b[A-Z][a-z]+ (?P<word>representative) "
    r"(?=(?:MF|FW|DF|GK|forward|midfielder|defender|goalkeeper)\b)"
)
# The Federal Republic is Germany now; only history needs the short form of its name.
FRG_RE = re.compile(r"\b(?:the )?FRG\b")
HISTORY_RE = re.compile(r"\bGDR\b|\b(?:East|West)(?:ern)? German|\b19[4-8]\d\b|\(FRG\)")


@rule(
    "literal-office",
    category="Accuracy/Mistranslation",
    severity=Severity.MINOR,
    flagged=[
        "The ⟦parliamentary managing director⟧ of the Greens said no.",
        "He was taken to ⟦police inspection⟧ 12.",
        "The shrine was opened by the ⟦autonomous chairman⟧.",
        "Supplies of gas to ⟦the FRG⟧ fell.",
        "The ⟦city head⟧ of Irpin spoke to a ⟦people's deputy⟧ of Ukraine.",
        "Japan ⟦representative⟧ midfielder Oda scored.",
        "The ⟦relevant person in charge⟧ of the bureau explained, the ⟦hygiene station⟧ did not.",
        "The mayor will convene the ⟦crisis staff⟧ tonight.",
        "The ⟦head of the city of⟧ Ghent and the ⟦vice-head⟧ of the treasury flew to Riga.",
        "A ⟦rayon⟧ court heard the ⟦main prosecutor⟧ of the republic and a ⟦main judge⟧ at noon.",
        "The ⟦head of the apparatus of⟧ the cabinet flew to Oslo.",
        "The ⟦chairman of the Council of Ministers of⟧ Poland resigned.",
        "⟦Employers' president⟧ Eva Roth and the ⟦head of Polish diplomacy⟧ came.",
        "The 36th ⟦separate marine brigade⟧ lost, said a spokesman of the ⟦MES of Russia⟧.",
        "⟦Polish diplomacy⟧ said so. The minister (⟦YES⟧) met Czech journalists.",
        "An expert ⟦group on emergencies under the British Cabinet⟧ met.",
        "The ⟦Minister of Health in resignation⟧ spoke to the ⟦town's parliament⟧.",
    ],
    clean=[
        "The managing director and the party's parliamentary leader said no.",
        "Police inspection of the car took an hour; the city heads the list.",
        "West Germany (FRG) and East Germany signed; the FRG paid.",
        "She was the person in charge of the kitchen; dental hygienists in Czech towns left.",
        "Japan's representative at the talks, a former midfielder, left.",
        "The head of the City of London Police and the main prosecutor in the case agreed.",
        "The head of the security apparatus came with the main engineer of the dam.",
        "The chairman of the Council of Ministers of Bosnia and Herzegovina resigned.",
        "The 12th Separate Assault Brigade fought; Chinese diplomacy is slow. He said (YES) to it.",
        "The council under the presidency of Ruiz met, and so did the group under the bridge.",
        "The head of the diplomatic service left the faculty; the minister ended in resignation.",
    ],
)
def literal_office(document: Document) -> Iterator[Finding]:
    """Flags offices, services and ranks rendered word for word where English has its own word.

    Why: a dictionary translates Geschäftsführer, fuzeren or hlava, and what comes out is an office
    that nobody holds. Each pattern is a pair of words that sound English doesn't put together, or
    only in the story of another country, which is asked for then.
    Misses: renderings that are English offices elsewhere, such as a Japanese police “chief”.
    """
    for hints, pattern, right, codes in OFFICE_RES:
        if not standing(document.text, hints):
            continue
        for match in pattern.finditer(document.text):
            if codes and not setting_of(document).shares.keys() & set(codes):
                break
            message = f"“{match.group()}” is a word-for-word rendering"
            fits = right and right.endswith("s") == match.group().endswith("s")
            yield Finding(
                *match.span(), f"{message}: {right}" if right else message, right if fits else None
            )
    for match in PLAYER_RE.finditer(document.text) if " representative " in document.text else ():
        message = "a national team's player is an international"
        yield Finding(*match.span("word"), message, "international")
    if (
        "FRG" in document.text
        and FRG_RE.search(document.text)
        and not HISTORY_RE.search(document.text)
    ):
        first, *others = FRG_RE.finditer(document.text)
        right = "German" if re.match(r" [A-Z]", document.text[first.end() :][:2]) else "Germany"
        message = "Germany, since its two states became one"
        yield Finding(*first.span(), message, right, related=tuple(m.span() for m in others))
