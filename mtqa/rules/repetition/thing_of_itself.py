"""A noun that belongs to itself."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.anatomy.repeats import lowered
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

DETERMINERS = frozenset("the a an his her its their our each every this".split())
# "The best of the best", "the city of Mexico City", "the state of New York State", "head of the
# head office": sound, or a name.
NATIVE = frozenset(
    "best worst rest most least half part city state town island province county county".split()
)
NATIVE |= frozenset(
    "university lake mountain river kind type sort line side series heart both friend friends copy"
    " child echo shadow".split()
)
JOINTS = frozenset("to and or from in by for with".split())


@rule(
    "thing-of-itself",
    category="Style/Awkward",
    severity=Severity.MAJOR,
    flagged=[
        "⟦The lyrics of the lyrics⟧ tell of the flood.",
        "Weapons went to ⟦the army of the Danish army⟧.",
        "He toured ⟦the districts of the northern district⟧.",
        "He explained ⟦the message of his message⟧.",
        "A fire broke out in ⟦the bakery of Kowalski Bakery⟧ on Monday.",
    ],
    clean=[
        "They were the best of the best.",
        "The city of Mexico City is sinking, as is the state of New York State.",
        "He spoke of the followers of followers, and of the king of kings.",
        "A friend of a friend called. They renamed the Ministry of Trade to Ministry of Work.",
        "The history of the period is long.",
        "The leader of the opposition is leader of her party.",
    ],
)
def thing_of_itself(document: Document) -> Iterator[Finding]:
    """Flags a thing said to be of itself: "the army of the Danish army".

    Why: the translation renders a phrase twice over, or two words of the source by one.
    Superlatives ("the best of the best") and names that hold their own kind ("the city of Mexico
    City") stay silent, as do nouns without an article ("a king of kings").
    Misses: pairs that differ in number; more than one word before the second noun.
    """
    text, words, plain = document.text, document.words, lowered(document)
    for index, word in enumerate(plain):
        if word != "of" or index < 2 or plain[index - 2] not in DETERMINERS:
            continue
        noun, after = plain[index - 1], plain[index + 1 : index + 6]
        if len(noun) < 4 or noun in NATIVE:
            continue
        # "The districts of the northern district": in either number.
        twins = (noun, noun.removesuffix("s")) if len(noun) > 5 else (noun,)
        places = [place for place, twin in enumerate(after) if twin in twins]
        if not places:
            continue
        last = index + 1 + places[0]
        # More than one word between them makes two things of it, unless they are a name.
        if any(word.text[0].islower() for word in words[index + 2 : last - 1]):
            continue
        opener = words[index + 1].text
        if last == index + 1 or not (opener.lower() in DETERMINERS or opener[0].isupper()):
            continue  # "a database of open databases", "a king of kings"
        start, end = words[index - 2].start, words[last].end
        if plain[last - 1] in JOINTS:
            continue  # "from the Ministry of Trade to Ministry of Work"
        if any(mark in text[start:end] for mark in '.,;:()\n"“”'):
            continue
        if text[end : end + 1] in ("'", "’", "-") and text[end + 1 : end + 2].isalpha():
            continue
        yield Finding(start, end, f"“{noun}” can't be of itself: one of the two is too many")
