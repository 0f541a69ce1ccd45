"""The command that opens a file at a line in the person's own editor. This module runs nothing."""

import re
import shlex
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from index.errors import PullquoteError

ArgumentForm = Callable[[str, int], list[str]]
"""Absolute path and line, from 1 → the arguments of an editor."""


def _plus(path: str, line: int) -> list[str]:
    return [f"+{line}", path]


def _colon(path: str, line: int) -> list[str]:
    return [f"{path}:{line}"]


def _goto(path: str, line: int) -> list[str]:
    return ["--wait", "--goto", f"{path}:{line}"]


def _option(path: str, line: int) -> list[str]:
    return ["--line", str(line), path]


def _path_only(path: str, line: int) -> list[str]:
    return [path]


_PLUS = "vi vim nvim gvim mvim view nano pico emacs emacsclient micro kak joe ne mg editor sensible"
_COLON = "hx helix zed zeditor subl sublime mcedit"
_GOTO = "code codium vscodium cursor windsurf"
_OPTION = "idea pycharm webstorm phpstorm goland clion rubymine rider rustrover kate"
_ARGUMENT_FORMS: Mapping[str, ArgumentForm] = {
    **dict.fromkeys(_PLUS.split(), _plus),
    **dict.fromkeys(_COLON.split(), _colon),
    **dict.fromkeys(_GOTO.split(), _goto),
    **dict.fromkeys(_OPTION.split(), _option),
}
"""The letters that a program's name begins with → its form: `vim.basic`, `emacs-29`, `idea64.exe` and `code-insiders` are known."""
_DEFAULT_EDITORS = ("sensible-editor", "nano", "vi")


def editor_command(environment: Mapping[str, str], path: Path, line: int) -> list[str]:
    """Return the argv to run, without a shell. An unknown editor gets the path alone."""
    words = _command_in(environment, "VISUAL") or _command_in(environment, "EDITOR") or _default_editor(environment)
    arguments = _argument_form(words[0])(str(path.absolute()), max(line, 1))
    if "-w" in words or "--wait" in words:
        arguments = [word for word in arguments if word != "--wait"]
    return words + arguments


def _command_in(environment: Mapping[str, str], name: str) -> list[str]:
    try:
        return shlex.split(environment.get(name, ""))
    except ValueError as error:
        raise PullquoteError(f"{name} cannot be read as a command: {error}. Set it, for example: export {name}=nano") from error


def _default_editor(environment: Mapping[str, str]) -> list[str]:
    search = environment.get("PATH", "")
    program = next((name for name in _DEFAULT_EDITORS if shutil.which(name, path=search)), None)
    if program is None:
        raise PullquoteError("No editor was found. Say which one to use, for example: export EDITOR=nano")
    return [program]


def _argument_form(program: str) -> ArgumentForm:
    name = re.match("[a-z]*", Path(program).name.lower())
    return _ARGUMENT_FORMS.get(name[0] if name else "", _path_only)
