"""Letters read in the wrong encoding."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.words import is_known
from mtqa.rule import Finding, rule

# A lead byte of UTF-8 read as Latin-1 or Windows-125x, and what its next bytes then look like.
SUSPECT_RE = re.compile(
    r"[ÃÂÅÄÐÑÎÏØÙ][\x80-\xbf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
    r"|â[\x80-\x9f€‚„†‡…]|ðŸ|ï»¿|ï¿½|Ã(?=[\d\s,.])"
    # Read as Mac Roman, punctuation begins with a low quotation mark and accents with a root.
    r"|\N{SINGLE LOW-9 QUOTATION MARK}Ä[úùôòîìê¶¢]|√[\xa0-\xff\u2013-\u2265](?<!√\N{INFINITY})"
)
#: A word is no longer than this, nor what became of it.
MAX_WORD = 60
# Question marks for letters within a name; two words with the space missing are another fault.
GARBLED_RE = re.compile(r"\b([A-Z][a-z]+)\?{1,2}([a-zà-ÿ]{1,9})\b")
WEB_RE = re.compile(r"[/=&]|www|\.\w{2,4}\?")


@rule(
    "mojibake",
    category="Fluency/Character encoding",
    severity=Severity.MAJOR,
    flagged=[
        "The mayor of ⟦MÃ¼nster⟧ resigned.",
        "The mayor said she ⟦didnâ€™t⟧ know, then went to the ⟦cafÃ©⟧.",
        "The mayor ⟦hasn‚Äôt⟧ gone to ⟦K√∂ln⟧ ⟦‚Äî⟧ ⟦‚Äúyet‚Äù⟧.",
        "The striker ⟦GonzalÃ3n⟧ scored. The keeper ⟦Joaqu?n⟧ did not.",
    ],
    clean=[
        "Why?because the mayor said so. Well?no.",
        "The mayor of Münster went to the café in São Paulo, SÃO to locals.",
        "Âge, Åland, Ñandú, Ôtsu and Đà Nẵng: names from five continents.",
        "What? Nothing. See example.org/find?city=Rome for the rest.",
        "The root √2 is no fraction, nor is √π; ‚Ärger‘ is German.",
        "«Â quoi bon», she said: “… €5 – or £4”.",
    ],
    missed=["The mayor of Mnster resigned, as ⟦M nster⟧ had asked."],
)
def mojibake(document: Document) -> Iterator[Finding]:
    """Flags letters that a wrong encoding turned into others, such as "MÃ¼nster" for "Münster".

    Why: it tells readers that nobody looked. The fault is certain where undoing the encoding gives
    text (ftfy judges that); straightened quotation marks and widths are no encoding faults, and
    real accents stay silent.
    Misses: letters that an encoding lost altogether.
    """
    text = document.text
    done = 0
    for match in SUSPECT_RE.finditer(text) if not text.isascii() else ():
        if match.start() < done:
            continue
        start, end = _word(text, match.start(), match.end())
        mended, done = _mended(text[start:end]), end
        if mended != text[start:end]:
            yield _finding(start, end, text, mended)
        elif (
            match[0] == "Ã"
            and text[start : match.start()][-1:].islower()
            and not text[match.end()].isspace()
        ):
            yield _finding(start, end, text, None)
    for match in GARBLED_RE.finditer(text) if "?" in text else ():
        web = WEB_RE.search(text[max(0, match.start() - 20) : match.end() + 3])
        if not web and not (is_known(match[1]) and is_known(match[2])):
            yield _finding(match.start(), match.end(), text, None)


def _word(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without spaces and brackets that the suspect stands in."""
    left, right = start, end
    while (
        left and start - left < MAX_WORD and (text[left - 1].isalnum() or text[left - 1] > "\x7f")
    ):
        left -= 1
    while (
        right < len(text)
        and right - end < MAX_WORD
        and (text[right].isalnum() or text[right] > "\x7f")
    ):
        right += 1
    return left, right


def _mended(garbled: str) -> str:
    import ftfy  # takes 0.05 s, and few texts need it

    return ftfy.fix_encoding(garbled)


def _finding(start: int, end: int, text: str, meant: str | None) -> Finding:
    return Finding(start, end, f"“{text[start:end]}” was read in the wrong encoding", meant)
