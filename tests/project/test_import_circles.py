"""No module names one that names it, not even for the type checker: either could not be read without the other."""

import ast
from graphlib import CycleError, TopologicalSorter

from tests.conftest import ROOT


def imports(source: str) -> set[str]:
    """Return the modules that are imported at its top level or for types; those inside functions are imported when they are needed."""
    tree = ast.parse(source)
    types = [node for node in tree.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"]
    nodes = [*tree.body, *(inner for node in types for inner in node.body)]
    names = {f"{node.module}.{name.name}" for node in nodes if isinstance(node, ast.ImportFrom) for name in node.names}
    return names | {name.rpartition(".")[0] for name in names}


def test_there_is_no_import_circle() -> None:
    paths = [path for floor in ("index", "qa", "tui") for path in (ROOT / floor).rglob("*.py")]
    modules = {".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in paths}
    graph = {name: imports(path.read_text(encoding="utf-8")) & modules.keys() for name, path in modules.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as circle:
        raise AssertionError(" → ".join(circle.args[1])) from None
