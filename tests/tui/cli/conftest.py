"""The command line run inside the test, model-free."""

import pytest

from tests.doubles.running import Outcome, Run
from tui.cli.main import main


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function: `run("ask", "Who?", …)` → exit code, stdout and stderr."""
    monkeypatch.setenv("PULLQUOTE_EMBEDDER", "hashing")
    monkeypatch.setenv("PULLQUOTE_MODEL", "256")

    def call(*arguments: object) -> Outcome:
        with pytest.raises(SystemExit) as stop:
            main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        code = stop.value.code
        return Outcome(code if isinstance(code, int) else 1, captured.out, captured.err)

    return call
