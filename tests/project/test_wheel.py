"""The wheel holds all that the program needs: code, weights, styles, pages, types. Nothing is fetched to build it."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGES = ("index", "qa", "tui")
NEVER = shutil.ignore_patterns("__pycache__", "*.pyc")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """Build the wheel from a copy, for the build leaves folders beside the source."""
    source, built = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("built")
    for name in PACKAGES:
        shutil.copytree(ROOT / name, source / name, ignore=NEVER)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    quietly = ["--quiet", "--disable-pip-version-check", "--no-index", "--no-deps", "--no-build-isolation"]
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", *quietly, "--wheel-dir", str(built), str(source)], check=True, timeout=120
    )
    return zipfile.ZipFile(next(built.glob("pullquote-*.whl")))


def test_every_file_of_the_packages_is_in_it_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    on_disk = {
        path.relative_to(ROOT).as_posix()
        for name in PACKAGES
        for path in (ROOT / name).rglob("*")
        if path.is_file() and path.suffix != ".pyc" and "__pycache__" not in path.parts
    }
    assert {name for name in wheel.namelist() if ".dist-info/" not in name} == on_disk


@pytest.mark.parametrize("suffix", [".onnx", ".sha256", ".json", ".tcss", ".html", ".js", "py.typed"])
def test_weights_styles_pages_and_types_are_in_it(wheel: zipfile.ZipFile, suffix: str) -> None:
    assert any(name.endswith(suffix) for name in wheel.namelist()), suffix


def test_the_types_of_every_package_are_declared(wheel: zipfile.ZipFile) -> None:
    assert {f"{name}/py.typed" for name in PACKAGES} <= set(wheel.namelist())


def test_the_command_and_the_extras_are_declared(wheel: zipfile.ZipFile) -> None:
    facts = {Path(name).name: wheel.read(name).decode() for name in wheel.namelist() if ".dist-info/" in name}
    assert "pullquote = tui.cli.main:main" in facts["entry_points.txt"]
    assert "Provides-Extra: mcp" in facts["METADATA"]
    assert "Provides-Extra: pdf" in facts["METADATA"]
