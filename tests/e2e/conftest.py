"""The program as a person starts it, with the real models, over small archives."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.terminal import PseudoTerminal, environment
from index.build.build import build
from index.build.job import BuildJob
from tests.conftest import ROOT

QUESTION = "How strong was the earthquake at Lodd?"
OpenChat = Callable[..., PseudoTerminal]


@pytest.fixture(scope="session")
def quake_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an index of the one article of the sample corpus that answers `QUESTION`, with the bundled model. Do not write to it."""
    folder = tmp_path_factory.mktemp("quake")
    wire = (ROOT / "corpus" / "articles" / "northern-press-agency" / "wire.jsonl").read_text(encoding="utf-8")
    (folder / "wire.jsonl").write_text("\n".join(line for line in wire.splitlines() if "lodd-quake" in line), encoding="utf-8")
    build(BuildJob(folder / "wire.jsonl", folder / "index"))
    return folder / "index"


@pytest.fixture
def open_chat(tmp_path: Path) -> OpenChat:
    """`with open_chat(index) as terminal:`; it returns once the program has taken the screen over, before anything is loaded."""

    def start(index: Path, **env: str) -> PseudoTerminal:
        command = [sys.executable, "-m", "tui", "chat", "--index", str(index)]
        terminal = PseudoTerminal(command, {**environment(tmp_path / "home"), **env})
        terminal.wait_for_bytes(b"\x1b[?2004h", 0)  # behind the last setting of the terminal: a key sent before may be lost
        return terminal

    return start
