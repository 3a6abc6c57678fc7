"""Mentions that are a public figure's name, misspelt."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from mtqa.anatomy.names import Mention, mentions
from mtqa.anatomy.transliteration import distance, fold, near_keys
from mtqa.document import Document
from mtqa.knowledge.public_figures import Figure, figures
from mtqa.knowledge.words import zipf

KNOWN = 2.5  # Zipf: such a surname may be a namesake's
UNKNOWN = 1.5
NEAR_FIRST, NEAR_LAST, NEAR_ALONE = 0.8, 1.3, 0.9
LONG, SHORT = 7, 4  # letters: a surname so long is nobody else's, a name so short is anybody's
#: A priest is nobody's minister.
CLERGY = frozenset(
    {"father", "rev", "reverend", "bishop", "archbishop", "cardinal", "rabbi", "imam", "fr"}
)

#: A span of the text, and the name that should stand there.
Misspelling = tuple[int, int, str]


def misspelt_figures(document: Document) -> Iterator[list[Misspelling]]:
    """The misspellings of each figure, in order of their first place."""
    found: dict[Figure, list[Misspelling]] = {}
    others = set()  # surnames of people who are nobody in the table
    alone: list[tuple[Figure, Misspelling]] = []
    for mention in mentions(document):
        *firsts, last = mention.parts
        if len(last.text) < SHORT or last.text.isupper() or mention.title in CLERGY:
            continue
        for figure in _candidates(last.text):
            if not firsts:
                if _is_alone(last.text, figure):
                    alone.append((figure, (last.start, last.end, figure.lasts[0])))
                    break
                continue
            if _gap(last.text, figure.lasts) > NEAR_LAST:
                continue
            first = next(
                (it for it in firsts if _is_wrong(it.text, last.text, figure, mention)), None
            )
            if first:
                found.setdefault(figure, []).append((first.start, last.end, figure.name))
                break
        else:
            if firsts:
                others.add(last.text)
    for figure, place in alone:
        if document.text[place[0] : place[1]] not in others:
            found.setdefault(figure, []).append(place)
    yield from sorted(map(sorted, found.values()))


@cache
def _by_key() -> dict[str, tuple[Figure, ...]]:
    found: dict[str, dict[Figure, None]] = {}
    for figure in figures():
        for key in {key for last in figure.lasts for key in near_keys(last)}:
            found.setdefault(key, {})[figure] = None
    return {key: tuple(people) for key, people in found.items()}


@lru_cache(maxsize=4096)
def _candidates(last: str) -> dict[Figure, None]:
    return {figure: None for key in sorted(near_keys(last)) for figure in _by_key().get(key, ())}


def _is_alone(last: str, figure: Figure) -> bool:
    """Whether a surname by itself is the figure's, misspelt."""
    return (
        last.isalpha()
        and min(len(last), *map(len, figure.lasts)) >= LONG
        and zipf(last) < UNKNOWN
        and not _accepted(last, figure.lasts)
        and _gap(last, figure.lasts) <= NEAR_ALONE
    )


def _is_wrong(first: str, last: str, figure: Figure, mention: Mention) -> bool:
    """Whether first name and surname are the figure's, and one of them misspelt."""
    first_gap = _gap(first, figure.firsts)
    if first_gap > NEAR_FIRST:
        return False
    if _accepted(last, figure.lasts):
        near = first_gap <= 0.3 and len(first) > SHORT and len(figure.firsts) < 3
        return near and not _accepted(first, figure.firsts)
    if zipf(last) >= KNOWN and not mention.title:
        return False
    farthest = NEAR_LAST if len(first) >= SHORT else NEAR_ALONE
    return _gap(last, figure.lasts) <= farthest


def _gap(name: str, spellings: tuple[str, ...]) -> float:
    return min(distance(name, spelling) for spelling in spellings)


def _accepted(name: str, spellings: tuple[str, ...]) -> bool:
    return any(fold(name) == fold(spelling) for spelling in spellings)
