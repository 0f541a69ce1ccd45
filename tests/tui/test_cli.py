"""What the command line costs before it works, and what it never imports."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = "torch transformers sentence_transformers faiss onnxruntime textual numpy pydantic rich"


def modules_after(code: str, heavy: str) -> list[str]:
    script = f"import sys\n{code}\nprint(*[name for name in {heavy.split()!r} if name in sys.modules], file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return done.stderr.split()


def test_help_imports_nothing_heavy() -> None:
    code = "from tui.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass"
    assert modules_after(code, HEAVY) == []


def test_asking_imports_neither_torch_nor_transformers(seed_like_index: Path) -> None:
    ask = ["ask", "Who cited the bailiffs?", "--index", str(seed_like_index)]
    code = f"from tui.cli import main\ntry: main({ask!r})\nexcept SystemExit: pass"
    assert modules_after(code, "torch transformers sentence_transformers textual trafilatura dateparser") == []


@pytest.mark.parametrize("command", ["index", "ask", "chat", "eval", "search", "show", "doctor"])
def test_every_command_has_help(command: str) -> None:
    from click.testing import CliRunner

    from tui.cli import pullquote

    outcome = CliRunner().invoke(pullquote, [command, "--help"])
    assert outcome.exit_code == 0
    assert "--index" in outcome.output or command == "eval"


def test_debug_lets_the_traceback_through(tmp_path: Path) -> None:
    from index.errors import IndexMissing
    from tui.cli import main

    with pytest.raises(IndexMissing):
        main(["--debug", "ask", "Who?", "--index", str(tmp_path)])


def test_a_closed_pipe_ends_quietly(sample_index: Path) -> None:
    command = f"{sys.executable} -m tui search water --index {sample_index} -k 200 | head -n 1"
    env = {"PULLQUOTE_EMBEDDER": "hashing", "PULLQUOTE_MODEL": "256", "PATH": "/usr/bin:/bin"}
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, env=env, cwd=Path(__file__).parents[2])
    assert done.stderr == ""
    assert done.stdout.startswith("  1.")
