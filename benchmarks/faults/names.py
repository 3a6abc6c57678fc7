"""One mention of a name spelled as another transliteration has it, declined, or made a word."""

from __future__ import annotations

import re
from random import Random

from faults.injection import Article, Fault, Injection, fault, splice

NAME_RE = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{4,}\b(?![-’'][a-z]{2})")
PAIR_RE = re.compile(r"(?<=[a-z,] )([A-Z][a-z]{2,})([ -])([A-Z][a-z]{2,})\b(?! [A-Z])")
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june"
    " july august september october november december christmas easter covid internet".split()
)
#: People and languages, which have an English form that no machine transliterates.
PEOPLES = ("ish", "ese", "ian", "ians", "cans", "can", "ench", "utch")
RESPELLED: dict[str, tuple[tuple[str, str], ...]] = {
    "k for q": ((r"k", "q"), (r"K", "Q"), (r"q", "k"), (r"Q", "K")),
    "ou for u": (
        (r"(?<=[a-z])ou", "u"),
        (r"(?<=[^aeiouy])u(?=[^aeiouy])", "ou"),
        (r"(?<=[a-z])oo", "ou"),
    ),
    "ai, ay, ei": (
        (r"(?<=\w)ai", "ay"),
        (r"(?<=\w)ai", "ei"),
        (r"(?<=\w)ay", "ai"),
        (r"(?<=\w)ei", "ai"),
        (r"(?<=\w)ey", "ei"),
        (r"(?<=\w)ey", "ay"),
    ),
    "h dropped": ((r"(?<=[aeioukgtbdrz])h", ""),),
    "v for w": ((r"v", "w"), (r"w", "v"), (r"V", "W"), (r"W", "V")),
    "ts for c": (
        (r"ts(?=[aeioukh])", "c"),
        (r"c(?=[eiy])", "ts"),
        (r"tz", "ts"),
        (r"cz", "ts"),
        (r"zz", "ts"),
    ),
    "y for i": ((r"(?<=\w)y", "i"), (r"(?<=[a-z])i(?=[a-z])", "y")),
    "letter doubled": ((r"(?<=[aeiou])([bdfgklmnprst])(?=[aeiou])", r"\1\1"),),
    "letter dropped": (
        (r"([bdfgklmnprst])\1", r"\1"),
        (r"(?<=\w)([eo])\1", r"\1"),
        (r"(?<=\w\w\w[bdgklmnprt])e$", ""),
        (r"ii|iy|yi", "i"),
    ),
    "case ending": (
        *((r"(?<=[bcdfgklmnprstvz])$", ending) for ending in ("a", "u", "om", "em", "e", "ovi")),
        *((r"(?<=\w\w\w)a$", ending) for ending in ("u", "e", "y", "oy", "ou")),
    ),
}
#: A place, its country, and an English word that a machine hears in it.
PLACES = (
    ("Kherson", "Ukraine", "Person"),
    ("Homs", "Syria", "Homes"),
    ("Gombe", "Nigeria", "Gamble"),
    ("Logar", "Afghanistan", "Logger"),
    ("Paktia", "Afghanistan", "Packet"),
    ("Mersin", "Turkey", "Mercy"),
    ("Bingol", "Turkey", "Bingo"),
    ("Penza", "Russia", "Pencil"),
    ("Tver", "Russia", "Tower"),
    ("Marib", "Yemen", "Marble"),
    ("Basra", "Iraq", "Brass"),
    ("Dohuk", "Iraq", "Duke"),
    ("Multan", "Pakistan", "Mutton"),
    ("Vaasa", "Finland", "Vase"),
    ("Saransk", "Russia", "Sarcasm"),
    ("Poltava", "Ukraine", "Politics"),
    ("Diyala", "Iraq", "Dial"),
    ("Aleppo", "Syria", "Apple"),
    ("Bauchi", "Nigeria", "Bunch"),
    ("Kunduz", "Afghanistan", "Conduct"),
    ("Razgrad", "Bulgaria", "Upgrade"),
    ("Tolima", "Colombia", "Tolerance"),
    ("Loreto", "Peru", "Lottery"),
    ("Puno", "Peru", "Pun"),
    ("Samara", "Russia", "Summary"),
)  # fmt: skip
FRAME = (
    "Two held after warehouse fire in {p}\n\nPolice in {p} have arrested two men over a fire that"
    " destroyed a grain warehouse on Sunday night.\n\n{site}\n\nThe fire began shortly after"
    " midnight and burned for nine hours, the emergency service of {c} said.\n\nNobody was hurt,"
    " but four families who live near the warehouse were moved to a school.\n\nThe mayor of {p}"
    " said the owner would be asked why the sprinklers had been switched off."
)
SITES = (
    "The two worked at the warehouse, {} police chief Anton Lema told reporters.",
    "Officials in {} said the men had been questioned overnight.",
    "{} Governor Daniel Orr praised the firefighters at a news conference.",
    "The warehouse was one of the largest in the province of {}, which exports wheat.",
    "Residents of {} were told to keep their windows shut.",
    "The grain had been brought to {} by rail last month.",
)


def names(article: Article) -> list[str]:
    """Names of people and places mentioned at least twice, by their look and the other articles."""
    found = sorted({match.group() for match in NAME_RE.finditer(article.text)})
    return [
        name
        for name in found
        if len(re.findall(rf"\b{name}\b", article.text)) > 1
        and name.lower() not in article.common
        and name.lower() not in CALENDAR
        and not name.endswith(PEOPLES)
        and not re.search(rf"\b[Tt]he {name}\b|\b{name}\.com", article.text)
    ]


def respelled(kind: str) -> Fault:
    @fault(f"respelled: {kind}")
    def inject(article: Article, rng: Random) -> Injection | None:
        forms = [
            (name, match, put)
            for name in names(article)
            for pattern, put in RESPELLED[kind]
            for match in re.finditer(pattern, name)
        ]
        if not forms:
            return None
        name, change, put = rng.choice(forms)
        put = change.expand(put)
        odd = name[: change.start()] + put + name[change.end() :]
        mention = rng.choice(list(re.finditer(rf"\b{name}\b", article.text)))
        return splice(article.text, *mention.span(), odd)

    return inject


@fault("hyphen added or lost")
def hyphenated(article: Article, rng: Random) -> Injection | None:
    found = [
        match
        for match in PAIR_RE.finditer(article.text)
        if article.text.count(match.group()) > 1 and match[1].lower() not in article.common
    ]
    if not found:
        return None
    match = rng.choice(found)
    joint = rng.choice(["-", ""]) if match[2] == " " else rng.choice([" ", ""])
    second = match[3] if joint else match[3].lower()
    return splice(article.text, *match.span(), match[1] + joint + second)


@fault("place turned into a word")
def word_for_place(_article: Article, rng: Random) -> Injection | None:
    place, country, garbled = rng.choice(PLACES)
    site = rng.choice(SITES)
    base = FRAME.format(p=place, c=country, site=site.format(place))
    start = base.index(site.format(place)) + site.index("{}")
    return splice(base, start, start + len(place), garbled)


FAULTS = (*(respelled(kind) for kind in RESPELLED), hyphenated, word_for_place)
