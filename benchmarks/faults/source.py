"""Faults that only the source shows: figures, sentences, quotation marks, links and names."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

FIGURE_RE = re.compile(
    r"(?<![\w.,-])\d{1,3}(?:,\d{3})+(?![\w,.]\d|\w)|(?<![\w.,:-])\d{2,}(?![\w:-]|[.,]\d)"
)
MAGNITUDE_RE = re.compile(r"(?<=\d )(thousand|million|billion)\b")
MONTHS = "January February March April June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTH_RE = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b")
DAY_RE = re.compile(rf"\b(?:{'|'.join(DAYS)})\b")
MARKS_RE = re.compile('["“”«»„]')
QUOTED_RE = re.compile('["“«„][^"“”«»„]{25,}["”»“]')
_GIVEN = """
Alexander Aleksandr Alexei Aleksey Alexey Anastasia Anatoly Andrei Andrey Andrii Angela Anna
Anton Antonio Artem Boris Daria Denis Dmitri Dmitriy Dmitry Dmytro Donald Ekaterina Elena
Emmanuel Evgeny George Igor Ilya Irina Ivan Joe John Kirill Konstantin Ksenia Maria Marina Maxim
Michael Mikhail Nadezhda Natalia Nikita Nikolai Nikolay Oksana Oleg Oleksandr Olga Pavel Peter
Petro Robert Roman Sergei Sergey Serhii Sergiy Stanislav Svetlana Tatiana Tatyana Vadim
Valentina Valery Vasily Viktor Vitaly Vladimir Volodymyr Yevgeny Yulia Yuri Yuriy
"""
#: First names in the references that people of the news bear.
NAME_RE = re.compile(rf"\b({'|'.join(_GIVEN.split())})( [A-Z][a-z]{{3,}})(?=[ ,.'’])")


@dataclass(frozen=True)
class Bilingual:
    """An article as segments of the source and of its translation, one for one."""

    lp: str
    source: tuple[str, ...]
    target: tuple[str, ...]
    lines: bool  # a segment a line; else the article is one paragraph

    def texts(self) -> tuple[str, str]:
        gap = "\n" if self.lines else " "
        ours = gap if self.lines or self.lp[:2] not in ("ja", "zh") else ""
        return ours.join(self.source), gap.join(self.target)

    def spans(self) -> list[tuple[int, int]]:
        """Where each segment of the translation stands in its text."""
        found, place = [], 0
        for segment in self.target:
            found.append((place, place + len(segment)))
            place += len(segment) + 1
        return found

    def put(self, index: int, *segments: str, source: str | None = None) -> Bilingual:
        """The article with other segments for one of the translation's."""
        target = (*self.target[:index], *segments, *self.target[index + 1 :])
        ours = self.source
        if source is not None:
            ours = (*ours[:index], source, *ours[index + 1 :])
        return Bilingual(self.lp, ours, target, self.lines)


@dataclass(frozen=True)
class SourceInjection:
    """A faulty article, the sound one, and the fault's place in the text of each."""

    faulty: Bilingual
    sound: Bilingual
    place: tuple[int, int]
    before: tuple[int, int]


Inject = Callable[[Bilingual, Sequence[Bilingual], Random], "SourceInjection | None"]


def replaced(pattern: re.Pattern[str], put: Callable[[re.Match[str], Random], str]) -> Inject:
    """Puts something else for one match in the translation."""

    def inject(article: Bilingual, _: Sequence[Bilingual], rng: Random) -> SourceInjection | None:
        found = [
            (index, match)
            for index, segment in enumerate(article.target)
            for match in pattern.finditer(segment)
        ]
        if not found:
            return None
        index, match = rng.choice(found)
        new = put(match, rng)
        segment = article.target[index]
        faulty = article.put(index, segment[: match.start()] + new + segment[match.end() :])
        start, end = article.spans()[index]
        if not new.strip():  # what was lost is found in its sentence
            return SourceInjection(faulty, article, faulty.spans()[index], (start, end))
        left = start + match.start()
        return SourceInjection(
            faulty, article, (left, left + len(new)), (left, left + len(match.group()))
        )

    return inject


def other_digit(match: re.Match[str], rng: Random) -> str:
    figure = match.group()
    at = rng.choice([i for i, char in enumerate(figure) if char.isdecimal()])
    choices = [digit for digit in "123456789" if digit != figure[at]]
    return figure[:at] + rng.choice(choices) + figure[at + 1 :]


def other_of(words: Sequence[str]) -> Callable[[re.Match[str], Random], str]:
    return lambda match, rng: rng.choice([word for word in words if word != match.group()])


