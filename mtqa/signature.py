"""The line to quote beside a score: everything that can move it.

A score is comparable with another only where the signatures agree, as with sacreBLEU's (Post 2018).
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path

from mtqa.config import Config
from mtqa.version import __version__

#: Libraries whose data or decisions reach a rule or a sentence border. Those that only compute
#: (torch) are left out: a score is the same on any version of them, to 1e-4.
LIBRARIES = ("syntok", "wordfreq", "pycountry", "ftfy")
#: What reads or shows a report but cannot change it.
OUTSIDE = frozenset({"__main__", "cli", "render", "readers", "gate", "policy", "embedded"})


def signature(config: Config, model: str | None, precision: str | None) -> str:
    """The signature of a scorer.

    Args:
        config: its configuration.
        model: the estimator's name and fingerprint, as in "mtqa-en-3a1c"; None for rules alone.
        precision: what the estimator computes in, as in "fp32".
    """
    rules = config.rules()
    changed = dict(config.severity)
    mark = hashlib.sha256(_code().encode())
    for rule in rules:
        mark.update(f"{rule.name}={changed.get(rule.name, rule.severity)}\n".encode())
    parts = [
        "mtqa",
        f"v:{__version__}",
        f"rules:{len(rules)}-{mark.hexdigest()[:4]}",
        f"model:{model or 'none'}",
    ]
    if config.glossary:
        terms = json.dumps(config.glossary.to_dict(), sort_keys=True)
        parts.append(f"glossary:{hashlib.sha256(terms.encode()).hexdigest()[:8]}")
    return "|".join(parts + ([f"prec:{precision}"] if precision else []))


@cache
def _code() -> str:
    """A digest of the package's own code and data, and the versions of what it leans on."""
    digest = hashlib.sha256()
    root = Path(__file__).parent
    for path in sorted(root.rglob("*")):
        inside = path.relative_to(root)
        if (
            path.suffix in {".py", ".json", ".toml"}
            and inside.parts[0].removesuffix(".py") not in OUTSIDE
        ):
            digest.update(inside.as_posix().encode())
            digest.update(path.read_bytes())
    from importlib.metadata import PackageNotFoundError, version  # slow, and not needed to import

    for library in LIBRARIES:
        try:
            digest.update(f"{library}={version(library)}\n".encode())
        except PackageNotFoundError:  # vendored or zipped without metadata: nothing to tell apart
            continue
    return digest.hexdigest()
