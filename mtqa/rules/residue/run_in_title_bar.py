"""A browser's title bar, run in between a headline and its story."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# What may follow a paper's name in its own title: the "@S" of its site is often spelled out.
SUFFIX = (
    r"(?: (?:@ ?[A-Z]\b|[Aa]t (?:S|[Ee]s|ES|[Ee]ss|ESS)\b|[Ll]i[Vv][Ee]\b|LIVE\b|[Dd]igital\b"
    r"|[Ww]eb\b|[Nn]ews\b|[Nn]ewspaper\b|[Dd]oshin\b"
    r"|(?:[Oo]nline|[Ee]lectronic|[Dd]igital|[Ee]-?) ?[Ee]dition\b|[Ee]lectronic [Vv]ersion\b))"
)
PAPER = r"(?:Shimb[uo]n|[Nn]ewspaper|Nippo|Shinpo|Minpo|News|Daily|Times|Post|Press|Herald|Courier)"
# A bar never stands in prose; with it goes the name behind it, as far as it can be told.
BAR = (
    rf" ?[|｜] ?(?:(?:[A-Z][\w&'’-]*,? |and |& ){{0,4}}?{PAPER}\b{SUFFIX}{{0,3}}|[\w@'’-]{{1,30}})?"
)
BARS_RE = re.compile(rf"(?<=\S)(?:{BAR}){{1,4}}")
# `: Hokkaido Shimbun Online Edition`, without which it might be the source of what follows.
COLON_RE = re.compile(
    rf" ?: ?(?:The )?(?:[A-Z][\w-]{{1,20}} ){{1,2}}(?:Shimb[uo]n|Newspaper|Nippo){SUFFIX}{{1,3}}"
)
YAHOO_RE = re.compile(
    r"(?:(?<=\w)|(?<=[!?\"”])) ?(?:[-–—]{1,2}|・) ?Yahoo(?:! ?[Nn]ews\b|!| [Nn]ews\b)"
)
# `Storm hits coast - Coast News Ten people …`, behind the first headline alone.
DASH_RE = re.compile(
    r"(?<=[\w”\"]) ?(?P<tag>[-–—] ?(?:[A-Z][\w-]{1,20} ){0,2}(?:RT|Gazeta|News|Newspapers?|Radio"
    r"|Times|Post|TV|Daily)\b(?: in [A-Z][a-z]+(?= [A-Z])| Russian\b)?)(?= [A-Z][a-z]*[ ,])"
)
#: More bars than this in a line make a table or a menu.
MOST_BARS = 5
#: A headline has so many spaces before the site's name follows.
WORDS_BEFORE = 4


@rule(
    "run-in-title-bar",
    category="Design/Markup",
    severity=Severity.MAJOR,
    flagged=[
        "Storm hits coast ⟦| Coast Newspaper @S⟧ A storm hit the coast on Monday.",
        "Storm hits coast ⟦| Weather | Coast Shimbun News | Coast Shimbun LiVE⟧ Ten were hurt.",
        "Storm hits coast⟦: Coast Shimbun Online Edition⟧ A storm hit the coast on Monday.",
        "Storm hits coast and cuts off two towns ⟦- Coast News⟧ A storm hit the coast on Monday.",
        "Bears wake up early ⟦- Yahoo! News⟧ Bears in the north woke up in March.",
    ],
    clean=[
        "Storm hits coast: Coast Shimbun says ten were hurt on Monday.",
        "|x| < 3 || y > 2, she wrote on the board.",
        "Mon | Tue | Wed | Thu | Fri | Sat | Sun",
        "He left Yahoo - Yahoo shares fell - for a news site.",
    ],
    missed=["Storm hits coast ⟦- Coast Today⟧ A storm hit the coast on Monday."],
)
def run_in_title_bar(document: Document) -> Iterator[Finding]:
    """Flags a site's title bar (`| Weather | Coast Newspaper`) in the middle of a line.

    Why: a page's title says "Headline | Section | Paper"; where the line break behind it is lost,
    it stands between headline and story. Prose has no bars; a colon brings in a paper's name
    often enough, so only one with its edition counts. Tables, menus and doubled bars stay silent,
    and a bar that ends its line is `site-tag`.

    Misses: names behind a dash that no reader knows for a site's.
    """
    text = document.text
    if "|" in text or "｜" in text:
        for paragraph in document.paragraphs:
            bars = paragraph.text.count("|") + paragraph.text.count("｜")
            if not 1 <= bars <= MOST_BARS or "||" in paragraph.text or paragraph.text[0] in "|｜":
                continue
            for match in BARS_RE.finditer(text, paragraph.start, paragraph.end):
                if match.end() < paragraph.end:
                    yield _finding(text, *match.span())
    head = document.sentences[0] if document.sentences else None
    dash = DASH_RE.search(text, head.start, head.end) if head else None
    if dash and text[: dash.start()].count(" ") >= WORDS_BEFORE:
        yield _finding(text, *dash.span("tag"))
    for pattern, sign in ((COLON_RE, "Edition dition ersion @ igital"), (YAHOO_RE, "Yahoo")):
        if any(part in text for part in sign.split()):
            for match in pattern.finditer(text):
                if text[match.end() : match.end() + 1] not in ("", "\n", "."):
                    yield _finding(text, *match.span())


def _finding(text: str, start: int, end: int) -> Finding:
    start += text[start] == " "
    return Finding(start, end, f"“{text[start:end]}” is a page's title, not part of the story", "")
