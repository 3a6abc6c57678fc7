"""A whole sentence left in the source's language."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.anatomy.foreignness import foreign_sentences
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

#: Letters that a sentence needs to be one: "京都" alone is a word left over, not a sentence.
SHORTEST = 8


@rule(
    "untranslated-segment",
    category="Non-translation",
    severity=Severity.CRITICAL,
    flagged=[
        "The mayor resigned. ⟦Der Stadtrat hat sich nicht auf einen Nachfolger geeinigt.⟧ Voters "
        "are angry.",
        "⟦Мэр ушёл в отставку в понедельник.⟧ The mayor resigned.",
        "It rained.\n\n⟦市長は月曜日に辞任しました。⟧",
        "⟦El alcalde dimitió el lunes según una fuente que no quiso ser nombrada.⟧",
    ],
    clean=[
        "Le Monde, La Repubblica and Die Zeit reported it. Rio de Janeiro won.",
        "“¡No pasarán!” they sang. Carpe diem! C'est la vie.",
        "Goals: Müller, Özil, Çalhanoğlu, Šeško. Subs: Łukasz Fabiański, Þór Jónsson.",
        "Kyrie eleison.",
        "She chalked “Хай живе весна!” (Long live spring!) on the wall.",
    ],
)
def untranslated_segment(document: Document) -> Iterator[Finding]:
    """Flags a sentence that is in another language from end to end.

    Why: the system skipped or copied a segment; no reader of English can use it.
    Short cries, mottos and titles in quotation stay silent, and so do lists of names.
    Misses: sentences of few words.
    """
    foreign = {
        (stretch.start, stretch.end): stretch.language for stretch in foreign_sentences(document)
    }
    run: list[int] = []
    language = ""
    for sentence in document.sentences:
        span = sentence.start, sentence.end
        hit = span in foreign or (not sentence.text.isascii() and _other_script(sentence.text))
        if hit:
            run = [run[0] if run else span[0], span[1]]
            language = language or foreign.get(span, "")
        elif run:
            yield _found(run, language)
            run, language = [], ""
    if run:
        yield _found(run, language)


def _other_script(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    foreign = sum(not ("A" <= letter <= "ɏ" or "Ḁ" <= letter <= "ỿ") for letter in letters)
    # An English frame round a quotation (“He wrote …”) is a fifth of its letters or more.
    return len(letters) >= SHORTEST and 5 * foreign > 4 * len(letters)


def _found(run: list[int], language: str) -> Finding:
    which = f"left in {language}" if language else "left in another language"
    return Finding(run[0], run[1], f"a sentence {which}")
