"""A public name says what it is, and stands for one thing: no two modules define the same one."""

import ast
from collections import defaultdict
from collections.abc import Iterator

from tests.conftest import ROOT

SHARED = {"main", "load", "parse"}
"""`main` begins every program; `load` and `parse` are the contract of the loaders (index/loaders/table.py)."""


def public_names(source: str) -> Iterator[str]:
    """Yield every class, function and constant that a module defines at its top level."""
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names = [node.name]
        elif isinstance(node, ast.Assign):
            names = [target.id for target in node.targets if isinstance(target, ast.Name)]
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names = [node.target.id]
        else:
            names = []
        yield from (name for name in names if not name.startswith("_"))


def test_a_public_name_is_defined_in_one_module() -> None:
    modules: defaultdict[str, list[str]] = defaultdict(list)
    for folder in ("index", "qa", "tui", "training", "benchmarks"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for name in set(public_names(path.read_text(encoding="utf-8"))) - SHARED:
                modules[name].append(str(path.relative_to(ROOT)))
    assert {name: paths for name, paths in modules.items() if len(paths) > 1} == {}
