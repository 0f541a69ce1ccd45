import os
from functools import partial
from pathlib import Path
from shutil import which
from typing import Protocol

import pytest

from tui.platform.clipboard import ClipboardTargets, copy_to_clipboard, run_clipboard_tool

LINUX = {"TERM": "xterm-256color"}
X11 = {**LINUX, "DISPLAY": ":0"}
WAYLAND = {**LINUX, "WAYLAND_DISPLAY": "wayland-0"}
BOTH = {**X11, **WAYLAND}
KITTY = {"TERM": "xterm-kitty"}


class Tool(Protocol):
    """Make a tool of that name, which runs `script`."""

    def __call__(self, name: str, script: str = ...) -> None: ...


@pytest.fixture
def tool(tmp_path: Path) -> Tool:
    """Return a function that puts a shell script where `ways` looks for tools."""
    (tmp_path / "bin").mkdir()

    def make(name: str, script: str = 'cat > "$0.text"; echo "$@" > "$0.arguments"') -> None:
        program = tmp_path / "bin" / name
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        program.chmod(0o755)

    return make


@pytest.fixture
def terminal_output() -> list[str]:
    return []


@pytest.fixture
def targets(tmp_path: Path, terminal_output: list[str]) -> ClipboardTargets:
    return ClipboardTargets(
        terminal_output.append, tmp_path / "state" / "copied.txt", partial(which, path=str(tmp_path / "bin"))
    )


def has_ended(tmp_path: Path, name: str) -> bool:
    return (tmp_path / "bin" / f"{name}.ended").exists()


def text_taken_by(tmp_path: Path, name: str) -> bytes:
    return (tmp_path / "bin" / f"{name}.text").read_bytes()


def test_a_tool_gets_the_text_as_utf_8_and_is_named(tmp_path: Path, tool: Tool, targets: ClipboardTargets) -> None:
    tool("wl-copy")
    assert copy_to_clipboard("“São”\nPaulo", WAYLAND, targets) == "Copied with wl-copy."
    assert text_taken_by(tmp_path, "wl-copy").decode() == "“São”\nPaulo"


def test_the_terminal_is_asked_first_and_always(tool: Tool, targets: ClipboardTargets, terminal_output: list[str]) -> None:
    tool("xclip")
    copy_to_clipboard("text", X11, targets)
    assert terminal_output == ["text"]


def test_xclip_fills_the_clipboard_and_not_the_selection(tmp_path: Path, tool: Tool, targets: ClipboardTargets) -> None:
    tool("xclip")
    copy_to_clipboard("text", X11, targets)
    assert (tmp_path / "bin" / "xclip.arguments").read_text(encoding="utf-8") == "-selection clipboard\n"


def test_clip_exe_gets_utf_16_with_its_mark(tmp_path: Path, tool: Tool, targets: ClipboardTargets) -> None:
    tool("clip.exe")
    assert copy_to_clipboard("é", LINUX, targets) == "Copied with clip.exe."
    assert text_taken_by(tmp_path, "clip.exe") == b"\xff\xfe\xe9\x00"


@pytest.mark.parametrize("name", ["wl-copy", "xclip"])
def test_a_tool_without_its_display_is_not_tried(name: str, tool: Tool, targets: ClipboardTargets) -> None:
    tool(name)
    assert name not in copy_to_clipboard("text", LINUX, targets)


@pytest.mark.parametrize("name", ["SSH_CONNECTION", "SSH_TTY"])
def test_over_ssh_no_tool_of_the_far_machine_is_used(name: str, tool: Tool, targets: ClipboardTargets) -> None:
    for program in ("pbcopy", "wl-copy", "xclip", "clip.exe"):
        tool(program)
    assert copy_to_clipboard("text", {**BOTH, name: "somewhere"}, targets).startswith(
        "Copied through the terminal (OSC 52); if it did not"
    )


def test_a_tool_that_fails_leaves_it_to_the_next(tool: Tool, targets: ClipboardTargets) -> None:
    tool("wl-copy", "cat > /dev/null; exit 1")
    tool("xclip")
    assert copy_to_clipboard("text", BOTH, targets) == "Copied with xclip."


def test_a_tool_that_reads_nothing_and_fails_leaves_it_to_the_next(tool: Tool, targets: ClipboardTargets) -> None:
    tool("wl-copy", "exit 1")
    tool("xclip")
    assert copy_to_clipboard("text" * 100_000, BOTH, targets) == "Copied with xclip."


