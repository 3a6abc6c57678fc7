"""Issues that an archive is known to have, so that a run reports the new ones alone."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from mtqa.document import Document
from mtqa.expect import ConfigError
from mtqa.issue import Issue

SCHEMA = "mtqa.baseline/1"
#: Characters of the line, on either side of an issue, that tell one place from another.
CONTEXT = 40

Key = tuple[str, str, str]


class Baseline:
    """What was found before: rule, words and the line around them, wherever that line stands now.

    Args:
        known: how often a key of `key` stands in one text at most.
        recording: whether to take note of every issue and let it pass, or to hide known ones.
    """

    def __init__(self, known: Mapping[Key, int] | None = None, recording: bool = False) -> None:
        self.known: Counter[Key] = Counter(known or {})
        self.recording = recording

    def beyond(
        self, document: Document, exempt: Callable[[Issue], bool] | None = None
    ) -> Callable[[Issue], bool]:
        """What tells the issues of one document that are known, or exempt for another reason."""
        seen: Counter[Key] = Counter()

        def covers(issue: Issue) -> bool:
            if exempt is not None and exempt(issue):
                return True
            place = key(document.text, issue)
            seen[place] += 1
            if self.recording:
                self.known[place] = max(self.known[place], seen[place])
                return False
            return seen[place] <= self.known[place]

        return covers

    @property
    def mark(self) -> str:
        """What the signature says of it."""
        if self.recording:
            return ""
        made = json.dumps(self.to_dict(), sort_keys=True).encode()
        return f"|baseline:{hashlib.sha256(made).hexdigest()[:8]}"

    def to_dict(self) -> dict[str, Any]:
        """The baseline as plain JSON types."""
        issues = [
            {"rule": rule, "text": text, "context": context, "count": count}
            for (rule, text, context), count in sorted(self.known.items())
        ]
        return {"schema": SCHEMA, "issues": issues}

    @classmethod
    def from_dict(cls, values: Any) -> Baseline:
        """The baseline that `to_dict` wrote; ValueError if it is of another form."""
        if not isinstance(values, dict) or values.get("schema") != SCHEMA:
            raise ValueError(f"it is no baseline of the form {SCHEMA!r}")
        try:
            return cls(
                {(e["rule"], e["text"], e["context"]): int(e["count"]) for e in values["issues"]}
            )
        except (KeyError, TypeError) as error:
            raise ValueError(f"an issue in it lacks a key ({error})") from error


def key(text: str, issue: Issue) -> Key:
    """What an issue is known by: its rule, its words, and a digest of the line around them."""
    before = text[max(0, issue.start - CONTEXT) : issue.start].splitlines()[-1:]
    after = text[issue.end : issue.end + CONTEXT].splitlines()[:1]
    # Characters that end a line leave nothing before them.
    lead = "" if text[issue.start - 1 : issue.start] in ("\r", "\n") else "".join(before)
    around = " ".join("\0".join((lead, "".join(after))).split())
    return (
        issue.rule,
        issue.text,
        hashlib.sha256(around.encode("utf-8", "replace")).hexdigest()[:12],
    )


def load_baseline(path: str | Path) -> Baseline:
    """Reads a baseline file; ConfigError if it cannot be used."""
    try:
        return Baseline.from_dict(json.loads(Path(path).read_text(encoding="utf-8")))
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}; make one with `mtqa baseline`") from error
    except ValueError as error:
        raise ConfigError(f"{path}: {error}; make it anew with `mtqa baseline`") from error


def save_baseline(baseline: Baseline, path: str | Path) -> None:
    """Writes a baseline file."""
    text = json.dumps(baseline.to_dict(), indent=1, ensure_ascii=True)
    Path(path).write_text(text + "\n", encoding="utf-8")
