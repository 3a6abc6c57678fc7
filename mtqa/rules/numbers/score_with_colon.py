"""A sports score with a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figures import at_figures
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

SCORE_RE = re.compile(
    r"(?<![\d:.,/-])(?<!\d )(?P<home>\d{1,3}) ?: ?(?P<away>\d{1,3})(?![\d:%]|[.,]\d| ?[ap]\.?m\b)"
)
#: Words of sport within reach of the score, and those that make it something else.
SPORT_RE = re.compile(
    r"\b(?:score[ds]?|scoring|scorer|goals?|goal|win|wins|won|winner|victory|defeat(?:ed|s)?|lost"
    r"|los[et]|loss|beat(?:en|s)?"
    r"|draw|drew|match(?:es)?|game|league|leads?|leading|equali[sz]\w+|half-?time|penalt\w+|final"
    r"|semi-?finals?|quarter-?finals?"
    r"|cup|sets?|tie-?break\w*|champion\w*|season|playoffs?|club|team|teams|hosts|guests|minute"
    r"|turning point|deficit|goalkeeper)\b",
    re.IGNORECASE,
)
OTHER_RE = re.compile(
    r"(?:\b(?:at|by|until|till|from|after|before|around|about|since|ratio|odds|scale|of|verse"
    r"|chapter|Genesis|Exodus|Matthew"
    r"|Mark|Luke|John|Romans|Psalms?|Corinthians|Isaiah|Kings|Samuel)\s)$",
    re.IGNORECASE,
)
# Two figures each, as in basketball and handball: a result right beside them, or half-time's.
RESULT_RE = re.compile(r"\b(?:lost|won|beaten|defeat|victory)\s$")
RESULT_AFTER_RE = re.compile(
    r" (?:\(\d{1,2}:\d{1,2}\)(?= (?:defeat|win|victory|loss)\b)|(?:defeat|victory|loss)\b)"
)
REACH = 90


@rule(
    "score-with-colon",
    category="Locale convention/Number format",
    severity=Severity.MINOR,
    flagged=[
        "The hosts won the match ⟦2:1⟧ on Sunday.",
        "The game ended with a score of ⟦5: 0⟧ (2: 0).",
        "They lost the final ⟦1:2⟧ (17:21, 21:17, 19:21).",
        "The Magic lost ⟦104:106⟧ at home.",
        "After the ⟦61:72⟧ (28:38) defeat, the coach left.",
    ],
    clean=[
        "The hosts won the match 2-1 on Sunday.",
        "The match starts at 19:30, and the next game at 8:45.",
        "The ratio is 1:1; see John 3:16 and 10:30 p.m.",
        "The winner ran it in 2:05:31 and won the match at 12:05.",
        "The deaf-blind man has a 1:1 carer.",
    ],
)
def score_with_colon(document: Document) -> Iterator[Finding]:
    """Flags a score written 2:1 where English writes 2-1.

    Why: German, Slavic and East Asian newsrooms write scores with a colon, and it is carried over.
    Times, ratios and verses have colons too: a score needs a word of sport nearby, and one figure
    under ten or a bracket; what stands after "at" or "ratio" stays silent.
    Scores are reported once an article, with the other places as related.
    Misses: scores of games with two figures each (sets), unless the match's score is beside them.
    """
    text = document.text
    if ":" not in text:
        return
    scores: list[re.Match[str]] = []
    for match in at_figures(SCORE_RE, document):
        home, away = match["home"], match["away"]
        before = text[max(0, match.start() - REACH) : match.start()]
        # "17:21" is a set or a time; "8:07" is a time; "1:01" is a time.
        if len(away) > 1 and (
            min(len(home), len(away)) < 2
            or not (RESULT_RE.search(before) or RESULT_AFTER_RE.match(text, match.end()))
        ):
            continue
        if len(home) > 1 and home[0] == "0":
            continue
        score_of = re.search(r"score(?: of| was| is)?\s$", before)
        if (
            OTHER_RE.search(before)
            and not score_of
            and not re.match(r"[^.\n]{0,3}\(\d", text[match.end() : match.end() + 5])
        ) and (
            not re.search(r"\bat\s$", before)
            or not SPORT_RE.search(text[match.end() : match.end() + 40])
        ):
            continue
        nearby = before + " " + text[match.end() : match.end() + REACH]
        if not SPORT_RE.search(nearby):
            continue
        scores.append(match)
    if scores:
        first, *others = scores
        meant = f"{first['home']}-{first['away']}"
        yield Finding(
            *first.span(),
            f"English writes the score {meant}",
            meant,
            related=tuple(match.span() for match in others),
        )
