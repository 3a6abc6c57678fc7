"""A sentence that ends before its main clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document, Role
from mtqa.issue import Severity
from mtqa.knowledge.verbs import IRREGULAR, base_of_third_person, is_base
from mtqa.rule import Finding, rule

OPENING_RE = re.compile(
    r"(?:After|Before|Apart from|Including|As well as|Besides|Because of|Despite|In addition to"
    r"|Following|During|Among"
    r"|In the|In an?|Regarding|As for|Such as|Both|Previously,|According to)\b[^\n]*\.$"
)
PASTS = frozenset(past for past, _ in IRREGULAR.values())
FINITE = frozenset(
    """
    is are was were am be been has have had do does did will would can could may might must shall
    should ought cannot let
    """.split()
)
# After these a word is no verb: "the walk", "his hope", "of trade".
BEFORE_NOUN = frozenset(
    """
    the a an his her its their our my this that these those of in at on for from with by and or no
    any some each every new as into both
    """.split()
)
STOP_RE = re.compile(r"[\"“”„:?!;|()\[\]<>*#]|https?:|@|\d{2}")
#: Words: shorter fragments are answers and captions, longer ones hide a verb.
LEAST, MOST = 7, 30


@rule(
    "unfinished-sentence",
    category="Fluency/Grammar",
    severity=Severity.MAJOR,
    flagged=[
        "He spoke. ⟦After learning about the trial in the village of Ostheim.⟧ They fled.",
        "It burned. ⟦Apart from the popular museum in the village of Ostheim.⟧ All are well.",
    ],
    clean=[
        "It burned. After the war he returned to the northern part of the town. All are well.",
        "Good news. In the end everyone hopes for a quiet winter in the city. All are well.",
        "Why? Because of the rain. In the garden, of course.",
    ],
    missed=["It burned. ⟦Because he said that the northern part of it was lost.⟧ All are well."],
)
def unfinished_sentence(document: Document) -> Iterator[Finding]:
    """Flags a sentence of one long phrase and no verb: `Apart from the museum in the village.`

    Only sentences that open with a preposition or the like, hold no word that could be a finite
    verb, and are no short answer or caption. `Because of the rain.` is how people talk, and
    features write; eight words without a verb are not.

    Why: the decoder put a stop where the source had a comma.
    Misses: fragments with a verb in them.
    """
    for paragraph in document.paragraphs:
        if paragraph.role is not Role.BODY or len(paragraph.sentences) < 2:
            continue
        for sentence in paragraph.sentences:
            text = sentence.text
            if not OPENING_RE.match(text) or STOP_RE.search(text) or "," in text[: len(text) // 2]:
                continue
            words = re.findall(r"[^\W\d][\w'’-]*", text)
            if LEAST <= len(words) <= MOST and not _has_verb(words):
                yield Finding(
                    sentence.start,
                    sentence.end,
                    "a phrase with no main clause: the sentence breaks off",
                )


def _has_verb(words: list[str]) -> bool:
    """Whether any word could be a finite verb, as far as its form tells."""
    before = ""
    for index, word in enumerate(words):
        small = word.lower().replace("’", "'")
        if small in FINITE or small in PASTS or ("'" in small and not small.endswith(("'s", "s'"))):
            return True
        if small.endswith("ed") and len(small) > 3 and before not in BEFORE_NOUN:
            return True
        plain = index and word.islower() and before not in BEFORE_NOUN
        if plain and (base_of_third_person(small) or is_base(small)):
            return True
        before = small
    return False
