"""The same word twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.repeats import again_after, lowered
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

BLANKS = frozenset(" \N{NO-BREAK SPACE}\t")
# "What it is is luck": a clause that ends in the verb has one of these before it.
VERBS = frozenset("was is are were has".split())
RELATIVE_RE = re.compile(
    r"\b(?:what|all|that|who|which|where|how|why|whatever|things?|ones?|only|everything|as|when"
    r"|if|because|those|it['’]s)\b|[\"“”‘]",
    re.IGNORECASE,
)
CLAUSE = 60
ARTICLES = frozenset("the an a your our my their".split())
ADVERBS = frozenset("always perhaps besides towards afterwards upwards downwards yes".split())
# English doubles these itself: "the hopes that she had had", "what it is is luck", "no no".
NATIVE = frozenset(
    "had that so very no bye ha really many never is was her it you him do there who what in on out"
    " now well yes yeah hey ho oh uh um ah er aye aha blah boo bora can cha chop chow cluck dum fee"
    " go hee hear hip hop hush hula knock la ma mahi na nom pa papa mama pili please pom poo quack"
    " rah tap ta tick tsk tuk tum tut wait wee woof yada yo yum zig long far big old night right"
    " tom tam ylang couscous ping dik gigi lulu fifty twenty chi nana bang clap click".split()
)


@rule(
    "doubled-word",
    category="Fluency/Grammar",
    severity=Severity.MINOR,
    flagged=[
        "Police said ⟦the the⟧ suspect fled.",
        "The company makes ⟦membrane membrane⟧ filters.",
        "The council asked for ⟦the, the⟧ budget to be cut.",
        "The page said ⟦NEWS NEWS NEWS⟧ and nothing else.",
        "In the evening ⟦The the⟧ mayor left. It ⟦was was⟧ late.",
    ],
    clean=[
        "All the hopes that she had had were gone. What it is is luck, and all he was was late.",
        "The band Duran Duran played in Walla Walla.",
        "New York, New York, is expensive.",
        "If you don't like it it's your own fault.",
        "It was a long, long way, and they sang la la la.",
        "The five-time time trial champion won again.",
        "General M M Rao and 21 21-year-olds came.",
        "The British daily Daily Mirror wrote of ylang ylang.",
        "First, bring the buy-in in step one.",
    ],
    missed=["Officials, ⟦of, of⟧ course, declined.", "She starred in ⟦Jester Jester⟧ last year."],
)
def doubled_word(document: Document) -> Iterator[Finding]:
    """Flags a word that stands twice in a row.

    Why: decoders stutter; edited news almost never does.
    Sound text doubles words that end one clause and open the next ("had had"), interjections
    ("knock knock") and names (Walla Walla): those stay silent, but three in a row never do.
    Misses: repeats split by punctuation, but for an article's; names printed twice.
    """
    text, words, plain = document.text, document.words, lowered(document)
    end = 0
    for index in again_after(document, 1):
        word = plain[index]
        if index < end or not word.isalpha():
            continue
        end = index
        while end < len(plain) and plain[end] == word and text[words[end - 1].end] in BLANKS:
            if words[end].start != words[end - 1].end + 1:
                break
            end += 1
        times = end - index + 1
        copies = words[index - 1 : end]
        named = all(copy.text[0].isupper() for copy in copies)
        # One letter is an initial ("M M"), unless it is the article.
        if times == 1 or (len(word) == 1 and (named or word != "a")):
            continue
        # "The daily Daily Mirror", "during protests Protests began": a name or a headline follows.
        capital = copies[0].text[0].islower() and copies[1].text[0].isupper()
        if times == 2 and word not in ARTICLES and capital:
            continue
        if word in VERBS and times == 2:
            before = text[max(0, copies[0].start - CLAUSE) : copies[0].start]
            before = re.split(r"[.!?;:,\n]", before)[-1]
            if not before.strip() or RELATIVE_RE.search(before):
                continue
        elif word in NATIVE or (times == 2 and named) or text[copies[0].start - 1 :][:1] in "-'’":
            continue
        yield Finding(
            copies[0].start,
            copies[-1].end,
            f"“{copies[0].text}” stands {_times(times)} in a row",
            copies[0].text,
        )
    for index in again_after(document, 1):
        word, first, second = plain[index], words[index - 1], words[index]
        if text[first.end : second.start] != ", ":
            continue
        # Articles never end a clause; a plural said again is no emphasis, unless someone speaks.
        listed = (
            word.endswith("s") and len(word) > 6 and word not in ADVERBS and second.text.islower()
        )
        spoken = text[first.start - 1 :][:1] in tuple("“\"‘'")
        if spoken or not (
            word in ARTICLES or (listed and text[second.end : second.end + 1] in tuple(",.;"))
        ):
            continue
        yield Finding(first.start, second.end, f"“{word}” stands twice in a row", first.text)


def _times(count: int) -> str:
    return "twice" if count == 2 else f"{count} times"
