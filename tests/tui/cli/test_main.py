"""The command line imports little before it works, and some modules never."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tui.cli.main import main

HEAVY = "torch transformers sentence_transformers faiss onnxruntime textual numpy pydantic rich"


def modules_after(code: str, heavy: str) -> list[str]:
    script = f"import sys\n{code}\nprint(*[name for name in {heavy.split()!r} if name in sys.modules], file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return done.stderr.split()


def test_help_imports_nothing_heavy() -> None:
    code = "from tui.cli.main import main\ntry: main(['--help'])\nexcept SystemExit: pass"
    assert modules_after(code, HEAVY) == []


def test_asking_imports_neither_torch_nor_transformers(seed_like_index: Path) -> None:
    ask = ["ask", "Who cited the bailiffs?", "--index", str(seed_like_index)]
    code = f"from tui.cli.main import main\ntry: main({ask!r})\nexcept SystemExit: pass"
    assert modules_after(code, "torch transformers sentence_transformers textual trafilatura dateparser") == []


@pytest.mark.parametrize("command", ["index", "ask", "chat", "eval", "search", "show", "doctor"])
def test_every_command_has_help(command: str) -> None:
    from click.testing import CliRunner

    from tui.cli.main import pullquote

    outcome = CliRunner().invoke(pullquote, [command, "--help"])
    assert outcome.exit_code == 0
    assert "--index" in outcome.output or command == "eval"


def test_debug_lets_the_traceback_through(tmp_path: Path) -> None:
    from index.errors import IndexMissing

    with pytest.raises(IndexMissing):
        main(["--debug", "ask", "Who?", "--index", str(tmp_path)])


def test_a_closed_pipe_ends_quietly(sample_index: Path) -> None:
    shown = f"{sys.executable} -m tui search water --index {sample_index} -k 200"
    env = {"PULLQUOTE_EMBEDDER": "hashing", "PULLQUOTE_MODEL": "256", "PATH": "/usr/bin:/bin"}
    command = f'{shown} | head -n 1; echo "${{PIPESTATUS[0]}}"'
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, env=env, cwd=Path(__file__).parents[3])
    assert done.stderr == ""
    assert done.stdout.startswith("  1.")
    assert done.stdout.splitlines()[-1] == "0"


def test_an_error_that_nobody_foresaw_is_one_line_and_how_to_see_more(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr("tui.cli.show.configure", fail)
    with pytest.raises(SystemExit) as stop:
        main(["show", "x"])
    assert stop.value.code == 1
    assert capsys.readouterr().err == "Error: ZeroDivisionError: by zero. Run again with: pullquote --debug …\n"


def test_bytes_that_are_no_text_do_not_end_a_stream(sample_index: Path) -> None:
    env = {"PULLQUOTE_EMBEDDER": "hashing", "PULLQUOTE_MODEL": "256", "PATH": "/usr/bin:/bin", "PYTHONIOENCODING": "latin-1"}
    command = [sys.executable, "-m", "tui", "ask", "-", "--index", str(sample_index)]
    done = subprocess.run(
        command, input=b"\xff who won?\nWho lost?\n", capture_output=True, env=env, cwd=Path(__file__).parents[3]
    )
    assert len(done.stdout.decode("utf-8").splitlines()) == 2
    assert done.returncode == 0


def test_two_processes_with_other_hash_seeds_evaluate_to_the_same_bytes(sample_index: Path, tmp_path: Path) -> None:
    """The second process takes the network's outputs from the first for every row that is the same to the last number."""
    root = Path(__file__).parents[3]
    questions, outputs = tmp_path / "questions.jsonl", tmp_path / "outputs"
    outputs.mkdir()
    questions.write_text(
        "".join((root / "corpus" / "questions" / "sample.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)[:6]),
        encoding="utf-8",
    )
    runs = []
    for seed in ("1", "2"):
        env = {
            "PULLQUOTE_EMBEDDER": "hashing",
            "PULLQUOTE_MODEL": "256",
            "PATH": "/usr/bin:/bin",
            "PYTHONHASHSEED": seed,
            "OMP_NUM_THREADS": "1",
        }
        evaluate = ["eval", str(questions), "--index", str(sample_index), "--out", str(tmp_path / seed)]
        command = [sys.executable, "-m", "tests.doubles.kept_outputs", str(outputs), *evaluate]
        subprocess.run(command, check=True, capture_output=True, env=env, cwd=root)
        lines = [json.loads(line) for line in (tmp_path / seed / "predictions.jsonl").read_text(encoding="utf-8").splitlines()]
        runs.append([{name: value for name, value in line.items() if "latency" not in name} for line in lines])
    assert runs[0] == runs[1]
