"""Names for outlets: those of the archive that are known by a host or folder, and those that have a name; Enter gives one."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import ClassVar

from textual.content import Content
from textual.widgets import Input

from index.build.outlet_names import is_nameless
from index.errors import PullquoteError
from index.text import one_line
from tui.ui.choice import Choice
from tui.ui.colors import ACCENT, MUTED
from tui.ui.dialogs import InputDialog
from tui.ui.key_bar import KeyBar
from tui.ui.picker import Picker
from tui.ui.shown_keys import ShownKeys


class OutletsScreen(Picker):
    """A picker that stays: a chosen outlet is given a name, which is written into the settings."""

    KEYS: ClassVar[ShownKeys] = (("⏎", "name"), ("↑↓", "move"), ("Esc", "close"))

    def __init__(self, outlets: Sequence[str], names: Mapping[str, str]) -> None:
        """`outlets` are those of the archive; `names` maps hosts and folders to names given before."""
        self._outlets, self._names = sorted(outlets, key=lambda outlet: not is_nameless(outlet)), dict(names)
        super().__init__("Names of outlets", self._choices())

    def _choices(self) -> list[Choice]:
        named = [outlet for outlet in self._names if outlet not in (each.lower() for each in self._outlets)]
        return [_choice(outlet, self._names.get(outlet.lower(), "")) for outlet in [*self._outlets, *named]]

    def _pick(self) -> None:
        outlet = self.chosen
        if outlet is not None:
            hint = "Used in answers and citations after the next build: /index"
            name = self._names.get(outlet.lower(), "")
            self.app.push_screen(
                InputDialog(f"Name of {one_line(outlet)}", name, hint, enter="name it"), lambda typed: self._give(outlet, typed)
            )

    def _give(self, outlet: str, name: str | None) -> None:
        from tui.config.load import settings_files
        from tui.config.write import set_setting, toml_string

        self.query_one(Input).focus()
        if name is None:
            return
        file = settings_files(Path.cwd())[0]
        try:
            set_setting(file, "outlets", outlet.lower(), toml_string(name))
        except PullquoteError as error:
            self.query_one(KeyBar).say(str(error))
            return
        self._names[outlet.lower()] = name
        self.show_choices(self._choices())
        self.query_one(KeyBar).say(f"Written into {file}; /index builds with it.")


def _choice(outlet: str, name: str) -> Choice:
    about = (f"  {one_line(name)}", ACCENT) if name else ("  no name yet" if is_nameless(outlet) else "", MUTED)
    return Choice(outlet, Content.assemble(one_line(outlet), about), f"{outlet} {name}")
