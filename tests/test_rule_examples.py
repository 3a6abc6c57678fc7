"""Every rule's own examples: sound text first, then what it flags, then what it misses."""

from __future__ import annotations

import pytest

from mtqa.document import Document
from mtqa.rule import Rule, read_example
from mtqa.rulebook import load_rules


def examples(kind: str) -> list[object]:
    return [
        pytest.param(rule, text, id=f"{rule.name}: {text[:50]}")
        for rule in load_rules()
        for text in getattr(rule, kind)
    ]


def found(rule: Rule, document: Document) -> list[tuple[int, int]]:
    return sorted((issue.start, issue.end) for issue in rule.apply(document))


@pytest.mark.parametrize(("rule", "text"), examples("clean"))
def test_clean(rule: Rule, text: str) -> None:
    document, spans = read_example(text)
    assert not spans, "a clean example marks nothing"
    assert [document.text[start:end] for start, end in found(rule, document)] == []


@pytest.mark.parametrize(("rule", "text"), examples("flagged"))
def test_flagged(rule: Rule, text: str) -> None:
    document, spans = read_example(text)
    assert spans, "a flagged example marks ⟦what⟧ is to be found"
    places = found(rule, document)
    assert [document.text[a:b] for a, b in places] == [document.text[a:b] for a, b in spans]
    assert places == spans


@pytest.mark.parametrize(("rule", "text"), examples("missed"))
@pytest.mark.xfail(strict=True, reason="a known miss; move it to `flagged` when it is caught")
def test_missed(rule: Rule, text: str) -> None:
    document, spans = read_example(text)
    assert found(rule, document) == spans
