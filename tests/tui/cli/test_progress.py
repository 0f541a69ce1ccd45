"""Progress on stderr."""

import io
import sys

import pytest

from tui.cli.progress import build_progress, passing_line


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def on_terminal(monkeypatch: pytest.MonkeyPatch, term: str = "xterm") -> Terminal:
    """Return a terminal in the place of stderr. No fixture: pytest puts its own stderr back between set-up and test."""
    stderr = Terminal()
    monkeypatch.setattr(sys, "stderr", stderr)
    monkeypatch.setenv("TERM", term)
    monkeypatch.setenv("COLUMNS", "100")
    return stderr


def last_frame(terminal: Terminal) -> str:
    return terminal.getvalue().split("\x1b[2K")[-1]


def test_the_preparing_of_the_model_is_told_with_its_time_and_without_a_count(monkeypatch: pytest.MonkeyPatch) -> None:
    """A full bar of the stage before stood still for the 20 seconds that it takes."""
    terminal = on_terminal(monkeypatch)
    with build_progress() as report:
        report("reading", 33, 33)
        report("preparing", 0, 0)
    assert "Preparing the model, once, about 20 s" in terminal.getvalue()
    assert "0/" not in terminal.getvalue()


def test_the_preparing_of_the_model_is_gone_once_passages_are_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = on_terminal(monkeypatch)
    with build_progress() as report:
        report("preparing", 0, 0)
        report("cutting", 3, 33)
    assert "Preparing" not in last_frame(terminal)
    assert "3/33" in last_frame(terminal)


def test_a_passing_line_is_shown_on_a_terminal_and_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = on_terminal(monkeypatch)
    with passing_line("loading the reader…"):
        assert terminal.getvalue() == "loading the reader…"
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_a_passing_line_is_taken_away_after_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = on_terminal(monkeypatch)
    with pytest.raises(ValueError, match="no"), passing_line("loading the reader…"):
        raise ValueError("no")
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_nothing_passes_in_a_pipe_or_on_a_dumb_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = on_terminal(monkeypatch, "dumb")
    with passing_line("loading the reader…"):
        pass
    assert terminal.getvalue() == ""
    pipe = io.StringIO()
    monkeypatch.setattr(sys, "stderr", pipe)
    with passing_line("loading the reader…"):
        assert pipe.getvalue() == ""
