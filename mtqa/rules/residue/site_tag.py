"""The site's name behind a headline, as browsers' title bars show it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.cues import standing
from mtqa.document import Document, Role, Sentence
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# A word that makes a name the name of a news site, whatever language it was translated from.
MEDIUM_RE = re.compile(
    r"(?<![\w-])(?:[Nn]ews(?:letter|wire)?|NEWS|[Nn]ewss?papers?|Times|Post|Shimb[uo]n"
    r"|Gazett[ae]|Gazeta|Daily"
    r"|Herald|Tribune|Online|Digital|Radio|TV|Television|Press|Xinhua(?:net)?|Yahoo|BBC|CNN|MSN"
    r"|Reuters|TASS"
    r"|RIA|RT|Interfax|AFP|Bloomberg|UNIAN|Ukrinform|[Ee]dition|[Vv]ersion|Website|Portal|Media"
    r"|Journal"
    r"|Magazine|Broadcasting|Guardian|Telegraph|Chronicle|Observer|Courier|Nippo|Shinpo|Ilbo"
    r"|Kommersant"
    r"|Izvestia|Pravda|[\w-]+\.(?:com|net|org|de|ru|ua|uk|jp|cn|fr|it|es|pl|cz|tr|info|news|tv"
    r"|is))(?![\w-])"
)
# The marks that title bars put before the site's name.
JOINT_RE = re.compile(
    r" ?[|｜] ?| ?(?:--|\N{EM DASH}|\N{EN DASH}) ?| - ?|(?<=\))-|(?<=[a-z]{4})-(?=[A-Z])"
    r"|(?<=[\w\"”)]): "
)
MARK_RE = re.compile(r"[|｜(:\N{EN DASH}\N{EM DASH}-]")
# An aggregator's tag: the paper in brackets, then the site. It stands out anywhere.
AGGREGATOR_RE = re.compile(
    r"\([^()\n]{2,60}(?:\) ?(?:--?|\N{EN DASH}|\N{EM DASH})? ?(?:Yahoo|MSN|Google News"
    r"|LINE NEWS|Naver|livedoor)"
    r"|[ -]Yahoo)\b!?(?: ?[Nn]ews\b| ?NEWS\b)?"
)
AGGREGATORS = ("Yahoo", "MSN", "Google News", "LINE NEWS", "Naver", "livedoor")
BRACKET_RE = re.compile(r"\(([^()]{2,50})\)$")
# Words that tell: a site's name has none, a headline's second half does.
TELLS_RE = re.compile(
    r"\b(?:says?|said|is|are|was|were|will|to|has|have|his|her|their|after|as|who|that|by"
    r"|reports?|reported"
    r"|minister|ministry|chief|boss|expert|editor|sources?|mayor|group|conference)\b",
    re.IGNORECASE,
)
CONNECTING = "in of the and at for from electronic edition version news newspaper live"
SMALL = frozenset(CONNECTING.split())
#: A site's name is no longer than this, in words and in characters; nor a title with it.
MAX_WORDS = 9
MAX_TAIL = 90
MAX_TITLE = 400


@rule(
    "site-tag",
    category="Design/Markup",
    severity=Severity.MINOR,
    flagged=[
        "Storm hits coast ⟦- Daily News 12.05.2021⟧\n\nIt rained.",
        "Storm hits coast ⟦| BBC News⟧\n\nIt rained.",
        "Storm hits coast ⟦| Weather | Coast Courier⟧\n\nIt rained.",
        "Storm hits coast ⟦(Coast Sports) - Yahoo! News⟧\n\nIt rained.",
        "Storm hits coast⟦: Coast Newspaper electronic version⟧\n\nIt rained.",
        "Storm hits coast ⟦(Coast Daily) - Yahoo!⟧ Ten people were hurt in the storm.",
        "It rained. Farmers welcome the rain ⟦- Freedom Radio Coast⟧. The farmers said so.",
    ],
    clean=[
        "Storm hits coast - mayor says\n\nIt rained.",
        "Storm hits coast: 10 hurt, BBC News reports\n\nIt rained.",
        "He wrote for two papers – the Times and the Post – for years. They paid well.",
        "Press freedom: what the Daily News was told\n\nIt rained.",
        "Clinton v Trump - the final debate\n\nIt rained.",
        "She has two loves: radio and the daily press. He has none.",
    ],
    missed=["Storm hits coast ⟦- Xana 36⟧\n\nIt rained."],
)
def site_tag(document: Document) -> Iterator[Finding]:
    """Flags a news site's name hung on to a headline.

    Why: a browser's title bar says "Headline - Site"; copied and translated, the site becomes part
    of the story. A headline's sound second half ("Storm hits coast - mayor says") names no news
    site, or tells something, and stays silent; inside a paragraph the tag must end a sentence.
    Misses: sites whose names hold no word for a paper, a station or an agency.
    """
    text = document.text
    shown = "(" in text and bool(standing(text, AGGREGATORS))
    for index, paragraph in enumerate(document.paragraphs):
        done = paragraph.start
        for match in AGGREGATOR_RE.finditer(text, paragraph.start, paragraph.end) if shown else ():
            done = match.end()
            yield _finding(text, match.start(), done)
        title = paragraph.role in (Role.HEADLINE, Role.HEADING) or not index
        parts = [(part, False) for part in paragraph.sentences]
        if title and paragraph.end - paragraph.start < MAX_TITLE:
            parts.append((Sentence(paragraph.start, paragraph.end, paragraph.text), True))
        for part, whole in parts:
            span = _tail(part.text, title=whole, first=not index)
            if span and part.start + span[0] >= done:
                done = part.start + span[1]
                yield _finding(text, part.start + span[0], done)


def _tail(text: str, *, title: bool, first: bool) -> tuple[int, int] | None:
    """Where a site's name hangs on the end of a headline, in `text`.

    Further down, a name in brackets may be a caption's credit.
    """
    stop = len(text.rstrip(" ."))
    if not MARK_RE.search(text, max(0, stop - MAX_TAIL)):
        return None
    for joint in JOINT_RE.finditer(text, max(0, stop - MAX_TAIL)):
        tail, before = text[joint.end() : stop], text[: joint.start()]
        words = re.split(r"[ |｜]+", tail)
        mark = joint.group().strip()
        if (
            not tail
            or len(words) > MAX_WORDS
            or before.count(" ") < 2
            or before[-1] in '”",;\N{RIGHT SINGLE QUOTATION MARK}'
        ):
            continue
        if not title and (
            mark not in "-\N{EN DASH}\N{EM DASH}" or "," in tail or stop == len(text)
        ):
            continue
        if mark == ":" and not re.search(
            r"(?i)shimbun|newspaper|edition|version|digital|online", tail
        ):
            continue
        named = all(word in SMALL or not word[:1].islower() or "." in word for word in words)
        if named and words[0] not in SMALL and MEDIUM_RE.search(tail) and not TELLS_RE.search(tail):
            return joint.start() + (joint.group()[0] == " "), stop
    bracket = BRACKET_RE.search(text, max(0, stop - MAX_TAIL)) if title and first else None
    if bracket and MEDIUM_RE.search(bracket[1]) and not TELLS_RE.search(bracket[1]):
        return bracket.start(), stop
    return None


def _finding(text: str, start: int, end: int) -> Finding:
    return Finding(start, end, f"“{text[start:end]}” is the site's name, not part of the story", "")
