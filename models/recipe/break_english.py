"""Breaks sound sentences the way machines do, and marks the places."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

WORD_RE = re.compile(r"\w+(?:[-'’]\w+)*")
#: Articles, then prepositions.
SMALL = (
    "the a an of in on at to for with by from as about into over under between through after before"
    " during against"
).split()
ARTICLES = ("the", "a", "an")
#: Forms that stand where another is due.
FORMS = {
    "is": "are", "are": "is", "was": "were", "were": "was", "has": "have", "have": "has",
    "he": "his", "his": "he", "they": "them", "them": "they", "who": "which", "that": "what",
    "this": "these", "these": "this", "and": "and of", "it": "its", "its": "it", "not": "no",
    "will": "would have", "been": "being", "which": "what", "than": "that", "does": "do",
    "do": "does", "him": "he", "she": "her", "their": "they", "more": "most", "when": "what",
}  # fmt: skip
#: Endings that a translator's dictionary confuses: one part of speech for another, one tense.
ENDINGS = (
    ("ing", "ed"), ("ed", "ing"), ("tion", "te"), ("ly", ""), ("ment", ""), ("ment", "ing"),
    ("ies", "y"), ("ness", ""), ("al", ""), ("ity", ""), ("ous", ""), ("er", "ing"),
    ("ance", "ant"), ("ed", "s"), ("es", "ing"), ("ful", ""), ("ated", "ate"), ("ive", "ion"),
    ("ion", "ive"),
)  # fmt: skip
Mark = tuple[int, int, str]  # half-open offsets, severity
Edit = tuple[str, Mark]  # the sentence, and where it is now wrong
SCRIPTS = ((0x0430, 32), (0x4E00, 3000), (0x30A2, 60), (0x0621, 26))


@dataclass
class Lexicon:
    """Words to put where others stood.

    Attributes:
        alike: English words by their last two letters and initial's case.
        foreign: words of other languages in Latin letters.
        names: foreign words with a capital, which are no fault.
    """

    alike: dict[tuple[str, bool], list[str]] = field(default_factory=lambda: defaultdict(list))
    foreign: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, english: Iterable[str], sources: Iterable[str]) -> Lexicon:
        lexicon = cls()
        known = set()
        for text in english:
            known.update(WORD_RE.findall(text))
        for word in sorted(known):
            if len(word) > 3 and word.isalpha() and (word.islower() or word.istitle()):
                lexicon.alike[word[-2:], word.istitle()].append(word)
        words, names = set(), set()
        for text in sources:
            matches = WORD_RE.findall(text)
            words |= {word for word in matches if word.islower() and len(word) > 3}
            names |= {word for word in matches[1:] if word.istitle() and len(word) > 3}
        lexicon.foreign = sorted(word for word in words - known if latin(word))
        lexicon.names = sorted(name for name in names if latin(name) and name.lower() not in known)
        return lexicon


def latin(word: str) -> bool:
    return word.isalpha() and all(char < "\u0250" for char in word)


@dataclass
class Breaker:
    """Puts faults into sentences; the same chance makes the same faults."""

    lexicon: Lexicon
    chance: random.Random

    def broken(self, sentence: str) -> tuple[str, list[Mark]] | None:
        """The sentence with one fault, or None where it is too short to tell."""
        words = [match.span() for match in WORD_RE.finditer(sentence)]
        if len(words) < 6:
            return None
        for way in self.chance.sample(WAYS, 3):
            edit = way(self, sentence, words)
            if edit is not None and edit[0] != sentence:
                return edit[0], [edit[1]]
        return None

    def renamed(self, sentence: str) -> str:
        """The sentence with a foreign name for one that it has: as sound as before."""
        places = [
            match.span()
            for match in re.finditer(r"(?<=[a-z] )[A-Z][a-z]{3,}(?= [a-z]|[,.])", sentence)
        ]
        if not places or not self.lexicon.names:
            return sentence
        start, end = self.chance.choice(places)
        return sentence[:start] + self.chance.choice(self.lexicon.names) + sentence[end:]

    def doubled(self, text: str, words: list[tuple[int, int]]) -> Edit:
        """A word, or a few, said twice."""
        count = self.chance.choice([1, 1, 1, 2, 3, 4])
        first = self.chance.randrange(len(words) - count)
        start, end = words[first][0], words[first + count - 1][1]
        return put(text, start, end, f"{text[start:end]} {text[start:end]}", "major")

    def looped(self, text: str, words: list[tuple[int, int]]) -> Edit:
        """The last words again and again, as a decoder that does not find its end."""
        count = self.chance.choice([1, 2, 3, 4])
        start, end = words[-count][0], words[-1][1]
        again = f" {text[start:end]}" * self.chance.choice([2, 3, 4])
        return put(text, start, end, text[start:end] + again, "critical")

    def swapped_small(self, text: str, words: list[tuple[int, int]]) -> Edit | None:
        """Another preposition."""
        places = [at for at in words if text[slice(*at)] in SMALL[3:]]
        if not places:
            return None
        start, end = self.chance.choice(places)
        other = self.chance.choice([one for one in SMALL[3:] if one != text[start:end]])
        return put(text, start, end, other, "minor")

    def dropped_small(self, text: str, words: list[tuple[int, int]]) -> Edit | None:
        """A small word left out: the next word stands wrong."""
        places = [i for i, at in enumerate(words[:-1]) if text[slice(*at)].lower() in SMALL]
        if not places:
            return None
        index = self.chance.choice(places)
        start, end = words[index][0], words[index + 1][1]
        return put(text, start, end, text[words[index + 1][0] : end], "minor")

    def dropped(self, text: str, words: list[tuple[int, int]]) -> Edit:
        """A word of the middle left out; its neighbours no longer fit."""
        index = self.chance.randrange(1, len(words) - 2)
        (start, _), (_, end) = words[index - 1], words[index + 1]
        left, right = slice(*words[index - 1]), slice(*words[index + 1])
        return put(text, start, end, f"{text[left]} {text[right]}", "major")

    def stray_article(self, text: str, words: list[tuple[int, int]]) -> Edit | None:
        places = [(a, b) for a, b in words[1:] if text[a:b].islower() and text[a:b] not in SMALL]
        if not places:
            return None
        start, end = self.chance.choice(places)
        article = self.chance.choice(ARTICLES)
        return put(text, start, end, f"{article} {text[start:end]}", "minor")

    def wrong_form(self, text: str, words: list[tuple[int, int]]) -> Edit | None:
        places = [at for at in words if text[slice(*at)] in FORMS]
        if not places:
            return None
        start, end = self.chance.choice(places)
        return put(text, start, end, FORMS[text[start:end]], "major")

    def wrong_ending(self, text: str, words: list[tuple[int, int]]) -> Edit | None:
        """A tense, a number, a part of speech for another."""
        ways = [
            (at, word[: len(word) - len(old)] + new)
            for at in words
            if (word := text[slice(*at)]).islower() and len(word) > 5
            for old, new in ENDINGS
            if word.endswith(old)
        ]
        if not ways:
            return None
        (start, end), other = self.chance.choice(ways)
        return put(text, start, end, other, "major")

    def wrong_number(self, text: str, words: list[tuple[int, int]]) -> Edit | None:
        places = [(a, b) for a, b in words if b - a > 4 and text[a:b].islower()]
        if not places:
            return None
        start, end = self.chance.choice(places)
        word = text[start:end]
        other = word[:-1] if word.endswith("s") and word[-2] not in "su" else word + "s"
        return put(text, start, end, other, "minor")

    def wrong_word(self, text: str, words: list[tuple[int, int]]) -> Edit | None:
        """A word of the same look and another sense."""
        places = [
            (a, b, options)
            for a, b in words[1:]
            if b - a > 4
            and (options := self.lexicon.alike.get((text[b - 2 : b], text[a:b].istitle())))
            and text[a:b].islower()
        ]
        if not places:
            return None
        start, end, options = self.chance.choice(places)
        return put(text, start, end, self.chance.choice(options), "major")

    def moved(self, text: str, words: list[tuple[int, int]]) -> Edit:
        """Two words, or a word and the two after it, in the wrong order."""
        index = self.chance.randrange(1, len(words) - 3)
        last = index + self.chance.choice([1, 1, 2])
        (start, mid), (other, end) = words[index], (words[index + 1][0], words[last][1])
        return put(text, start, end, text[other:end] + text[mid:other] + text[start:mid], "major")

    def lost_letter(self, text: str, words: list[tuple[int, int]]) -> Edit | None:
        places = [(a, b) for a, b in words if b - a > 5 and text[a:b].islower()]
        if not places:
            return None
        start, end = self.chance.choice(places)
        at = self.chance.randrange(start + 1, end - 1)
        lost = text[start:at] + text[at + 1 : end]
        swapped = text[start:at] + text[at + 1] + text[at] + text[at + 2 : end]
        return put(text, start, end, self.chance.choice([lost, swapped]), "major")

    def stray_quote(self, text: str, words: list[tuple[int, int]]) -> Edit:
        start, end = self.chance.choice(words[1:])
        mark = self.chance.choice(["“", "”", '"'])
        new = self.chance.choice([mark + text[start:end], text[start:end] + mark])
        return put(text, start, end, new, "major")

    def stray_sign(self, text: str, words: list[tuple[int, int]]) -> Edit:
        """Spaces and commas where none belong."""
        start, end = self.chance.choice(words[1:-1])
        word = text[start:end]
        new = self.chance.choice([f"{word} ,", f"{word},", f"{word}.", f"- {word}", f"{word} ."])
        return put(text, start, end, new, "minor")

    def lost_case(self, text: str, words: list[tuple[int, int]]) -> Edit | None:
        start, end = self.chance.choice(words[1:])
        word = text[start:end]
        other = word.lower() if word != word.lower() else word.capitalize()
        return put(text, start, end, other, "minor") if other != word else None

    def foreign_word(self, text: str, words: list[tuple[int, int]]) -> Edit | None:
        """A word left in its language, or in other letters."""
        places = [(a, b) for a, b in words[1:] if b - a > 4 and text[a:b].islower()]
        if not places:
            return None
        start, end = self.chance.choice(places)
        if self.lexicon.foreign and self.chance.random() < 0.6:
            return put(text, start, end, self.chance.choice(self.lexicon.foreign), "major")
        first, count = self.chance.choice(SCRIPTS)
        size = self.chance.randint(2, 6)
        letters = "".join(chr(first + self.chance.randrange(count)) for _ in range(size))
        return put(text, start, end, letters, "critical")

    def cut_short(self, text: str, words: list[tuple[int, int]]) -> Edit:
        """The sentence ends before it should: the last words left hang in the air."""
        last = self.chance.randrange(len(words) // 2, len(words) - 1)
        start, end = words[last]
        return text[:end] + ".", (start, end + 1, "major")


def put(text: str, start: int, end: int, new: str, severity: str) -> Edit:
    return text[:start] + new + text[end:], (start, start + len(new), severity)


Way = Callable[[Breaker, str, list[tuple[int, int]]], Edit | None]
WAYS: list[Way] = [
    Breaker.doubled, Breaker.looped, Breaker.swapped_small, Breaker.dropped_small, Breaker.dropped,
    Breaker.stray_article, Breaker.wrong_form, Breaker.wrong_ending, Breaker.wrong_number,
    Breaker.wrong_word, Breaker.moved, Breaker.lost_letter, Breaker.stray_quote,
    Breaker.stray_sign, Breaker.lost_case, Breaker.foreign_word, Breaker.cut_short,
]  # fmt: skip
