"""Libraries that may use the network are imported in one way, which switches that off first."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.offline import SWITCHES

ROOT = Path(__file__).parents[2]
SOURCES = sorted(
    p for folder in ("index", "qa", "tui", "training", "benchmarks", "docs") for p in (ROOT / folder).rglob("*.py")
)


def imported_libraries(node: ast.AST) -> Iterator[str]:
    """Yield the names of the packages that are imported below `node`, but for what only a type checker reads."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING":
            continue
        if isinstance(child, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in child.names)
        elif isinstance(child, ast.ImportFrom) and child.module:
            yield child.module.partition(".")[0]
        elif isinstance(child, ast.Call) and ast.unparse(child.func).endswith(("import_module", "__import__")):
            yield from (str(a.value).partition(".")[0] for a in child.args if isinstance(a, ast.Constant))
        yield from imported_libraries(child)


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_file_imports_a_library_that_may_use_the_network_but_through_import_offline(path: Path) -> None:
    assert not set(SWITCHES) & set(imported_libraries(ast.parse(path.read_text(encoding="utf-8"))))


def test_the_process_of_the_tests_is_offline() -> None:
    from index.offline import talkative_libraries

    assert talkative_libraries() == [], sorted(set(SWITCHES) & set(sys.modules))


@pytest.mark.parametrize("library", SWITCHES)
def test_what_each_library_would_do_is_written_down(library: str) -> None:
    page = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8")
    assert all(f"`{switch}`" in page for switch in SWITCHES[library])
