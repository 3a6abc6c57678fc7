"""Director Tanaka, the baseball manager: titles that Japanese and Korean hang on a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.cues import standing
from mtqa.anatomy.setting import setting_of
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.words import zipf
from mtqa.rule import Finding, rule

DIRECTOR_RE = re.compile(
    r"(?<!ing )(?<!ical )\b(Director|Supervisor|Commander) ([A-Z][a-z]+)\b(?! [A-Z])"
)
LEADER_RE = re.compile(
    r"\b[Tt]he (?P<word>commander|supervisor)"
    r"(?= (?:said|says|praised|smiled|nodded|laughed|looked|chose|sent|decided|also)\b)"
)
# German and Dutch call a team's coach its trainer; horses and boxers have trainers in English too.
TRAINER_RE = re.compile(r"(?<!ersonal )\b[Tt]rainer(?= [A-Z][\w’'-]+ [A-Z])")
TEAM_RE = re.compile(
    r"\b(?:Bundesliga|[Ff]ootball|soccer|[Hh]andball|goalkeepers?|Premier League|midfielders?)\b"
)
SINGLE_RE = re.compile(
    r"\b(?:horses?|jockey|racing|racecourse|stables?|box(?:er|ing)|UFC|fitness)\b"
)
COACH_RE = re.compile(r"\bHC(?= [A-Z][a-z])|(?<=[a-z] )HC\b(?! [A-Z])")
SUSPECT_RE = re.compile(r"\bSuspect(?= ([A-Z][a-z]+)\b)|\b([a-z]{4,20}) suspect\b")
REPRESENTATIVE_RE = re.compile(r"\bRepresentative(?= ([A-Z][a-z]+)\b(?! [Dd]irector))")
HINTS = (
    "rainer ",
    "Director ",
    "upervisor ",
    "ommander ",
    "HC",
    "Suspect ",
    " suspect",
    "Representative ",
)
# Two of these make a story of a ball game: a film director has none of them.
GAME_RE = re.compile(
    r"\b(pitch(?:er|ers|ed|ing)|innings?|batt(?:er|ers|ing)|home runs?|bunt|bullpen|shutout"
    r"|baseball|infielders?|outfielders?|shortstop|slider|fastball|(?:first|second|third) base"
    r"|midfielders?"
    r"|goalkeepers?|strikers?|halftime|rugby|penalty|J1|J2|J-League|national team|World Cup"
    r"|training camp)\b"
)
POLITICS_RE = re.compile(
    r"\b(?:Diet|[Pp]arliament|House of|[Ll]awmakers?|Congress|[Ee]lection|Rep\.)\b"
)
EAST_ASIA = frozenset({"JP", "KR", "TW", "CN"})
KNOWN = 3.0  # Zipf: a name or word that English readers meet
UNUSUAL = 2.0  # "carjacking suspect" is rare too, but not so rare


@rule(
    "name-suffix-title",
    category="Accuracy/Mistranslation",
    severity=Severity.MAJOR,
    flagged=[
        "The pitcher gave up four hits in two innings in Osaka. ⟦Director⟧ Mizuta praised him.",
        "Two players left the rugby team before the penalty. The ⟦commander⟧ said he was sad.",
        "The goalkeeper was hurt, said ⟦Trainer⟧ Jan Voss.",
        "The coach smiled. ⟦HC⟧ Iwamura leads Japan's rugby team.",
        "⟦Suspect⟧ Kazuhiro Oda was held in Tokyo; the ⟦odagiri suspect⟧ denied it.",
        "The pig farm near Aomori, Japan, grows. ⟦Representative⟧ Nakawatase was pleased.",
    ],
    clean=[
        "Director Kurosawa shot the film in Japan with a team of forty.",
        "The Japanese team hired Technical Director Mizuta; two players and a pitcher left.",
        "The horse won for trainer Bob Voss, who likes football.",
        "Suspect In Custody After Tokyo Stabbing: police hold a murder suspect.",
        "HC Davos beat HC Lugano in Japan. Representative Nakawatase left Japan's Diet.",
    ],
    missed=["⟦Chief⟧ Oda Kenji and ⟦Chief⟧ Ueda Mari of the Hagi police, Japan, opened the gate."],
)
def name_suffix_title(document: Document) -> Iterator[Finding]:
    """Flags “Director” for a team's manager, “Suspect” and “Representative” as forms of address.

    Why: Japanese ends a name with what its bearer is: kantoku leads a team or a film, yogisha is
    suspected, daihyo heads a firm. Put before the name in English they are wrong words or no
    titles. Sound text has film directors, technical directors and members of parliament, so a
    director needs a story of games, a representative one without politics and with East Asia in
    it; suspects and directors need a name that English readers don't meet.
    Misses: police and school chiefs, whose rank can't be told.
    """
    text = document.text
    if not standing(text, HINTS):
        return
    if len(set(GAME_RE.findall(text))) >= 2 and "film" not in text:
        for match in DIRECTOR_RE.finditer(text):
            if not match[2].endswith(("ing", "eneral", "ion", "ions")) and zipf(match[2]) < 4:
                yield Finding(
                    *match.span(1), f"{match[2]} leads a team: manager or coach", "Manager"
                )
        for match in LEADER_RE.finditer(text):
            yield Finding(*match.span("word"), "who leads a team is its manager or coach", "coach")
    if "rainer " in text and TEAM_RE.search(text) and not SINGLE_RE.search(text):
        for match in TRAINER_RE.finditer(text):
            yield Finding(*match.span(), "who leads a team is its coach", "coach")
    for match in SUSPECT_RE.finditer(text):
        if zipf(match[1] or match[2]) < (KNOWN if match[1] else UNUSUAL):
            yield Finding(*match.span(), "“suspect” is no form of address in English")
    if not EAST_ASIA & setting_of(document).shares.keys():
        return
    if "coach" in text:  # and so no hockey club: HC Davos
        for match in COACH_RE.finditer(text):
            yield Finding(*match.span(), "“HC” is no title in English: head coach", "Head coach")
    if not POLITICS_RE.search(text):
        for match in REPRESENTATIVE_RE.finditer(text):
            if zipf(match[1]) < KNOWN:
                message = (
                    "“Representative” reads as a lawmaker; the head of a firm is its president"
                )
                yield Finding(*match.span(), message, "President")
