from pathlib import Path

import pytest

from index.errors import PullquoteError
from tui.platform.editor import editor_command

FILE = Path("/corpus/a b.txt")
PLUS = ["+12", "/corpus/a b.txt"]
COLON = ["/corpus/a b.txt:12"]
GOTO = ["--wait", "--goto", "/corpus/a b.txt:12"]
OPTION = ["--line", "12", "/corpus/a b.txt"]
ALONE = ["/corpus/a b.txt"]


@pytest.mark.parametrize(
    ("names", "arguments"),
    [
        ("vi vim nvim nano emacs emacsclient micro kak joe ne vim.basic emacs-29", PLUS),
        ("hx helix zed subl mcedit", COLON),
        ("code codium cursor windsurf code-insiders code.cmd", GOTO),
        ("idea pycharm idea64.exe kate", OPTION),
        ("ed nedit textedit 7vi", ALONE),
    ],
)
def test_each_editor_is_told_the_line_in_its_own_form(names: str, arguments: list[str]) -> None:
    for name in names.split():
        assert editor_command({"EDITOR": name}, FILE, 12) == [name, *arguments]


def test_visual_wins_over_editor() -> None:
    assert editor_command({"VISUAL": "hx", "EDITOR": "vi"}, FILE, 12)[0] == "hx"


def test_an_empty_visual_is_none() -> None:
    assert editor_command({"VISUAL": " ", "EDITOR": "vi"}, FILE, 12)[0] == "vi"


def test_the_arguments_of_the_variable_are_kept_apart() -> None:
    assert editor_command({"EDITOR": "'/opt/my editors/emacsclient' -t"}, FILE, 12) == [
        "/opt/my editors/emacsclient",
        "-t",
        *PLUS,
    ]


@pytest.mark.parametrize("flag", ["-w", "--wait"])
def test_waiting_is_asked_for_once(flag: str) -> None:
    assert editor_command({"EDITOR": f"code {flag}"}, FILE, 12) == ["code", flag, *GOTO[1:]]


def test_a_name_like_an_option_cannot_be_one() -> None:
    assert editor_command({"EDITOR": "vi"}, Path("-c:quit"), 1)[-1] == str(Path.cwd() / "-c:quit")


def test_lines_begin_at_one() -> None:
    assert editor_command({"EDITOR": "vi"}, FILE, 0)[1] == "+1"


def program(folder: Path, name: str) -> None:
    (folder / name).write_text("#!/bin/sh\n", encoding="utf-8")
    (folder / name).chmod(0o755)


def test_without_a_variable_the_first_editor_there_is_taken(tmp_path: Path) -> None:
    program(tmp_path, "vi")
    program(tmp_path, "nano")
    assert editor_command({"PATH": str(tmp_path)}, FILE, 12) == ["nano", *PLUS]


def test_sensible_editor_is_told_the_line(tmp_path: Path) -> None:
    program(tmp_path, "sensible-editor")
    assert editor_command({"PATH": str(tmp_path)}, FILE, 12) == ["sensible-editor", *PLUS]


def test_without_any_editor_the_variable_to_set_is_named(tmp_path: Path) -> None:
    with pytest.raises(PullquoteError, match="EDITOR"):
        editor_command({"PATH": str(tmp_path)}, FILE, 12)


def test_a_variable_with_an_open_quotation_mark_is_told() -> None:
    with pytest.raises(PullquoteError, match="VISUAL cannot be read"):
        editor_command({"VISUAL": "'vi"}, FILE, 12)
