"""A word joined to itself by "and" or "or"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.repeats import again_after, lowered
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

WORD_RE = re.compile(r"[^\W\d_](?:[^\W\d_]|-){2,}")
# "Common and common names": an adjective may have its noun after it, a noun may not.
ADJECTIVE_RE = re.compile(
    r"(?:[ai]ble|ful|less|ous|ive|ior|[aeiou]?al|ian|ary|ish|[bcdfglmnprstvz]ed|common|popular|soft"
    r"|new|old|fresh|clean)$"
)
# "Drivers", "mayors": who does it, however long he does.
AGENT_RE = re.compile(r"\w{3,}[eo]rs$")
# Words that no noun compound begins with.
FUNCTION = frozenset(
    "a an the this that these those his her its their our my your some any all each every no of in"
    " on at to for from with by as about into over under between against after before during is are"
    " was were be been being has have had do does did will would can could may might must should"
    " that which who where when while because if than and but or not just only also very most more"
    " so such less even still for he she it they we i you".split()
)
# English says these twice: degree, measure, time and drawn-out doing.
IDIOMS_RE = re.compile(
    r"(?:.*er|more|less|again|over|on|up|down|through|round|around|out|off|by|back|half|such|neck"
    r"|here"
    r"|there|now|then|yes|no|so|so-and-so|better|worse|years?|hours?|days?|weeks?|months?|minutes?"
    r"|miles?"
    r"|ages|lots|tons|loads|dozens|scores|hundreds|thousands|millions|billions|trillions|one|two"
    r"|three"
    r"|deep|share|never|always|forever|(?:wait|talk|run|work|try|tri|go|sing|pray|cr[yi]|laugh"
    r"|look|think|walk"
    r"|push|danc|driv|eat|read|search|hop|rain|grow|fight|play|ask|call|say|said|cook|mix|dig"
    r"|scroll|wr[io]t|r[ao]n"
    r"|fought|grew|went|ate|drove|thought|sang|kept|ke+p|pull|hit|stir|shout|scream|apolog|explain"
    r"|train)"
    r"\w{0,4})",
    re.IGNORECASE,
)

LINKS = frozenset({"and", "or"})
DASHES = tuple("-–—")


@rule(
    "paired-with-itself",
    category="Style/Awkward",
    severity=Severity.MAJOR,
    flagged=[
        "Patients complain of ⟦weakness and weakness⟧ in the morning.",
        "It is one of the most ⟦common and common⟧ names for sugar.",
        "The cup is full of ⟦bacteria and bacteria⟧.",
        "She is a ⟦gifted and gifted⟧ teacher.",
        "Readers sent in ⟦stories or stories⟧, and drawings.",
        "They look for ⟦drivers and drivers⟧. Phones that are ⟦defective or defective⟧ go back.",
        "We rely on ⟦mayors and mayors⟧ working hard. He ⟦carefully and carefully⟧ shows it.",
    ],
    clean=[
        "Prices rose again and again, higher and higher, for years and years.",
        "They waited and waited for war crimes and crimes against humanity to be named.",
        "The law protects information and information systems.",
        "It may or may not have been seen in the lines and lines of code.",
        "The deputy prime minister and minister for health resigned.",
        "There are lies and lies, and millions and millions believe them.",
        "Data is knowledge, and knowledge is power.",
        "The Department and Department House were closed.",
    ],
    missed=["It is a measure against ⟦quarantine and quarantine⟧ stays."],
)
def paired_with_itself(document: Document) -> Iterator[Finding]:
    """Flags a word joined to itself: "weakness and weakness".

    Why: two words of the source that English renders alike; the pair says nothing.
    English pairs words itself to mark degree ("more and more"), length ("waited and waited") and
    amount ("thousands and thousands"), and where the second begins or ends a longer name
    ("information and information systems"); all that stays silent.
    Misses: a pair before a noun.
    """
    text, words, plain = document.text, document.words, lowered(document)
    for index in again_after(document, 2):
        if plain[index - 1] not in LINKS:
            continue
        first, second = words[index - 2], words[index]
        word, link = first.text, plain[index - 1]
        if second.start - first.end != len(link) + 2 or not WORD_RE.fullmatch(word):
            continue
        # A dash makes a compound of either: "read-write or write-only".
        if text[second.end : second.end + 1] in DASHES or text[first.start - 1 :][:1] in DASHES:
            continue
        before = words[index - 3].text if index > 2 else ""
        if before and text[words[index - 3].end : first.start].strip():
            before = ","  # a stop or comma parts them
        after = plain[index + 1] if index + 1 < len(plain) else ""
        if after and text[second.end : words[index + 1].start].strip():
            after = ""
        if after == "not" or (link == "and" and after == "of" and plain[index].endswith("s")):
            continue  # "may or may not", "lines and lines of code"
        adjective = ADJECTIVE_RE.search(word) is not None
        agents = AGENT_RE.fullmatch(word) is not None
        if link == "and" and IDIOMS_RE.fullmatch(word) and not agents:
            continue
        copula = before.lower() in {"there", "are", "is"}
        if (word[0].isupper() and not adjective) or (copula and not (adjective and link == "or")):
            continue
        # "War crimes and crimes against": what stands before belongs to the first alone.
        modified = before[-1:].isalnum() and before.lower() not in FUNCTION and not adjective
        if modified and (after or link == "and"):
            continue
        adverb = word.endswith("ly") and after.endswith(("s", "ed"))
        busy = agents and after.endswith("ing")
        if after and after not in FUNCTION and not (adjective or adverb or busy):
            continue  # "information and information systems"
        if after == "of" and before.lower() not in FUNCTION:
            continue
        yield Finding(
            first.start,
            second.end,
            f"“{word}” is joined to itself: one of the two was another word",
            word,
        )
