"""JUnit's XML."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from articles import article, hostile

from mtqa.render.junit import render_junit


def test_a_case_an_article() -> None:
    shown = render_junit([article(), article(file="b.txt", reasons=())])
    root = ET.fromstring(shown)
    assert root.attrib == {
        "name": "mtqa", "tests": "2", "failures": "1", "errors": "0", "skipped": "0",
    }  # fmt: skip
    held, passed = root.iter("testcase")
    (failure,) = held
    assert failure.get("message") == "1 critical issue, 58.8 per 1,000 words; the most is 0"
    assert "3:13: minor doubled-word" in (failure.text or "")
    assert [child.tag for child in passed] == ["system-out"]


def test_any_text_is_xml() -> None:
    shown = render_junit([hostile()])
    assert shown.isascii()
    (case,) = ET.fromstring(shown).iter("testcase")
    assert "<U+0007>" in (case[0].text or "")
    assert ET.fromstring(render_junit([])).get("tests") == "0"
