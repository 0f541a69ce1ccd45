"""`make venv`: it says what it does, and shows what pip and the build back-ends print only where they fail."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BANNER = "banner of a build back-end"

pytestmark = pytest.mark.skipif(shutil.which("make") is None or sys.platform == "win32", reason="needs make")

PYTHON_DOUBLE = f"""#!/bin/sh
if [ "$2" = venv ]; then mkdir -p "$3/bin"; cp "$0" "$3/bin/python"; exit 0; fi
echo "{BANNER}"
case "$*" in *{{failing}}*) exit 1;; esac
"""
"""A Python that makes a folder for a virtual environment, and whose pip prints a banner; it fails where it installs `failing`."""


def make_venv(tmp_path: Path, failing: str) -> subprocess.CompletedProcess[str]:
    python = tmp_path / "python"
    python.write_text(PYTHON_DOUBLE.replace("{failing}", failing), encoding="utf-8")
    python.chmod(0o755)
    command = ["make", "venv", f"PYTHON={python}", f"VENV={tmp_path / 'venv'}"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)


def test_installing_says_how_long_it_takes_and_hides_what_pip_prints(tmp_path: Path) -> None:
    outcome = make_venv(tmp_path, failing="nothing-of-this-name")
    assert outcome.returncode == 0
    assert "minutes" in outcome.stdout
    assert "GB" in outcome.stdout
    assert BANNER not in outcome.stdout + outcome.stderr
    assert BANNER in (tmp_path / "venv" / "install.log").read_text(encoding="utf-8")
    assert (tmp_path / "venv" / "bin" / "pullquote").exists()


def test_what_pip_prints_is_shown_where_it_fails_and_nothing_counts_as_installed(tmp_path: Path) -> None:
    outcome = make_venv(tmp_path, failing="torch")
    assert outcome.returncode != 0
    assert BANNER in outcome.stderr
    assert not (tmp_path / "venv" / "bin" / "pullquote").exists()
