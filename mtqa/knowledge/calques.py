"""Set phrases of other languages, word for word, and what English newsrooms write for them.

Each phrase is absent from 780,000 words of edited English, and either marked by an editor in
machine translations or a known formula of agency copy in the language that it is listed under.
"""

from __future__ import annotations

import re
from typing import NamedTuple

HALF_A_NAME = "“corona” is half a name in English: coronavirus or Covid"
# What German and its neighbours put "Corona" before; the sun's corona and the beer stand alone.
CORONA_NOUNS = (
    r"(?:infections?|cases?|outbreaks?|patients?|tests?|testing|measures?|rules?|restrictions?"
    r"|regulations?|crisis|pandemic|epidemic|disease|disaster|situation|emergency|vaccin\w+"
    r"|lockdowns?|quarantine|waves?|deaths?|victims|figures|numbers|hotspots?|pass(?:es)?"
    r"|certificates?|apps?|aid|warning|year|period|times|break|winter|summer|pathogens?"
    r"|mutations?|mutants?|variants?|protests?|policy|hygiene|protection|wards?|symptoms)"
)


class Calque(NamedTuple):
    """A phrase, what an English newsroom writes for it, and why."""

    first: str  # the words it may begin with, in small letters
    pattern: re.Pattern[str]  # the group `it`, where it has one, is the faulty part
    suggestion: str | None  # a template for the match
    why: str


def _calque(pattern: str, suggestion: str | None, why: str, first: str = "") -> Calque:
    # "[Oo]n the" begins with "on", "[Rr]ecall(?:,| that)" with "recall".
    word = re.sub(r"\[.(.)\]", r"\1", pattern)
    word = re.split(r"[^A-Za-z]", word, maxsplit=1)[0]
    return Calque(first or word.lower(), re.compile(pattern + r"(?![\w-])"), suggestion, why)


