"""Which country has which offices and houses, and what it has in the place of others."""

from __future__ import annotations

from mtqa.knowledge.institutions import institutions

CHANCELLORS = frozenset({"DE", "AT"})
# Presidents govern here, with no prime minister at all.
NO_PREMIER = frozenset({"US", "MX", "BR", "CO", "CL", "ID", "PH", "CH", "DE", "AT"})
# Congresses, beside those whose parliament's name says so.
CONGRESSES = frozenset(
    {"US", "MX", "BR", "CO", "CL", "AR", "PE", "PH", "ES", "BO", "EC", "HN", "GT"}
)
AMERICAN = {
    "Foreign": "Secretary of State",
    "Defense": "Defense Secretary",
    "Defence": "Defense Secretary",
    "Finance": "Treasury Secretary",
    "Interior": "Interior Secretary",
    "Justice": "Attorney General",
    "Health": "Health Secretary",
}
# Countries with secretaries of defence or of the treasury of their own, or chief civil servants
# who bear that title.
SECRETARIES = frozenset(
    {"US", "GB", "PH", "MX", "IN", "PK", "BD", "LK", "NP", "KE", "AU", "HK", "MY"}
)
# Here parties and movements are congresses too.
MANY_CONGRESSES = frozenset({"IN", "ZA", "NG", "CN", "UA", "IL", "KE"})
#: Houses with a name of their own, and who has them.
HOUSES = {
    "Diet": {"JP", "PL", "DK", "FI", "HU", "LI"},
    "House of Commons": {"GB", "CA", "IE"},
    "House of Lords": {"GB", "PL", "HU", "AT"},  # these had one, once
    "State Duma": {"RU", "BG"},
    "Bundestag": {"DE", "AT"},
    "Bundesrat": {"DE", "AT", "CH"},
    "Verkhovna Rada": {"UA", "BY"},
    "Knesset": {"IL"},
    "Sejm": {"PL", "LT", "LV"},
    "Riksdag": {"SE", "FI"},
    "Folketing": {"DK"},
    "Storting": {"NO"},
    "Lok Sabha": {"IN", "NP"},
    "Rajya Sabha": {"IN", "NP"},
    "Legislative Yuan": {"TW", "CN"},
}


def proper_head(country: str, head: str) -> str:
    """What the country calls what a text calls a prime minister or chancellor; "" if that is right.

    >>> proper_head("DE", "prime minister"), proper_head("NL", "Chancellor"), proper_head("NL", "")
    ('chancellor', 'Prime Minister', '')
    """
    if head.lower() == "prime minister":
        if country not in NO_PREMIER:
            return ""
        right = "chancellor" if country in CHANCELLORS else "president"
        return right.capitalize() if head[0].isupper() else right
    # Britain's looks after the Exchequer; a university anywhere may have one.
    own = institutions(country).government_head
    return own if head and country != "GB" and own in ("Prime Minister", "Premier") else ""


def proper_minister(country: str, title: str) -> str:
    """The same for a minister or secretary, by the title's English words.

    >>> proper_minister("US", "Minister of Finance"), proper_minister("FR", "Defense Secretary")
    ('Treasury Secretary', 'Defense Minister')
    """
    field, _, rank = title.partition(" ")
    if rank != "Secretary":
        own = (right for field, right in AMERICAN.items() if field in title)
        return next(own, "") if country == "US" else ""
    if country in SECRETARIES:
        return ""
    if field == "Treasury":
        return "Finance Minister"
    return f"{field} Minister" if institutions(country).kind("defence") == "ministry" else ""


def proper_house(country: str, house: str) -> str:
    """The same for a parliament.

    >>> proper_house("US", "Parliament"), proper_house("PL", "Congress"), proper_house("PL", "Diet")
    ('Congress', 'Parliament', '')
    """
    parliament = institutions(country).parliament
    name = house.removeprefix("National ") if house.endswith("Congress") else house
    if country == "US":
        return "" if name in ("Congress", "House of Commons", "House of Lords", "") else "Congress"
    if house == "Parliament" and country in CONGRESSES:
        # Spain's Cortes are a parliament, and newsrooms call them so.
        return "" if country == "ES" else (*parliament, "Congress")[0]
    wrong = (name == "Congress" and country not in CONGRESSES) or (
        name in HOUSES and country not in HOUSES[name]
    )
    if not wrong or not parliament or (name == "Congress" and country in MANY_CONGRESSES):
        return ""
    return "Parliament" if name == "Congress" else parliament[0]
