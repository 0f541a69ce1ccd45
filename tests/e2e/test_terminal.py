"""The chat in a pseudo-terminal: bytes in, bytes out."""

import re
import signal
import sys
from pathlib import Path

import pytest

from benchmarks.terminal import PseudoTerminal, environment
from tests.e2e.conftest import QUESTION, OpenChat

QUIT = "\x11"


def test_a_question_typed_in_one_burst_while_the_models_load_is_answered_with_its_source(
    open_chat: OpenChat, quake_index: Path
) -> None:
    with open_chat(quake_index) as terminal:
        terminal.send(f"{QUESTION}\r")
        answer = terminal.wait_for(lambda text: "Minor quake rattles Lodd" in text and "strong" in text)
    assert QUESTION in answer
    assert re.search(r"● strong\s+probability [89]\d in 100", answer)
    assert "“magnitude 3.9”" in answer
    assert "[1] Minor quake rattles Lodd" in answer


def test_a_question_typed_before_the_program_has_the_terminal_is_asked(quake_index: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tui", "chat", "--index", str(quake_index)]
    with PseudoTerminal(command, environment(tmp_path / "home")) as terminal:
        terminal.send(f"{QUESTION}\r")
        assert QUESTION in terminal.wait_for("[1] Minor quake rattles Lodd")


def test_quitting_leaves_the_terminal_as_it_was(open_chat: OpenChat, quake_index: Path) -> None:
    with open_chat(quake_index) as terminal:
        terminal.wait_for("Ask about the articles")
        terminal.send(QUIT)
        assert terminal.wait() == 0
        last_output = terminal.raw.rpartition(b"\x1b[?1049h")[2]
    for sequence in (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1003l", b"\x1b[?2004l"):
        assert sequence in last_output, sequence
    assert last_output.rpartition(b"\x1b[?1049l")[2].replace(b"\r\n", b"").lstrip(b"\x1b[?0123456789hl<u") == b""


def test_quitting_while_the_models_load_ends_at_once(open_chat: OpenChat, quake_index: Path) -> None:
    with open_chat(quake_index) as terminal:
        terminal.send(QUIT)
        assert terminal.wait(10) == 0


def test_a_setting_that_makes_no_sense_is_told_and_the_chat_starts(
    open_chat: OpenChat, quake_index: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pullquote.toml").write_text("[chat]\nkeep = 7\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with open_chat(quake_index) as terminal:
        terminal.wait_for("Its default holds")
        terminal.wait_for("Ask about the articles")
        terminal.send(QUIT)
        assert terminal.wait(10) == 0


def test_o_gives_the_terminal_to_the_editor_at_the_line_and_takes_it_back(
    open_chat: OpenChat, quake_index: Path, tmp_path: Path
) -> None:
    editor, arguments_file = tmp_path / "nano", tmp_path / "told"
    editor.write_text(
        f'#!/bin/sh\nprintf "%s\\n" "$@" > "{arguments_file}"\necho the editor has the screen\n', encoding="utf-8"
    )
    editor.chmod(0o755)
    with open_chat(quake_index, EDITOR=str(editor)) as terminal:
        terminal.send(f"{QUESTION}\r")
        terminal.wait_for("[1] Minor quake rattles Lodd")
        terminal.send("\to")
        terminal.wait_for("Back from the editor.")
        assert "[1] Minor quake rattles Lodd" in terminal.text
        assert b"\x1b[?1049l" in terminal.raw.partition(b"the editor has the screen")[0]
    line, path = arguments_file.read_text(encoding="utf-8").splitlines()
    wire = Path(path).read_text(encoding="utf-8").splitlines()
    assert "lodd-quake" in wire[int(line.removeprefix("+")) - 1]


def test_an_editor_that_is_not_there_is_told_and_the_chat_goes_on(open_chat: OpenChat, quake_index: Path) -> None:
    with open_chat(quake_index, EDITOR="/nonexistent/nano") as terminal:
        terminal.send(f"{QUESTION}\r")
        terminal.wait_for("[1] Minor quake rattles Lodd")
        terminal.send("\to")
        terminal.wait_for("did not start")
        assert "[1] Minor quake rattles Lodd" in terminal.text


def test_a_program_that_is_told_to_end_gives_the_terminal_back(open_chat: OpenChat, quake_index: Path) -> None:
    with open_chat(quake_index) as terminal:
        terminal.wait_for("Ask about the articles")
        terminal.process.send_signal(signal.SIGTERM)
        assert terminal.wait(10) == 128 + signal.SIGTERM
    assert b"\x1b[?1049l" in terminal.raw
    assert b"\x1b[?1003l" in terminal.raw


BROKEN = """
from tui.app.app import ChatApp
from tui.cli.main import main
ChatApp.action_command = lambda self, name: 1 / 0
main(["chat", "--index", {index!r}])
"""


def test_a_crash_is_one_line_and_a_code(quake_index: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", BROKEN.format(index=str(quake_index))]
    with PseudoTerminal(command, environment(tmp_path / "home")) as terminal:
        terminal.wait_for("Ask about the articles")
        terminal.send("\x1bOP")
        assert terminal.wait(10) == 1
        message = terminal.raw.rpartition(b"\x1b[?1049l")[2].decode()
    assert "ZeroDivisionError" in message
    assert "--debug" in message
    assert "Traceback" not in message
