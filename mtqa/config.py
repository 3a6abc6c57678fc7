"""What to run, and how strictly: in code, or from `mtqa.toml` or `[tool.mtqa]`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from mtqa.issue import Severity
from mtqa.policy import Policy
from mtqa.rule import Rule
from mtqa.rulebook import load_rules

#: The name of the model that ships inside the package.
EMBEDDED = "mtqa-en"


class ConfigError(ValueError):
    """A configuration that cannot be used; the message says where and what to do."""


@dataclass(frozen=True)
class Config:
    """What a scorer runs.

    Attributes:
        model: the embedded model's name, a folder, or a hub id; None runs the rules alone.
        select: rules or families to run; empty runs all.
        ignore: rules or families not to run.
        severity: pairs of a rule and the severity that its issues get instead of their own.
        policy: what the gate lets through.

    Raises:
        ConfigError: a rule or family that does not exist, with the nearest that does.
    """

    model: str | None = EMBEDDED
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    policy: Policy = field(default_factory=Policy)

    def __post_init__(self) -> None:
        named = (*self.select, *self.ignore, *self.policy.hold, *self.policy.ignore)
        if named or self.severity:
            known = rule_names()
            for name in named:
                _expect(name, known, "rule or family")
            for name, _ in self.severity:
                _expect(name, {rule.name for rule in load_rules()}, "rule")

    def rules(self) -> tuple[Rule, ...]:
        """The rules that this configuration runs."""
        return tuple(
            rule
            for rule in load_rules()
            if (not self.select or {rule.name, rule.family} & set(self.select))
            and not {rule.name, rule.family} & set(self.ignore)
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
        return _config_from(values)


def rule_names() -> set[str]:
    """Every rule and every family; `estimator` stands for the model's own issues."""
    return {name for rule in load_rules() for name in (rule.name, rule.family)} | {"estimator"}


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


def _config_from(table: Mapping[str, Any]) -> Config:
    """The configuration that a parsed TOML table describes; ConfigError where it does not."""
    values = dict(table)
    _known_keys(values, [item.name for item in fields(Config)], "")
    if "severity" in values:
        levels = [severity.value for severity in Severity]
        pairs = _of_type(values["severity"], dict, "severity")
        for level in pairs.values():
            _expect(level, levels, "severity")
        values["severity"] = tuple((name, Severity(level)) for name, level in pairs.items())
    if "policy" in values:
        policy = dict(_of_type(values["policy"], dict, "policy"))
        _known_keys(policy, [item.name for item in fields(Policy)], "policy.")
        for key in ("min_score", "max_critical", "max_major"):
            if key in policy:
                policy[key] = float(_of_type(policy[key], (int, float), f"policy.{key}"))
        for key in ("hold", "ignore"):
            if key in policy:
                policy[key] = _names(policy[key], f"policy.{key}")
        values["policy"] = Policy(**policy)
    for key in ("select", "ignore"):
        if key in values:
            values[key] = _names(values[key], key)
    if "model" in values:  # TOML has no null: an empty name or false stands for "no model"
        values["model"] = _of_type(values["model"] or "", str, "model") or None
    return Config(**values)


def _search(folder: Path) -> Path | None:
    for parent in (folder, *folder.parents):
        if (parent / "mtqa.toml").is_file():
            return parent / "mtqa.toml"
        project = parent / "pyproject.toml"
        # A project's file that is broken is its own tools' affair until it speaks of mtqa.
        if (
            project.is_file()
            and b"tool.mtqa" in project.read_bytes()
            and _table(project) is not None
        ):
            return project
    return None


def _table(path: Path) -> Mapping[str, Any] | None:
    if sys.version_info >= (3, 11):  # here, since only a configuration file needs it
        import tomllib
    else:
        import tomli as tomllib

    try:
        parsed = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}; name a TOML file that can be read") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not TOML: {error}") from error
    if path.name != "pyproject.toml":
        return parsed
    table = parsed.get("tool", {}).get("mtqa")
    return table if isinstance(table, dict) else None


def _known_keys(values: Mapping[str, Any], known: Iterable[str], prefix: str) -> None:
    known = list(known)
    for key in values:
        _expect(key, known, "key", prefix)


def _expect(name: object, known: Iterable[str], what: str, prefix: str = "") -> None:
    known = sorted(known)
    if name in known:
        return
    import difflib  # here, since only a mistake needs it

    near = difflib.get_close_matches(str(name), known, n=1)
    hint = f"did you mean {prefix}{near[0]}?" if near else f"known: {', '.join(known)}"
    raise ConfigError(f"unknown {what} {prefix}{name}; {hint}")


def _of_type(value: Any, kind: type | tuple[type, ...], key: str) -> Any:
    if isinstance(value, kind) and not (isinstance(value, bool) and kind is not bool):
        return value
    wanted: dict[Any, str] = {str: "a string", dict: "a table", list: "a list"}
    raise ConfigError(f"{key} is {value!r}; it must be {wanted.get(kind, 'a number')}")


def _names(value: Any, key: str) -> tuple[str, ...]:
    return tuple(_of_type(name, str, key) for name in _of_type(value, list, key))
