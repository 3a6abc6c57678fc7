"""Lines and columns."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mtqa.render.place import Lines


def test_every_kind_of_line_end() -> None:
    lines = Lines("a\nb\r\nc\rd")
    assert [lines.place(offset) for offset in (0, 2, 5, 7)] == [(1, 1), (2, 1), (3, 1), (4, 1)]
    assert [lines.span(line) for line in (1, 2, 3, 4)] == [(0, 1), (2, 3), (5, 6), (7, 8)]


def test_columns_are_characters() -> None:
    assert Lines("中\N{GRINNING FACE}e\N{COMBINING ACUTE ACCENT}x").place(4) == (1, 5)


@given(st.text(alphabet="ab\r\n\u2028", max_size=30))
def test_a_place_leads_back_to_its_offset(text: str) -> None:
    lines = Lines(text)
    for offset in range(len(text) + 1):
        place = lines.place(offset)
        assert lines.span(place.line)[0] + place.column - 1 == offset
