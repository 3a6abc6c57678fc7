"""What to run, and how strictly: in code, or from `mtqa.toml` or `[tool.mtqa]`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from mtqa.issue import Severity
from mtqa.policy import Policy, names
from mtqa.rule import Rule
from mtqa.rulebook import load_rules

#: The name of the model that ships inside the package.
EMBEDDED = "mtqa-en"


class ConfigError(ValueError):
    """A configuration that cannot be used; the message says where and what to do."""


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

    Raises:
        ConfigError: a value of the wrong type, or a rule or family that does not exist, with the
            nearest that does.
    """

    model: str | None = EMBEDDED
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    policy: Policy = field(default_factory=Policy)

    def __post_init__(self) -> None:
        if self.model is not None:
            _of_type(self.model, str, "model")
        values: dict[str, Any] = {"model": self.model or None}
        try:
            values["select"] = names(self.select, "select")
            values["ignore"] = names(self.ignore, "ignore")
        except ValueError as error:
            raise ConfigError(str(error)) from error
        values["severity"] = _severities(self.severity)
        values["policy"] = _policy(self.policy)
        for name, value in values.items():
            object.__setattr__(self, name, value)
        if "estimator" in (*self.select, *self.ignore):
            raise ConfigError("estimator is no rule; to run the rules alone, set no model")
        expect_rules((*self.select, *self.ignore, *self.policy.hold, *self.policy.ignore))
        if self.severity:
            known = {rule.name for rule in load_rules()}
            for name, _ in self.severity:
                _expect(name, known, "rule")

    def rules(self) -> tuple[Rule, ...]:
        """The rules that this configuration runs."""
        select, ignore = set(self.select), set(self.ignore)
        return tuple(
            rule
            for rule in load_rules()
            if (not select or {rule.name, rule.family} & select)
            and not {rule.name, rule.family} & ignore
        )

    def to_dict(self) -> dict[str, Any]:
        """The configuration as plain JSON types: the table that `mtqa.toml` would hold."""
        return {
            "model": self.model,
            "select": list(self.select),
            "ignore": list(self.ignore),
            "severity": {name: level.value for name, level in self.severity},
            "policy": self.policy.to_dict(),
        }

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Config:
        """The configuration that a table describes, as `to_dict` and `mtqa.toml` write it.

        Raises:
            ConfigError: a key or value that is not known.
        """
        for key in values:
            _expect(key, [item.name for item in fields(cls)], "key")
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
            _expect(name, known | {"estimator"}, "rule or family")


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
    if sys.version_info >= (3, 11):  # here, since only a configuration file needs it
        import tomllib
    else:
        import tomli as tomllib

    try:
        parsed = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}; name a TOML file that can be read") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not TOML ({error}); mend that line") from error
    if path.name != "pyproject.toml":
        return parsed
    tools = parsed.get("tool", {})
    if not isinstance(tools, dict) or "mtqa" not in tools:
        return None
    table: Mapping[str, Any] = _of_type(tools["mtqa"], dict, f"{path}: [tool.mtqa]")
    return table


def _severities(value: Any) -> tuple[tuple[str, Severity], ...]:
    """Pairs of a rule and a severity, from pairs or from a table."""
    if isinstance(value, Mapping):
        value = value.items()
    elif not isinstance(value, (list, tuple)) or any(len(pair) != 2 for pair in value):
        raise ConfigError(f"severity is {value!r}; it must be a table of rules and severities")
    pairs = []
    for name, level in value:
        _expect(level, [severity.value for severity in Severity], "severity")
        pairs.append((name, Severity(level)))
    return tuple(pairs)


def _policy(value: Any) -> Policy:
    if isinstance(value, Policy):
        return value
    for key in _of_type(value, Mapping, "policy"):
        _expect(key, [item.name for item in fields(Policy)], "key", "policy.")
    try:
        return Policy.from_dict(value)
    except ValueError as error:
        raise ConfigError(str(error)) from error


def _expect(name: object, known: Iterable[str], what: str, prefix: str = "") -> None:
    if name in (known := sorted(known)):
        return
    import difflib  # here, since only a mistake needs it

    near = difflib.get_close_matches(str(name), known, n=1)
    hint = f"did you mean {prefix}{near[0]}?" if near else f"known: {', '.join(known)}"
    if not near and what.startswith("rule"):
        hint = "`mtqa rules` lists them all"
    raise ConfigError(f"unknown {what} {prefix}{name}; {hint}")


def _of_type(value: Any, kind: Any, key: str) -> Any:
    if isinstance(value, kind):
        return value
    wanted = "a string" if kind is str else "a table"
    raise ConfigError(f"{key} is {value!r}; it must be {wanted}")
