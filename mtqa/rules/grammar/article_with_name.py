"""An article before a name that takes none, or none before a noun that wants one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.parts import find
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# After these the name stands alone; before a noun ("the Navy Day parade", "the Ukraine war", "the
# Covid patient") the article is the noun's.
ALONE = (
    r"(?=[.,;:!?)”\"]|$|\n| (?:is|was|has|had|will|would|and|in|on|at|of|to|from|with|that"
    r"|which|who|by|said|for|as|are|were|but|the)\b)"
)
THE_RE = re.compile(
    rf"the (?P<name>(?:Navy|Victory|Independence|Women[’']s|Unity|Constitution|Knowledge"
    rf"|Teacher[’']?s[’']?|Children[’']s|Republic"
    rf"|Liberation|Russia|Cosmonautics|Flag|Mother[’']s|Valentine[’']s|Christmas|New Year[’']s) "
    rf"Day|Ukraine|(?:Covid|COVID|covid)(?:-19)?){ALONE}"
)
BARE_RE = re.compile(
    r"(?P<head>spread|outbreak|wave|onset|peak|transmission|emergence|beginning|end|start|course"
    r"|appearance|treatment|strain|case|cases"
    r"|infection|infected|effectiveness) (?P<link>of|with|by|to|from|against) (?:(?:new|the "
    r"new) )?(?P<noun>(?:(?:omicron|delta|[Oo]micron"
    r"|Delta|COVID-19|[Cc]oronavirus|new|\"omicron\"|[Cc]oronavirus) )*(?:strain|pandemic"
    r"|epidemic|variant))\b(?! (?:prevention|control|measures|of of))"
)


@rule(
    "article-with-name",
    category="Fluency/Grammar",
    severity=Severity.MINOR,
    flagged=[
        "Guns were fired for ⟦the Navy Day⟧. He left ⟦the Ukraine⟧ with ⟦the covid⟧.",
        "It is a wave of ⟦pandemic⟧, after the spread of ⟦delta variant⟧.",
    ],
    clean=[
        "The Navy Day parade, the Ukraine war and the Covid patient. The Ukraine of his youth "
        "was poor.",
        "The spread of the omicron strain, the end of the pandemic, a wave of pandemic measures.",
    ],
    missed=["He joined ⟦the Valur⟧."],
)
def article_with_name(document: Document) -> Iterator[Finding]:
    """Flags `the` before a name that stands alone, and a noun bare that cannot: `the Navy Day`.

    A day or a country takes no article unless a noun follows (`the Navy Day parade`) or `of`
    singles it out; `strain`, `pandemic` and the like are counted and cannot stand bare after a
    preposition (`spread of delta variant`).

    Why: languages without articles leave the decoder to guess them.
    Misses: nearly all other articles.
    """
    text = document.text
    for match in find(document, ("the",), THE_RE):
        if not text.startswith(" of ", match.end()):
            yield Finding(*match.span(), f"“{match['name']}” takes no article", match["name"])
    for match in find(
        document,
        """
        spread outbreak wave onset peak transmission emergence beginning end start course
        appearance treatment strain case cases infection infected effectiveness
        """.split(),
        BARE_RE,
    ):
        noun = match["noun"]
        start = match.start("noun")
        if text[match.start() : start].endswith("the new "):
            continue
        yield Finding(
            start, match.end("noun"), f"“{noun.split()[-1]}” wants an article", f"the {noun}"
        )
