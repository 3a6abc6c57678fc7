"""Quotation marks lost, opened twice, turned round, mixed, or put where none belong."""

from __future__ import annotations

import re
from random import Random

from faults.injection import Article, Fault, Injection, carry, fault, splice

#: A quotation that ends its sentence or goes on to its speaker; one paragraph, marks straight.
QUOTATION_RE = re.compile(r'(?<![^\s(])"(?P<words>[^"\n]{25,500}?)(?P<stop>[.,!?])"(?=[\s]|$)')
STRAIGHT_RE = re.compile(r'(?P<open>(?:(?<=[\s(\[])|(?<![\s\S]))"(?=\S))|"')
TEAM_RE = re.compile(r"(?<=[a-z] the )[A-Z][a-z]{3,}(?: [A-Z][a-z]{3,}){1,2}(?= [a-z])(?! of)")
#: Organisations in sentences of our own: ⟦right|wrong⟧.
NAMED = (
    "The plant is owned by ⟦Siemens|\"Siemens\"⟧ and employs 900 people.",
    "He has played for ⟦Real Madrid|\"Real Madrid\"⟧ since 2015.",
    "The aid was brought by the ⟦Red Cross|\"Red Cross\"⟧ on Friday.",
    "The company ⟦Bosch|\"Bosch\"⟧ will supply the parts.",
    "⟦Gazprom|\"Gazprom\"⟧ cut its prices in the spring.",
    "She writes for the newspaper ⟦Le Figaro|\"Le Figaro\"⟧ in Paris.",
    "The match against ⟦Ajax|\"Ajax\"⟧ was put off by a day.",
    "The group ⟦Médecins Sans Frontières|\"Doctors Without Borders\"⟧ runs the clinic.",
    "The party ⟦Law and Justice|\"Law and Justice\"⟧ opposed the bill.",
    "The survey was made by the ⟦Levada Center|\"Levada Center\"⟧ in May.",
    "The channel ⟦Al Jazeera|\"Al Jazeera\"⟧ broadcast the speech.",
    "Shares of ⟦Toyota|\"Toyota\"⟧ fell by a tenth.",
)  # fmt: skip
MARKS = {
    "straight": '""',
    "curly": "“”",
    "guillemets": "«»",
    "low-high": "„“",
    "single": "‘’",
}

#: An opening and a closing mark that don't belong together.
MIXED = ('“"', '"”', '«"', '„"', "“»", "„”", "\"'", "‘”", '‘"')


def quotations(text: str) -> list[re.Match[str]]:
    """Quotations in paragraphs whose marks pair off."""
    return [
        match
        for match in QUOTATION_RE.finditer(text)
        if line_of(text, match.start()).count('"') % 2 == 0
    ]


def line_of(text: str, at: int) -> str:
    return text[text.rfind("\n", 0, at) + 1 : (text.find("\n", at) + 1 or len(text) + 1) - 1]


def styled(text: str, marks: str) -> str:
    """The text in other marks; one character for one, so that offsets stay."""
    return STRAIGHT_RE.sub(lambda match: marks[0] if match["open"] else marks[1], text)


def one(article: Article, rng: Random) -> tuple[str, re.Match[str]] | None:
    found = quotations(article.text)
    return (article.text, rng.choice(found)) if found else None


def reopened(name: str) -> Fault:
    marks = MARKS[name]

    @fault(f"re-opened, {name}")
    def inject(article: Article, rng: Random) -> Injection | None:
        """“One sentence. “Another,” she said: a mark is put before each sentence of a speech."""
        text = article.text
        found = quotations(text)
        plain = [s.text for s in article.sentences if len(s.text) < 160]
        if not found or not plain:
            return None
        match = rng.choice(found)
        inner = re.search(r"[.!?] (?=[A-Z][a-z]+ )", match["words"])
        if inner:
            at = match.start("words") + inner.end()
        else:  # a speech of one sentence gets a second
            added = rng.choice(plain) + " "
            text = text[: match.start("words")] + added + text[match.start("words") :]
            at = match.start("words") + len(added)
        base = styled(text, marks)
        faulty = base[:at] + marks[0] + base[at:]
        return Injection(base, faulty, max(0, at - 2), at + 3)

    return inject


REOPENED = tuple(reopened(name) for name in MARKS)


@fault("re-opened after a comma")
def reopened_in_sentence(article: Article, rng: Random) -> Injection | None:
    drawn = one(article, rng)
    commas = list(re.finditer(r", (?=[a-z])", drawn[1]["words"])) if drawn else []
    if not drawn or not commas:
        return None
    at = drawn[1].start("words") + rng.choice(commas).end()
    return splice(drawn[0], at, at, '"', margin=3)


