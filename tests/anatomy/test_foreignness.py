"""Sentences and phrases in another language."""

from __future__ import annotations

import pytest

from mtqa.anatomy.foreignness import foreign_phrases, foreign_sentences
from mtqa.document import Document

SENTENCES = {
    "German": "Der Stadtrat hat sich nicht auf einen Nachfolger geeinigt.",
    "French": "Les habitants ont été évacués dans la nuit avec leurs enfants.",
    "Spanish": "Los vecinos fueron evacuados por la noche con sus hijos pequeños.",
    "Czech": "Obyvatelé byli evakuováni podle mluvčí, která je také starostkou.",
    "Hausa": "Gwamnan jihar ya ce an kashe mutane da dama cikin wannan watan.",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_left_over_is_found_among_english_ones(language: str) -> None:
    text = f"It rained on Monday. {SENTENCES[language]} The road was closed."
    (stretch,) = foreign_sentences(Document.parse(text))
    assert text[stretch.start : stretch.end] == SENTENCES[language]
    assert stretch.language == language


@pytest.mark.parametrize(
    "text",
    [
        "Mohammed bin Salman al Saud met Ursula von der Leyen in Rio de Janeiro.",
        "Goals: Müller, Özil, Çalhanoğlu, Šeško. Subs: Fabiański, Þór Jónsson.",
        "The Ley de la Memoria Histórica and the Cour des comptes are law.",
        "It was a fait accompli, and per capita income fell de facto.",
    ],
)
def test_names_and_borrowings_are_english(text: str) -> None:
    document = Document.parse(text)
    assert foreign_sentences(document) == foreign_phrases(document) == ()
