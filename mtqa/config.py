"""What to run, and how strictly: in code, or from `mtqa.toml` or `[tool.mtqa]`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from mtqa.expect import ConfigError as ConfigError
from mtqa.expect import expect, of_type
from mtqa.glossary import Glossary
from mtqa.issue import Severity
from mtqa.overrides import Override
from mtqa.policy import Policy, names
from mtqa.rule import Rule
from mtqa.rulebook import load_rules
from mtqa.toml import parse_toml

#: The name of the model that ships inside the package.
EMBEDDED = "mtqa-en"


@dataclass(frozen=True)
class Config:
    """What a scorer runs.

    Lists are taken for tuples, and a table for the pairs of `severity`.

    Attributes:
        model: the embedded model's name, a folder, or a hub id; None (or an empty name) runs the
            rules alone.
        select: rules or families to run; empty runs all.
        ignore: rules or families not to run.
        severity: pairs of a rule and the severity that its issues get instead of their own.
        policy: what the gate lets through.
        glossary: the desk's own words: spellings to prefer, renderings to refuse, names to leave.
        overrides: what else is ignored, or of another severity, at some paths; see `at`.

    Raises:
        ConfigError: a value of the wrong type, or a rule or family that does not exist, with the
            nearest that does.
    """

    model: str | None = EMBEDDED
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    policy: Policy = field(default_factory=Policy)
    glossary: Glossary = field(default_factory=Glossary)
    overrides: tuple[Override, ...] = ()

    def __post_init__(self) -> None:
        if self.model is not None:
            of_type(self.model, str, "model")
        values: dict[str, Any] = {"model": self.model or None}
        try:
            values["select"] = names(self.select, "select")
            values["ignore"] = names(self.ignore, "ignore")
        except ValueError as error:
            raise ConfigError(str(error)) from error
        values["severity"] = _severities(self.severity)
        values["policy"] = _policy(self.policy)
        values["glossary"] = _glossary(self.glossary)
        values["overrides"] = _overrides(self.overrides)
        for name, value in values.items():
            object.__setattr__(self, name, value)
        if "estimator" in (*self.select, *self.ignore):
            raise ConfigError("estimator is no rule; to run the rules alone, set no model")
        ignored = [name for override in self.overrides for name in override.ignore]
        expect_rules((*self.select, *self.ignore, *ignored, *self.policy.hold, *self.policy.ignore))
        parts: list[Config | Override] = [self, *self.overrides]
        moved = [name for part in parts for name, _ in part.severity]
        if moved:
            known = {rule.name for rule in load_rules()}
            for name in moved:
                expect(name, known, "rule")

    def rules(self) -> tuple[Rule, ...]:
        """The rules that this configuration runs."""
        select, ignore = set(self.select), set(self.ignore)
        return tuple(
            rule
            for rule in load_rules()
            if (not select or {rule.name, rule.family} & select)
            and not {rule.name, rule.family} & ignore
        )

    def at(self, path: str | Path) -> Config:
        """The configuration for a file: with the overrides that fit it; later ones prevail."""
        fitting = [override for override in self.overrides if override.fits(path)]
        if not fitting:
            return self
        parts: list[Config | Override] = [self, *fitting]
        severity = dict(pair for part in parts for pair in part.severity)
        ignore = dict.fromkeys(name for part in parts for name in part.ignore)
        return replace(self, ignore=tuple(ignore), severity=tuple(severity.items()), overrides=())

    def to_dict(self) -> dict[str, Any]:
        """The configuration as plain JSON types: the table that `mtqa.toml` would hold."""
        return {
            "model": self.model,
            "select": list(self.select),
            "ignore": list(self.ignore),
            "severity": {name: level.value for name, level in self.severity},
            "policy": self.policy.to_dict(),
            "glossary": self.glossary.to_dict(),
            "overrides": [override.to_dict() for override in self.overrides],
        }

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Config:
        """The configuration that a table describes, as `to_dict` and `mtqa.toml` write it.

        Raises:
            ConfigError: a key or value that is not known.
        """
        for key in values:
            expect(key, [item.name for item in fields(cls)], "key")
        return cls(**values)


def expect_rules(given: Iterable[str]) -> None:
    """Refuses what is no rule and no family; `estimator` stands for the model's own issues.

    Raises:
        ConfigError: the first that is neither, with the nearest that is.
    """
    given = list(given)
    if given:
        known = {name for rule in load_rules() for name in (rule.name, rule.family)}
        for name in given:
            expect(name, known | {"estimator"}, "rule or family")


def load_config(path: str | Path | None = None, start: str | Path = ".") -> Config:
    """Reads a configuration file.

    Args:
        path: a TOML file; `pyproject.toml` is read at `[tool.mtqa]`. None looks in `start` and the
            folders above it for `mtqa.toml` or a `pyproject.toml` that has that table, and falls
            back on the defaults.
        start: where the search begins.

    Raises:
        ConfigError: no such file, not TOML, or a key or value that is not known.
    """
    found = Path(path) if path is not None else _search(Path(start).resolve())
    if found is None:
        return Config()
    table = _table(found)
    if table is None:
        raise ConfigError(f"{found}: has no [tool.mtqa] table; add one or name another file")
    try:
        return Config.from_dict(table)
    except ValueError as error:
        raise ConfigError(f"{found}: {error}") from error


def _search(folder: Path) -> Path | None:
    for parent in (folder, *folder.parents):
        if (parent / "mtqa.toml").is_file():
            return parent / "mtqa.toml"
        project = parent / "pyproject.toml"
        # A project's file that is broken is its own tools' affair until it speaks of mtqa.
        if project.is_file() and b"mtqa" in project.read_bytes() and _table(project) is not None:
            return project
    return None


def _table(path: Path) -> Mapping[str, Any] | None:
    try:
        parsed = parse_toml(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}; name a TOML file that can be read") from error
    except ValueError as error:  # of the encoding, or of the TOML
        raise ConfigError(f"{path}: not TOML ({error}); mend that line") from error
    if path.name != "pyproject.toml":
        return parsed
    tools = parsed.get("tool", {})
    if not isinstance(tools, dict) or "mtqa" not in tools:
        return None
    table: Mapping[str, Any] = of_type(tools["mtqa"], dict, f"{path}: [tool.mtqa]")
    return table


def _severities(value: Any) -> tuple[tuple[str, Severity], ...]:
    """Pairs of a rule and a severity, from pairs or from a table."""
    if isinstance(value, Mapping):
        value = value.items()
    elif not isinstance(value, (list, tuple)) or any(len(pair) != 2 for pair in value):
        raise ConfigError(f"severity is {value!r}; it must be a table of rules and severities")
    pairs = []
    for name, level in value:
        expect(level, [severity.value for severity in Severity], "severity")
        pairs.append((name, Severity(level)))
    return tuple(pairs)


def _policy(value: Any) -> Policy:
    if isinstance(value, Policy):
        return value
    for key in of_type(value, Mapping, "policy"):
        expect(key, [item.name for item in fields(Policy)], "key", "policy.")
    try:
        return Policy.from_dict(value)
    except ValueError as error:
        raise ConfigError(str(error)) from error


def _glossary(value: Any) -> Glossary:
    if isinstance(value, Glossary):
        return value
    return Glossary.from_dict(of_type(value, Mapping, "glossary"))


def _overrides(value: Any) -> tuple[Override, ...]:
    if not isinstance(value, (list, tuple)):
        raise ConfigError(f"overrides is {value!r}; write each as [[overrides]]")
    return tuple(_override(item) for item in value)


def _override(value: Any) -> Override:
    if isinstance(value, Override):
        value = {item.name: getattr(value, item.name) for item in fields(Override)}
    for key in of_type(value, Mapping, "overrides"):
        expect(key, [item.name for item in fields(Override)], "key", "overrides.")
    try:
        paths = names(value.get("paths", ()), "overrides.paths")
        ignore = names(value.get("ignore", ()), "overrides.ignore")
    except ValueError as error:
        raise ConfigError(str(error)) from error
    if not paths:
        raise ConfigError("overrides.paths names no file; give a pattern such as 'archive/*'")
    return Override(paths, ignore, _severities(value.get("severity", ())))
