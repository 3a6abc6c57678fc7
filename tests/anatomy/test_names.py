"""Names in running text, and which spellings belong to one name."""

from __future__ import annotations

import pytest

from mtqa.anatomy.likeness import Likeness
from mtqa.anatomy.names import known_names, mentions
from mtqa.anatomy.spellings import clusters
from mtqa.document import Document


def named(text: str) -> list[str]:
    return [text[m.start : m.end] for m in mentions(Document.parse(text))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In Oslo, Prime Minister Ana de Souza spoke.", ["Oslo", "Ana de Souza"]),
        ("Later V. K. Arsov left St. Gallen.", ["V. K. Arsov", "St. Gallen"]),
        ("Men of Ras al Khaimah fled.", ["Men", "Ras al Khaimah"]),
        ("The Kansas Governor met Ed's aunt on Monday.", ["Kansas", "Ed"]),
        ("nothing here", []),
    ],
    ids=["opener and title", "initials and saint", "particle", "role, possessive, weekday", "none"],
)  # fmt: skip
def test_mentions(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_role_after_a_name_is_kept() -> None:
    first, second = mentions(Document.parse("The Kansas Governor Laura Kell spoke."))
    assert (first.role, second.title) == ("governor", "governor")


def test_a_capital_that_opens_a_sentence_proves_no_name() -> None:
    names = known_names(Document.parse("Markets fell. Zorvath fell, and markets with it."))
    assert set(names) == {"Zorvath"}


def test_every_mention_of_a_name_lies_where_it_says() -> None:
    text = (
        "Ana de Souza’s son met Souza's friend in Ras al Khaimah.\n\nSouza Wins Vote In Rio Again"
    )
    for mention in mentions(Document.parse(text)):
        for part in mention.parts:
            assert text[part.start : part.end] == part.text
            assert mention.start <= part.start < part.end <= mention.end


def test_one_cluster_holds_all_spellings_of_a_name() -> None:
    text = (
        "He left Qar-e-Nou. She saw Kari Nau. We like Kari Nau. They hold Kara Naow, Kare Now too."
    )
    (cluster,) = clusters(Document.parse(text))
    assert cluster.settled.text == "Kari Nau"
    assert [odd.text for odd in cluster.odd] == ["Qar-e-Nou", "Kara Naow", "Kare Now"]
    assert cluster.likeness is Likeness.SOUND
    assert cluster.first == (8, 17)
    assert len(cluster.related) == 3


@pytest.mark.parametrize(
    ("text", "likeness"),
    [
        ("He met Ásta Hallsdóttir. “No,” said Asta Hallsdottir.", Likeness.LETTERS),
        ("Bread is dear in Bricha. In Brichu, he said, it is not.", Likeness.ENDING),
        ("He met Jan Morawiecz. Later Moraviecz left.", Likeness.SOUND),
        ("He met Jan Stoltenbrok. Later Stolenbrok left.", Likeness.SLIP),
    ],
)
def test_likeness(text: str, likeness: Likeness) -> None:
    assert {cluster.likeness for cluster in clusters(Document.parse(text))} == {likeness}


def test_names_in_other_scripts_are_left_alone() -> None:
    assert clusters(Document.parse("Ушёл Иванов. Пришёл Петров. \ud800 Х\0Ч")) == ()
