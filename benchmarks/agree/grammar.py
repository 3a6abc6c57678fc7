"""Breaks the grammar of a sentence: prepositions, articles, verbs, numbers, parts of speech."""

from __future__ import annotations

import re
from random import Random

from agree.faulty_words import PARTS, PREPOSITIONS
from agree.swaps import from_table, one_of, swap

WEEKDAY_RE = re.compile(r"\bon (?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)")
# "a few" and "few" are both English; "the" is missed where the noun is of one thing.
NEEDED_ARTICLE_RE = re.compile(
    r"(?<= )(?:an? (?!few |little )(?=[a-z])"
    r"|the (?=[a-z]+[a-rt-z] (?:of|in|that|who|was|is|has|had)\b))"
)
BARE_RE = re.compile(
    r"(?<= )(?=(?:his|her|their|its|our|this|these|those) [a-z])"
    r"|(?<= )(?=(?:him|them|himself|themselves|someone|everyone|everything|something|nobody)\b)"
    r"|(?<=[a-z] )(?=(?:Mr|Mrs|Ms) [A-Z])"
    r"|(?<=\bin )(?=(?:\d{4}|[A-Z][a-z]+(?:land|ia|ina|many|ope|don|ris|ce))"
    r"(?:[,.]| (?:and|to|on)\b))"
)
AGREEMENT = {"is": "are", "are": "is", "was": "were", "were": "was", "has": "have"}
PERFECT_RE = re.compile(r"\b(?P<aux>has|have|had) (?P<stem>[a-z]{2,}?)(?P<end>ied|ed)\b")
MODAL_RE = re.compile(
    r"\b(?:will|would|can|could|should|must|may|might) "
    r"(?!(?:have|be|also|soon|then|often|even|they|[a-z]+n|not|now|it|we|you)\b)[a-z]{2,}[^syxhzo\W]"
    r"(?= (?:the|a|an|to|in|on|his|her|their|its|with|for|from)\b)"
)
COUNTED_RE = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|many|several|these|those|few|[2-9]|\d\d+) "
    r"[a-z]{2,}[^su\W]s\b"
)
SINGLE_RE = re.compile(
    r"\b(?:an?|this|each|every|another) [a-z]{3,}[^syxhz\W]"
    r"(?= (?:of|in|who|that|at|is|was)\b|[,.])"
)


def preposition(text: str, rng: Random, other: str) -> str | None:
    return from_table(text, rng, PREPOSITIONS) or swap(text, rng, WEEKDAY_RE, "in ")


def article_missing(text: str, rng: Random, other: str) -> str | None:
    return swap(text, rng, NEEDED_ARTICLE_RE, "")


def article_stray(text: str, rng: Random, other: str) -> str | None:
    return swap(text, rng, BARE_RE, "the ")


def verb_form(text: str, rng: Random, other: str) -> str | None:
    def perfect(match: re.Match[str]) -> str:
        return f"{match['aux']} {match['stem']}{'y' if match['end'] == 'ied' else ''}ing"

    return one_of(
        rng,
        swap(text, rng, PERFECT_RE, perfect),
        swap(text, rng, MODAL_RE, lambda match: f"{match.group()}s"),
        from_table(text, rng, AGREEMENT),
    )


def number(text: str, rng: Random, other: str) -> str | None:
    fewer = swap(text, rng, COUNTED_RE, lambda match: match.group()[:-1])
    more = swap(text, rng, SINGLE_RE, lambda match: match.group() + "s")
    return one_of(rng, fewer, more)


def part_of_speech(text: str, rng: Random, other: str) -> str | None:
    return from_table(text, rng, PARTS)