CALQUES = (
    # Slavic
    _calque(
        r"[Rr]ecall(?:,| that)(?= (?:earlier|the|on|in|at|this|last|a|[A-Z]))",
        None,
        "readers are not told to recall; drop it, or “earlier”",
    ),
    _calque(
        r"(?:[Ww]e|[Ll]et us|[Ll]et[’']s) (?:will )?remind(?: you)?(?:,| that)",
        None,
        "an agency formula; English goes on with the news",
        "we let let's",
    ),
    _calque(r"[Ww]e recall(?:,| that)", None, "an agency formula; English goes on with the news"),
    _calque(
        r"(?:It became known(?: about| that)|it became known about)",
        None,
        "who made it known? “it emerged that” at most",
        "it",
    ),
    _calque(r"[Aa]s it became known", None, "“it emerged that”, or the source by name"),
    _calque(
        r"[Oo]n the territory of(?= (?:the |[A-Z]))",
        "in",
        "one is in a country, not on its territory",
    ),
    _calque(r"[Ii]n the territory of(?= [A-Z])", "in", "one is in a country, not in its territory"),
    _calque(
        r"[Aa]gainst the background of(?= (?:the |an? |growing |rising )?(?:\w+ )?(?:war|vote"
        r"|crisis|pandemic|conflict|tension|tensions|talks|situation|events|market|news|reports"
        r"|protests|decline|growth|sanctions|rise|threat|invasion|deterioration))",
        "amid",
        "an image of the source’s",
    ),
    _calque(r"[Aa]ccording to (?:his|her|their) words", None, "“he said”, “according to her”"),
    _calque(r"[Aa]ccording to the words of", "according to", "words are not a source, people are"),
    _calque(r"[Bb]y the words of", "according to", "words are not a source, people are"),
    _calque(r"[Ii]n (?:his|her|its|their) turn(?=,)", "in turn", "“in turn”"),
    _calque(r"[Ii]n the same time(?=,)", "at the same time", "the preposition is “at”"),
    _calque(r"[Oo]n the other part,", "on the other hand,", "hands, not parts"),
    _calque(
        r"[Ff]rom the side of(?= the (?:authorit|government|police|ministr|president|state))",
        "by",
        "the source’s agent",
    ),
    _calque(r"[Ii]n the result of", "as a result of", "“as a result of”"),
    _calque(
        r"the given (?:fact|moment|situation|case|question|issue|document)",
        None,
        "“this”, not “the given”",
    ),
    _calque(r"(?:at|by) (?:his|her|their) own decision", None, "“of his own accord”", "at by"),
    _calque(
        r"(?:did not|didn[’']t|do not|does not) leave (?:any )?doubts",
        None,
        "“left no doubt”",
        "did didn't do does",
    ),
    _calque(r"put(?:s|ting)? (?:a )?veto on", None, "“vetoed”", "put puts putting"),
    _calque(
        r"(?:made|make|makes) an? (?:analysis|research)",
        None,
        "studies are conducted",
        "made make makes",
    ),
    _calque(r"gives? their votes? (?:for|to)", "vote for", "“vote for”", "give gives"),
    _calque(
        r"received an audience (?:with|from)",
        "had an audience with",
        "audiences are had or granted",
    ),
    _calque(
        r"press service of",
        "press office of",
        "newsrooms write “press office”",
    ),
    _calque(
        r"[Tt]he element (?:destroyed|hit|took|raged|flooded|claimed|damaged|subsided)",
        None,
        "the storm, the flood or the fire",
    ),
    _calque(r"[Nn]ot less than(?= \d)", "at least", "“at least”"),
    _calque(r"[Nn]ot more than(?= \d)", "no more than", "“no more than”"),
    # German
    _calque(
        r"[Ii]n the night (?:to|on|from)(?= (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)",
        None,
        "“on Saturday night”, “early on Sunday”",
    ),
    _calque(
        r"[Dd]uring the night (?:to|on)(?= (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)",
        None,
        "“overnight to”",
    ),
    _calque(
        r"(?<![Ii]n )(?<!uring )[Tt]he night to(?= (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)",
        None,
        "“Saturday night”",
    ),
    _calque(
        r"suffered a shock(?=[.,;]| and (?:was|were|had)| in the (?:accident|collision|crash))",
        "suffered shock",
        "the injury takes no article",
    ),
    _calque(r"[Ss]o also this(?= (?:time|year|week))", None, "“this … too”"),
    _calque(
        r"[Oo]n (?:[A-Z]+|[A-Z]\w+) request", None, "“at the request of”, “when asked by”", "on"
    ),
    # German, Czech, Japanese, Hausa: the virus by half its name
    _calque(
        rf"[Cc]orona(?:[ -]{CORONA_NOUNS}|-(?:related|free|induced|positive))",
        None,
        HALF_A_NAME,
        "corona corona-related corona-free corona-induced corona-positive",
    ),
    _calque(
        r"(?:the (?:new|novel)|due to|because of|infected with|contracted|caught|despite"
        r"|(?:fight|fighting|vaccinated|vaccination) against|positive for|suffer\w* from"
        r"|(?:died|dying) of|(?:ill|sick) with|(?:outbreak|spread|cases|times) of)"
        rf" (?:the )?(?P<it>[Cc]orona)(?! [A-Z])(?![ -]?(?:virus|beers?\b|{CORONA_NOUNS}\b))",
        None,
        HALF_A_NAME,
        "the due because infected contracted caught despite fight fighting vaccinated vaccination "
        "positive suffer suffers suffered suffering died dying ill sick outbreak spread cases "
        "times",
    ),
    _calque(r"[Cc]orona virus(?:es)?", "coronavirus", "one word in English"),
    _calque(
        r"[Cc]oronavirus infection,? (?:COVID|Covid)-19",
        "Covid-19",
        "the illness and its cause named at once",
    ),
    _calque(
        r"(?:infect\w+ with|cases? of|fears? of|spread of|against|due to|because of|midst of)"
        r" (?P<it>a new type of coronavirus)",
        "the new coronavirus",
        "all readers know the one",
        "infected infection infections case cases fear fears spread against due because midst",
    ),
    _calque(
        r"people (?:were|are) not (?:injured|hurt)(?=[.,;])",
        "nobody was hurt",
        "“nobody was hurt”",
    ),
    # Hausa, Arabic, Turkish, Chinese, Spanish
    _calque(r"made this known", "said this", "people say, they do not make known"),
    _calque(r"[Ww]ith the purpose to", "in order to", "“in order to”"),
    _calque(r"[Ii]n what concerns", "as for", "“as for”"),
    _calque(
        r"[Ff]rom (?:the )?\d+(?:st|nd|rd|th)? of the (?:current|present) (?:month|year)",
        None,
        "name the month",
        "from",
    ),
    _calque(
        r"very (excellent|enormous|gigantic|magnificent|marvell?ous)",
        r"\1",
        "the adjective takes no “very”",
    ),
    _calque(r"the most priority", None, "“priority” has no degrees"),
)
