"""A verb and a noun of one stem that say one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mtqa.anatomy.repeats import lowered, vocabulary
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.stems import STEM, rough_stem
from mtqa.rule import Finding, rule

# Too short or irregular for the stems: "hit a hit", "won his fifth win".
SHORT_RE = re.compile(
    r"\b(?:hit(?:s|ting)? (?:an?|the|\d+)(?: \w+)? hits?|w[io]n(?:s|ning)? (?:an?|his|her|their|all"
    r"|two|three|four|five|six|seven|eight|nine|ten|\w+th|\d+)(?: [a-z]+)? wins?"
    r"|record(?:ed|s) (?:a|another) record(?= (?:number|high|low|level|in|for)\b|[.,]))\b"
)
DETERMINERS = frozenset(
    "a an the his her its their our my this these those various three four five six".split()
)
PLURALS = ("ments", "ions", "ings")
JOINTS = frozenset("and or but which that who when than into under over about through".split())
LINKS = frozenset(
    "in of by with to for from at as was were is are be been has have had not".split()
)
# Different words on one stem, pairs that belong together, and verbs that take their own noun.
NATIVE = frozenset(
    "record second month week year stud search minut hour state nation parti commun gener person "
    "intern univers region offic polic presid build work"
    " process direct product train educat differ govern organ play develop import inform present"
    " repres minist count cover form addit posit condit other under order part plan think thing"
    " live life mean feel event even ever inter enter author right light night time mission countr"
    " home cent centr busi comp compan report law lawy sing song step vari wint summ mother"
    " broth fath sist lett bett matt numb memb late lead near self first second third sell sale "
    "drink"
    " farm driv teach help invest serv care need want good whole most dream breed seed paint cook"
    " read writ deal fact stat past post pass port possib real rel sub sec spec trad stag test"
    " treat capit nort sout east west mark mort coun hard less".split()
)

# After a noun, any word but a small one makes it half of a compound: "publicity assistant".
COMPOUND_RE = re.compile(
    r" (?!(?:and|or|but|in|on|at|of|to|for|from|with|by|as|than|that|which|who|when|while|where|if"
    r"|because|after|before|during|since|until|is|are|was|were|be|has|have|had|will|would|can|not"
    r"|he|she|it|they|we|this|the|a|an|his|her|its|their|against|into|over|under|about|between"
    r"|through|required|\w+ed|\w+ly)\b)[a-z]"
)


@rule(
    "cognate-echo",
    category="Style/Awkward",
    severity=Severity.MINOR,
    flagged=[
        "The marines ⟦landed a naval landing⟧ at dawn.",
        "The results were ⟦published in the publication⟧ on Monday.",
        "Police took ⟦preventive measures to prevent⟧ looting.",
        "At least ten people were ⟦killed in various killings⟧ in May.",
        "The batter ⟦hit a hit⟧ in the ninth. They ⟦won seven consecutive wins⟧.",
        "The state has ⟦achieved great achievements⟧ and ⟦recorded a record⟧ level.",
        "She ⟦won her fifth win⟧ in a row.",
        "Three works were ⟦nominated in three nominations⟧.",
    ],
    clean=[
        "Players able to play in June were named by the player of the year.",
        "The government governs, and workers work on the works.",
        "Investors invest in an investment fund.",
        "He was recorded by a video recorder.",
        "The craft was launched to the launch pad. It was nominated by her nomination team.",
        "The reporter reported from the capital of capitalism.",
    ],
    missed=["The ⟦annual fair has been held annually⟧ since 1900."],
)
def cognate_echo(document: Document) -> Iterator[Finding]:
    """Flags a verb that takes its own noun, or a noun its own verb: "landed a landing".

    Why: Russian, Japanese and Hausa build such pairs freely; English has one word for both, and
    edited news drops the other.
    A pair with a compound between ("recorded by a video recorder") says more than its stem and
    stays silent, and so do agents and their trades ("investors invest").
    Misses: stems under four letters, irregular verbs, pairs further apart.
    """
    text, words, plain = document.text, document.words, lowered(document)
    last: dict[str, int] = {}
    for other, second in [(at, word) for at, word in enumerate(plain) if len(word) > STEM]:
        index = last.get(second[:STEM], -9)
        last[second[:STEM]] = other
        if other - index > 4 or not _echoed(plain[index], second):
            continue
        start, end = words[index].start, words[other].end
        inner = plain[index + 1 : other]
        if text[start].isupper() or not text[words[other].start : end].islower():
            continue
        if not inner and not second.endswith(("ed", "ing")) and not plain[index].endswith("ed"):
            continue
        noun = not second.endswith(("ed", "ing")) and plain[other - 1] != "to"
        if noun and COMPOUND_RE.match(text, end):
            continue  # "launched to the launch pad"
        many = len(inner) == 1 and plain[index].endswith("ed") and second.endswith(PLURALS)
        many = many and text[words[index].end : words[other].start].replace(" ", "") == inner[0]
        many = many and inner[0] not in DETERMINERS | LINKS | JOINTS
        if many or _bridged(inner, text[words[index].end : words[other].start]):
            yield Finding(
                start,
                end,
                f"“{plain[index]}” and “{second}” say the same: one of them is enough",
            )
    if vocabulary(document).isdisjoint(("hits", "hit", "wins", "win", "record")):
        return
    for match in SHORT_RE.finditer(text):
        yield Finding(*match.span(), f"“{match.group()}” says one thing twice")


def _echoed(first: str, second: str) -> bool:
    """Whether two different words come from one stem and neither needs the other."""
    if first == second or not first.isalpha() or not second.isalpha() or _agent(first, second):
        return False
    if "public" in (first, second) or "publicly" in (first, second):
        return False
    stem = rough_stem(first)
    return stem == rough_stem(second) and stem not in NATIVE


def _agent(first: str, second: str) -> bool:
    """Whether one of the pair is who does it, which the verb does not say."""
    if len(rough_stem(first)) >= 7:
        return False  # "participants participate": too long a stem to be a trade
    agents = ("er", "ers", "or", "ors")
    return first.endswith(agents) or second.endswith(agents)


def _bridged(between: Sequence[str], gap: str) -> bool:
    """Whether only small words, or one adjective after an article, part the pair."""
    if any(mark in gap for mark in '.,;:!?()"“”—–\n-/'):
        return False
    if not between:
        return True
    rest = [word for word in between if word not in DETERMINERS | LINKS and not word.isdigit()]
    if between[-1] in {"to", "that"} and between[0] in {"measures", "measure", "means", "steps"}:
        return True
    return not rest or (
        len(rest) == 1
        and between[-1] == rest[0]
        and between[0] in DETERMINERS
        and rest[0].endswith(
            ("al", "ive", "ous", "ful", "ic", "ing", "ed", "ight", "ard", "ood", "ear")
        )
    )
