"""Other settings for some of the files: an archive, a column, a source."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from mtqa.issue import Severity


@dataclass(frozen=True)
class Override:
    """What holds for files at some paths, on top of what holds for all.

    Attributes:
        paths: patterns; `*` stands for anything, slashes too. One that begins with no slash fits
            in any folder.
        ignore: rules or families not to run there.
        severity: pairs of a rule and the severity that its issues get there.
    """

    paths: tuple[str, ...]
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()

    def fits(self, path: str | Path) -> bool:
        """Whether it holds for a file.

        >>> override = Override(("archive/*.txt",))
        >>> override.fits("news/archive/2019/a.txt"), override.fits("archive.txt")
        (True, False)
        """
        full = Path(path).absolute().as_posix()
        return any(
            fnmatchcase(full, name if name.startswith("/") else f"*/{name}") for name in self.paths
        )

    def to_dict(self) -> dict[str, Any]:
        """The override as plain JSON types."""
        return {
            "paths": list(self.paths),
            "ignore": list(self.ignore),
            "severity": {name: level.value for name, level in self.severity},
        }
