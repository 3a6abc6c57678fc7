"""Sentences cut off, stops, brackets and spaces lost, capitals gone astray."""

from __future__ import annotations

import re
from random import Random

from faults.injection import Article, Injection, fault, replaced, splice
from faults.names import names

BRACKETS_RE = re.compile(r"(?<= )\((?P<inner>[^()\n]{2,80})\)")
NEXT_RE = re.compile(r"(?<=[a-z]{2})([.!?]) (?=[A-Z])")


def cut_point(article: Article, rng: Random) -> tuple[int, int, int] | None:
    """The last sentence of a paragraph: its start, where it is cut, and its end."""
    ends = {end for _, end in article.paragraphs}
    last = [s for s in article.sentences if s.end in ends and len(s.text.split()) > 12]
    if not last:
        return None
    drawn = rng.choice(last)
    words = article.inner_words(drawn)
    return drawn.start, rng.choice(words[5:-2]).end, drawn.end


@fault("sentence cut off, no stop")
def cut(article: Article, rng: Random) -> Injection | None:
    drawn = cut_point(article, rng)
    if not drawn:
        return None
    start, at, end = drawn
    found = splice(article.text, at, end, "")
    return Injection(found.base, found.text, start, at)


@fault("sentence cut off after a function word")
def cut_stopped(article: Article, rng: Random) -> Injection | None:
    """A stop follows, as decoders put one to whatever they have reached."""
    found = [
        (s, m.end())
        for s in article.sentences
        for m in re.compile(
            r" (?:the|a|an|and|of the|in the|to the|with a|between)(?= [a-z])"
        ).finditer(article.text, s.start + 30, s.end)
    ]
    if not found:
        return None
    sentence, at = rng.choice(found)
    put = splice(article.text, at, sentence.end, ".")
    return Injection(put.base, put.text, sentence.start, at + 1)


@fault("final stop lost")
def unstopped(article: Article, rng: Random) -> Injection | None:
    ends = [
        e
        for _, e in article.paragraphs
        if article.text[e - 1] == "." and article.text[e - 2].isalpha()
    ]
    if not ends:
        return None
    at = rng.choice(ends)
    found = splice(article.text, at - 1, at, "")
    return Injection(found.base, found.text, max(0, at - 30), at - 1)


@fault("stop lost between sentences")
def run_on(article: Article, rng: Random) -> Injection | None:
    return replaced(article, rng, NEXT_RE, lambda _: " ", margin=12)


@fault("bracket lost")
def bracket(article: Article, rng: Random) -> Injection | None:
    side = rng.random() < 0.5
    return replaced(
        article,
        rng,
        BRACKETS_RE,
        lambda m: f"({m['inner']}" if side else f"{m['inner']})",
        margin=2,
    )


@fault("space lost after a stop")
def no_space(article: Article, rng: Random) -> Injection | None:
    return replaced(article, rng, NEXT_RE, lambda m: m[1], margin=4)


@fault("space lost after a comma")
def no_space_comma(article: Article, rng: Random) -> Injection | None:
    return replaced(article, rng, re.compile(r"(?<=[a-z]), (?=[a-z])"), lambda _: ",", margin=3)


@fault("space lost between words")
def joined(article: Article, rng: Random) -> Injection | None:
    pattern = re.compile(
        r"\b(?:the|of|in|to|and|for|with) [a-z]{4,}|\b[a-z]{4,} (?:the|of|in|to|and)\b"
    )
    return replaced(article, rng, pattern, lambda m: m.group().replace(" ", ""))


@fault("space before a mark")
def spaced(article: Article, rng: Random) -> Injection | None:
    return replaced(
        article, rng, re.compile(r"(?<=[a-z])[,.;:?!](?=\s|$)"), lambda m: " " + m.group(), margin=1
    )


@fault("doubled mark")
def doubled(article: Article, rng: Random) -> Injection | None:
    mark = rng.choice((",,", "..", ",.", ".,", ";,", " ,,"))
    return replaced(article, rng, re.compile(r"(?<=[a-z])[,.](?= |$)"), lambda _: mark)


@fault("sentence begins in lower case")
def lower_start(article: Article, rng: Random) -> Injection | None:
    if not article.sentences:
        return None
    drawn = rng.choice(article.sentences)
    word = re.match(r"[A-Z][a-z]*\b", drawn.text)
    if not word or word.group().lower() not in article.common:
        return None
    return splice(article.text, drawn.start, drawn.start + word.end(), word.group().lower())


@fault("name in lower case")
def lower_name(article: Article, rng: Random) -> Injection | None:
    known = names(article)
    if not known:
        return None
    pattern = re.compile(rf"(?<=[a-z] ){rng.choice(known)}\b")
    return replaced(article, rng, pattern, lambda m: m.group().lower())


@fault("capital in mid-sentence")
def capital(article: Article, rng: Random) -> Injection | None:
    pattern = re.compile(
        r"(?<=[a-z] )(?:the|and|but|which|with|from|will|have|they|because|after)(?= [a-z])"
    )
    return replaced(article, rng, pattern, lambda m: m.group().capitalize())


FAULTS = (
    cut, cut_stopped, unstopped, run_on, bracket, no_space, no_space_comma, joined, spaced, doubled,
    lower_start, lower_name, capital,
)  # fmt: skip
