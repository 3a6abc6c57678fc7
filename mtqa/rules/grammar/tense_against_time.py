"""A sentence whose only tense does not go with its time."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from mtqa.anatomy.parts import SUBJECTS, is_plural, occurrences
from mtqa.document import Document, Role
from mtqa.issue import Severity
from mtqa.knowledge.verbs import BASE_OF_PAST, IRREGULAR, base_of_third_person, is_base
from mtqa.rule import Finding, rule

COUNT = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|many|a few)"
UNIT = r"(?:minutes?|hours?|days?|weeks?|months?|years?|decades?|night|summer|winter|spring|autumn)"
DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
TIME_RE = re.compile(
    rf"\b(?:(?P<past>yesterday|last (?:{UNIT}|{DAY})|{COUNT} {UNIT} ago)"
    rf"|(?P<future>tomorrow|next (?:{UNIT}|{DAY}))"
    r"|(?P<since>since (?:19|20)\d\d))\b",
    re.IGNORECASE,
)
CUES = ("yesterday", "last", "ago", "tomorrow", "next", "since")
WORD_RE = re.compile(r"[A-Za-z][A-Za-z'’-]*")
#: In a longer sentence the time may belong to another verb.
LONGEST = 18
# Speech and clauses, whose verb the time may belong to, and more than one verb.
OTHER_RE = re.compile(
    r"[\"“”«»:;?!()…–—]|\b(?:that|who|whom|whose|which|what|where|when|why|how|if|whether|than|like"
    r"|as(?! an? )|(?:before|after)(?! (?:an?|the) )|not|but|or|said|says|until"
    r"|because|while|although|though|so|compared|only|I|am|is|are|was|were|be|been|being|has|have|had|do|does|did|can|could|would|should|may|might|must)\b"
)
RANKING_RE = re.compile(
    r"\b(?:first|only|last|most|least|worst|best|worse|better|second|third|time|record|ever|more|less|fewer|[a-z]{3,}(?:est|er))\b"
)
DETERMINERS = frozenset(
    "the a an his her its their this two three four five six seven several many some".split()
)
# "It moved to next week", "the plan for last year": the time belongs to its preposition.
SOFT = frozenset("for to of from and by than until since before after".split())
# "Sales top last year", "the court set next May as a date": the time is the verb's object.
COMPARING = frozenset(
    "be beat exceed top equal match mirror follow mark recall surpass see".split()
)
PLANNING = frozenset(
    "set plan schedule announce expect propose delay postpone mean leave make name pick".split()
)
PASTS = frozenset(form for pair in IRREGULAR.values() for form in pair)


@rule(
    "tense-against-time",
    category="Fluency/Grammar",
    severity=Severity.MINOR,
    flagged=[
        "It rained. ⟦The ferry sinks yesterday⟧ near the pier. ⟦Last month the pier will⟧ close.",
        "It rained. ⟦Tomorrow the captain went⟧ home. ⟦The pier closed next week⟧.",
        "It rained. ⟦Since 2009 she teaches⟧ in Lyon. ⟦They are in Lyon since 1987⟧.",
    ],
    clean=[
        "The ferry sank yesterday. Sales top last year. Two reports last week show a fall.",
        "The captain said he will go home; he is the man they met last week. Tomorrow never came.",
        "It is the worst storm since 1999. Since 2009 she has taught in Lyon.",
        "The city protests last week drew thousands.",
        "The pier closed to visitors next week reopens.",
        "Ferry sinks last night\n\nIt rained.",
    ],
    missed=["It rained. ⟦The captain who lost the ferry resigns yesterday⟧."],
)
def tense_against_time(document: Document) -> Iterator[Finding]:
    """Flags a present or future with a past time, and a past with a future one: `sinks yesterday`.

    Only short plain sentences count, whose one verb is beside its subject: where there is another
    verb, a clause or speech, the time may belong to that (`the reforms planned last year begin`).
    `Since 2009` wants the perfect, except with a rank (`the worst storm since 1999`). Headlines
    write the present of the past, and stay silent.

    Why: the source has another tense there, or one tense for several English ones.
    Misses: longer sentences.
    """
    places = occurrences(document)
    cues = sorted(at for cue in CUES for at in places.get(cue, ()))
    for paragraph in document.paragraphs if cues else ():
        if paragraph.role is not Role.BODY:
            continue
        for sentence in paragraph.sentences:
            cue = bisect_left(cues, sentence.start)
            if cue == len(cues) or cues[cue] >= sentence.end:
                continue
            line = sentence.text
            time = TIME_RE.search(line) if line[-1:] == "." and len(line) < 150 else None
            if not time or len(line.split()) > LONGEST or TIME_RE.search(line, time.end()):
                continue
            verb = _clash(line, time)
            if verb:
                start, end = sentence.start, sentence.start + max(time.end(), verb)
                yield Finding(start, end, "the tense does not go with the time")


def _clash(line: str, time: re.Match[str]) -> int:
    """Where the verb ends that does not go with the time; 0 if it does, or in doubt."""
    opens = time.start() == 0
    start = (
        time.end() + len(line[time.end() :]) - len(line[time.end() :].lstrip(", ")) if opens else 0
    )
    words = list(WORD_RE.finditer(line, start, len(line) if opens else time.start()))
    if len(words) < 2 or (not opens and words[-1][0] in SOFT) or line[time.end()] in "'’-":
        return 0
    head = words[0][0] if opens else words[0][0].lower()
    first = 1 if head.lower() in SUBJECTS or head[0].isupper() else 2
    if first == 2 and head.lower() not in DETERMINERS:
        return 0
    for at in range(first, min(first + 2, len(words))):
        kind = _kind(words[at][0], words[at - 1][0].lower())
        if not kind:
            if head.lower() in SUBJECTS:
                return 0
            continue
        rest = line[words[at].end() : time.start()] if not opens else line[words[at].end() :]
        rest += "" if opens else line[time.end() :]
        others = rest.rstrip(".").replace(",", "").split()
        if OTHER_RE.search(rest) or any(map(_is_past, others)):
            return 0
        if any(word == "to" and is_base(then) for word, then in pairwise(others)):
            return 0
        following = others[0] if others else ""
        if kind == "be":
            kind = "progressive" if following.endswith("ing") else kind
        if kind == "future" and not is_base(following):
            return 0
        return words[at].end() if _wrong(kind, time, line, opens) else 0
    return 0


def _wrong(kind: str, time: re.Match[str], line: str, opens: bool) -> bool:
    if time["past"]:
        return kind in ("future", "present") or (kind == "progressive" and opens)
    if time["future"]:
        return kind == "past" and (opens or line[time.end()] in ".,")
    return kind in ("be", "present") and not RANKING_RE.search(line.lower())


def _kind(word: str, before: str) -> str:
    """Which tense this word, behind this subject, shows; empty if it is no verb or in doubt."""
    if word == "will":
        return "future"
    if word in ("is", "are"):
        return "be"
    if _is_past(word):
        base = BASE_OF_PAST.get(word, word.removesuffix("d"))
        return "" if {base, base.removesuffix("e")} & PLANNING else "past"
    many = before in ("they", "we", "you") or is_plural(before)
    verb = (word if is_base(word) else None) if many else base_of_third_person(word)
    return "present" if verb and verb not in COMPARING else ""


def _is_past(word: str) -> bool:
    return word in PASTS or (len(word) > 4 and word.endswith("ed"))
