"""The parliamentary managing director: offices and services translated word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.setting import setting_of
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# A stretch of the pattern (a quick test), the pattern, what English says, and the countries one of
# which the article must speak of, if any.
OFFICES = (
    (
        "arliamentary manag",
        r"[Pp]arliamentary (?:managing director|manager)s?",
        "parliamentary whip",
        "",
    ),
    ("inisterial ", r"[Mm]inisterial [Pp]resident", "state premier", ""),
    ("olice inspection", r"[Pp]olice inspection(?= (?:\d|in [A-Z]|[A-Z]))", "police station", ""),
    ("olice presid", r"[Pp]olice presid(?:ium|ency)", "police headquarters", ""),
    ("ccupational ", r"[Oo]ccupational [Ss]oldiers?", "professional soldiers", ""),
    (
        "Federal Chancellor",
        r"Federal Chancellor(?= (?:of Germany|Olaf|Angela|Merkel|Scholz))",
        "Chancellor",
        "DE AT",
    ),
    (
        "overnment Chancellor|s Chancellor|’s Chancellor",
        r"(?:[Gg]overnment(?:['’]s)?) Chancellor",
        "Chancellor",
        "DE AT",
    ),
    (
        "utonomous ",
        r"[Aa]utonomous (?:chair(?:man|men)|presidents?)",
        "residents' association head",
        "",
    ),
    ("adres", r"(?:[Ll]eading|[Mm]inisterial) [Cc]adres", "senior officials", ""),
    ("overnment member", r"[Gg]overnment member of", "minister in", ""),
    (
        "person in charge|persons in charge",
        r"(?:relevant )?(?:[Rr]elevant|[Rr]esponsible) persons? in charge",
        "official in charge",
        "",
    ),
    ("erson in charge of", r"[Pp]erson in charge of [a-z]+(?= (?:of|at) (?:the |[A-Z]))", None, ""),
    (
        " organs|organs of law",
        r"(?:competent|law enforcement) organs|organs of law and order",
        "authorities",
        "",
    ),
    (
        "irst person",
        r"[Ff]irst persons? of (?:the|a) (?:state|country|government)",
        "head of state",
        "",
    ),
    ("s deput", r"[Pp]eople['’]?s deput(?:y|ies)(?! to| of the N)", "member of parliament", "UA"),
    ("ity head", r"[Cc]ity head(?= of [A-Z]| [A-Z])", "mayor", ""),
    ("ygienists", r"(?<!dental )(?<!Dental )[Hh]ygienists", "public health officers", "CZ SK"),
    ("vene the ", r"(?<=convene the )(?:emergency|crisis) staff", "crisis team", ""),
    ("vening the ", r"(?<=convening the )(?:emergency|crisis) staff", "crisis team", ""),
    ("risis staff", r"(?<=of the )(?:anti-)?crisis staff", "crisis team", "AT CZ DE SK"),
    (
        "Epidemic Prevention",
        r"Epidemic Prevention Headquarters",
        "Disease Control Headquarters",
        "KR",
    ),
    (
        " of the Ministry| of the Interior",
        r"(?:Head|Main) (?:Department|Administration) of the (?=Ministry|Interior)",
        None,
        "",
    ),
    ("Council of Elders", r"Council of Elders of the (?:Lower|Upper) House", None, ""),
)
OFFICE_RES = tuple(
    (hints.split("|"), re.compile(rf"\b(?:{pattern})"), right, codes.split())
    for hints, pattern, right, codes in OFFICES
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
        "The ⟦relevant person in charge⟧ of the bureau explained.",
    ],
    clean=[
        "The managing director and the party's parliamentary leader said no.",
        "Police inspection of the car took an hour; the city heads the list.",
        "West Germany (FRG) and East Germany signed; the FRG paid.",
        "She was the person in charge of the kitchen; dental hygienists in Czech towns left.",
        "Japan's representative at the talks, a former midfielder, left.",
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
        if not any(hint in document.text for hint in hints):
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
