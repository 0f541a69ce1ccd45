"""Patterns are compiled at their first use, and every one of the project can be."""

import importlib
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest

import index
import qa
from index.patterns import LazyPattern, lazy_pattern

MODULES = [module.name for package in (index, qa) for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")]


def patterns_in(value: object, depth: int = 3) -> Iterator[LazyPattern]:
    """Yield the patterns of a value of a module, inside containers too."""
    if isinstance(value, LazyPattern):
        yield value
    elif depth and isinstance(value, tuple | list | frozenset | set):
        for part in value:
            yield from patterns_in(part, depth - 1)
    elif depth and isinstance(value, dict):
        for part in value.values():
            yield from patterns_in(part, depth - 1)


@pytest.mark.parametrize("name", MODULES)
def test_every_pattern_of_the_project_compiles(name: str) -> None:
    for value in vars(importlib.import_module(name)).values():
        for pattern in patterns_in(value):
            assert pattern.pattern


def test_a_pattern_behaves_as_a_compiled_one() -> None:
    pattern = lazy_pattern(r"(?P<day>\d+) may", re.IGNORECASE)
    match = pattern.search("on 3 May 2024")
    assert match is not None
    assert match["day"] == "3"
    assert pattern.sub("then", "3 MAY") == "then"
    assert pattern.flags & re.IGNORECASE


def test_a_fault_shows_at_the_first_use() -> None:
    pattern = lazy_pattern("(")
    with pytest.raises(re.error):
        pattern.search("x")


def test_importing_the_assistant_compiles_few_patterns() -> None:
    code = (
        "import re; compiled = []; real = re.compile\n"
        "def spy(pattern, flags=0):\n    import sys\n    compiled.append(sys._getframe(1).f_globals.get('__name__', ''))\n"
        "    return real(pattern, flags)\n"
        "re.compile = spy\nimport qa.assistant\n"
        "print(sum(name.split('.')[0] in ('qa', 'index') for name in compiled))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 30
