"""Speakers left dangling, sources in the word order of the original, speech said twice."""

from __future__ import annotations

import re
from random import Random

from faults.injection import Article, Injection, fault, splice

NAME = r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Cllr)\.? )?(?!M[rs]|Dr)[A-Z][a-z]{2,}(?: [A-Z][\w-]+){0,2}"
VERB = "said|added|says|explained|warned"
#: Speech, then who said it, at the end of a sentence: "…," Jane Poe said.
SAID_RE = re.compile(
    r'"(?P<speech>[^"\n]{20,400}),"'
    rf" (?:(?P<who>he|she|they|(?:the|one|a) [a-z]+|{NAME}) (?:{VERB})|(?:{VERB}) (?P<who2>{NAME}))"
    r"\.(?=\s|$)"
)
PRONOUN_SAID_RE = re.compile(
    r'"[^"\n]{20,400}," (?:he|she|they|[A-Z][a-z]+) (said|added)\.(?=\s|$)'
)
FIRST_PERSON_RE = re.compile(
    r'(?<!\S)"(?P<speech>(?:I|We|My|Our)\b[^"\n]{20,300}),"(?= [A-Z]?[a-z])'
)
AGENCIES = (
    "Ukrinform", "Anadolu", "Yonhap", "RIA Novosti", "Belta", "ANSA", "EFE", "Reuters", "PAP",
    "Kazinform", "Xinhua", "the BBC", "Der Spiegel", "Le Monde", "Sputnik", "DPA",
)  # fmt: skip
TAGS = (
    ", - reports {}.", ", transmits {}.",
    ", {} reports with reference to the press service of the ministry.", ", informs {}.",
    ", writes {} with reference to its own sources.", ". About this reports {}.",
    ". This is reported by {}, citing the agency.", ", - said in the message of {}.",
    ", passes {}.", ", according to {} with a link to the head of the city.",
)  # fmt: skip


def speeches(article: Article, *, named: bool) -> list[re.Match[str]]:
    found = SAID_RE.finditer(article.text)
    return [match for match in found if not named or speaker(match)[0].isupper()]


def speaker(match: re.Match[str]) -> str:
    return str(match["who"] or match["who2"])


def retagged(
    article: Article, rng: Random, forms: tuple[str, ...], *, named: bool = False
) -> Injection | None:
    """The tag after a speech in another form: {w} is the speaker."""
    found = speeches(article, named=named)
    if not found:
        return None
    match = rng.choice(found)
    who = speaker(match)
    put = rng.choice(forms).format(w=who)
    if who in ("he", "she", "they"):  # "she said, he said" would be two speakers
        put = re.sub(r"\b(?:s?he|they)\b", who, put.replace(f"said {who}", f"{who} said"))
    return splice(article.text, match.end("speech"), match.end(), put, margin=1)


@fault("dangling speaker")
def dangling(article: Article, rng: Random) -> Injection | None:
    return retagged(
        article,
        rng,
        ('," he said. {w}.', '," she said. {w}.', '," said. {w}.', '." {w}.'),
        named=True,
    )


@fault("verb of saying lost")
def verbless(article: Article, rng: Random) -> Injection | None:
    return retagged(article, rng, ('," {w}.', '," - {w}.'), named=True)


@fault("speaker lost")
def speakerless(article: Article, rng: Random) -> Injection | None:
    return retagged(article, rng, ('," said.', '," added.', '," said the.', '," - said.'))


@fault("stop before the speaker")
def stopped(article: Article, rng: Random) -> Injection | None:
    return retagged(
        article, rng, ('." said {w}.', '.", said {w}.', '." - said {w}.', '." {w} said.')
    )


@fault("doubled attribution, after speech")
def doubled(article: Article, rng: Random) -> Injection | None:
    return retagged(
        article,
        rng,
        (
            '," {w} said, {w} said.',
            '," said {w}, he said.',
            '," he said, said {w}.',
            '," {w} said he said.',
            '," said {w}, {w} noted.',
        ),
    )


@fault("doubled attribution, before and after")
def framed(article: Article, rng: Random) -> Injection | None:
    found = speeches(article, named=False)
    if not found:
        return None
    match = rng.choice(found)
    who = speaker(match)
    lead = rng.choice(("{} said: ", "According to {}, ", "{} said that ", "{} stated: ")).format(
        who
    )
    lead = lead[0].upper() + lead[1:]
    return splice(article.text, match.start(), match.end(), lead + match.group())


@fault("source in source order")
def source_tag(article: Article, rng: Random) -> Injection | None:
    plain = [s for s in article.sentences if not re.search(r"\bsa(?:id|ys)\b|reported", s.text)]
    if not plain:
        return None
    at = rng.choice(plain).end
    put = rng.choice(TAGS).format(rng.choice(AGENCIES))
    return splice(article.text, at - 1, at, put)


@fault("told nobody")
def told(article: Article, rng: Random) -> Injection | None:
    found = list(PRONOUN_SAID_RE.finditer(article.text))
    if not found:
        return None
    match = rng.choice(found)
    return splice(article.text, *match.span(1), "told", margin=3)


@fault("first person without marks")
def unmarked(article: Article, rng: Random) -> Injection | None:
    found = list(FIRST_PERSON_RE.finditer(article.text))
    if not found:
        return None
    match = rng.choice(found)
    return splice(article.text, *match.span(), match["speech"] + ",", margin=20)


FAULTS = (dangling, verbless, speakerless, stopped, doubled, framed, source_tag, told, unmarked)
