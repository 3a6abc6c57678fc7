"""An irregular word inflected as if it were regular."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from mtqa.anatomy.parts import BE, occurrences, word_before
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.verbs import IRREGULAR, VOWELS, is_base, third_person
from mtqa.knowledge.words import zipf
from mtqa.rule import Finding, rule

NOUNS = {
    "wifes": "wives",
    "childs": "children",
    "womans": "women",
    "tooths": "teeth",
    "foots": "feet",
    "sheeps": "sheep",
    "policemans": "policemen",
    "broadcasted": "broadcast",
    "forecasted": "forecast",
    "costed": "cost",
    "putted": "put",
    "cutted": "cut",
    "hitted": "hit",
    "hurted": "hurt",
}
#: Regular forms that are words of their own, or in use: "leaded petrol", "a costed plan".
SOUND = frozenset(
    "leaded costed forecasted putted slayed dived waked hided seed lied layed foots".split()
)
#: A verb's third person never ends so: "watchs".
HISSING = ("chs", "shs", "xs")
# After these the participle stands: "was broken".
AFTER = BE | {"has", "have", "had", "having", "not", "also"}
#: A form that readers meet more often than this is no slip.
RARE_ZIPF = 2.6


@rule(
    "malformed-word",
    category="Fluency/Grammar",
    severity=Severity.MINOR,
    flagged=[
        "The lion ⟦runned⟧ away, and the ⟦wifes⟧ ⟦catched⟧ it.",
        "The talk was ⟦broadcasted⟧. He ⟦watchs⟧ on Sunday.",
    ],
    clean=[
        "The lion ran, the wives caught it, and the talk was broadcast. He was hanged; he lied.",
        "A costed plan for leaded petrol. The Childs family and Mr Foots were there.",
    ],
    missed=["He ⟦beated⟧ ⟦mens⟧."],
)
def malformed_word(document: Document) -> Iterator[Finding]:
    """Flags a regular ending on an irregular word: `runned`, `wifes`, `catched`, `watchs`.

    Only small letters count, since such forms are surnames (`Childs`), and forms that English
    does use (`hanged`, `leaded`) are left out by their frequency.

    Why: subword models build words that nobody writes.
    Misses: forms that are other words.
    """
    text = document.text
    wrong = _wrong_forms()
    places = occurrences(document)
    suspects = [word for word in places if word in wrong or word.endswith(HISSING)]
    for word in suspects:
        forms = wrong.get(word) or _third_person(word)
        for start in places[word] if forms else ():
            end = start + len(word)
            if text[start:end] == word:
                right = forms[word_before(text, start) in AFTER]
                yield Finding(start, end, f"no such form; “{right}”", right)


@cache
def _wrong_forms() -> dict[str, tuple[str, str]]:
    """Each regular past of an irregular verb, with the right past and participle."""
    wrong = {form: (right, right) for form, right in NOUNS.items() if form not in SOUND}
    for base, (past, participle) in IRREGULAR.items():
        regular = base + ("d" if base.endswith("e") else "ed")
        doubled = base + base[-1] + "ed" if base[-1] not in VOWELS | {"w", "y"} else regular
        for form in (regular, doubled):
            if form not in (past, participle) and form not in SOUND and zipf(form) < RARE_ZIPF:
                wrong[form] = (past, participle)
    return wrong


def _third_person(word: str) -> tuple[str, str] | tuple[()]:
    if not word.endswith(HISSING) or not is_base(word[:-1]) or zipf(word) >= RARE_ZIPF:
        return ()
    return (third_person(word[:-1]),) * 2
