"""What a configuration is held to: a mistake is named, with what was probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

#: What a value may have to be, in words.
KINDS = {str: "a string", dict: "a table"}


class ConfigError(ValueError):
    """A configuration that cannot be used; the message says where and what to do."""


def expect(name: object, known: Iterable[str], what: str, prefix: str = "") -> None:
    """Refuses a name that is not known.

    Args:
        name: what was given.
        known: what there is.
        what: what the name should be one of, such as "rule".
        prefix: what stands before the name, such as "policy.".

    Raises:
        ConfigError: it is not known; the message offers the nearest that is.

    >>> expect("min_scor", ["min_score", "hold"], "key", "policy.")
    Traceback (most recent call last):
    mtqa.expect.ConfigError: unknown key policy.min_scor; did you mean policy.min_score?
    """
    if name in (known := sorted(known)):
        return
    import difflib  # here, since only a mistake needs it

    near = difflib.get_close_matches(str(name), known, n=1)
    hint = f"did you mean {prefix}{near[0]}?" if near else f"known: {', '.join(known)}"
    if not near and what.startswith("rule"):
        hint = "`mtqa rules` lists them all"
    raise ConfigError(f"unknown {what} {prefix}{name}; {hint}")


def of_type(value: Any, kind: Any, key: str) -> Any:
    """The value, if it is of a kind; ConfigError otherwise."""
    if isinstance(value, kind):
        return value
    raise ConfigError(f"{key} is {value!r}; it must be {KINDS.get(kind, 'a table')}")
