"""How a paragraph ends when it does not end with a full stop."""

from __future__ import annotations

import re

from mtqa.document import TERMINAL_RE, Paragraph, Role, Sentence

# Words that cannot end an English sentence: something must follow them. The first few cannot end a
# heading either.
NEVER = "the|an|and|or|nor|my|your|our|its|whose|every|because|although|unless|whether|than"
LEADING = (
    rf"{NEVER}|a|of|their|until|if|into|onto|between|during|against|among|towards?|despite|via|per|versus|is|was"
    r"|are|were|be|has|have|had|will|would|could|should|may|might|must|to|with|from|by|for|at|as|that|which|who"
    r"|very|such"
)
WORDS = r"(?:[\w'’-]+ )?(?:[\w'’-]+ )?"
BODY_RE = re.compile(
    rf"{WORDS}\b(?:{LEADING}|[\w'’-]+[,(\[]|[\w'’-]+ ?[-\N{{EN DASH}}\N{{EM DASH}}])$",
    re.IGNORECASE,
)
HEADING_RE = re.compile(rf"{WORDS}\b(?:{NEVER}|[\w'’-]+,)$", re.IGNORECASE)
# "Something we are proud of": a relative clause may end so.
RELATIVE_RE = re.compile(
    r"\b(?:proud|aware|fond|afraid|tired|made|heard|thought|part|consist\w*) of$", re.IGNORECASE
)
# "The way home" may be a heading; "I was sent home" is a sentence.
SENTENCE_RE = re.compile(
    r"(?:I|We|You|He|She|They|It|This|There|But|And|If|So|However|Because|Thank|Please)(?:['’]\w+)?\b"
)
# Figures, prices, credits and addresses close a paragraph as they are.
CLOSING_RE = re.compile(
    r"[)\]】）]$|^[\d¥€£$(\[]|https?:|www\.|@|\.\w{2,4}$|^(?:By|Photos?|Source|Tel|Text|Phone)\b"
)
# So do agencies' signatures.
AGENCY_RE = re.compile(
    r"^[-\N{EN DASH}\N{EM DASH}/ ]*(?:dpa|afp|ap|apa|reuters|tass|efe|ansa|ntb|kna|epd|sid)\W*$",
    re.IGNORECASE,
)
# A sentence to the reader or a customer that lost its stop, not a heading; unless it is quoted or
# has a headline's colon.
PERSONAL_RE = re.compile(
    r"^(?:Can|Could|Do|Did|Does|Is|Are|Will|Would|Have|Has|Let) (?!it be)"
    r"|\b(?:I|me|my|us)\b"
)
TITLE_MARKS_RE = re.compile('[:"“”‘«»?]')
#: Headings, and other stories' headlines, are no longer than this.
MAX_HEADING = 14
#: A first paragraph so short is a headline, of which other rules judge.
SHORT = 40


def broken_end(paragraph: Paragraph) -> str | None:
    """The last words of a paragraph that breaks off in mid-sentence.

    >>> from mtqa.document import Document
    >>> parts = Document.parse("Snow\\n\\nIt snowed. She went to the\\n\\nIt rained.").paragraphs
    >>> [broken_end(part) for part in parts]
    [None, 'went to the', None]
    """
    if TERMINAL_RE.search(paragraph.text[-12:]) and paragraph.text[-1] != ",":
        return None
    tail = paragraph.text[-80:]
    match = (BODY_RE if paragraph.role is Role.BODY else HEADING_RE).search(tail)
    return match[0] if match and " " in paragraph.text and not RELATIVE_RE.search(tail) else None


def closing_heading(paragraph: Paragraph) -> Sentence | None:
    """The heading that is run on to the end of a paragraph, behind its last full stop.

    >>> from mtqa.document import Document
    >>> snow = Document.parse("Snow\\n\\nIt snowed. Rules for skiers\\n\\nSkiers need helmets.")
    >>> [heading.text for part in snow.paragraphs if (heading := closing_heading(part))]
    ['Rules for skiers']
    """
    if paragraph.role is not Role.BODY or len(paragraph.sentences) < 2:
        return None
    last, before = paragraph.sentences[-1], paragraph.sentences[-2]
    if TERMINAL_RE.search(last.text[-12:]) or not TERMINAL_RE.search(before.text[-12:]):
        return None
    words = last.text.split()
    if (
        SENTENCE_RE.match(last.text)
        or CLOSING_RE.search(last.text)
        or AGENCY_RE.search(last.text)
        or words[0][0].islower()
    ):
        return None
    if PERSONAL_RE.search(last.text) and not TITLE_MARKS_RE.search(last.text):
        return None
    if not 2 <= len(words) <= MAX_HEADING or broken_end(paragraph):
        return None
    return None if paragraph.start == 0 and len(paragraph.text.split()) < SHORT else last
