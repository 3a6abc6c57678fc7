"""Readers give a text exactly as it stands, or say what is wrong with it and what to do."""

from __future__ import annotations

import codecs
import io
import sys
from pathlib import Path

import pytest

from mtqa.readers.plain import ReadError, read_lines, read_text

TEXT = "Café “Ω”\r\n\r\nrain\rsnow \N{GRINNING FACE}\n"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        pytest.param(b"", "utf-8", id="UTF-8"),
        pytest.param(codecs.BOM_UTF8, "utf-8", id="UTF-8 with a mark"),
        pytest.param(codecs.BOM_UTF16_LE, "utf-16-le", id="UTF-16, little-endian"),
        pytest.param(codecs.BOM_UTF16_BE, "utf-16-be", id="UTF-16, big-endian"),
        pytest.param(codecs.BOM_UTF32_LE, "utf-32-le", id="UTF-32, little-endian"),
        pytest.param(codecs.BOM_UTF32_BE, "utf-32-be", id="UTF-32, big-endian"),
    ],
)
def test_text_is_unchanged(tmp_path: Path, mark: bytes, encoding: str) -> None:
    file = tmp_path / "news.txt"
    file.write_bytes(mark + TEXT.encode(encoding))
    assert read_text(str(file)) == TEXT
    assert list(read_lines(str(file))) == ["Café “Ω”", "", "rain\rsnow \N{GRINNING FACE}"]


def test_a_mark_further_on_is_text(tmp_path: Path) -> None:
    file = tmp_path / "news.txt"
    file.write_bytes(b"one\n" + codecs.BOM_UTF8 + b"two\n")
    assert read_text(str(file)) == "one\n\ufefftwo\n"
    assert list(read_lines(str(file))) == ["one", "\ufefftwo"]


def test_the_last_line_needs_no_line_feed(tmp_path: Path) -> None:
    file = tmp_path / "news.txt"
    file.write_bytes(b"one\n\ntwo")
    assert list(read_lines(str(file))) == ["one", "", "two"]


def test_lines_come_before_the_file_has_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    class Endless(io.BytesIO):
        def readline(self, size: int | None = -1, /) -> bytes:
            return b"rain\n"

        def __next__(self) -> bytes:
            return self.readline()

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(Endless()))
    lines = read_lines("-")
    assert [next(lines) for _ in range(3)] == ["rain"] * 3


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(b"", "it is empty; give a text", id="nothing"),
        pytest.param(codecs.BOM_UTF8, "it is empty; give a text", id="a mark and nothing"),
        pytest.param(b"caf\xe9s", "byte 3 (0xE9) is not UTF-8; convert it", id="Latin-1"),
        pytest.param(codecs.BOM_UTF8 + b"\x93", "byte 3 (0x93) is not UTF-8", id="behind a mark"),
        pytest.param(b"%PDF\0\xff", "not plain text (byte 4 is NUL); save it", id="binary"),
        pytest.param(codecs.BOM_UTF16_LE + b"a\0b", "byte 4 (0x62) is not UTF-16", id="cut off"),
        pytest.param(codecs.BOM_UTF16_LE + b"a\0\0\0", "character 1 is NUL", id="NUL in UTF-16"),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, data: bytes, said: str) -> None:
    file = tmp_path / "news.txt"
    file.write_bytes(data)
    with pytest.raises(ReadError) as whole:
        read_text(str(file))
    with pytest.raises(ReadError) as by_line:
        list(read_lines(str(file)))
    assert str(whole.value).startswith(f"{file}: ")
    assert said in str(whole.value)
    assert str(by_line.value) == str(whole.value)


def test_lines_before_a_fault_are_given_and_it_is_placed_in_the_file(tmp_path: Path) -> None:
    file = tmp_path / "news.txt"
    file.write_bytes(codecs.BOM_UTF8 + b"one\ntwo\nthr\xe9e\n")
    lines = read_lines(str(file))
    assert [next(lines), next(lines)] == ["one", "two"]
    with pytest.raises(ReadError, match=r"byte 14 \(0xE9\)"):
        next(lines)


def test_blank_text_is_empty_but_blank_lines_are_lines(tmp_path: Path) -> None:
    file = tmp_path / "news.txt"
    file.write_bytes(b"\n \n")
    with pytest.raises(ReadError, match="it is empty"):
        read_text(str(file))
    assert list(read_lines(str(file))) == ["", " "]


def test_missing_file_and_folder(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file; check the name"):
        read_text(str(tmp_path / "none.txt"))
    with pytest.raises(ReadError, match=r"a folder; name the files in it, as in .*/\*.txt"):
        list(read_lines(str(tmp_path)))
