"""`chat --plain` at a keyboard: lines can be edited, and those of earlier runs come back; TERM=dumb starts it."""

import builtins
import sys
from collections.abc import Iterator

import pytest

from tests.tui.chatting import recording_context
from tests.tui.scripted import ScriptedAssistant
from tui.cli import chat as chat_command
from tui.conversation.history_file import append_question, load_questions
from tui.plain import loop
from tui.plain.loop import edit_lines, run_on_terminal


@pytest.fixture
def _keyboard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)


def test_typed_lines_are_answered_and_kept_with_those_of_the_chat(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    readline = pytest.importorskip("readline")
    context = recording_context()
    append_question(context.user_dirs.history, "How high?")
    lines: Iterator[str] = iter(["How low?", "quit"])
    monkeypatch.setattr(loop, "_has_keyboard", lambda: True)
    monkeypatch.setattr(builtins, "input", lambda prompt: next(lines))
    run_on_terminal(context, ScriptedAssistant())
    assert "38 per cent of capacity" in capsys.readouterr().out
    assert load_questions(context.user_dirs.history) == ["How high?", "How low?", "quit"]
    assert readline.get_history_item(1) == "How high?"


def test_earlier_lines_take_the_place_of_those_before() -> None:
    readline = pytest.importorskip("readline")
    edit_lines(["one", "two\nlines"])
    assert [readline.get_history_item(n) for n in (1, 2)] == ["one", "two lines"]


@pytest.mark.usefixtures("_keyboard")
def test_a_dumb_terminal_gets_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TEXTUAL_DRIVER", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert chat_command._has_screen()
    monkeypatch.setenv("TERM", "dumb")
    assert not chat_command._has_screen()
