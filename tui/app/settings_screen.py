"""The settings screen: every setting with its value and where it comes from; Enter changes one in its file."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.widgets import Input

from index.errors import PullquoteError
from index.text import one_line
from tui.config.setting_lines import DEFAULT_PLACE, SettingLine, setting_lines
from tui.presentation.verdict import ERROR
from tui.ui.choice import Choice
from tui.ui.colors import ACCENT, MUTED
from tui.ui.dialogs import InputDialog
from tui.ui.key_bar import KeyBar
from tui.ui.picker import Picker
from tui.ui.shown_keys import ShownKeys

if TYPE_CHECKING:
    from tui.config.load import Configuration

THEME = "chat.theme"
"""The setting whose values only the app knows."""
NAME_CELLS = 26
"""Cells of the column of names."""


class SettingsScreen(Picker):
    """A picker that is never dismissed with a choice: a chosen setting is changed, and the list stays."""

    KEYS: ClassVar[ShownKeys] = (("⏎", "change"), ("↑↓", "move"), ("Esc", "close"))

    def __init__(self, read: "Callable[[], Configuration]") -> None:
        """`read` reads the settings as they are now."""
        self._read = read
        self._configuration = read()
        super().__init__("Settings", settings_choices(self._configuration))

    def _pick(self) -> None:
        line = next((line for line in setting_lines(self._configuration) if _key(line) == self.chosen), None)
        if line is None:
            return
        self.app.push_screen(self._dialog(line), lambda typed: self._change(line, typed))

    def _dialog(self, line: SettingLine) -> Picker | InputDialog:
        """Return a list where the setting can only be one of a few, else a field."""
        options = [*self.app.available_themes] if _key(line) == THEME else line.options
        if options:
            return Picker(_title(line), [_option(value, line.typed_text) for value in options])
        hint = f"Written into {_file_of(line)}; in use from the next start."
        return InputDialog(_title(line), line.typed_text, hint, enter="change", replaces=True)

    def _change(self, line: SettingLine, typed: str | None) -> None:
        """Write the setting into its file, unless it is refused: then the file is left as it was."""
        self.query_one(Input).focus()
        if typed is None:
            return
        try:
            _write(line, typed, self._read)
        except PullquoteError as error:
            self.query_one(KeyBar).say(str(error))
            return
        self._configuration = self._read()
        self.show_choices(settings_choices(self._configuration))
        self.query_one(KeyBar).say(f"Written into {_file_of(line)}; in use from the next start.")


def _write(line: SettingLine, typed: str, read: "Callable[[], Configuration]") -> None:
    """Write a setting. Raise `SettingsError` where its value is refused, and leave the file as it was."""
    from index.errors import SettingsError
    from tui.config.write import set_setting

    file = _file_of(line)
    before = file.read_text(encoding="utf-8") if file.is_file() else None
    known = set(read().problems)
    set_setting(file, line.table, line.name, line.toml_of(typed))
    if problems := [problem for problem in read().problems if problem not in known]:
        if before is None:
            file.unlink()
        else:
            file.write_text(before, encoding="utf-8")
        raise SettingsError(problems[0])


def _file_of(line: SettingLine) -> Path:
    """Return the settings file that a setting comes from, or the user's."""
    from tui.config.load import SETTINGS_FILE, settings_files

    place = Path(line.place)
    return place if place.name == SETTINGS_FILE else settings_files(Path.cwd())[0]


def _key(line: SettingLine) -> str:
    return f"{line.table}.{line.name}"


def _title(line: SettingLine) -> str:
    return f"[{line.table}] {one_line(line.name)}" if line.table else line.name


def settings_choices(configuration: "Configuration") -> list[Choice]:
    """Return what is wrong with the settings, then a choice for each."""
    wrong = [
        Choice(f"!{problem}", Content.assemble((f"{ERROR.glyph} ", ERROR.style), one_line(problem)), problem)
        for problem in configuration.problems
    ]
    return wrong + [_choice(line) for line in setting_lines(configuration)]


def _choice(line: SettingLine) -> Choice:
    place = "" if line.place == DEFAULT_PLACE else f"  {one_line(line.place)}"
    name = f"{line.table + '.' if line.table else ''}{one_line(line.name)}"
    content = Content.assemble(f"{name:<{NAME_CELLS}} ", (line.toml_value, ACCENT if place else MUTED), (place, MUTED))
    return Choice(_key(line), content, f"{name} {line.toml_value} {place}")


def _option(value: str, current: str) -> Choice:
    return Choice(value, Content.assemble(value, ("  · in use" if value == current else "", ACCENT)), value)