def long_segments(article: Bilingual) -> list[int]:
    return [i for i, segment in enumerate(article.target) if 8 <= len(segment.split()) <= 60]


def dropped(article: Bilingual, _: Sequence[Bilingual], rng: Random) -> SourceInjection | None:
    places = long_segments(article)
    if not places or len(article.target) < 4:
        return None
    index = rng.choice(places)
    faulty = article.put(index)
    spans = faulty.spans()
    near = spans[max(0, index - 1) : index + 1]
    start, end = article.spans()[index]
    return SourceInjection(faulty, article, (near[0][0], near[-1][1]), (start, end))


def added(article: Bilingual, others: Sequence[Bilingual], rng: Random) -> SourceInjection | None:
    other = rng.choice(others)
    if not long_segments(other) or other.target == article.target or len(article.target) < 3:
        return None
    return _with(article, rng, lambda _: other.target[rng.choice(long_segments(other))])


def doubled(article: Bilingual, _: Sequence[Bilingual], rng: Random) -> SourceInjection | None:
    return _with(article, rng, lambda segment: segment)


def _with(article: Bilingual, rng: Random, more: Callable[[str], str]) -> SourceInjection | None:
    places = long_segments(article)
    if not places:
        return None
    index = rng.choice(places)
    segment = article.target[index]
    faulty = article.put(index, segment, more(segment))
    first, second = faulty.spans()[index : index + 2]
    return SourceInjection(faulty, article, (first[0], second[1]), article.spans()[index])


def copied(article: Bilingual, _: Sequence[Bilingual], rng: Random) -> SourceInjection | None:
    places = long_segments(article)
    if not places:
        return None
    index = rng.choice(places)
    faulty = article.put(index, article.source[index])
    return SourceInjection(faulty, article, faulty.spans()[index], article.spans()[index])


def unquoted(article: Bilingual, _: Sequence[Bilingual], rng: Random) -> SourceInjection | None:
    places = [
        i
        for i, segment in enumerate(article.target)
        if QUOTED_RE.search(segment) and re.search('["“«„「]', article.source[i])
    ]
    if not places:
        return None
    index = rng.choice(places)
    faulty = article.put(index, MARKS_RE.sub("", article.target[index]))
    return SourceInjection(faulty, article, faulty.spans()[index], article.spans()[index])


def link(put: str) -> Inject:
    """A link that stands in the source, and otherwise, or not at all, in the translation."""

    def inject(article: Bilingual, _: Sequence[Bilingual], rng: Random) -> SourceInjection | None:
        places = long_segments(article)
        if not places:
            return None
        index = rng.choice(places)
        kind = rng.randrange(3)
        right = ("https://news.example/a/1742", "redakcja@gazeta.example", "@gazeta_online")[kind]
        wrong = ("https://news.example/a/1472", "editor@gazeta.example", "@newspaper_online")[kind]
        ours = f"{article.source[index]} ({right})"
        sound = article.put(index, f"{article.target[index]} ({right})", source=ours)
        theirs = article.target[index] + (f" ({wrong})" if put == "changed" else "")
        faulty = article.put(index, theirs, source=ours)
        return SourceInjection(faulty, sound, faulty.spans()[index], sound.spans()[index])

    return inject


def renamed(article: Bilingual, others: Sequence[Bilingual], rng: Random) -> SourceInjection | None:
    """A surname from another article for one in this; Cyrillic sources only."""
    if article.lp[:2] not in ("ru", "uk"):
        return None
    other = rng.choice([o for o in others if o.lp == article.lp])
    surnames = [m.group(2) for segment in other.target for m in NAME_RE.finditer(segment)]
    surnames = [name for name in surnames if all(name not in text for text in article.target)]
    if not surnames:
        return None
    put = rng.choice(surnames)
    return replaced(NAME_RE, lambda match, _: match.group(1) + put)(article, others, rng)


KINDS: dict[str, Inject] = {
    "figure changed": replaced(FIGURE_RE, other_digit),
    "magnitude changed": replaced(MAGNITUDE_RE, other_of(("thousand", "million", "billion"))),
    "figure lost": replaced(re.compile(rf"(?:{FIGURE_RE.pattern}) ?"), lambda *_: ""),
    "month changed": replaced(MONTH_RE, other_of(MONTHS)),
    "weekday changed": replaced(DAY_RE, other_of(DAYS)),
    "sentence dropped": dropped,
    "sentence of another article added": added,
    "sentence doubled": doubled,
    "sentence copied from the source": copied,
    "quotation marks lost": unquoted,
    "link changed": link("changed"),
    "link lost": link("lost"),
    "surname replaced": renamed,
}
