"""Words, phrases, clauses, sentences and paragraphs said twice."""

from __future__ import annotations

import re
from random import Random

from faults.injection import Article, Fault, Injection, fault, splice

#: Words that sound English does double.
DOUBLES = frozenset("had that very so is was do no many much really".split())
CLAUSE_RE = re.compile(
    r"(?<=, )(?:and |but |which |who |when |as |because )?[a-z][^,.;:()\n]{20,90}(?=[,.])"
)
#: A clause that could be a sentence: its subject comes first.
WHOLE_RE = re.compile(
    r"(?:(?:and|but|when|as|because) )?(?:he|she|it|they|we|there|the \w+) \w+ \w+ \w+"
)


def phrase(article: Article, rng: Random, size: int) -> tuple[int, int, str] | None:
    """A run of so many small-letter words inside a plain sentence."""
    if not article.sentences:
        return None
    words = article.inner_words(rng.choice(article.sentences))
    runs = []
    for i in range(len(words) - size + 1):
        start, end = words[i].start, words[i + size - 1].end
        text = article.text[start:end]
        if text.replace(" ", "").isalpha() and text.islower() and text not in DOUBLES:
            runs.append((start, end, text))
    return rng.choice(runs) if runs else None


def said_twice(name: str, sizes: tuple[int, ...], joints: tuple[str, ...], times: int = 2) -> Fault:
    @fault(name)
    def inject(article: Article, rng: Random) -> Injection | None:
        drawn = phrase(article, rng, rng.choice(sizes))
        if not drawn:
            return None
        start, end, text = drawn
        return splice(article.text, start, end, rng.choice(joints).join([text] * times))

    return inject


WORDS = said_twice("word", (1,), (" ",))
PHRASE = said_twice("phrase", (2, 3, 4, 5), (" ",))
PHRASE_JOINED = said_twice(
    "phrase, after a comma or 'and'", (2, 3, 4, 5), (", ", " and ", ", and ")
)
LOOP = said_twice("phrase, four times", (1, 2, 3, 4), (" ", ", "), times=4)


@fault("clause")
def clause(article: Article, rng: Random) -> Injection | None:
    found = [m for s in article.sentences for m in CLAUSE_RE.finditer(article.text, s.start, s.end)]
    if not found:
        return None
    match = rng.choice(found)
    return splice(article.text, match.end(), match.end(), ", " + match.group())


@fault("clause, reworded at its start")
def clause_again(article: Article, rng: Random) -> Injection | None:
    """The same clause again as a sentence of its own: "He added that …"."""
    found = [
        m
        for s in article.sentences
        for m in CLAUSE_RE.finditer(article.text, s.start, s.end)
        if article.text[m.end()] == "." and WHOLE_RE.match(m.group())
    ]
    if not found:
        return None
    match = rng.choice(found)
    core = re.sub(r"^(?:and|but|when|as|because) ", "", match.group())
    lead = rng.choice(("In addition, ", "At the same time, ", "That is, ", "So, "))
    return splice(article.text, match.end() + 1, match.end() + 1, f" {lead}{core}.")


@fault("sentence, at once")
def sentence(article: Article, rng: Random) -> Injection | None:
    if not article.sentences:
        return None
    drawn = rng.choice(article.sentences)
    return splice(article.text, drawn.end, drawn.end, " " + drawn.text)


@fault("sentence, further on")
def sentence_later(article: Article, rng: Random) -> Injection | None:
    if len(article.sentences) < 4:
        return None
    drawn = rng.choice(article.sentences[:-2])
    at = rng.choice([s.end for s in article.sentences if s.start > drawn.end + 1])
    return splice(article.text, at, at, " " + drawn.text)


@fault("sentence, one word changed")
def sentence_reworded(article: Article, rng: Random) -> Injection | None:
    """A second decoding of the same sentence, beside the first."""
    if not article.sentences:
        return None
    drawn = rng.choice(article.sentences)
    words = drawn.text.split()
    at = rng.randrange(1, len(words) - 1)
    changed = " ".join(words[:at] + words[at + 1 :])
    return splice(article.text, drawn.end, drawn.end, " " + changed)


@fault("paragraph, further on")
def paragraph(article: Article, rng: Random) -> Injection | None:
    if len(article.paragraphs) < 3:
        return None
    first = rng.randrange(len(article.paragraphs) - 1)
    start, end = article.paragraphs[first]
    at = rng.choice(article.paragraphs[first:])[1]
    return splice(article.text, at, at, "\n\n" + article.text[start:end])


FAULTS = (
    WORDS, PHRASE, PHRASE_JOINED, LOOP, clause, clause_again, sentence, sentence_later,
    sentence_reworded, paragraph,
)  # fmt: skip
