from __future__ import annotations

import pytest

from mtqa.anatomy.quotes import read_quotes
from mtqa.anatomy.speech_tags import closing_tag, lead_of, same_speaker, tail_of
from mtqa.document import Document


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ruiz said: “Rain.”", "Ruiz"),
        ("The mayor also said that “rain” came.", "The mayor"),
        ("According to the mayor of Lima, “rain” came.", "the mayor of Lima"),
        ("Ruiz told him: “Rain.”", None),  # the hearer may be the next to speak
        ("Ruiz praised “Rain.”", None),
    ],
)
def test_lead_of(text: str, who: str | None) -> None:
    [quotes] = read_quotes(Document.parse(text))
    tag = lead_of(text, quotes.quotations[0])
    assert (tag.who if tag else None) == who


@pytest.mark.parametrize(
    ("after", "who"),
    [
        (" said Ada Ruiz on Monday.", "Ada Ruiz"),
        (" the old mayor said.", "the old mayor"),
        (" Lima's mayor Ada Ruiz said.", "Lima's mayor Ada Ruiz"),
        (" Ada Ruiz, the mayor, said.", "Ada Ruiz"),
        (" – she added.", "she"),
        (" and left.", None),
        (" said in a statement.", None),
    ],
)
def test_tail_of(after: str, who: str | None) -> None:
    tag = tail_of(after, 0)
    assert (tag.who if tag else None) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Rain will come, the mayor told reporters.", "the mayor"),
        ("Rain will come! said Ada Ruiz, mayor of Lima.", "Ada Ruiz"),
        ("They were wrong, they said that she lied.", None),
        ("Rain will come, as he said.", None),
        ("The mayor said rain will come.", None),
    ],
)
def test_closing_tag(text: str, who: str | None) -> None:
    tag = closing_tag(text, 0, len(text))
    assert (tag.who if tag else None) == who


def test_pronouns_may_stand_for_names_but_not_for_each_other() -> None:
    assert same_speaker("Ada Ruiz", "she")
    assert not same_speaker("she", "he")
    assert not same_speaker("Ruiz", "Diaz")
    assert not same_speaker("Ruiz", "she", pronouns=False)
