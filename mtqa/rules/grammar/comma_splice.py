"""Two sentences joined by a mere comma."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document, Role
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

FINITE = (
    r"(?:is|are|was|were|has|have|had|will|would|can|could|does|do|did|should|must|isn['’]t"
    r"|aren['’]t"
    r"|wasn['’]t|weren['’]t|don['’]t|doesn['’]t|didn['’]t|won['’]t|can['’]t|cannot)"
)
# The second clause: a subject right after the comma, its finite verb, and no comma to the end.
SECOND_RE = re.compile(
    rf", (?P<subject>it|this|they|there|he|she|we|(?:the|its|his|their|these|some|part of the"
    rf"|people|more than"
    rf"|about|almost|most of the) (?:[\w-]{{1,20}} ){{0,5}}?(?:[\w-]{{1,20}})?) (?P<verb>{FINITE})"
    r"\b(?! (?:said|told|added|thought|believed|asked|explained|suggested"
    r"|argued))(?P<rest>[^,;:]*)$"
)
# The first: a subject of its own and a finite verb.
FIRST_RE = re.compile(
    rf"(?:In|On|At|By|For|From|During|Under|Among|Today|Yesterday|Of|Over|Through|Between"
    rf"|Throughout|Across|The|This|That|These|Those|It|He|She|They|We|A|An|His|Her|Its|Their|Our"
    rf"|I|You|There|More than|About|Some|Many|Most|[A-Z][\w-]+)\b[^;:]*?\b{FINITE}\b[^;:]"
)
FINITE_RE = re.compile(rf"\b{FINITE}\b")
# What makes either clause part of the other, or of speech.
JOINING_RE = re.compile(
    r"\b(?:if|when|because|although|though|while|since|after|before|as|until|once|whether|unless"
    r"|than|so|whatever"
    r"|whoever|whichever|matter|however|that|which|who|whom|whose|what|how|where|why|only|let"
    r"|according|says?|said"
    r"|thinks?|believes?|told|hope|guess|know|knew|means|look|like|thought|believed|feel|felt"
    r"|swear|admit|ask|asked"
    r"|either|neither|both|otherwise|then|provided|given|considering|regardless|despite|course"
    r"|had|were|the more|better|sooner)\b",
    re.IGNORECASE,
)
OPENER_RE = re.compile(
    r"(?:With|Without|Unlike|To|Even|Based|Due|Then|And|Or|But|Not|Following|\w+ing|\w+ly|\w+ed"
    r"|Should|All|Besides"
    r"|Like|Yes|No|Ever|Here|Again|Soon|Also|Thus|Hence|Still|Just|Don|Now|The \w+er|The (?:more"
    r"|less))\b"
)
# ", but for the most part, the site was": the comma belongs to an aside after a conjunction.
ASIDE_RE = re.compile(
    r"(?:^|,? )(?:and|but|or|nor|yet|so)\b[^,]{0,60}$|, (?:for|in|on|by|with|to|a|an"
    r"|the)\b[^,]{0,60}$"
)
QUOTED_RE = re.compile(r"[\"“”„«»;:—–?!()]| [-‐] |\.\.\.|…")
#: A clause shorter than this is a tag: "…, it is true".
CLAUSE_WORDS = 5


@rule(
    "comma-splice",
    category="Fluency/Grammar",
    severity=Severity.MINOR,
    flagged=[
        "The lake has been shut to boats in the summer⟦, there are⟧ only a few exceptions left.",
        "The plant has been closed for weeks⟦, the workers will⟧ return in the spring.",
    ],
    clean=[
        "If it is late, they will go home at once. He is tired, he said on Monday.",
        "The plant, which has closed, will open again. It was, they were told, too late for them.",
        "It is closed, but for most of them, the plant has been a home.",
        "The acting is uneven, the editing clueless and the overall impression is poor.",
        "The loss was felt, but on the set of his rival, Jo Dean, it was business as usual.",
        "It is the words you use, the talk that you are having.",
    ],
    missed=["The lion runs home⟦, nobody was⟧ hurt."],
)
def comma_splice(document: Document) -> Iterator[Finding]:
    """Flags a comma that joins two full sentences: `The plant is closed, the workers will return.`

    The span is the comma and what opens the second sentence. Clauses that depend on one another
    (`if`, `which`, `said`) and asides after a conjunction are sound, so any word that makes such a
    clause keeps the sentence silent, as do quotation marks, brackets and dashes.

    Why: languages such as Russian join sentences so; English wants a stop or a conjunction.
    Misses: first clauses whose verb is no auxiliary; anything with speech in it.
    """
    for paragraph in document.paragraphs:
        if paragraph.role is not Role.BODY:
            continue
        for sentence in paragraph.sentences:
            text = sentence.text
            comma = text.rfind(", ")
            if comma < 0 or len(text) > 400 or not text.endswith("."):
                continue
            second = SECOND_RE.match(text, comma)
            if not second or len(second.group().split()) < CLAUSE_WORDS:
                continue
            first = text[:comma]
            if QUOTED_RE.search(text) or ASIDE_RE.search(first) or JOINING_RE.search(first):
                continue
            # "…, Lea Michele, it was": what stands before the comma is an aside, no clause.
            if " and " in second["subject"] or not FINITE_RE.search(first, first.rfind(", ") + 1):
                continue
            if OPENER_RE.match(first) or not FIRST_RE.match(first):
                continue
            if re.search(r"\b(?:that|who|whose|which)\b", second["subject"]) or re.search(
                r" (?:first|second|third|\w+th) time ", second["subject"] + " "
            ):
                continue
            yield Finding(
                sentence.start + comma,
                sentence.start + second.end("verb"),
                "a comma alone cannot join two sentences: a stop, or a conjunction",
            )
