"""Clues to parts of speech: where words stand, and what opens a sentence."""

from __future__ import annotations

import re

import pytest

from mtqa.anatomy.parts import find, is_plural, occurrences, opens_sentence, word_before
from mtqa.document import Document


def test_every_occurrence_is_that_word() -> None:
    document = Document.parse("The U.S. didn’t go. THE 3 well-known men didn't, élan.")
    for word, starts in occurrences(document).items():
        for start in starts:
            assert document.text[start : start + len(word)].lower().replace("’", "'") == word
    assert len(occurrences(document)["the"]) == len(occurrences(document)["didn't"]) == 2


def test_find_matches_at_whole_words_alone() -> None:
    document = Document.parse("Bathe the cat, then the dog.")
    found = [match.group() for match in find(document, ["the"], re.compile(r"the \w+"))]
    assert found == ["the cat", "the dog"]


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("¦He ran.", True),
        ("“¦He ran.", True),
        ("So. “¦He ran.", True),
        ("Rain\n\n¦He ran.", True),
        ("Ms. ¦A ran.", False),
        ("Then, ¦he ran.", False),
        ("a long way before it ¦he ran.", False),
    ],
)
def test_opens_sentence(text: str, opens: bool) -> None:
    assert opens_sentence(text.replace("¦", ""), text.index("¦")) is opens


@pytest.mark.parametrize(
    ("text", "word"),
    [("It was ¦he.", "was"), ("It, ¦he.", ""), ("¦he", ""), ("They didn’t ¦go", "didn't")],
)
def test_word_before(text: str, word: str) -> None:
    assert word_before(text.replace("¦", ""), text.index("¦")) == word


def test_plurals_in_s_are_told_from_other_words_in_s() -> None:
    words = "soldiers cities boxes lens thesis politics glass zzqs"
    assert [word for word in words.split() if is_plural(word)] == ["soldiers", "cities", "boxes"]
