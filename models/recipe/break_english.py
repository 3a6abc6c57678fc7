"""Breaks a sound sentence the way machines do, and marks the place."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

WORD_RE = re.compile(r"\w+(?:[-'’]\w+)*")
SMALL = (
    "the",
    "a",
    "an",
    "of",
    "in",
    "on",
    "at",
    "to",
    "for",
    "with",
    "by",
    "from",
    "as",
    "about",
    "into",
)
FORMS = {
    "is": "are", "are": "is", "was": "were", "were": "was", "has": "have", "have": "has",
    "he": "his", "they": "them", "who": "which", "that": "what", "this": "these", "these": "this",
    "and": "and of", "it": "its", "not": "no", "will": "would have", "been": "being",
}  # fmt: skip
Mark = tuple[int, int, str]
Edit = tuple[str, Mark]  # the sentence, and where it is now wrong


def broken(sentence: str, chance: random.Random) -> tuple[str, list[Mark]] | None:
    """The sentence with one fault, or None where it is too short to tell."""
    words = [match.span() for match in WORD_RE.finditer(sentence)]
    if len(words) < 6:
        return None
    ways: list[Callable[[], Edit | None]] = [
        lambda: doubled(sentence, words, chance),
        lambda: swapped_small(sentence, words, chance),
        lambda: wrong_form(sentence, words, chance),
        lambda: moved(sentence, words, chance),
        lambda: lost_letter(sentence, words, chance),
        lambda: stray_quote(sentence, words, chance),
        lambda: lost_case(sentence, words, chance),
        lambda: foreign_word(sentence, words, chance),
    ]
    edit = chance.choice(ways)()
    return (edit[0], [edit[1]]) if edit else None


def put(sentence: str, start: int, end: int, new: str, severity: str) -> Edit:
    return sentence[:start] + new + sentence[end:], (start, start + len(new), severity)


def doubled(sentence: str, words: list[tuple[int, int]], chance: random.Random) -> Edit:
    start, end = chance.choice(words)
    return put(sentence, start, end, f"{sentence[start:end]} {sentence[start:end]}", "major")


def swapped_small(
    sentence: str, words: list[tuple[int, int]], chance: random.Random
) -> Edit | None:
    places = [span for span in words if sentence[slice(*span)] in SMALL]
    if not places:
        return None
    start, end = chance.choice(places)
    if chance.random() < 0.3 and (start, end) != words[-1]:  # left out: the next word stands wrong
        after = words[words.index((start, end)) + 1]
        return put(sentence, start, after[1], sentence[slice(*after)], "minor")
    other = chance.choice([word for word in SMALL if word != sentence[start:end]])
    return put(sentence, start, end, other, "minor")


def wrong_form(sentence: str, words: list[tuple[int, int]], chance: random.Random) -> Edit | None:
    places = [span for span in words if sentence[slice(*span)] in FORMS]
    if not places:
        return None
    start, end = chance.choice(places)
    return put(sentence, start, end, FORMS[sentence[start:end]], "major")


def moved(sentence: str, words: list[tuple[int, int]], chance: random.Random) -> Edit:
    index = chance.randrange(1, len(words) - 2)
    (start, mid), (other, end) = words[index], words[index + 1]
    swapped = sentence[other:end] + sentence[mid:other] + sentence[start:mid]
    return put(sentence, start, end, swapped, "major")


def lost_letter(sentence: str, words: list[tuple[int, int]], chance: random.Random) -> Edit | None:
    places = [(start, end) for start, end in words if end - start > 5]
    if not places:
        return None
    start, end = chance.choice(places)
    at = chance.randrange(start + 1, end - 1)
    return put(sentence, start, end, sentence[start:at] + sentence[at + 1 : end], "major")


def stray_quote(sentence: str, words: list[tuple[int, int]], chance: random.Random) -> Edit:
    start, end = chance.choice(words[1:])
    mark = chance.choice(["“", "”", '"'])
    return put(sentence, start, end, mark + sentence[start:end], "major")


def lost_case(sentence: str, words: list[tuple[int, int]], chance: random.Random) -> Edit | None:
    start, end = chance.choice(words[1:])
    word = sentence[start:end]
    other = word.lower() if word != word.lower() else word.capitalize()
    return put(sentence, start, end, other, "minor") if other != word else None


def foreign_word(sentence: str, words: list[tuple[int, int]], chance: random.Random) -> Edit | None:
    """A word in other letters, as a decoder leaves it."""
    places = [(start, end) for start, end in words if end - start > 4]
    if not places:
        return None
    start, end = chance.choice(places)
    first, count = chance.choice([(0x0430, 32), (0x4E00, 3000), (0x30A2, 60), (0x0621, 26)])
    letters = "".join(chr(first + chance.randrange(count)) for _ in range(chance.randint(2, 6)))
    return put(sentence, start, end, letters, "critical")
