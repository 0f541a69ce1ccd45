"""`pullquote mcp`: what it refuses before it serves. What it serves: tests/tui/mcp/."""

import sys
from pathlib import Path

import pytest

from tests.doubles.running import Run


def test_without_the_sdk_it_says_what_to_install(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "mcp", None)  # how Python notes a package that cannot be imported
    outcome = run("mcp")
    assert outcome.code == 2
    assert "pullquote[mcp]" in outcome.err


def test_without_an_index_it_says_how_to_build_one_and_nothing_on_stdout(run: Run, tmp_path: Path) -> None:
    outcome = run("mcp", "--index", tmp_path / "none")
    assert (outcome.code, outcome.out) == (3, "")
    assert "pullquote index" in outcome.err
