"""The settings on the screen: shown with their origin, changed in their file."""

from pathlib import Path

import pytest
from textual.widgets import Input

from tests.tui.chatting import app_context, app_with, ready, screen_rows
from tests.tui.waiting import until
from tui.app.settings_screen import SettingsScreen
from tui.config.load import configure, settings_files
from tui.ui.dialogs import InputDialog
from tui.ui.key_bar import KeyBar


@pytest.fixture
def settings_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "pullquote.toml"
    file.write_text("[answer]\npromise = 0.9\n", encoding="utf-8")
    return file


async def test_a_setting_is_changed_in_its_file_and_a_wrong_value_is_refused(settings_file: Path) -> None:
    context = app_context()
    context.read_settings = lambda: configure(forgiving=True)
    app = app_with(context)
    async with app.run_test(size=(100, 40)) as pilot:
        await ready(pilot)
        await pilot.press("f8")
        await until(pilot, lambda: isinstance(app.screen, SettingsScreen))
        app.screen.query_one(Input).value = "answer.promise"
        await pilot.pause()
        assert "0.9" in "\n".join(screen_rows(app.screen))
        for typed, expected in (("0.7", "promise = 0.7"), ("7", "promise = 0.7")):
            await pilot.press("enter")
            await until(pilot, lambda: isinstance(app.screen, InputDialog))
            app.screen.query_one(Input).value = typed
            await pilot.press("enter")
            await until(pilot, lambda: isinstance(app.screen, SettingsScreen))
            await pilot.pause()
            assert expected in settings_file.read_text(encoding="utf-8")
        assert "less than or equal to 0.99" in app.screen.query_one(KeyBar).message_text


async def test_one_of_a_few_is_chosen_and_a_text_is_typed_without_quotation_marks(settings_file: Path) -> None:
    context = app_context()
    context.read_settings = lambda: configure(forgiving=True)
    app = app_with(context)
    async with app.run_test(size=(100, 40)) as pilot:
        await ready(pilot)
        await pilot.press("f8")
        await until(pilot, lambda: isinstance(app.screen, SettingsScreen))
        settings = app.screen
        for name, typed in (("theme", "paper"), ("answer.reader", "12")):
            settings.query_one(Input).value = name
            await pilot.pause()
            await pilot.press("enter")
            await until(pilot, lambda: app.screen is not settings)
            await pilot.press(*typed, "enter")
            await until(pilot, lambda: app.screen is settings)
            await pilot.pause()
    user_file = settings_files(settings_file.parent)[0].read_text(encoding="utf-8")
    assert 'theme = "paper"' in user_file
    assert 'reader = "12"' in user_file + settings_file.read_text(encoding="utf-8")
