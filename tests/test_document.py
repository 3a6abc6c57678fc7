from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtqa.document import Document, Paragraph, Role, Sentence, Word


def shape(text: str) -> list[tuple[str, list[str]]]:
    return [
        (part.role.value, [sentence.text for sentence in part.sentences])
        for part in Document.parse(text).paragraphs
    ]


@given(st.text() | st.text(alphabet="ab .\n\r\t“”\"'(…)\u2028A\ud800"))
def test_any_text_parses_with_true_offsets(text: str) -> None:
    document = Document.parse(text)
    kinds: list[Sequence[Paragraph | Sentence | Word]]
    kinds = [document.paragraphs, document.sentences, document.words]
    for part in (part for kind in kinds for part in kind):
        assert text[part.start : part.end] == part.text
        assert part.text
        assert part.text == part.text.strip()
    for some in kinds:
        assert all(a.end <= b.start for a, b in pairwise(some))


@given(st.text(alphabet='ab .\n“”"(…)A'))
def test_no_text_falls_between_paragraphs_or_sentences(text: str) -> None:
    document = Document.parse(text)
    read = "".join("".join(sentence.text.split()) for sentence in document.sentences)
    assert read == "".join(text.split())


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n", "\r\n\r\n", "\n \t\n", "\n\n\n\n"])
def test_paragraphs_with_and_without_blank_lines(gap: str) -> None:
    text = gap.join(["Storm over Leeds", "It rained. Nobody minded.", "The mayor was out."])
    assert shape(text) == [
        ("headline", ["Storm over Leeds"]),
        ("body", ["It rained.", "Nobody minded."]),
        ("body", ["The mayor was out."]),
    ]


def test_a_margin_is_no_paragraph_border() -> None:
    lines = [
        "The mayor said on Monday that the",
        "river had risen by two feet in",
        "the night. So it is.",
    ]
    text = "\n".join(lines)
    assert [len(part.sentences) for part in Document.parse(text).paragraphs] == [2]


def test_roles() -> None:
    text = (
        "Storm over Leeds\n\nIt rained.\n\nThe river keeps rising in the city of Leeds\n\n"
        "It rose by a foot.\n\nRead also\n\nIt fell again."
    )
    assert [part.role for part in Document.parse(text).paragraphs] == [
        Role.HEADLINE,
        Role.BODY,
        Role.HEADING,
        Role.BODY,
        Role.FURNITURE,
        Role.BODY,
    ]


def test_one_line_is_no_headline() -> None:
    assert [part.role for part in Document.parse("Storm over Leeds").paragraphs] == [Role.BODY]
