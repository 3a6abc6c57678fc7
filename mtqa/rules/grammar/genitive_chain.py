"""Nouns hung on one another by `of`, as case endings do elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.parts import occurrences, opens_sentence
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# A noun before "of", with its article and one adjective where an article leads, or alone.
HEAD_RE = re.compile(
    r"(?:\b(?:the|an?|this|that|these|those|its|their|his|her) (?:[\w-]{1,30} )?)?[\w-]{1,30} $",
    re.I,
)
# A noun between two "of", and the chain's last, of which one word is enough.
LINK_RE = re.compile(
    r"of ((?:(?:the|an?|its|their|his|her) )?(?:[\w-]{1,30} ){0,2}?[\w-]{1,30})(?= of )"
)
TAIL_RE = re.compile(r"of ((?:(?:the|an?|its|their|his|her) )?[\w-]{1,30})")
ARTICLE_RE = re.compile(r"^(?:the|an?|this|that|these|those|its|their|his|her) ", re.IGNORECASE)
#: Characters before the first "of" in which its noun stands.
REACH = 70
# Before "of" these count, measure or point at a part: "thousands of", "the end of", "the role of".
LIGHT = frozenset(
    """
    one some many most all each none both several few any much half part parts member members
    number numbers tens dozens hundreds thousands millions billions lot lots kind kinds type types
    sort sorts form forms series set sets range group groups generation generations pair piece
    pieces majority minority amount level levels degree rate rest end beginning start middle top
    bottom front back side sides edge heart eve aftermath course face light time times day days
    week month months year years first second third last case cases example role lack loss absence
    risk chance sense state matter point because instead ahead outside inside regardless account
    town city village republic island gulf bay sea house order rule freedom right rights way place
    size share percent cent context result speed multiple event news north south east west face
    use list variety cost value history centre center means sake piece wake body bodies secretary
    university school chief head ministry department bank board
    out approved disapproved approve approves disposed accused consists made block
    understanding violation concept laws law provisions people phase branch paragraph page
    """.split()
)
NO_NOUNS = frozenset(
    """
    one two three four five six seven eight nine ten each which whom whose what around about over
    nearly more less all both how where
    """.split()
)
# Bodies and those who speak for them: a sentence that opens with one, with no article, is a calque.
BODY_RE = re.compile(
    r"(?:represent|deleg|administr|organi[sz])ations?|representatives?|spokes(?:man|person"
    r"|woman)|leadership"
    r"|bureau|headquarters|directorate|secretariat|presidium|commission|committee|council|division"
    r"|section|branch|movement|party|faction|staff|command|management|department|ministry|office"
)
CLAUSE_RE = re.compile(
    r"\b(?:and|or|is|are|was|were|has|have|had|who|which|that|to|in|on|at|for|by|with|from|as"
    r"|but|be|not)\b"
)


@rule(
    "genitive-chain",
    category="Style/Awkward",
    severity=Severity.MINOR,
    flagged=[
        "⟦Delegation of the economic bureau of the party of Workers⟧ is in town.",
        "It marks ⟦the continuation of the trend of the digitalisation of assets⟧.",
        "⟦Spokesman of the council of the movement of farmers⟧ said so.",
        "⟦Administration of the faction of deputies⟧ met on Friday.",
    ],
    clean=[
        "The Secretary of State of the Republic of Korea saw the end of the rule of law.",
        "A Commander of the Order of the British Empire left the University of the West of "
        "England.",
        "One of the members of the House of Representatives of the State of Ohio spoke.",
        "The death of the son of the king shook tens of thousands of people.",
        "The head of the Ministry of Defence of Ukraine met the Chamber of Commerce of Lyon.",
        "A chair flew out of the fourth floor of a block of flats.",
        "The president of the bank approved of the opening of a branch of the firm.",
        "The bureau of the party chose a leader.",
    ],
    missed=["He is ⟦winner of prize of ministry⟧."],
)
def genitive_chain(document: Document) -> Iterator[Finding]:
    """Flags three links of `of` between plain nouns, or two where a body opens without article.

    `Delegation of the economic bureau of the party of Workers`: languages with cases say it so,
    English turns it about: `the economic bureau of the Workers' Party`. Names count as one noun
    however many `of` they hold (`Order of the British Empire`), and so do words that count or
    point at a part (`tens of thousands of`, `the end of the rule of law`), since edited English
    chains those freely.

    Why: the reader has to take such a chain apart from its end.
    Misses: two links in mid-sentence; chains with other prepositions in them.
    """
    text = document.text
    for start, parts in _chains(document):
        found = _links(parts)
        if found is None:
            continue
        first, last, links = found
        start += sum(len(part) + 4 for part in parts[:first])
        bare = not ARTICLE_RE.match(parts[first]) and opens_sentence(text, start)
        body = bare and first == 0 and BODY_RE.fullmatch(parts[0].lower())
        if links < (2 if body else 3):
            continue
        end = start + len(" of ".join(parts[first : last + 1]))
        yield Finding(
            start,
            end,
            f"{links + 1} nouns hang on one another by “of”: a literal genitive chain",
            _reworded(parts[first : last + 1], bool(bare)),
            Severity.MAJOR if body else None,
        )


def _chains(document: Document) -> Iterator[tuple[int, list[str]]]:
    """Where each chain of `of` starts, and its nouns."""
    text, reached = document.text, -1
    for place in occurrences(document).get("of", ()):
        if place < reached or text.find(" of ", place, place + REACH) < 0:
            continue
        if not (head := HEAD_RE.search(text[max(0, place - REACH) : place])):
            continue
        parts, position = [head.group().rstrip()], place
        while link := LINK_RE.match(text, position) or TAIL_RE.match(text, position):
            parts.append(link[1])
            reached = link.end()
            if not text.startswith(" of ", reached):
                break
            position = reached + 1
        if len(parts) > 2:
            yield place - len(head.group()), parts


def _links(parts: list[str]) -> tuple[int, int, int] | None:
    """The longest run of plain nouns: first and last part, and how many `of` link them."""
    best: tuple[int, int, int] | None = None
    first, links = 0, 0
    for index in range(len(parts) - 1):
        left, right = parts[index], ARTICLE_RE.sub("", parts[index + 1])
        head = left.split()[-1]
        name = head[0].isupper() and not (index == 0 and BODY_RE.fullmatch(left.lower()))
        light = name or head.lower() in LIGHT or head[0].isdigit() or CLAUSE_RE.search(left)
        follower = right.split()[0].lower() if right else "each"
        # "Accused of killing the son of the king": a verb with its object.
        if light or follower in NO_NOUNS or (follower.endswith("ing") and " " in right):
            first, links = index + 1, 0
            continue
        links += 1
        if best is None or links > best[2]:
            best = (first, index + 1, links)
    return best


def _reworded(parts: list[str], opens: bool) -> str | None:
    """`X of the A of the B of Name` as `the X of the Name B's A`."""
    name, body = parts[-1], ARTICLE_RE.sub("", parts[-2])
    if len(parts) != 4 or not name[0].isupper() or not BODY_RE.fullmatch(body):
        return None
    lead = f"{'The' if opens else 'the'} {parts[0][0].lower()}{parts[0][1:]}" if opens else parts[0]
    return f"{lead} of the {name} {body}’s {ARTICLE_RE.sub('', parts[1])}"
