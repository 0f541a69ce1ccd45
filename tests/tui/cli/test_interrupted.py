"""Ctrl-C during a build: one line, the archive as it was, no process and no unfinished folder left behind."""

from pathlib import Path

import pytest

from index.loaders import reading_process
from tests.doubles.running import Run

PAGE = "<html><body><article><h1>Bridge</h1><p>The bridge over the Lome is closed until the end of May.</p></article></body></html>"


def test_ctrl_c_while_a_file_is_read_leaves_nothing_behind(
    run: Run, corpus: Path, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sorted(path.name for path in index.iterdir())
    (corpus / "page.html").write_text(PAGE, encoding="utf-8")
    started: list[reading_process.ReadingProcess] = []
    line = reading_process.ReadingProcess.line

    def interrupted(process: reading_process.ReadingProcess) -> object:
        started.append(process)
        line(process)
        raise KeyboardInterrupt

    monkeypatch.setattr(reading_process.ReadingProcess, "line", interrupted)
    outcome = run("index", corpus, "--index", index)
    assert (outcome.code, outcome.out, outcome.err) == (130, "", "Interrupted.\n")
    assert [process.exit_code() for process in started] == [-9]
    assert {path.name for path in index.iterdir()} - set(before) <= {"verified.json"}
