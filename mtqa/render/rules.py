"""The rules as a table, and one rule explained."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Sequence
from textwrap import indent

from mtqa.render.terminal import harmless
from mtqa.rule import Rule

HEADINGS = ("Rule", "Family", "Category", "Severity", "Flags")


def render_rules(rules: Iterable[Rule], *, markdown: bool = False) -> str:
    """A table of rules, one a line."""
    rows = [
        (rule.name, rule.family, rule.category, rule.severity.value, _pattern(rule))
        for rule in rules
    ]
    if markdown:
        marked = [(f"`{name}`", *map(_escape, rest)) for name, *rest in rows]
        bars = [HEADINGS, ("---",) * len(HEADINGS), *marked]
        return "\n".join(f"| {' | '.join(row)} |" for row in bars)
    return "\n".join(_aligned([HEADINGS, *rows]))


def render_rule(rule: Rule, *, markdown: bool = False) -> str:
    """What a rule flags, why, what it lets pass, and its examples."""
    title = f"### `{rule.name}`" if markdown else rule.name
    facts = f"{rule.family} · {rule.category} · {rule.severity}"
    parts = [f"{title}\n{facts}", inspect.cleandoc(rule.check.__doc__ or "")]
    for heading, examples in (
        ("Flagged", rule.flagged),
        ("Clean", rule.clean),
        ("Known misses", rule.missed),
    ):
        if examples:
            parts.append(f"{heading}:")
            parts += [_example(example, markdown) for example in examples]
    return "\n\n".join(parts)


def _pattern(rule: Rule) -> str:
    """The summary as a table cell below "Flags": without that word and the full stop."""
    return rule.summary.removeprefix("Flags ").removesuffix(".")


def _escape(cell: str) -> str:
    return cell.replace("|", "\\|").replace("<", "&lt;")


def _aligned(rows: Sequence[Sequence[str]]) -> Iterable[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(map(str.ljust, row, widths)).rstrip()


def _example(text: str, markdown: bool) -> str:
    shown = "\n".join(harmless(line) for line in text.split("\n"))
    return indent(shown, "> " if markdown else "  ", lambda line: markdown or bool(line.strip()))
