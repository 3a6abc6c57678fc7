"""A proper name with a small letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.cues import standing
from mtqa.anatomy.repeats import forms
from mtqa.document import Document, Word
from mtqa.issue import Severity
from mtqa.knowledge.words import is_known
from mtqa.rule import Finding, rule

# Names that are nothing else with a small letter: "turkey", "polish", "march" and "may" are not
# among them, nor what kitchens and breeders use ("french fries", "german shepherd").
NAMES = (
    "america|australia|austria|belarus|belgium|brazil|britain|bulgaria|canada|croatia|denmark|egypt|england|estonia"
    "|ethiopia|europe|finland|france|georgian|germany|ghana|hungary|india|indonesia|iran|iraq|ireland|israel|italy"
    "|kazakhstan|kenya|latvia|lebanon|libya|lithuania|malaysia|mexico|moldova|morocco|nigeria|norway|pakistan|poland"
    "|portugal|romania|russia|scotland|serbia|slovakia|slovenia|somalia|spain|sudan|sweden|switzerland|syria|taiwan"
    "|tunisia|ukraine|venezuela|vietnam|american|australian|austrian|belarusian|belgian|brazilian|british|bulgarian"
    "|canadian|chinese|croatian|czech|egyptian|estonian|european|african|asian|finnish|ghanaian|hungarian|indian|iranian"
    "|iraqi|israeli|italian|japanese|kenyan|korean|latvian|lebanese|libyan|lithuanian|malaysian|mexican|moldovan|nigerian"
    "|norwegian|pakistani|palestinian|portuguese|romanian|russian|scottish|serbian|slovak|somali|sudanese|syrian"
    "|taiwanese|tunisian|ukrainian|venezuelan|vietnamese|january|february|april|june|july|september|october"
    "|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|london|berlin|moscow|tokyo|beijing"
    "|washington|kyiv|kiev|warsaw|brussels|madrid|rome|vienna|iceland|icelandic|greece|thailand|philippines|peru|colombia|argentina|afghanistan|qatar"
    "|yemen|bangladesh|nepal|uganda|zimbabwe|swedish|spanish|sydney|istanbul|ankara|delhi"
    "|jerusalem|christmas|ramadan|facebook|instagram|netflix|islamic|muslim|muslims"
    "|california|texas|florida|ohio|michigan|pennsylvania|massachusetts|minnesota|wisconsin|arizona"
    "|colorado|oklahoma|louisiana|alabama|kansas|nebraska|kentucky|tennessee|illinois|connecticut|oregon|nevada"
    "|idaho|hawaii|missouri|mississippi|arkansas|maryland|quebec|ontario|wales|chicago|houston|toronto|melbourne"
    "|dublin|edinburgh|glasgow|manchester|liverpool|barcelona|lisbon|prague|budapest|athens|cairo|baghdad|tehran"
    "|kabul|mumbai|seoul|shanghai|jakarta|bangkok|hanoi|nairobi|stockholm|copenhagen|oslo|helsinki|belgrade"
    "|bucharest|vilnius|tallinn|tbilisi|baku|yerevan|minsk|brexit|hispanic|hindu|buddhist"
)
PHRASES = ("ited ", "opean union", "white house", "th korea", "boko haram", "new york")
PHRASES_RE = re.compile(
    r"(?<![\w#@./&_-])(?:united states|united kingdom|united nations|european union|white house"
    r"|north korea"
    r"|south korea|boko haram|new york)(?:['’]s)?(?![\w@/_-]|\.\w)"
)
SMALL_NAMES = frozenset(NAMES.split("|"))
AROUND = "#@/&_-."  # parts of addresses, tags and compounds
# What is written small although a country stands in it.
IDIOM_RE = re.compile(r"(?:brussels sprout|indian summer|chinese wall|rome-|june bug|india ink)")
# Firms that set their names in a way of their own.
BRANDS = {
    "Youtube": "YouTube", "Whatsapp": "WhatsApp", "Linkedin": "LinkedIn", "Tiktok": "TikTok",
    "youtube": "YouTube", "whatsapp": "WhatsApp", "tiktok": "TikTok", "Iphone": "iPhone",
    "Paypal": "PayPal", "Ebay": "eBay",
}  # fmt: skip
#: All ways to write what is looked for.
SUSPECTS = frozenset(
    name + ending
    for name in (*SMALL_NAMES, *(f"{name}s" for name in SMALL_NAMES), *BRANDS)
    for ending in ("", "'s", "’s")
)
COVID_RE = re.compile(
    r"(?<![\w#@./&_-])(?:[Cc](?:ovid|OVID|ovide|o[Vv]i[Dd])(?: ?[\N{EM DASH}\N{EN DASH}] ?| - | )19"
    r"|[Cc](?:ovide|oVi[dD])-19|covid(?:-19)?)(?![\w@/_-]|\.\w)"
)
COVIDS = ("ovid", "OVID", "oVi")  # a quick look first
# A name has no article: it stands behind another name, a comma, a preposition or "said".
BEFORE_RE = re.compile(
    r"(?:\b[A-Z][^\W\d_]+|,|\b(?:said|says|told|by|in|near|at|from|and|including|to|of)) $"
)


@rule(
    "lower-case-name",
    category="Fluency/Punctuation",
    severity=Severity.MINOR,
    flagged=[
        "It was shown on ⟦american⟧ television and in the ⟦united states⟧ in ⟦october⟧.",
        "The ⟦ukrainians⟧ left ⟦iceland⟧ for ⟦christmas⟧.",
        "Of all ⟦russia's⟧ lakes it is the deepest. ⟦Youtube⟧ has a film.",
        "They had ⟦covid⟧ passes.",
        "The shots work against ⟦COVID—19⟧, not against Covid 19 flu; COVID-19 is back.",
        "Then minister Zylobranski resigned. Later, ⟦zylobranski⟧ said, he slept.",
    ],
    clean=[
        "He ate turkey with french fries, polish on his shoes, in march step.",
        "See facebook.com/london, #monday and @ukraine. COVID-19 and Covid-19 are both used.",
        "Monaka cakes are rice cakes. He sold monaka by the dozen. Ásmundur met Ásmundur.",
        "The new Acmehealth.org site crashed; visitors to acmehealth.org wait.",
        "A summery, Knee-length dress, and a light, knee-length skirt.",
        "“i love friday,” reads the poster at YouTube in London.",
    ],
    missed=["She swam in the ⟦thames⟧."],
)
def lower_case_name(document: Document) -> Iterator[Finding]:
    """Flags countries, peoples, months and the text's own names in lower case.

    Why: systems that read lower-cased text lose capitals, and many languages write peoples and
    months small. The text's own names are words that it elsewhere writes large and that are no
    English words. Addresses, tags and handles stay silent. Covid is reported once an
    article, with its other places as related.
    Misses: other names that stand in the text once.
    """
    text = document.text
    for word in document.words if not forms(document).isdisjoint(SUSPECTS) else ():
        if word.text not in SUSPECTS:
            continue
        bare = word.text[:-2] if word.text[-2:] in ("'s", "’s") else word.text
        around = text[word.start - 1 : word.start] + text[word.end : word.end + 1].replace(".", "")
        # "Russians", "Mondays"
        if bare in SMALL_NAMES or (bare.endswith("s") and bare[:-1] in SMALL_NAMES):
            idiom = IDIOM_RE.match(text, word.start) or any(mark in around for mark in AROUND)
            if not idiom and not _shouting_small(text, word.start):
                meant = bare.capitalize() + word.text[len(bare) :]
                yield Finding(
                    word.start, word.end, f"“{word.text}” is a name and needs a capital", meant
                )
        elif bare in BRANDS and not any(mark in around for mark in AROUND):
            yield Finding(
                word.start,
                word.end,
                f"the name is written “{BRANDS[bare]}”",
                BRANDS[bare] + word.text[len(bare) :],
            )
    for match in PHRASES_RE.finditer(text) if standing(text, PHRASES) else ():
        meant = match[0].title().replace("’S", "’s").replace("'S", "'s")
        yield Finding(
            match.start(), match.end(), f"“{match[0]}” is a name and needs a capital", meant
        )
    covid = [
        match
        for match in (COVID_RE.finditer(text) if standing(text, COVIDS) else ())
        if not _shouting_small(text, match.start())
    ]
    if covid:
        meant = "COVID-19" if "19" in covid[0][0] else "Covid"
        yield Finding(
            *covid[0].span(),
            f"the name is written “{meant}”",
            meant,
            related=tuple(match.span() for match in covid[1:]),
        )
    lower = _written_small(document)
    for word in document.words if lower else ():
        if word.text in lower and _names_one(text, word):
            name = lower[word.text]
            yield Finding(word.start, word.end, f"the text writes “{name}” elsewhere", name)


def _written_small(document: Document) -> dict[str, str]:
    """By its small letters, which stand in the text too, each name of the text's own."""
    small = {name for name in forms(document) - SUSPECTS if name[0].isupper() and len(name) > 3}
    small = {name for name in small if name.lower() in forms(document) and not _known(name)}
    return {
        word.text.lower(): word.text
        for word in document.words
        # a capital that no sentence's beginning explains
        if word.text in small and document.text[word.start - 2 : word.start - 1].islower()
    }


def _names_one(text: str, word: Word) -> bool:
    """Whether a word in small letters stands where a name would."""
    before = text[max(0, word.start - 30) : word.start]
    return (
        text[word.end : word.end + 1] in (" ", ",", ".")
        and BEFORE_RE.search(before) is not None
        and "." not in word.text  # "Healthcare.gov" and "healthcare.gov" are addresses
        and text.count(f" {word.text}") == 1
    )


def _known(name: str) -> bool:
    return all(is_known(part) for part in name.lower().split("-"))


def _shouting_small(text: str, at: int) -> bool:
    """Whether the line is one that its writer set in small letters throughout, such as a post."""
    low = max(0, at - 200)
    start = max(text.rfind(mark, low, at) for mark in '“"\n') + 1
    return start > 0 and text[start - 1] in '“"' and text[start:at].islower()
