"""Spellings of one name lie near each other; names of two people or places don't."""

from __future__ import annotations

import pytest

from mtqa.anatomy.transliteration import distance, fold, near_keys, phones

SAME = [
    "Qar-e-Nou|Kara Naow",
    "Kari Nau|Kare Now",
    "Vaintrub|Weintrub",
    "Aleksey|Alexey",
    "Odesa|Odessa",
    "Kiev|Kyiv",
    "Tymoshenko|Timoshenko",
    "Khabib|Habib",
    "Yermak|Jermak",
    "Morawiecki|Moravetsky",
    "Scholz|Sholts",
    "Yaoxiang|Yaosiang",
    "Ásmundur|Asmundur",
]
OTHER = ["Johnson|Johnston", "Iran|Iraq", "Kabul|London", "Clinton|Clifton", "Austria|Australia"]


@pytest.mark.parametrize("pair", SAME)
def test_one_name_sounds_alike(pair: str) -> None:
    one, other = pair.split("|")
    assert distance(one, other) <= 0.6
    assert near_keys(one) & near_keys(other), "candidates are found by key"


@pytest.mark.parametrize("pair", OTHER)
def test_two_names_do_not(pair: str) -> None:
    assert distance(*pair.split("|")) > 0.6


@pytest.mark.parametrize("pair", SAME + OTHER)
def test_distance_is_symmetric(pair: str) -> None:
    one, other = pair.split("|")
    assert distance(one, other) == distance(other, one)
    assert distance(one, one) == 0


def test_letters_without_sound_are_far_from_each_other() -> None:
    assert distance("Иванов", "Петров") > 10
    assert distance("Иванов", "Иванов") == 0
    assert phones("Иванов") == ()
    assert fold("\ud800\0") == ""
