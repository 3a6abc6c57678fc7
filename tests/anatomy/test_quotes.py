"""How quotation marks are read: sound text has no fault, and each single fault shows."""

from __future__ import annotations

import pytest

from mtqa.anatomy.quotes import Part, is_quoted, read_quotes
from mtqa.document import Document

SOUND = (
    "The dam broke on Friday. “Nobody was hurt,” said Ada Ruiz, the mayor. “We were lucky.”\n\n"
    "She called the plan “a joke” and left. “Ask the ‘experts,’ ” she told the Post."
)
STRAIGHT = SOUND.translate(str.maketrans("“”‘’", "\"\"''"))


def parts(text: str) -> str:
    """The parts of all marks, a letter each, paragraphs parted by a stroke."""
    letters = {
        Part.OPENS: "(",
        Part.REOPENS: "!",
        Part.NESTS: "n",
        Part.CLOSES: ")",
        Part.STRAY: "?",
        Part.NONE: "-",
    }
    return "/".join(
        "".join(letters[read.part] for read in quotes.marks)
        for quotes in read_quotes(Document.parse(text))
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(SOUND, "()()/()()", id="curly"),
        pytest.param(STRAIGHT, "()()/()()", id="straight"),
        pytest.param("«Nein», said Bo. «Doch.»", "()()", id="guillemets"),
        pytest.param("»Nein«, said Bo.", "()", id="guillemets, Danish way round"),
        pytest.param("„Nein“, said Bo. „Doch.“", "()()", id="low and high"),
        pytest.param('The 6\'2" keeper said, "No."', "-()", id="inches"),
        pytest.param('Fans met the Lakers" coach.', "-", id="an apostrophe spoilt"),
        pytest.param('"One.\n\n"Two," said Bo.', "(/()", id="a speech over two paragraphs"),
        pytest.param('An "odd phrase was used.\n\n"Two," said Bo.', "(/()", id="a phrase does not"),
        pytest.param('"It is dead, "he said. "We go."', "()()", id="space slipped before closing"),
        pytest.param('She said," We go." Bo left.', "()", id="space slipped behind opening"),
        pytest.param("“We stay. “We aim,” she said.", "(!)", id="reopened"),
        pytest.param('"The "old" house fell," he said.', "(n))", id="nested in its own kind"),
        pytest.param("We stay,” she said. “We aim.”", "?()", id="never opened"),
        pytest.param("“Women are strong“, said Ada.", "()", id="closed by an opening glyph"),
    ],
)
def test_parts(text: str, expected: str) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize("text", [SOUND, STRAIGHT], ids=["curly", "straight"])
def test_each_lost_mark_shows(text: str) -> None:
    places = [index for index, character in enumerate(text) if character in '"“”']
    for place in places:
        broken = text[:place] + text[place + 1 :]
        faults = [
            quote
            for quotes in read_quotes(Document.parse(broken))
            for quote in quotes.quotations
            if not (quote.opening and quote.closing) and not quote.continued
        ]
        assert len(faults) == 1, broken[max(0, place - 20) : place + 20]


def test_only_a_speech_runs_on() -> None:
    runs_on, phrase, tagged = (
        read_quotes(Document.parse(f"{first}\n\n“Two,” said Bo."))[0].quotations[-1]
        for first in ("Bo said: “One.", "An “odd phrase was used.", "“One, he said.")
    )
    assert runs_on.continued
    assert not phrase.continued
    assert not tagged.continued


def test_a_quotation_may_close_some_lines_on() -> None:
    document = Document.parse("Bo said: “One.\n\nTwo.\n\nThree,” he added.\n\n“Four,” said Ada.")
    opening, closing, _ = (quote for quotes in read_quotes(document) for quote in quotes.quotations)
    assert opening.continued
    assert closing.continued
    assert is_quoted(document, document.text.index("Two"))
    assert not is_quoted(document, document.text.index("he added"))


def test_what_stands_in_quotations() -> None:
    document = Document.parse(SOUND)
    quoted = "".join(character for at, character in enumerate(SOUND) if is_quoted(document, at))
    assert quoted == "“Nobody was hurt,”“We were lucky.”“a joke”“Ask the ‘experts,’ ”"


@pytest.mark.parametrize("text", ['"' * 20_000, "“" * 20_000, 'a" ' * 10_000, '\ud800"\0 "'])
def test_hostile_text_is_read(text: str) -> None:
    marks = [read.mark for quotes in read_quotes(Document.parse(text)) for read in quotes.marks]
    assert len(marks) == text.count('"') + text.count("“")
