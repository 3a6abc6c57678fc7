"""A division, ministry, parliament or office named after another country's kind."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from faults.injection import Article, Injection, fault, splice


@dataclass(frozen=True)
class Country:
    name: str
    people: str  # the adjective
    capital: str
    division: str
    kind: str  # what the division is called in English
    wrong: tuple[str, ...]  # what other countries call theirs
    chamber: str
    borrowed: tuple[str, ...]  # chambers of other countries
    head: str
    heads: tuple[str, ...]  # heads of government that it has none of


COUNTRIES = (
    Country("Japan", "Japanese", "Tokyo", "Miyagi", "Prefecture", ("Oblast", "County",
            "Voivodeship", "Governorate"), "Diet", ("Congress", "Bundestag", "State Duma"),
        "Prime Minister", ("Chancellor",)),
    Country("Poland", "Polish", "Warsaw", "Lublin", "Province", ("Prefecture", "Oblast", "Canton",
            "Governorate"), "parliament", ("State Duma", "Knesset", "Congress"), "Prime Minister",
        ("Chancellor",)),
    Country("Nigeria", "Nigerian", "Abuja", "Kaduna", "State", ("Prefecture", "Oblast", "Province",
            "County"), "Senate", ("Bundesrat", "House of Lords", "State Duma"), "President",
        ("Chancellor", "Prime Minister")),
    Country("China", "Chinese", "Beijing", "Hunan", "Province", ("Oblast", "State", "County",
            "Canton"), "National People's Congress", ("Verkhovna Rada", "Diet", "House of Commons"),
        "Premier", ("Chancellor",)),
    Country("Ukraine", "Ukrainian", "Kyiv", "Poltava", "Region", ("Prefecture", "State", "County",
            "Canton"), "parliament", ("State Duma", "Bundestag", "House of Commons"),
        "Prime Minister", ("Chancellor",)),
    Country("Russia", "Russian", "Moscow", "Tambov", "Region", ("Prefecture", "County", "State",
            "Voivodeship"), "State Duma", ("Verkhovna Rada", "House of Commons", "Bundestag"),
        "Prime Minister", ("Chancellor",)),
    Country("Kenya", "Kenyan", "Nairobi", "Kisumu", "County", ("Oblast", "Prefecture",
            "Voivodeship", "Governorate"), "parliament", ("State Duma", "Bundestag", "Sejm"),
        "President", ("Chancellor", "Prime Minister")),
    Country("Germany", "German", "Berlin", "Hesse", "state", ("Oblast", "Prefecture", "Province",
            "County"), "Bundestag", ("State Duma", "House of Commons", "Sejm"), "Chancellor",
        ("Prime Minister", "Premier")),
    Country("Afghanistan", "Afghan", "Kabul", "Kunduz", "Province", ("County", "Oblast",
            "Prefecture", "State"), "parliament", ("Bundestag", "State Duma", "House of Lords"),
        "Prime Minister", ("Chancellor",)),
    Country("Turkey", "Turkish", "Ankara", "Konya", "Province", ("Oblast", "County", "Prefecture",
            "State"), "parliament", ("Bundestag", "State Duma", "Congress"), "President",
        ("Chancellor",)),
    Country("Iraq", "Iraqi", "Baghdad", "Anbar", "Province", ("County", "Oblast", "Prefecture",
            "State"), "parliament", ("Knesset", "House of Commons", "State Duma"), "Prime Minister",
        ("Chancellor",)),
    Country("Canada", "Canadian", "Ottawa", "Manitoba", "Province", ("Oblast", "Prefecture",
            "State", "Governorate"), "House of Commons", ("State Duma", "Bundestag", "Diet"),
        "Prime Minister", ("Chancellor",)),
    Country("India", "Indian", "New Delhi", "Kerala", "State", ("Oblast", "Prefecture", "Province",
            "County"), "parliament", ("Bundestag", "State Duma", "House of Lords"),
        "Prime Minister", ("Chancellor",)),
    Country("France", "French", "Paris", "Brittany", "Region", ("Oblast", "Voivodeship", "State",
            "County"), "National Assembly", ("Bundestag", "State Duma", "Diet"), "Prime Minister",
        ("Chancellor",)),
    Country("Sweden", "Swedish", "Stockholm", "Uppsala", "County", ("Oblast", "Prefecture",
            "Voivodeship", "State"), "parliament", ("Bundestag", "State Duma", "Congress"),
        "Prime Minister", ("Chancellor",)),
    Country("Greece", "Greek", "Athens", "Thessaly", "Region", ("Oblast", "County", "State",
            "Voivodeship"), "parliament", ("Bundestag", "State Duma", "Congress"), "Prime Minister",
        ("Chancellor",)),
    Country("Syria", "Syrian", "Damascus", "Idlib", "Province", ("County", "Oblast", "Canton",
            "State"), "parliament", ("Knesset", "Bundestag", "State Duma"), "Prime Minister",
        ("Chancellor",)),
    Country("Brazil", "Brazilian", "Brasilia", "Parana", "State", ("Oblast", "Prefecture",
            "Province", "County"), "Congress", ("State Duma", "Bundestag", "House of Lords"),
        "President", ("Chancellor", "Prime Minister")),
)  # fmt: skip
#: The right name of a ministry with its country's adjective, and one that another country has.
MINISTRIES = (
    ("US", "State Department", "Foreign Ministry"),
    ("US", "Treasury Department", "Ministry of Finance"),
    ("US", "Department of Defense", "Ministry of Defence"),
    ("US", "Justice Department", "Ministry of Justice"),
    ("US", "Department of Homeland Security", "Ministry of Internal Affairs"),
    ("British", "Home Office", "Ministry of Internal Affairs"),
    ("British", "Foreign Office", "State Department"),
    ("British", "Ministry of Defence", "Department of Defense"),
    ("French", "Interior Ministry", "Home Office"),
    ("French", "Foreign Ministry", "State Department"),
    ("German", "Foreign Ministry", "State Department"),
    ("German", "Finance Ministry", "Treasury Department"),
    ("Polish", "Interior Ministry", "Home Office"),
    ("Japanese", "Foreign Ministry", "State Department"),
    ("Afghan", "Defence Ministry", "Department of Defense"),
    ("Russian", "Defence Ministry", "Pentagon"),
    ("Iraqi", "Interior Ministry", "Department of Homeland Security"),
    ("Chinese", "Foreign Ministry", "State Department"),
    ("Turkish", "Interior Ministry", "Home Office"),
    ("Ukrainian", "Finance Ministry", "Treasury Department"),
)
HOMES = {
    "US": ("the United States", "Washington"),
    "British": ("Britain", "London"),
    "French": ("France", "Paris"),
    "German": ("Germany", "Berlin"),
    "Polish": ("Poland", "Warsaw"),
    "Japanese": ("Japan", "Tokyo"),
    "Afghan": ("Afghanistan", "Kabul"),
    "Russian": ("Russia", "Moscow"),
    "Iraqi": ("Iraq", "Baghdad"),
    "Chinese": ("China", "Beijing"),
    "Turkish": ("Turkey", "Ankara"),
    "Ukrainian": ("Ukraine", "Kyiv"),
}  # fmt: skip
FRAMES = (
    "Rail strike halts trains for a second day\n\nTrains stood still across {country} for a second"
    " day on Wednesday as drivers walked out over pay.\n\n{site}\n\nThe union says wages have"
    " fallen behind prices since spring and wants a rise of 8 percent.\n\nTalks in {capital} broke"
    " off on Tuesday night, and no date has been set for a new round.\n\nBuses were crowded, and"
    " many people worked from home.",
    "{country} raises railway pay after strike\n\n{capital} - Railway workers in {country} went"
    " back to work on Friday after the government raised their pay by 6 percent.\n\nThe strike had"
    " stopped most trains for nine days.\n\n{site}\n\nAnalysts said the deal could lead nurses and"
    " teachers in {country} to ask for more as well.",
)


def framed(country: str, capital: str, site: str, right: str, wrong: str, rng: Random) -> Injection:
    base = rng.choice(FRAMES).format(country=country, capital=capital, site=site.format(right))
    start = base.index(site.format(right)) + site.index("{}")
    return splice(base, start, start + len(right), wrong)


def draw(rng: Random) -> Country:
    return rng.choice(COUNTRIES)


@fault("division of another country's kind")
def division(_article: Article, rng: Random) -> Injection:
    home = draw(rng)
    site = rng.choice((
        "In {}, where the strike began, schools opened two hours late.",
        "The strike is strongest in {}, home to the main depot.",
        "Local officials in {} asked drivers to keep hospital lines open.",
        "Police in {} said the protests had been peaceful.",
    ))  # fmt: skip
    right, wrong = (f"{home.division} {kind}" for kind in (home.kind, rng.choice(home.wrong)))
    return framed(home.name, home.capital, site, right, wrong, rng)


@fault("council or governor of such a division")
def council(_article: Article, rng: Random) -> Injection:
    home = draw(rng)
    office = rng.choice(("Council", "Governor Maria Olsen", "Assembly"))
    site = rng.choice(
        (
            "The {} called for calm on Tuesday.",
            "Speaking for the region, the {} asked both sides to talk.",
        )
    )
    if office.startswith("Governor"):
        site = site.replace("the {}", "{}").replace("The {}", "{}")
    right, wrong = (
        f"{home.division} {kind} {office}" for kind in (home.kind, rng.choice(home.wrong))
    )
    return framed(home.name, home.capital, site, right, wrong, rng)


@fault("ministry of another country's kind")
def ministry(_article: Article, rng: Random) -> Injection:
    people, right, wrong = rng.choice(MINISTRIES)
    site = rng.choice((
        "The {} said it was watching the strike closely.",
        "A spokesman for the {} said talks would go on.",
        "Officials at the {} declined to comment.",
    ))  # fmt: skip
    return framed(*HOMES[people], site, f"{people} {right}", f"{people} {wrong}", rng)


@fault("parliament of another country")
def parliament(_article: Article, rng: Random) -> Injection:
    home = draw(rng)
    site = rng.choice((
        "The {} will debate the strike on Friday.",
        "Members of the {} were divided over a law that would limit strikes.",
    ))  # fmt: skip
    right, wrong = (f"{home.people} {name}" for name in (home.chamber, rng.choice(home.borrowed)))
    return framed(home.name, home.capital, site, right, wrong, rng)


@fault("head of government of another kind")
def head(_article: Article, rng: Random) -> Injection:
    home = draw(rng)
    site = rng.choice(
        ("{} Anna Berg said she would meet the union.", "The plan was drawn up by {} Anna Berg.")
    )
    right, wrong = (f"{home.people} {name}" for name in (home.head, rng.choice(home.heads)))
    return framed(home.name, home.capital, site, right, wrong, rng)


@fault("office put word for word")
def literal(_article: Article, rng: Random) -> Injection:
    home = draw(rng)
    right, wrong = rng.choice((
        ("the Prime Minister", f"the chairman of the Council of Ministers of {home.name}"),
        ("the mayor of {capital}", "the head of the city of {capital}"),
        ("the speaker of parliament", "the chairman of the parliament"),
        ("the foreign minister", "the head of the Ministry of Foreign Affairs"),
        ("the interior minister", "the head of the Ministry of Internal Affairs"),
        ("the health minister", "the head of the health ministry of the country"),
        ("the deputy prime minister", "the vice-head of the government"),
        ("the governor of {division}", "the head of the administration of {division}"),
        ("the chief prosecutor", "the main prosecutor of the country"),
        ("the prime minister's chief of staff", "the head of the apparatus of the government"),
        ("the district judge", "the judge of the rayon court"),
    ))  # fmt: skip
    names = {"capital": home.capital, "division": home.division}
    site = rng.choice(
        ("On Monday {} met the union's leaders.", "The offer was made by {} last week.")
    )
    return framed(home.name, home.capital, site, right.format(**names), wrong.format(**names), rng)


FAULTS = (division, council, ministry, parliament, head, literal)
