"""`A` before a vowel sound, `an` before a consonant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.parts import find, opens_sentence
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.words import zipf
from mtqa.rule import Finding, rule

ARTICLE_RE = re.compile(r"([Aa]n?)[ \N{NO-BREAK SPACE}][\"“‘']?(\d[\d,.]*|[A-Za-z][\w'’.]*)(-?)")
VOWEL_NAMED = frozenset("AEFHILMNORSX")  # letters whose own names begin with a vowel: "an F-16"
# Vowel letters that sound as "yoo" or "wun".
CONSONANT_SOUND_RE = re.compile(
    r"uni(?!n|m|d|ssu)|eu|ewe|us(?:e|i(?!e)|u|a)|ut(?:e|i|o)|ub(?:i|e)|uran|uri[ncn]|urea|urol"
    r"|ukr|uga"
    r"|uru|utah|one(?!i|r)|once|ouija|unanim"
)
SILENT_H_RE = re.compile(r"hour|hono|honest|heir")
# "An historic", "an herb": old or American, and sound.
EITHER_RE = re.compile(
    r"url|uber|h(?:istor|otel|orrif|yster|abitu|allu|eredit|ero|armon|erb|omage)|uy|uz|uigh|oua"
    r"|oui|y[^aeiou]"
)
FUNCTION_WORDS = frozenset(
    """
    are and our all any after about above against among around also although into under until upon
    unlike onto over off out other each every either even ever another again
    """.split()
)
SPELT = frozenset(  # read letter by letter, and begin with a vowel so
    """
    FBI NGO MRI NBA NFL NHL MP MEP MBA SOS RAF SUV HIV LGBT LGBTQ LED LCD FSB MVP NHS FDA MLB NSA
    NCAA NRA MIT RPG SPD FDP IMF EU ATM IT IP AI IPO ID IOC ICC EP EV ER ICU IED XL
    """.split()
)
CONSONANT_SPELT = frozenset(
    """
    UN US UK USB UFO UAV UAE UEFA BBC CIA CEO TV PM PR GP GDP CCTV DNA PCR PDF PC VIP DVD
    """.split()
)


@rule(
    "wrong-article",
    category="Fluency/Grammar",
    severity=Severity.MINOR,
    flagged=[
        "It took ⟦a⟧ hour. She runs ⟦an⟧ university in ⟦an⟧ European city.",
        "⟦A⟧ auction was held; ⟦a⟧ 8-year plan and ⟦an⟧ 7-year one followed.",
        "He called it ⟦a⟧ “open wound” and met ⟦a⟧ FBI man and ⟦an⟧ UN envoy.",
    ],
    clean=[
        "An hour, an heir, an honest man, an umbrella, an unidentified man.",
        "A union, a one-off, a user, a Ukrainian, a European, a eulogy, a US base, a U-turn.",
        "An FBI agent, an 8-year-old, an 11th hour, an 18th-century house, an MP, an F-16, an "
        "X-ray.",
        "An historic day; a historic day. An herb. A Uyghur, an Uzbek. A NATO base.",
        "Hepatitis A is rare, Serie A opens on Sunday, and plan A or B will do.",
    ],
    missed=["⟦An⟧ Hungarian and ⟦a⟧ NGO-led panel met ⟦a⟧ OSCE team."],
)
def wrong_article(document: Document) -> Iterator[Finding]:
    """Flags `a` before a vowel sound and `an` before a consonant sound: `a hour`, `an university`.

    Sound decides, not spelling: `a one-off`, `an MP`, `an 8-year plan`. Words that English says
    in two ways (`an historic`, `a Uyghur`) and acronyms that may be read as words stay silent, and
    so does a capital `A` inside a sentence, which is a name: `Serie A opens`.

    Why: the article belonged to another word of a draft; edited text has none of it.
    Misses: rare acronyms; names in H.
    """
    for match in find(document, ("a", "an"), ARTICLE_RE):
        article, word, hyphen = match.groups()
        if article[0] == "A" and not opens_sentence(document.text, match.start()):
            continue
        vowel = _vowel_sound(word.rstrip("."), bool(hyphen))
        if vowel is None or vowel == (len(article) == 2):
            continue
        right = article[0] + ("n" if vowel else "")
        yield Finding(*match.span(1), f"before “{word}” the article is “{right.lower()}”", right)


def _vowel_sound(word: str, hyphen: bool) -> bool | None:
    """Whether the word begins with a vowel sound; None if that is open."""
    if word[0].isdigit():
        whole = re.split(r"[,.]", word)[0]
        if len(whole) > 3 or (word[-1].isalpha() and not word.endswith(("th", "st", "nd", "rd"))):
            return None
        return word[0] == "8" or whole in ("11", "18")
    if len(word) == 1:
        return word.upper() in VOWEL_NAMED if hyphen else None
    if word.isupper():
        plain = word.replace(".", "")
        return True if plain in SPELT else False if plain in CONSONANT_SPELT else None
    small = word.lower()
    if zipf(small) < 3 or EITHER_RE.match(small) or not re.search("[aeiouy]", small):
        return None
    if small[0] in "aeiou":
        if len(small) < 3 or small in FUNCTION_WORDS:
            return None  # a noun is missing: another rule's matter
        return not CONSONANT_SOUND_RE.match(small)
    if SILENT_H_RE.match(small):
        return True
    return None if (word[0] in "HMN" and small[1] not in "aeiouy") or word[0] == "H" else False
