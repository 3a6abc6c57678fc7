"""A verb that does not mean saying, used as `said`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.quotes import read_quotes
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# Verbs of thought, feeling or passing on; those that English papers do print after a speech
# (laughs, smiles, recalls, believes) are not among them.
VERB = (
    r"considers?|reali[sz]es?|reali[sz]ed|praised|praises|appreciates?|appreciated|rejoices?|rejoiced"
    r"|is (?:sure|certain|convinced|indignant|outraged|perplexed)"
    r"|(?:was|were) (?:delighted|indignant|outraged|perplexed|surprised|pleased)"
    r"|hopes|regrets|resents|wished|decided|expressed|voiced|communicated|characteri[sz]ed|sounded"
)
TAG_RE = re.compile(
    rf"(?P<tag> (?:(?:he|she|they|the [a-z]{{3,20}}(?: [a-z]{{3,20}})?|[A-Z][\w-]{{1,30}}"
    rf"(?: [A-Z][\w-]{{1,30}})?) )?(?P<verb>{VERB}))(?=[.]|,? (?:in|on|at|during)\b| [A-Z])"
)
# Without quotation marks, after a comma: the verb, and a speaker in full.
BARE_RE = re.compile(
    r"(?<=\w[,!?]) (?P<verb>describe[sd]|assesse[sd]|evaluated|informed|informs|praise[sd]"
    r"|rejoiced|rejoices|complained|apologi[sz]ed|specified|demanded|boasted|bothers|smiles|laughs"
    r"|appreciated) (?:the (?:[a-z]{3,15} )?(?:spokes(?:man|woman|person)|director|head|journalist"
    r"|representative|mayor|chairman|minister|manager|author|owner|coach|expert|president)\b"
    r"|(?!The\b)[A-Z][\w’'-]{1,30} [A-Z][\w’'-]{1,30})"
)
# A tag of its own, after the comma or at the end: `…, does not exclude Anton Ruiz`.
EXCLUDE_RE = re.compile(
    r"(?<=, )do(?:es)? not exclude(?= (?:the )?(?:[a-z]+ )?(?:of )?[\"“]?[A-Z])"
    r"|(?<=[a-z] )do(?:es)? not exclude(?=\.)"
)


@rule(
    "misused-speech-verb",
    category="Terminology/Inappropriate for context",
    severity=Severity.MINOR,
    flagged=[
        '"You can make a name for yourself there," he ⟦realizes⟧.',
        '"Working here is a pleasure," ⟦praised⟧ Diaz.',
        "“The fourth dose will be the last,” the expert ⟦considers⟧.",
        "The man was taken to hospital, ⟦informed⟧ the spokesman of the fire brigade.",
        "Rates may fall to six percent, ⟦does not exclude⟧ the economist of Belbank.",
        "The sun shone and it was perfect, ⟦praised⟧ Ada Ruiz, who runs the lift.",
    ],
    clean=[
        "“You can make a name there,” he realized too late, after all.",
        "“It was a pleasure,” he recalled. He praised Diaz.",
        "“The last dose,” the expert believes. “We all laughed,” she smiles.",
        "The law does not exclude foreigners; taxes, he warned, do not exclude the poor.",
        "She wrote a book, praised Ruiz's work, informed the press and the mayor of it.",
        "The “Realists” praised Diaz. The word “now” expressed Ruiz's anger.",
    ],
)
def misused_speech_verb(document: Document) -> Iterator[Finding]:
    """Flags a verb that does not mean saying right after a speech: `“…,” he realizes.`

    The span is the verb. Speech without marks counts where a speaker in full follows its comma.

    Why: other languages hang speech on many verbs of thought, praise or feeling; English does so
    with few. What follows must end the tag, so a verb with an object of its own stays silent.

    Misses: verbs outside the list; the tag before the speech.
    """
    for bare in BARE_RE.finditer(document.text):
        message = f"“{bare['verb']}” is no verb of saying"
        yield Finding(*bare.span("verb"), message, _said(bare["verb"]))
    for excluded in EXCLUDE_RE.finditer(document.text) if " not exclude" in document.text else ():
        message = "what a speaker does “not exclude” he says may happen"
        yield Finding(*excluded.span(), message, "does not rule it out")
    for quotes in read_quotes(document):
        for quote in quotes.quotations:
            if not quote.closing:
                continue
            end = quote.end + (document.text[quote.end : quote.end + 1] == ",")
            if not any(mark in ",?!" for mark in document.text[quote.closing.start - 1 : end]):
                continue
            match = TAG_RE.match(document.text, end)
            if match:
                yield Finding(
                    *match.span("verb"),
                    f"“{match['verb']}” is no verb of saying",
                    suggestion=_said(match["verb"]),
                )


def _said(verb: str) -> str:
    return "says" if verb.endswith("s") else "said"
