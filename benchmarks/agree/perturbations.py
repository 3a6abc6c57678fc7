"""Faults put into one sound sentence by program, one kind at a time.

They know nothing of what the model was trained on: the recipe breaks English by functions and
tables of its own. A kind is a function of the sentence, a source of chance and a sentence of
another article; None means that the sentence has no place for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from agree import grammar
from agree.faulty_words import CALQUES, LATIN, OTHER_SCRIPTS
from agree.swaps import from_table, swap

Break = Callable[[str, Random, str], "str | None"]


@dataclass(frozen=True)
class Kind:
    """A kind of fault; `shows` is False where the English alone hardly gives it away."""

    name: str
    broken: Break
    shows: bool = True


WORD_RE = re.compile(r"(?<![\w’'-])[a-z]+(?![\w’'-])")
NAME_RE = re.compile(
    r"(?<=[a-z,] )(?!\w+day\b|January|February|March|April|August|September|October|November"
    r"|December)[A-Z][a-z]{4,}\b"
)
# Words that a sentence cannot spare: without one of them it is broken, not shorter.
NEEDED = (
    r"is|are|was|were|has|have|had|will|would|could|can|should|been|be|to|of|in|at|from|with|by"
)
NEEDED_RE = re.compile(
    rf"(?<=[a-z] )(?:{NEEDED}) (?=[\w“\"])|(?<=\bthe )[a-z]+ (?=of |is |was |has )"
)
FUNCTION = (
    r"the|a|an|of|to|in|at|for|from|with|by|and|or|but|that|which|his|their|its|was|is|has|will"
)
CUT_RE = re.compile(rf"(?<= )(?:{FUNCTION}) ")
RESIDUE = "<br> </p> &nbsp; &quot; &#39; [[ ]] {{name}} <b> \\n %s <span> &amp; [/url] <a>".split()


def dropped(text: str, rng: Random, other: str) -> str | None:
    return swap(text, rng, NEEDED_RE, "")


def doubled(text: str, rng: Random, other: str) -> str | None:
    pattern = re.compile(r"(?<= )(?!had|that|very|more|so)[a-z]+(?= [a-z])")
    return swap(text, rng, pattern, lambda match: f"{match.group()} {match.group()}")


def looped(text: str, rng: Random, other: str) -> str | None:
    pattern = re.compile(r"(?<= )[\w’'-]+(?: [\w’'-]+){2,4}(?= )")
    times = rng.randint(2, 4)
    return swap(text, rng, pattern, lambda match: " ".join([match.group()] * times))


def reordered(text: str, rng: Random, other: str) -> str | None:
    pattern = re.compile(rf"(?<= )(?:{FUNCTION}) [a-z]+ [a-z]+ [a-z]+(?= )")

    def turned(match: re.Match[str]) -> str:
        one, two, three, four = match.group().split()
        orders = [(two, one, four, three), (four, one, three, two), (three, four, two, one)]
        return " ".join(rng.choice(orders))

    return swap(text, rng, pattern, turned)


def idiom(text: str, rng: Random, other: str) -> str | None:
    return from_table(text, rng, CALQUES)


def misspelled(text: str, rng: Random, other: str) -> str | None:
    def spelled(match: re.Match[str]) -> str:
        name = match.group()
        at = rng.randrange(1, len(name) - 2)
        swapped = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
        lost = name[:at] + name[at + 1 :]
        return rng.choice([swapped, lost] if swapped != name else [lost])

    return swap(text, rng, NAME_RE, spelled)


def cut(text: str, rng: Random, other: str) -> str | None:
    places = [match.end() - 1 for match in CUT_RE.finditer(text, len(text) // 2)]
    return text[: rng.choice(places)] if places else None


def mixed(text: str, rng: Random, other: str) -> str | None:
    return from_table(text, rng, {word: rng.choice(put.split()) for word, put in LATIN.items()})


def other_script(text: str, rng: Random, other: str) -> str | None:
    chosen = {word: rng.choice(put.split()) for word, put in OTHER_SCRIPTS.items()}
    return from_table(text, rng, chosen)


def case_lost(text: str, rng: Random, other: str) -> str | None:
    if not NAME_RE.search(text):
        return None
    return text.lower() if rng.random() < 0.5 else text[0] + text[1:].lower()


def stray_quote(text: str, rng: Random, other: str) -> str | None:
    if re.search('["“”]', text):
        return None
    return swap(text, rng, WORD_RE, lambda match: rng.choice(['"{}', '{}"']).format(match.group()))


def markup(text: str, rng: Random, other: str) -> str | None:
    glue = rng.choice(["{1} {0}", "{1}{0}"])
    return swap(text, rng, WORD_RE, lambda match: glue.format(match.group(), rng.choice(RESIDUE)))


def off_topic(text: str, rng: Random, other: str) -> str | None:
    """The sentence up to a comma, and from there a clause of another article."""
    heads = [match.end() for match in re.finditer(", ", text) if match.end() > len(text) // 3]
    clause = other.partition(", ")[2]
    return text[: rng.choice(heads)] + clause if heads and clause else None


KINDS = (
    Kind("word dropped", dropped),
    Kind("word doubled", doubled),
    Kind("phrase looped", looped),
    Kind("words reordered", reordered),
    Kind("wrong preposition", grammar.preposition),
    Kind("article missing", grammar.article_missing),
    Kind("article stray", grammar.article_stray),
    Kind("wrong tense or verb form", grammar.verb_form),
    Kind("wrong number", grammar.number),
    Kind("wrong part of speech", grammar.part_of_speech),
    Kind("literal idiom", idiom),
    Kind("name misspelled", misspelled),
    Kind("sentence cut short", cut),
    Kind("mixed language, Latin letters", mixed),
    Kind("mixed language, another script", other_script),
    Kind("letter case lost", case_lost),
    Kind("stray quotation mark", stray_quote),
    Kind("markup residue", markup),
    Kind("fluent but off-topic", off_topic, shows=False),
)
