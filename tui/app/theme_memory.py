"""Sets the theme of the app, and remembers it for the next run."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from textual.app import App

from index.errors import PullquoteError
from tui.config.preferences import Preferences, load_preferences, save_preferences
from tui.ui.themes import DEFAULT_THEME


class ThemeMemory:
    """The theme in force, and the one that was chosen."""

    def __init__(self, app: App[Any], file: Path, say: Callable[[str], None]) -> None:
        """`file`: where preferences are kept. `say`: shows a line of text."""
        self._app, self._file, self._say = app, file, say
        self._preferences = load_preferences(file)

    def begin(self, of_settings: str) -> None:
        """Use the theme of the settings, "" for none, or else the one chosen before; where there is none of the name, say so."""
        name = of_settings or self._preferences.theme or DEFAULT_THEME
        exists = name in self._app.available_themes
        self._app.theme = name if exists else DEFAULT_THEME
        if not exists:
            self._app.call_after_refresh(self._say, f"There is no theme “{name}”. /theme lists them.")
        if self._is_new:
            self._remember(replace(self._preferences, shown=self._app.theme))

    def choose(self, name: str) -> None:
        """Use a theme, in the next runs too."""
        self._app.theme = name
        if self._is_new:
            self._remember(Preferences(name, name))

    @property
    def _is_new(self) -> bool:
        """Return True if the next run would begin in another theme than the one in force."""
        return (self._preferences.shown or DEFAULT_THEME) != self._app.theme

    def _remember(self, current: Preferences) -> None:
        self._preferences = current
        try:
            save_preferences(self._file, current)
        except PullquoteError as error:
            self._say(str(error))
