"""The rules, as callers see them."""

from __future__ import annotations

import inspect
from typing import Any

from mtqa.config import Config, ConfigError
from mtqa.expect import expect
from mtqa.rule import Rule
from mtqa.rulebook import load_rules
from mtqa.server.problems import Problem


def rules(config: Config) -> list[dict[str, Any]]:
    """All rules by name, with the severity that the configuration gives them."""
    running = {rule.name for rule in config.rules()}
    severity = dict(config.severity)
    return [
        {
            "name": rule.name,
            "family": rule.family,
            "category": rule.category,
            "severity": severity.get(rule.name, rule.severity).value,
            "summary": rule.summary,
            "runs": rule.name in running,
        }
        for rule in load_rules()
    ]


def explained(name: str, config: Config) -> dict[str, Any]:
    """One rule, with its reasons and examples.

    Raises:
        Problem: there is no such rule; it offers the nearest.
    """
    found: dict[str, Rule] = {rule.name: rule for rule in load_rules()}
    try:
        expect(name, found, "rule")
    except ConfigError as error:
        detail = str(error).replace("`mtqa rules` lists", "GET /v1/rules lists")
        raise Problem(404, detail) from error
    rule = found[name]
    (values,) = (values for values in rules(config) if values["name"] == name)
    return {
        **values,
        "explanation": inspect.cleandoc(rule.check.__doc__ or ""),
        "flagged": list(rule.flagged),
        "clean": list(rule.clean),
        "missed": list(rule.missed),
    }
