"""Which country is meant where."""

from __future__ import annotations

import pytest

from mtqa.anatomy.setting import Setting, setting_of
from mtqa.document import Document

TWO_COUNTRIES = (
    "Berlin and Hanoi sign a treaty\n\n"
    "In Germany, the cabinet met. The council agreed.\n\n"
    "Vietnamese farmers protested. In Hanoi the assembly sat for hours.\n\n"
    "The ministry declined to comment."
)


def setting(text: str) -> Setting:
    return setting_of(Document.parse(text))


def at(text: str, place: str) -> str | None:
    start = text.index(place)
    return setting(text).at(start, start + len(place))


@pytest.mark.parametrize(
    ("text", "country", "kind"),
    [
        ("The Peruvian coast is dry.", "PE", "demonym"),
        ("The U.S. coast is long.", "US", "name"),
        ("The US coast is long.", "US", "name"),
        ("The Kremlin is red.", "RU", "body"),
        ("Snow fell on Oslo.", "NO", "capital"),
        ("Fires burn in California.", "US", "division"),
        ("Leaders of the Democratic Republic of Congo met.", "CD", "name"),
        ("Nine Afghans left.", "AF", "demonym"),
    ],
)
def test_what_names_a_country(text: str, country: str, kind: str) -> None:
    (found,) = setting(text).evidence
    assert (found.country, found.kind) == (country, kind)


@pytest.mark.parametrize(
    "text",
    [
        "Michael Jordan scored.",
        "He gave us the ball, and us alone.",
        "The turkey was good.",
        "Chad Smith drummed.",
        "The Central Committee met.",
        "",
    ],
)
def test_what_names_none(text: str) -> None:
    assert setting(text).evidence == ()


def test_divisions_need_their_country() -> None:
    assert setting("The road to Kandahar is closed.").evidence == ()
    assert [e.kind for e in setting("The road to Kandahar, Afghanistan.").evidence] == [
        "division",
        "name",
    ]


def test_a_longer_name_wins() -> None:
    assert setting("South Sudan and Guinea-Bissau voted.").countries() == {"SS", "GW"}
    assert setting("Niger State and the Niger Delta.").countries() == frozenset()
    assert setting("Northern New Mexico is dry.").countries() == {"US"}


def test_georgia_is_the_state_unless_the_country_speaks() -> None:
    assert setting("Polls opened in Georgia.").countries() == {"US"}
    assert setting("Polls opened in Georgia. Tbilisi was calm.").countries() == {"GE"}


def test_the_sentence_decides_before_the_paragraph_before_the_article() -> None:
    assert at(TWO_COUNTRIES, "cabinet") == "DE"
    assert at(TWO_COUNTRIES, "council") == "DE"
    assert at(TWO_COUNTRIES, "assembly") == "VN"


def test_two_countries_that_weigh_the_same_are_none() -> None:
    assert at("French and German ministers met the board.", "met") is None


def test_the_place_itself_does_not_count() -> None:
    assert at("The Berlin Council met.", "Berlin Council") is None


def test_what_stands_beside_a_place() -> None:
    text = "Italy’s parliament and the parliament of Spain."
    found = setting(text).before(text.index("parliament"))
    assert found is not None
    assert found.country == "IT"
    after = setting(text).after(text.index("Spain"))
    assert after is not None
    assert after.country == "ES"
    assert setting(text).before(text.rindex("parliament")) is None


def test_shares_sum_to_one() -> None:
    shares = setting(TWO_COUNTRIES).shares
    assert sum(shares.values()) == pytest.approx(1)
    assert set(shares) == {"DE", "VN"}
    assert setting("Nothing.").shares == {}