def test_a_tool_that_hangs_is_left_before_its_end(tmp_path: Path, tool: Tool, targets: ClipboardTargets) -> None:
    tool("wl-copy", 'sleep 30; touch "$0.ended"')
    tool("xclip")
    assert copy_to_clipboard("text", BOTH, targets) == "Copied with xclip."
    assert not has_ended(tmp_path, "wl-copy")


def test_a_tool_that_stays_in_the_background_is_not_waited_for(tmp_path: Path, tool: Tool, targets: ClipboardTargets) -> None:
    """The child keeps the outputs that it inherited open, as that of xclip does."""
    tool("xclip", 'cat > /dev/null; (sleep 20; touch "$0.ended") & exit 0')
    assert copy_to_clipboard("text", X11, targets) == "Copied with xclip."
    assert not has_ended(tmp_path, "xclip")


def test_a_file_that_is_no_program_leaves_it_to_the_next(tmp_path: Path, tool: Tool, targets: ClipboardTargets) -> None:
    tool("wl-copy")
    (tmp_path / "bin" / "wl-copy").write_bytes(b"\x7fELF broken")
    tool("xclip")
    assert copy_to_clipboard("text", BOTH, targets) == "Copied with xclip."


def test_a_tool_outlives_the_terminal(tmp_path: Path, tool: Tool) -> None:
    tool("xclip", 'cat > /dev/null; ps -o sid= -p $$ > "$0.session" || cut -d" " -f6 /proc/$$/stat > "$0.session"')
    assert run_clipboard_tool([str(tmp_path / "bin" / "xclip")], b"")
    assert int((tmp_path / "bin" / "xclip.session").read_text(encoding="utf-8")) != os.getsid(0)


@pytest.mark.parametrize("environment", [KITTY, {"TERM": "foot"}, {**LINUX, "TERM_PROGRAM": "WezTerm"}, {"WT_SESSION": "1"}])
def test_a_terminal_known_to_take_it_needs_no_file(environment: dict[str, str], targets: ClipboardTargets) -> None:
    assert copy_to_clipboard("text", environment, targets) == "Copied through the terminal (OSC 52)."
    assert not targets.fallback_file.exists()


def test_a_terminal_that_may_ignore_it_has_the_text_in_a_file_too(targets: ClipboardTargets) -> None:
    message = copy_to_clipboard("“quote”\n— Herald", {"TERM_PROGRAM": "Apple_Terminal"}, targets)
    assert message == f"Copied through the terminal (OSC 52); if it did not arrive, it is also in {targets.fallback_file}"
    assert targets.fallback_file.read_bytes().decode() == "“quote”\n— Herald"


@pytest.mark.parametrize("name", ["TMUX", "STY", "ZELLIJ"])
def test_what_stands_between_may_keep_it_from_a_good_terminal(name: str, targets: ClipboardTargets) -> None:
    assert str(targets.fallback_file) in copy_to_clipboard("text", {**KITTY, name: "1"}, targets)


def test_a_text_too_long_for_some_terminals_is_in_a_file_too(targets: ClipboardTargets) -> None:
    assert str(targets.fallback_file) in copy_to_clipboard("é" * 40_000, KITTY, targets)


def test_the_file_is_read_by_its_owner_only(targets: ClipboardTargets) -> None:
    copy_to_clipboard("text", LINUX, targets)
    assert targets.fallback_file.stat().st_mode & 0o777 == 0o600


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path, targets: ClipboardTargets) -> None:
    (tmp_path / "state").write_text("a file where the folder should be", encoding="utf-8")
    message = copy_to_clipboard("text", LINUX, targets)
    assert message.startswith("Sent to the terminal (OSC 52), which may ignore it; ")
    assert "could not be written: " in message


def failing(text: str) -> None:
    raise OSError("the terminal is gone")


def test_a_terminal_that_is_gone_leaves_the_file(tmp_path: Path) -> None:
    file = tmp_path / "copied.txt"
    assert (
        copy_to_clipboard("text", KITTY, ClipboardTargets(failing, file, lambda name: None))
        == f"No clipboard took it; it is in {file}"
    )


def test_nothing_that_worked_is_told(tmp_path: Path) -> None:
    (tmp_path / "state").touch()
    message = copy_to_clipboard("text", KITTY, ClipboardTargets(failing, tmp_path / "state" / "copied.txt", lambda name: None))
    assert message.startswith("Not copied: no clipboard took it; ")


def test_what_a_terminal_would_obey_is_not_copied(targets: ClipboardTargets, terminal_output: list[str]) -> None:
    copy_to_clipboard("a\x1b]52;c;eA==\x07b\ud800", KITTY, targets)
    assert terminal_output == ["a\ufffd]52;c;eA==\ufffdb\ufffd"]
