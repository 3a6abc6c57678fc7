"""Labels of a page's template run into the story."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document, Role
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

LABEL_RE = re.compile(
    r"(?:(?<=[.!?…\"”’)] )|(?<=\n)|\A)"
    r"(?:Details|Sources?|Recall|We (?:will )?recall|Reminder|We (?:will )?remind(?: you)?"
    r"|Reference|For reference|Background"
    r"|Photos?(?: (?:by|credit|source))?|Image(?: source)?|Video|Illustration|Transcript"
    r"|Translat(?:ed|ion)(?: by)?"
    r"|Recommended reason|Reasons? for recommendation|Verbatim|Quote|Direct speech|Literally"
    r"|What happened next|Context"
    r"|Editing|Proofread(?:ing|er)?|Contacts?|Official website(?: of [^.:\n]{1,40})?"
    r"|Translator|(?:Publi(?:shing|shed|cation)|Change|Edited|Modified) (?:date|day)|Date)"
    r" ?[:：](?: ?-{3,})?(?= |$)(?!\s*[\"“])"
    r"|(?<=[.!?…\"”’)] )(?:Literally|Verbatim|Direct speech|Quote):(?= ?[\"“])"
)
#: One such label may be a list's; these stay quiet where the text is set as a list of them.
MAX_LABELS = 6


@rule(
    "template-label",
    category="Design/Markup",
    severity=Severity.MINOR,
    flagged=[
        "The curfew starts on Friday. ⟦Details:⟧ The governor signed the order on Tuesday.",
        "They laid down their arms. ⟦Source:⟧ the brigade's page.",
        "He was found on Sunday. ⟦Recall:⟧ the boat sank in March.",
        "She speaks three languages. ⟦Contact: ------⟧ A letter would help.",
        "⟦Publishing day:⟧ 27/08/2020 - 10:55\n\nThe governor spoke. ⟦Literally:⟧ “We stay.”",
        "Alerts come at once. ⟦Photo:⟧ a team checks what people post.",
    ],
    clean=[
        "One source: the mayor. Two problems: details and money.",
        "The source said: no deal. He gave details: ten men, two boats.",
        "“I have one reminder: vote,” she said.",
    ],
    missed=["He was found on Sunday. ⟦Reportedly:⟧ the boat sank in March."],
)
def template_label(document: Document) -> Iterator[Finding]:
    """Flags a template's label, such as "Details:" or "Source:", between two sentences.

    Why: news sites in Ukraine, Russia and China set a story under fixed labels; translated as
    running text they break it. In sound prose such a word before a colon is part of a sentence.
    Misses: labels that the list does not know.
    """
    if ":" not in document.text and "：" not in document.text:
        return
    matches = [
        match
        for paragraph in document.paragraphs
        if paragraph.role is not Role.FURNITURE
        if ":" in paragraph.text or "：" in paragraph.text
        for match in LABEL_RE.finditer(document.text, paragraph.start, paragraph.end)
    ]
    if len(matches) > MAX_LABELS:
        return
    for match in matches:
        yield Finding(
            match.start(),
            match.end(),
            f"“{match[0]}” is a template's label, not part of a sentence",
            "",
        )