def without(name: str, marks: str, *, closing: bool) -> Fault:
    @fault(name)
    def inject(article: Article, rng: Random) -> Injection | None:
        text = styled(article.text, marks)
        found = [
            m for m in quotations(article.text) if not text[m.end() :].startswith("\n\n" + marks[0])
        ]
        if not found:
            return None
        match = rng.choice(found)
        at = match.end() - 1 if closing else match.start()
        faulty = text[:at] + text[at + 1 :]
        line_end = (faulty.find("\n", at) + 1 or len(faulty) + 1) - 1
        return Injection(text, faulty, match.start(), line_end)

    return inject


LOST = (
    without("closing mark lost, straight", '""', closing=True),
    without("closing mark lost, curly", "“”", closing=True),
    without("opening mark lost, straight", '""', closing=False),
    without("opening mark lost, curly", "“”", closing=False),
)


@fault("space on the wrong side")
def wrong_space(article: Article, rng: Random) -> Injection | None:
    drawn = one(article, rng)
    if not drawn:
        return None
    text, match = drawn
    if rng.random() < 0.5 and text[match.end() : match.end() + 1] == " ":
        return splice(text, match.end() - 1, match.end() + 1, ' "', margin=2)
    return splice(text, match.start(), match.start() + 1, '" ', margin=2)


@fault("mixed styles")
def mixed(article: Article, rng: Random) -> Injection | None:
    drawn = one(article, rng)
    if not drawn:
        return None
    text, match = drawn
    pair = rng.choice(MIXED)
    return splice(text, match.start(), match.end(), pair[0] + match.group()[1:-1] + pair[1])


@fault("name put in quotes")
def quoted_name(article: Article, rng: Random) -> Injection | None:
    """The company "Bosch", the "Red Cross": organisations wear quotes in many languages."""
    found = [m for m in TEAM_RE.finditer(article.text) if article.text.count(m.group()) > 1]
    if not found or rng.random() < 0.5:
        return carry(article, rng, rng.choice(NAMED))
    match = rng.choice(found)
    return splice(article.text, *match.span(), f'"{match.group()}"')


@fault("speech opened by a dash")
def dash(article: Article, rng: Random) -> Injection | None:
    drawn = one(article, rng)
    if not drawn:
        return None
    text, match = drawn
    mark = rng.choice("-–—")
    # A whole paragraph after a dash may be a list's; one with its speaker behind it is speech.
    if text[match.start() - 1 : match.start()] not in ("", "\n") or text[match.end() :][:1] != " ":
        return None
    put = f"{mark} {match['words']}{match['stop']} {mark}"
    return splice(text, match.start(), match.end(), put, margin=2)


@fault("nested in the same marks")
def nested(article: Article, rng: Random) -> Injection | None:
    drawn = one(article, rng)
    inner = (
        list(re.finditer(r"(?<= )[a-z]+ [a-z]+ [a-z]+(?= )", drawn[1]["words"])) if drawn else []
    )
    if not drawn or not inner:
        return None
    match = rng.choice(inner)
    shift = drawn[1].start("words")
    start, end = match.start() + shift, match.end() + shift
    return splice(drawn[0], start, end, f'"{match.group()}"', margin=2)


@fault("stray closing mark")
def stray(article: Article, rng: Random) -> Injection | None:
    plain = [s for s in article.sentences if '"' not in line_of(article.text, s.start)]
    if not plain:
        return None
    at = rng.choice(plain).end
    return splice(article.text, at, at, rng.choice('"”'), margin=2)


@fault("marks swallow the attribution")
def swallowed(article: Article, rng: Random) -> Injection | None:
    """ "It rained, the mayor said." """
    text = article.text
    found = [
        (match, tail)
        for match in quotations(text)
        if (
            tail := re.compile(
                r" [^\"\n.]*\b(?:said|added|told|says)\b[^\"\n.]{0,60}\.(?=\s|$)"
            ).match(text, match.end())
        )
    ]
    if not found:
        return None
    match, tail = rng.choice(found)
    faulty = text[: match.end() - 1] + tail.group() + '"' + text[tail.end() :]
    return Injection(text, faulty, match.start(), tail.end())


FAULTS = (
    *REOPENED,
    reopened_in_sentence,
    *LOST,
    wrong_space,
    mixed,
    quoted_name,
    dash,
    nested,
    stray,
    swallowed,
)
