"""English builds, misspellings and strangers."""

from __future__ import annotations

import pytest

from mtqa.knowledge.foreign_words import language_of
from mtqa.knowledge.languages import script
from mtqa.knowledge.morphology import is_english_build, misspelling_of
from mtqa.knowledge.stems import rough_stem


@pytest.mark.parametrize("word", ["unfussily", "keyworker", "rewrapped", "patchier", "woundedness"])
def test_coinages_are_english(word: str) -> None:
    assert is_english_build(word)


@pytest.mark.parametrize("word", ["koloboks", "moyashi", "sarkakiya", "bindiga", "mannréttingum"])
def test_strangers_are_neither_built_nor_misspelt(word: str) -> None:
    assert not is_english_build(word)
    assert misspelling_of(word) is None


@pytest.mark.parametrize(("word", "meant"), [("copletely", "completely"), ("beteen", "between")])
def test_a_misspelling_is_of_a_common_word(word: str, meant: str) -> None:
    assert misspelling_of(word) == meant


@pytest.mark.parametrize("word", ["tsunami", "the", "café", "zqxj"])
def test_english_and_unknown_words_are_of_no_other_language(word: str) -> None:
    assert language_of(word) is None


@pytest.mark.parametrize(
    ("letter", "name"), [("é", "LATIN"), ("Н", "CYRILLIC"), ("ー", "KATAKANA-HIRAGANA"), ("º", "")]
)
def test_script(letter: str, name: str) -> None:
    assert script(letter) == name


@pytest.mark.parametrize(
    ("one", "other"),
    [("nominated", "nominations"), ("provided", "provision"), ("killed", "killings")],
)
def test_cognates_share_a_stem(one: str, other: str) -> None:
    assert rough_stem(one) == rough_stem(other)
