"""CSV of sentences and of lines."""

from __future__ import annotations

import csv

from articles import TEXT, article, hostile

from mtqa.render.csv import render_csv, render_segments_csv
from mtqa.report import SegmentReport


def test_a_row_a_sentence() -> None:
    heading, *rows = csv.reader(render_csv([article()]))
    assert heading[-1] == "text"
    assert [row[-1] for row in rows][:2] == ["Storm hits port", "Police said the the man fled."]
    second = dict(zip(heading, rows[1], strict=True))
    assert (second["line"], second["column"], second["issues"]) == ("3", "1", "2")
    assert second["rules"] == "doubled-word estimator"
    assert TEXT[int(second["start"]) : int(second["end"])] == second["text"]


def test_no_cell_is_a_formula_and_no_row_is_parted() -> None:
    lines = list(render_csv([article("=cmd|' /C calc'!A0 and more of it", ())]))
    assert ",'=cmd" in lines[1]
    for line in render_csv([hostile()]):
        assert line.isprintable()
    for mark in "=+-@＝":
        report = SegmentReport(f" {mark}1+1", 1.0, None, 0.0, (), 0.0, "s")
        _, row = csv.reader(render_segments_csv([(f"{mark}x", 1, report)]))
        assert (row[0], row[-1]) == (f"'{mark}x", f"' {mark}1+1")


def test_a_text_of_several_lines_is_one_row() -> None:
    report = SegmentReport("It\r\nrained\n\x00", 1.0, None, 0.0, (), 0.0, "s")
    assert next(csv.reader(list(render_segments_csv([("a", 1, report)]))[1:]))[-1] == (
        "It↵rained↵<U+0000>"
    )
