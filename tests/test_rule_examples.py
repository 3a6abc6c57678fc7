"""Every rule's own examples: sound text first, then what it flags, then what it is known to miss."""

from __future__ import annotations

import pytest

from mtqa.document import Document
from mtqa.rule import Rule, unmark
from mtqa.rulebook import load_rules


def examples(kind: str) -> list[object]:
    return [
        pytest.param(rule, text, id=f"{rule.name}: {text[:50]}")
        for rule in load_rules()
        for text in getattr(rule, kind)
    ]


def found(rule: Rule, text: str) -> list[tuple[int, int]]:
    return sorted((issue.start, issue.end) for issue in rule.apply(Document.parse(text)))


@pytest.mark.parametrize(("rule", "text"), examples("clean"))
def test_clean(rule: Rule, text: str) -> None:
    assert [text[start:end] for start, end in found(rule, text)] == []


@pytest.mark.parametrize(("rule", "text"), examples("flagged"))
def test_flagged(rule: Rule, text: str) -> None:
    plain, spans = unmark(text)
    assert spans, "a flagged example marks ⟦what⟧ is to be found"
    assert [plain[a:b] for a, b in found(rule, plain)] == [plain[a:b] for a, b in spans]
    assert found(rule, plain) == spans


@pytest.mark.parametrize(("rule", "text"), examples("missed"))
@pytest.mark.xfail(strict=True, reason="a known miss; move it to `flagged` when it is caught")
def test_missed(rule: Rule, text: str) -> None:
    plain, spans = unmark(text)
    assert found(rule, plain) == spans
