"""Letters of another script left in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.languages import script
from mtqa.rule import Finding, rule

# Latin with its extensions ends at U+024F, comes back at U+1E00, and has a full-width twin.
FOREIGN = (
    r"[^\W\d_a-zA-Z\u00aa-\u024f\u0250-\u02ff\u1e00-\u1eff\ufb00-\ufb06\uff21-\uff3a\uff41-\uff5a]"
)
RUN_RE = re.compile(
    rf"{FOREIGN}(?:[^a-zA-Z\u00c0-\u024f\n]{{0,3}}{FOREIGN}"
    rf"|[\u0300-\u036f\u0600-\u06ff\u0900-\u0dff])*"
)
LINK_RE = re.compile(r"[\w./:@#-]*(?:https?://|www\.|@|#|\.\w{2,3}/)[\w./:@#-]*$", re.IGNORECASE)
WORD_RE = re.compile(r"[^\W\d_]+")
# Letters of other scripts that English itself uses: pi, beta, sigma, micro, and the like.
SYMBOLS = frozenset("αβγδεθλμπρσφχψωΑΒΓΔΘΛΠΣΦΨΩµΩΩℓⁿªºʻʼˈːəʃʒθðŋʔ")
LOOKALIKES = str.maketrans(
    "аеорсухіјѕАВЕКМНОРСТУХІЈЅѴԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "aeopcyxijsABEKMHOPCTYXIJSVdqwABEZHIKMNOPTYX"
)
GLOSS_RE = re.compile(r"(?:\(|\[|[\w”’\"] ?[-–—/] ?|: ?|, ?|[“\"‘«])\s?$")


@rule(
    "foreign-script",
    category="Accuracy/Untranslated text",
    severity=Severity.MAJOR,
    flagged=[
        "The children were ⟦страшно⟧ frightened by the noise.",
        "The dish comes from ⟦陕⟧ West province, ⟦話題⟧ of the town.",
        "According to ⟦WНO⟧ data, it is rare.",
        "It was 25 °⟦С⟧ in the shade and 22°⟦С⟧ in the water.",
        "He shouted ⟦Слава Україні⟧ and left.",
    ],
    clean=[
        "Beijing (北京) is big, and sushi (鮨, also 寿司) is good.",
        "The alpha (α) and the β-blocker cost 5 µm; π is 3.14.",
        "Visit https://президент.рф/ or write to @мэрия and #мир.",
        "Žižek, Łódź, İzmir, Þór and naïve café owners met in Kyōto.",
    ],
)
def foreign_script(document: Document) -> Iterator[Finding]:
    """Flags Cyrillic, Chinese, Arabic, Greek or other letters in English text, a run at a time.

    Why: the system copied what it couldn't translate; or one look-alike Cyrillic letter sits in a
    Latin word ("WНO"), where search and speech software fail.
    The original in brackets after its English, links, hashtags and the Greek letters of science
    stay silent, and so does a sentence wholly in the script (see untranslated-segment).
    Misses: originals in brackets that say something else.
    """
    text = document.text
    if text.isascii():
        return
    whole = None
    done = 0
    for match in RUN_RE.finditer(text):
        start, end = match.span()
        if start < done or set(match.group()) <= SYMBOLS:
            continue
        left, right = start, end
        while left and (text[left - 1].isalpha() or text[left - 1] in "'’"):
            left -= 1
        while right < len(text) and text[right].isalpha():
            right += 1
        done = right
        if LINK_RE.search(text[max(0, left - 60) : left]) or text[left - 1 : left] in (
            "#",
            "@",
            ".",
        ):
            continue
        letters = [letter for letter in text[left:right] if letter.isalpha()]
        latin = sum(script(letter) == "LATIN" for letter in letters)
        if latin and text[left:right].translate(LOOKALIKES).isascii():
            meant = text[left:right].translate(LOOKALIKES)
            yield Finding(
                left, right, f"letters of another script in “{meant}”", meant, Severity.MINOR
            )
            continue
        if text[max(0, start - 2) : start].rstrip().endswith("°"):
            meant = text[start:end].translate(LOOKALIKES)
            if meant in ("C", "F"):
                message = f"the “{meant}” of the degrees is of another script"
                yield Finding(start, end, message, meant, Severity.MINOR)
                continue
        if _glossed(text, start, end):
            continue
        whole = _sentences(document) if whole is None else whole
        if any(a <= start < b for a, b in whole):
            continue
        name = script(match.group()[0])
        name = "Chinese or Japanese" if name == "CJK" else name.title()
        yield Finding(start, end, f"{name} letters left in the text")


def _glossed(text: str, start: int, end: int) -> bool:
    """Whether the run stands in a bracket that opens after English."""
    opening = max(text.rfind(mark, max(0, start - 80), start) for mark in "([（")
    closing = max(text.rfind(mark, max(0, start - 80), start) for mark in ")]）")
    return opening > closing and any(mark in text[end : end + 80] for mark in ")]）")


def _sentences(document: Document) -> list[tuple[int, int]]:
    """Sentences that are mostly in another script."""
    found = []
    for sentence in document.sentences:
        letters = [letter for letter in sentence.text if letter.isalpha()]
        foreign = sum(not "A" <= letter <= "ɏ" for letter in letters)
        if len(letters) >= 8 and 2 * foreign > len(letters):
            found.append((sentence.start, sentence.end))
    return found
