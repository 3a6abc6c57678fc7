"""A desk's own words: spellings to prefer, renderings to refuse, names to leave alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any, TypeVar

from mtqa.expect import ConfigError, expect, of_type
from mtqa.issue import Severity

Entry = TypeVar("Entry", "Spelling", "Forbidden")


@dataclass(frozen=True)
class Spelling:
    """One spelling to prefer.

    Attributes:
        right: the spelling that the desk settled on.
        wrong: the spellings that it stands for.
        reason: why, for the message.
        severity: of its issues; None takes the glossary's.
    """

    right: str
    wrong: tuple[str, ...]
    reason: str | None = None
    severity: Severity | None = None

    def to_dict(self) -> dict[str, Any]:
        """The entry as plain JSON types, without its key."""
        return _filled({"not": list(self.wrong), **_remarks(self)})


@dataclass(frozen=True)
class Forbidden:
    """One rendering to refuse.

    Attributes:
        term: what may not stand in the text.
        say: what to say instead, where one thing fits.
        reason: why, for the message.
        severity: of its issues; None takes the glossary's.
    """

    term: str
    say: str | None = None
    reason: str | None = None
    severity: Severity | None = None

    def to_dict(self) -> dict[str, Any]:
        """The entry as plain JSON types, without its key."""
        return _filled({"say": self.say, **_remarks(self)})


@dataclass(frozen=True)
class Glossary:
    """The terms of a desk, as `[glossary]` in `mtqa.toml` holds them.

    Tables are taken for entries: of a spelling, its wrong forms (one or a list) or `not`, `reason`
    and `severity`; of what is forbidden, what to say instead or `say`, `reason` and `severity`.

    Attributes:
        spelling: what the rule `glossary-spelling` flags.
        forbidden: what the rule `glossary-forbidden` flags.
        names: what stands right as it is; no rule on names, spelling or foreign words objects to
            anything inside.
        severity: of entries that do not say theirs; None takes the rule's own.

    Raises:
        ConfigError: an unknown key, a value of the wrong type, or entries that contradict.

    >>> glossary = Glossary.from_dict({
    ...     "spelling": {"Kyiv": ["Kiev", "Kijev"]},
    ...     "forbidden": {"illegals": {"say": "migrants", "severity": "major"}},
    ...     "names": ["Die Linke"],
    ... })
    >>> glossary.spelling[0].right, glossary.forbidden[0].say
    ('Kyiv', 'migrants')
    """

    spelling: tuple[Spelling, ...] = ()
    forbidden: tuple[Forbidden, ...] = ()
    names: tuple[str, ...] = ()
    severity: Severity | None = None

    def __post_init__(self) -> None:
        values = {
            "spelling": tuple(_entries(self.spelling, "spelling", Spelling, _spelling)),
            "forbidden": tuple(_entries(self.forbidden, "forbidden", Forbidden, _forbidden)),
            "names": _terms(self.names, "glossary.names"),
            "severity": _severity(self.severity, "glossary.severity"),
        }
        for name, value in values.items():
            object.__setattr__(self, name, value)
        self._refuse_contradictions()

    def __hash__(self) -> int:
        return self._hash

    def __bool__(self) -> bool:
        return bool(self.spelling or self.forbidden or self.names)

    @cached_property
    def _hash(self) -> int:
        # Once: a scorer is looked up by its configuration at every call.
        return hash((self.spelling, self.forbidden, self.names, self.severity))

    def __reduce__(self) -> tuple[object, ...]:
        """What is cached stays here: another process hashes strings in another way."""
        return Glossary, (self.spelling, self.forbidden, self.names, self.severity)

    def _refuse_contradictions(self) -> None:
        uses: dict[str, str] = {}
        for use, term in self._uses():
            former = uses.setdefault(term, use)
            if former != use:
                raise ConfigError(
                    f"glossary: {term!r} is {former} and {use}; it can be one of them"
                )

    def _uses(self) -> Iterator[tuple[str, str]]:
        """What every term is for, in words, and the term."""
        for name in self.names:
            yield "right", name
        for spelling in self.spelling:
            yield "right", spelling.right
            for wrong in spelling.wrong:
                yield f"a spelling for {spelling.right!r}", wrong
        for entry in self.forbidden:
            yield "forbidden", entry.term

    def to_dict(self) -> dict[str, Any]:
        """The glossary as plain JSON types: the `glossary` table of a configuration."""
        table: dict[str, Any] = {
            "spelling": {entry.right: entry.to_dict() for entry in self.spelling},
            "forbidden": {entry.term: entry.to_dict() for entry in self.forbidden},
            "names": list(self.names),
        }
        return table if self.severity is None else {**table, "severity": self.severity.value}

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Glossary:
        """The glossary that a table describes, as `to_dict` and `mtqa.toml` write it."""
        for key in values:
            expect(key, [item.name for item in fields(cls)], "key", "glossary.")
        return cls(**values)


def _remarks(entry: Spelling | Forbidden) -> dict[str, Any]:
    level = entry.severity
    return {"reason": entry.reason, "severity": None if level is None else level.value}


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


def _entries(given: Any, key: str, kind: type[Entry], make: Any) -> Iterator[Entry]:
    """Entries, from entries or from a table; no term twice."""
    if isinstance(given, Mapping):
        for term, value in given.items():
            yield make(_term(term, f"glossary.{key}"), value, f"glossary.{key}.{term}")
        return
    if not isinstance(given, (list, tuple)) or any(not isinstance(item, kind) for item in given):
        raise ConfigError(f"glossary.{key} is {given!r}; it must be a table of terms")
    seen = set()
    for item in given:
        table = item.to_dict()
        term = item.right if isinstance(item, Spelling) else item.term
        if term in seen:
            raise ConfigError(f"glossary.{key} has {term!r} twice; make one entry of them")
        seen.add(term)
        yield make(_term(term, f"glossary.{key}"), table, f"glossary.{key}.{term}")


def _spelling(right: str, value: Any, key: str) -> Spelling:
    table = _table(value, key, "not", (str, list, tuple))
    wrong = table.get("not", ())
    terms = _terms([wrong] if isinstance(wrong, str) else wrong, f"{key}.not")
    if not terms:
        raise ConfigError(f"{key} has no wrong form; give one, or put it among glossary.names")
    if right in terms:
        raise ConfigError(f"{key} names {right!r} as a wrong form of itself; leave it out")
    return Spelling(right, terms, *_remarked(table, key))


def _forbidden(term: str, value: Any, key: str) -> Forbidden:
    table = _table(value, key, "say", (str,))
    say = table.get("say")
    if say is not None and _term(say, f"{key}.say") == term:
        raise ConfigError(f"{key}.say is the term itself; say another, or leave it out")
    return Forbidden(term, say, *_remarked(table, key))


def _table(value: Any, key: str, main: str, kinds: tuple[type, ...]) -> Mapping[str, Any]:
    """An entry's table; what is no table stands for its main key alone."""
    if isinstance(value, kinds):
        return {main: value}
    for name in of_type(value, Mapping, key):
        expect(name, (main, "reason", "severity"), "key", f"{key}.")
    table: Mapping[str, Any] = value
    return table


def _remarked(table: Mapping[str, Any], key: str) -> tuple[str | None, Severity | None]:
    reason = table.get("reason")
    if reason is not None:
        of_type(reason, str, f"{key}.reason")
    return reason, _severity(table.get("severity"), f"{key}.severity")


def _severity(value: Any, key: str) -> Severity | None:
    if value is None:
        return None
    known = [level.value for level in Severity]
    expect(value, known, "severity", f"{key} ")
    return Severity(value)


def _terms(value: Any, key: str) -> tuple[str, ...]:
    """Distinct terms, in order."""
    if isinstance(value, str) or not isinstance(value, Iterable) or isinstance(value, Mapping):
        raise ConfigError(f"{key} is {value!r}; it must be a list of terms")
    return tuple(dict.fromkeys(_term(term, key) for term in value))


def _term(value: Any, key: str) -> str:
    term = of_type(value, str, key)
    if not any(character.isalnum() for character in term):
        raise ConfigError(f"{key} has {term!r}, in which no letter stands; give a word or more")
    return " ".join(term.split())
