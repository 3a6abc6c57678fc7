"""Set phrases of other languages, word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from mtqa.anatomy.parts import find
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule


class Calque(NamedTuple):
    """A phrase, what an English newsroom writes for it, and why."""

    first: str  # the words it may begin with, in small letters
    pattern: re.Pattern[str]
    suggestion: str | None
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
        r"[Aa]gainst the background of(?= (?:the |an? |growing |rising )?(?:\\w+ )?(?:war|vote"
        r"|crisis|pandemic|conflict|tension|tensions|talks|situation|events|market|news|reports"
        r"|protests|decline|growth|sanctions|rise|threat|invasion|deterioration))",
        "amid",
        "an image of the source’s",
    ),
    _calque(r"[Aa]ccording to (?:his|her|their) words", None, "“he said”, “according to her”"),
    _calque(r"[Aa]ccording to the words of", "according to", "words are not a source, people are"),
    _calque(r"[Bb]y the words of", "according to", "words are not a source, people are"),
    _calque(r"[Ii]n (?:his|her|its|their) turn(?=,)", "in turn", "“in turn”"),
    _calque(r"[Ii]n the same time(?=,| as)", "at the same time", "the preposition is “at”"),
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
        r"(?:made|make|makes) an? (?:study|analysis|research)",
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
        r"[Tt]he element (?:destroyed|hit|took|raged)", None, "the storm, the flood or the fire"
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
    _calque(r"suffered a shock", "suffered shock", "the injury takes no article"),
    _calque(r"[Ss]o also this", None, "“this … too”"),
    _calque(
        r"[Oo]n (?:[A-Z]+|[A-Z]\w+) request", None, "“at the request of”, “when asked by”", "on"
    ),
    # German, Czech, Japanese: the virus by half its name
    _calque(
        r"[Tt]he new [Cc]orona(?! ?-?virus)",
        "the new coronavirus",
        "“corona” is half a name in English",
    ),
    _calque(
        r"[Cc]orona (?:infections?|cases?|outbreaks?|patients?|tests?|measures|disaster|break"
        r"|year|regulations?)",
        None,
        "“corona” is half a name in English: coronavirus or Covid",
    ),
    _calque(r"[Cc]orona virus(?:es)?", "coronavirus", "one word in English"),
    _calque(
        r"[Cc]oronavirus infection,? (?:COVID|Covid)-19",
        "Covid-19",
        "the illness and its cause named at once",
    ),
    _calque(r"a new type of coronavirus", "the new coronavirus", "all readers know the one"),
    _calque(
        r"people (?:were|are) not (?:injured|hurt)",
        "nobody was hurt",
        "“nobody was hurt”",
    ),
    _calque(r"thousands of crowds", "crowds of thousands", "the heads have changed places"),
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
    _calque(r"[Tt]he whole people", None, "“everyone”, “the whole nation”"),
    _calque(r"very excellent", "excellent", "“excellent” takes no “very”"),
    _calque(r"most priority", None, "it has no degrees", "most"),
)


@rule(
    "literal-calque",
    category="Style/Awkward",
    severity=Severity.MINOR,
    flagged=[
        "⟦Recall that⟧ earlier the minister fell ill. ⟦It became known that⟧ she is well.",
        "Troops stood ⟦on the territory of⟧ France ⟦against the background of⟧ the vote.",
        "⟦In the night to⟧ Sunday it rained. ⟦Corona cases⟧ rose. He ⟦made this known⟧ in Kano.",
    ],
    clean=[
        "I recall that he was late. She will recall the ballot. Do you recall that day?",
        "He wore red against the background of the sea, which we saw in the night.",
        "The case became known in May. The corona of the sun. A Corona beer.",
    ],
    missed=["He ⟦expressed the confidence⟧ that all is well."],
)
def literal_calque(document: Document) -> Iterator[Finding]:
    """Flags set phrases of other languages that were kept word for word: `Recall that …`.

    Each phrase in the table is absent from 780,000 words of edited English, and marked by an editor
    in machine translations, or is a known formula of agency copy in the language that it is listed
    under.

    Why: English has a set phrase of its own, and readers notice.
    Misses: what the table lacks.
    """
    for calque in CALQUES:
        for match in find(document, calque.first.split(), calque.pattern):
            phrase = match.group()
            if phrase.startswith("recall"):
                continue  # only as a sentence's opening: "Recall that …"
            suggestion = calque.suggestion
            if suggestion and phrase[0].isupper():
                suggestion = suggestion[0].upper() + suggestion[1:]
            yield Finding(
                *match.span(), f"“{phrase}” is a literal rendering: {calque.why}", suggestion
            )
