"""The import direction of the design, held by reading the imports."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import mtqa

ROOT = Path(mtqa.__file__).parent
MODULES = sorted(path for path in ROOT.rglob("*.py") if "embedded" not in path.parts)

# Each part may import from itself and from what stands here for it; nothing else of mtqa.
MAY_IMPORT = {
    "version": set(),
    "knowledge": set(),
    "segmentation": set(),
    "toml": set(),
    "expect": set(),
    "glossary": {"expect", "issue"},
    "directives": set(),
    "overrides": {"issue"},
    "baseline": {"document", "expect", "issue"},
    "document": {"directives", "glossary", "knowledge", "segmentation"},
    "issue": set(),
    "anatomy": {"knowledge", "document", "glossary"},
    "rule": {"document", "glossary", "issue", "toml"},
    "rules": {"rule", "issue", "document", "anatomy", "glossary", "knowledge"},
    "rulebook": {"rule", "rules"},
    "report": {"issue"},
    "reference": {"report"},
    "estimator": {"document", "report", "issue", "knowledge"},
    "policy": set(),
    "config": {
        "expect",
        "glossary",
        "issue",
        "overrides",
        "policy",
        "rule",
        "rulebook",
        "toml",
    },
    "exempt": {"anatomy", "directives", "document", "issue", "rulebook"},
    "signature": {"config", "version"},
    "aggregate": {"document", "issue", "report"},
    "checker": {
        "aggregate",
        "baseline",
        "config",
        "document",
        "estimator",
        "exempt",
        "issue",
        "reference",
        "report",
        "signature",
    },
    "gate": {"checker", "config", "issue", "policy", "report", "rulebook"},
    "render": {
        "document",
        "gate",
        "issue",
        "policy",
        "readers",
        "report",
        "rule",
        "rulebook",
        "version",
    },
    "readers": {"directives"},
    "cli": {
        "baseline",
        "checker",
        "config",
        "estimator",
        "gate",
        "policy",
        "readers",
        "render",
        "report",
        "rule",
        "rulebook",
        "server",
        "version",
    },
    "server": {
        "checker",
        "config",
        "expect",
        "gate",
        "issue",
        "policy",
        "render",
        "report",
        "rule",
        "rulebook",
        "version",
    },
    "__main__": {"cli"},
}


def part(path: Path) -> str:
    inside = path.relative_to(ROOT)
    return inside.parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_one_way(path: Path) -> None:
    if path == ROOT / "__init__.py":
        return
    parts = {name.split(".")[1] for name in imported(path) if name.startswith("mtqa.")}
    assert parts - {part(path)} <= MAY_IMPORT[part(path)]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_only_the_estimator_imports_torch(path: Path) -> None:
    heavy = {name.split(".")[0] for name in imported(path)} & {"torch", "transformers"}
    assert not heavy or part(path) == "estimator"


@pytest.mark.parametrize(
    "path", [path for path in MODULES if path.name == "__init__.py"], ids=lambda path: str(path)
)
def test_init_only_reexports(path: Path) -> None:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        exports = isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
        assert docstring or exports or isinstance(node, ast.ImportFrom), ast.unparse(node)


def test_rules_never_see_each_other() -> None:
    for path in ROOT.glob("rules/*/*.py"):
        assert not any(name.startswith("mtqa.rules") for name in imported(path)), path


def test_rules_alone_import_neither_torch_nor_transformers() -> None:
    code = (
        "import sys, mtqa; mtqa.score('It rained.', config=mtqa.Config(model=None));"
        "print([name for name in ('torch', 'transformers') if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
