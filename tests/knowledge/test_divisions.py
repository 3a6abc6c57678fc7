"""Which divisions a country has, and which one a garbled name was."""

from __future__ import annotations

import pytest

from mtqa.knowledge.divisions import (
    edits,
    find_division,
    fold,
    is_near,
    kinds,
    nearest_division,
    usual_kind,
)


@pytest.mark.parametrize(
    ("country", "usual", "also", "never"),
    [
        ("AF", "province", "province", "county"),
        ("HR", "county", "county", "oblast"),
        ("DE", "state", "county", "province"),  # a Land is a state, a Kreis a county
        ("PL", "voivodeship", "county", "state"),
        ("UA", "region", "oblast", "county"),
        ("US", "state", "county", "oblast"),
        ("JP", "prefecture", "prefecture", "oblast"),
        ("CH", "canton", "canton", "county"),
    ],
)
def test_kinds(country: str, usual: str, also: str, never: str) -> None:
    assert usual_kind(country) == usual
    assert also in kinds(country)
    assert never not in kinds(country)


def test_a_country_that_iso_does_not_know_has_no_divisions() -> None:
    assert usual_kind("XX") == ""
    assert kinds("XX") == frozenset()
    assert find_division("Ohio", "XX") is None


@pytest.mark.parametrize("name", ["Kärnten", "Karnten", "KÄRNTEN"])
def test_accents_and_case_do_not_matter(name: str) -> None:
    found = find_division(name, "AT")
    assert found is not None
    assert found.name == "Kärnten"


def test_scholarly_spelling_is_found_by_the_plain_one_and_shown_plainly() -> None:
    found = find_division("Badakhshan", "AF")
    assert found is not None
    assert found.name != found.english_name == "Badakhshan"


def test_near_misses() -> None:
    near = nearest_division("Zamffara", "NG")
    assert near is not None
    assert near.name == "Zamfara"
    assert nearest_division("Zamfara", "NG") is None, "what is right is no near miss"
    assert nearest_division("Paris", "NG") is None


def test_a_name_near_two_divisions_is_neither() -> None:
    # Osun and Ogun, Ondo and Edo: one letter may make another state
    assert nearest_division("Ohun", "NG") is None


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("kandle", "kandahar", False),  # too much is gone
        ("sahalin", "sakhalin", True),
        ("kent", "kentucky", False),
        ("mali", "bali", False),  # another first letter
        ("ohio", "ohio", False),  # the same is not near
    ],
)
def test_is_near(one: str, other: str, near: bool) -> None:
    assert is_near(one, other) is near
    assert is_near(other, one) is near


def test_edits_is_symmetric_and_counts_letters() -> None:
    assert edits("", "abc") == edits("abc", "") == 3
    assert edits("kitten", "sitting") == 3


@pytest.mark.parametrize("text", ["", "\ud800", "\0", "‘’ʻ", "İ" * 50])
def test_any_string_folds(text: str) -> None:
    assert isinstance(fold(text), str)
    assert nearest_division(text, "AF") is None
