"""The rule table and the rules explained."""

from __future__ import annotations

from mtqa.render.rules import render_rule, render_rules
from mtqa.rulebook import load_rules


def test_the_table_has_every_rule_on_a_line() -> None:
    heading, *rows = render_rules(load_rules()).splitlines()
    assert heading.split() == ["Rule", "Family", "Category", "Severity", "Flags"]
    assert [row.split()[0] for row in rows] == [rule.name for rule in load_rules()]


def test_the_markdown_table_has_five_columns_throughout() -> None:
    rows = render_rules(load_rules(), markdown=True).splitlines()
    assert rows[1] == "| --- | --- | --- | --- | --- |"
    assert {row.replace("\\|", "").count("|") for row in rows} == {6}
    assert len(rows) == len(load_rules()) + 2


def test_every_rule_can_be_explained() -> None:
    for rule in load_rules():
        for markdown in (False, True):
            shown = render_rule(rule, markdown=markdown)
            assert rule.summary in shown
            assert "Flagged:" in shown
            assert ("Known misses:" in shown) == bool(rule.missed)
