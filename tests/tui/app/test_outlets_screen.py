from pathlib import Path

import pytest
from textual.widgets import Input

from tests.tui.chatting import app_context, app_with, enter, ready
from tests.tui.waiting import until
from tui.app.outlets_screen import OutletsScreen
from tui.config.load import configure
from tui.ui.dialogs import InputDialog


async def test_an_outlet_is_given_a_name_in_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.chdir(tmp_path)
    context = app_context()
    context.read_settings = lambda: configure(forgiving=True)
    app = app_with(context)
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        context.outlets = ("Coastal Herald", "harbourgazette.example")
        await enter(pilot, "/outlets")
        await until(pilot, lambda: isinstance(app.screen, OutletsScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, InputDialog))
        app.screen.query_one(Input).value = "Harbour Gazette"
        await pilot.press("enter")
        await until(pilot, lambda: context.outlet_names() == {"harbourgazette.example": "Harbour Gazette"})
