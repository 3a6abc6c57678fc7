"""Civil Society Forum (KCSF), Civilian Association (KCSF): one acronym behind two names."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.anatomy.acronyms import ACRONYM_RE, LEAD_RE, REACH, RUN_RE, content
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule


@rule(
    "acronym-of-two-names",
    category="Terminology/Inconsistent",
    severity=Severity.MAJOR,
    flagged=[
        "The Orlan Civic Forum (OCF) met. The chair of the ⟦Orlan Civilian Society (OCF)⟧ spoke.",
    ],
    clean=[
        "The World Health Organization (WHO) met. The World Health Organisation (WHO) spoke.",
        "The Orlan Civic Forum (OCF) met. The British Orlan Civic Forum (OCF) spoke.",
        "Gross domestic product (GDP) rose. Ireland (GDP) fell.",
    ],
)
def acronym_of_two_names(document: Document) -> Iterator[Finding]:
    """Flags a second name before an acronym that the text has put behind another one.

    Why: a translator renders a body's name word by word, otherwise in each sentence, and keeps the
    acronym. Sound text explains an acronym once, or shortens the name the second time: only names
    that each have a word of their own are two.
    Misses: acronyms in the running text.
    """
    first: dict[str, tuple[str, tuple[int, int], set[str]]] = {}
    for match in ACRONYM_RE.finditer(document.text):
        before = document.text[max(0, match.start() - REACH) : match.start()]
        run = RUN_RE.search(before)
        name = LEAD_RE.sub("", run.group().split(", ")[-1]) if run else ""
        words = set(content(name))
        if len(words) < 2:
            continue
        span = (match.start() - len(name), match.end())
        other, place, known = first.setdefault(match[1], (name, span, words))
        if words - known and known - words and words & known:
            message = f"{match[1]} stood for {other} before"
            yield Finding(*span, message, f"{other} ({match[1]})", related=(place,))
