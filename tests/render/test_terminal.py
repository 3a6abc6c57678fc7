"""What reaches a terminal is harmless, fits, and has its carets below the right words."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtqa.render.terminal import cells, excerpt, harmless

ANYTHING = st.text(st.characters(codec=None, exclude_characters="\n"), max_size=80)


def width(text: str) -> int:
    return sum(map(cells, text))


@pytest.mark.parametrize(
    "text",
    ["It rained — “hard” in Łódź.", "中文 العربية \N{GRINNING FACE}", "a\N{NO-BREAK SPACE}b"],
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert harmless(text) == text


@given(ANYTHING)
def test_nothing_that_acts_on_a_terminal_is_left(text: str) -> None:
    shown = harmless(text)
    assert not {unicodedata.category(character) for character in shown} & {"Cc", "Cf", "Cs"}
    shown.encode()


def underlined(text: str, start: int, end: int, room: int) -> tuple[str, str]:
    """The excerpt, and what of it stands above the carets."""
    shown, carets = excerpt(text, start, end, room)
    before = len(carets) - len(carets.lstrip(" "))
    offset = 0
    while width(shown[:offset]) < before:
        offset += 1
    stop = offset
    while width(shown[offset:stop]) < len(carets) - before:
        stop += 1
    return shown, shown[offset:stop]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("He said the the man fled.", "the the"),
        ("中文中文 the the 中文", "the the"),
        ("Café\N{COMBINING ACUTE ACCENT}s re\N{COMBINING ACUTE ACCENT}d the the", "the the"),
        ("\tHe\tsaid the the", "the the"),
        ("a\x1b[2Jb the the", "the the"),
    ],
)
def test_carets_stand_below_the_span(text: str, span: str) -> None:
    start = text.index(span)
    for room in (14, 18, 40, 80):
        _, above = underlined(text, start, start + len(span), room)
        assert above == span


def test_a_long_line_is_cut_on_both_sides() -> None:
    line = "left " * 50 + "the the" + " right" * 50
    shown, above = underlined(line, 250, 257, 31)
    assert above == "the the"
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert width(shown) == 31


def test_room_that_one_side_cannot_use_goes_to_the_other() -> None:
    line = "the the" + " right" * 50
    assert width(excerpt(line, 0, 7, 40)[0]) >= 39
    line = "left " * 50 + "the the"
    assert width(excerpt(line, 250, 257, 40)[0]) >= 39


def test_a_span_longer_than_the_line_shows_its_beginning() -> None:
    shown, carets = excerpt("a" * 20 + "b" * 100, 20, 120, 30)
    assert shown == "…" + "b" * 28 + "…"
    assert carets == " " + "^" * 28


@given(ANYTHING, st.data())
def test_any_excerpt_fits(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    room = data.draw(st.integers(40, 100))
    shown, carets = excerpt(text, start, end, room)
    assert width(shown) <= room
    assert len(carets) <= room
    assert "^" in carets


def test_the_cost_depends_on_the_width_not_on_the_line() -> None:
    line = "\N{COMBINING ACUTE ACCENT}" * 2_000_000
    start = time.perf_counter()
    for _ in range(20):
        excerpt(line, 1_000_000, 1_900_000, 80)
    assert time.perf_counter() - start < 1
