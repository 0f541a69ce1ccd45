from tests.tui.chatting import app_context, app_with, enter, ready
from tests.tui.waiting import until
from tui.app.theme_picker import ThemePicker
from tui.config.preferences import load_preferences
from tui.ui.themes import DEFAULT_THEME


async def test_a_theme_is_seen_while_the_cursor_is_on_it_and_escape_brings_the_old_one_back() -> None:
    context = app_context()
    app = app_with(context)
    async with app.run_test() as pilot:
        await ready(pilot)
        await enter(pilot, "/theme")
        await until(pilot, lambda: isinstance(app.screen, ThemePicker))
        assert isinstance(app.screen, ThemePicker)
        assert "in use" in str(app.screen.matching("")[0].content)
        await pilot.press("down")
        await until(pilot, lambda: app.theme != DEFAULT_THEME)
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is app.chat and app.theme == DEFAULT_THEME)
    assert load_preferences(context.user_dirs.preferences).theme in ("", DEFAULT_THEME)


async def test_the_theme_that_is_chosen_stays() -> None:
    context = app_context()
    app = app_with(context)
    async with app.run_test() as pilot:
        await ready(pilot)
        await enter(pilot, "/theme")
        await until(pilot, lambda: isinstance(app.screen, ThemePicker))
        await pilot.press("down", "enter")
        await until(pilot, lambda: load_preferences(context.user_dirs.preferences).theme not in ("", DEFAULT_THEME))
        assert app.theme == load_preferences(context.user_dirs.preferences).theme
