"""Set phrases of other languages, word for word."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from mtqa.anatomy.parts import by_first_word, find_each, opens_sentence
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.calques import CALQUES
from mtqa.rule import Finding, rule

TABLE = by_first_word((calque.first.split(), calque) for calque in CALQUES)


@rule(
    "literal-calque",
    category="Style/Awkward",
    severity=Severity.MINOR,
    flagged=[
        "⟦Recall that⟧ earlier the minister fell ill. ⟦It became known that⟧ she is well.",
        "Troops stood ⟦on the territory of⟧ France ⟦against the background of⟧ the vote.",
        "⟦In the night to⟧ Sunday it rained. ⟦Corona cases⟧ rose. He ⟦made this known⟧ in Kano.",
        "The fair was off due to ⟦Corona⟧. A corona test is free, and corona-related rules ease.",
        "Ten were infected with ⟦a new type of coronavirus⟧.",
        "Nobody expected the ⟦corona virus⟧ then. The driver ⟦suffered a shock⟧.",
        "Prices rose ⟦against the background of⟧ a global crisis. She found it ⟦very excellent⟧.",
    ],
    clean=[
        "I recall that he was late. She will recall the ballot. Do you recall that day?",
        "He wore red against the background of the sea, which we saw in the night.",
        "The case became known in May. The corona of the sun. A Corona beer.",
        "He fled from Corona, and the new Corona beers sell despite Corona Brewing's price.",
        "A new type of coronavirus was found in bats.",
        "The firm suffered a shock defeat, and people are not hurt by it.",
    ],
    missed=["He ⟦expressed the confidence⟧ that all is well."],
)
def literal_calque(document: Document) -> Iterator[Finding]:
    """Flags set phrases of other languages that were kept word for word: `Recall that …`.

    A phrase is reported once an article, with its other places as related: it is one habit of the
    system's, however often it shows. Phrases that English has in another sense carry what must
    follow them in the table (`against the background of the vote`, not `of the sea`).

    Why: English has a set phrase of its own, and readers notice.
    Misses: what the table lacks.
    """
    text = document.text
    places: dict[str, list[tuple[int, int, str | None]]] = {}
    for match, calque in find_each(document, TABLE, attrgetter("pattern")):
        if match.group().startswith("recall"):
            continue  # only as a sentence's opening: "Recall that …"
        start, end = match.span("it" if "it" in calque.pattern.groupindex else 0)
        meant = match.expand(calque.suggestion) if calque.suggestion else None
        if meant and opens_sentence(text, start):
            meant = meant[0].upper() + meant[1:]
        places.setdefault(calque.why, []).append((start, end, meant))
    for why, spans in places.items():
        (start, end, meant), *others = sorted(spans, key=lambda span: span[0])
        yield Finding(
            start,
            end,
            f"“{text[start:end]}” is a literal rendering: {why}",
            meant,
            related=tuple((left, right) for left, right, _ in others),
        )
