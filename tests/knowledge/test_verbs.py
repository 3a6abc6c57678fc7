"""English verb forms."""

from __future__ import annotations

import pytest

from mtqa.knowledge.verbs import (
    BASE_OF_PAST,
    IRREGULAR,
    PAST_ONLY,
    base_of_third_person,
    gerund,
    is_base,
    participle,
    third_person,
)


def test_a_past_that_is_a_participle_too_is_no_past_only() -> None:
    participles = {participle for _, participle in IRREGULAR.values()}
    assert not PAST_ONLY & participles
    assert {"went", "took", "began"} <= PAST_ONLY
    assert all(IRREGULAR[base][0] == past for past, base in BASE_OF_PAST.items())


@pytest.mark.parametrize("base", ["go", "carry", "have", "push", "take", "rely", "stop", "visit"])
def test_third_person_goes_back_to_its_base(base: str) -> None:
    assert base_of_third_person(third_person(base)) == base


@pytest.mark.parametrize(
    ("base", "ing", "ed"),
    [
        ("stop", "stopping", "stopped"),
        ("visit", "visiting", "visited"),
        ("agree", "agreeing", "agreed"),
        ("tie", "tying", "tied"),
        ("write", "writing", "written"),
    ],
)
def test_forms(base: str, ing: str, ed: str) -> None:
    assert (gerund(base), participle(base)) == (ing, ed)


@pytest.mark.parametrize("word", ["", "s", "village", "politics", "éclair", "x" * 10_000])
def test_other_words_are_no_verbs(word: str) -> None:
    assert not is_base(word)
    assert base_of_third_person(word) is None
