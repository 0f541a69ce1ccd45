import asyncio

from textual import events
from textual.pilot import Pilot

from index.errors import SettingsError
from tests.tui.chatting import app_context, screen_rows, turns, until_loaded
from tests.tui.waiting import until
from tui.app.app import ChatApp
from tui.chat.prompt import Prompt
from tui.config.preferences import Preferences, load_preferences
from tui.services.context import AppContext


async def test_the_frame_is_painted_before_settings_are_read_and_the_prompt_opens_in_it() -> None:
    frame: list[str] = []

    def open_context() -> AppContext:
        frame.extend(screen_rows(app.screen))
        return app_context()

    app = ChatApp(open_context)
    async with app.run_test(size=(80, 24)) as pilot:
        await until_loaded(pilot)
        assert screen_rows(app.screen)[20] == frame[20]
    assert frame[0].split() == ["pullquote", "◌", "opening…"]
    assert [row.strip()[:1] for row in frame[20:23]] == ["╭", "│", "╰"]


async def test_keys_typed_at_the_curtain_are_not_lost() -> None:
    app = ChatApp(app_context)
    async with app.run_test() as pilot:
        for key in "hello":
            _send(pilot, key)
        await until_loaded(pilot)
        async with asyncio.timeout(5):
            while app.screen.query_one(Prompt).text != "hello":
                await pilot.pause(0.01)


async def test_enter_typed_before_the_terminal_is_ours_asks_though_it_comes_as_a_line_feed() -> None:
    app = ChatApp(app_context)
    async with app.run_test() as pilot:
        for key in ("h", "o", "w", "ctrl+j"):
            _send(pilot, key)
        await until_loaded(pilot)
        await until(pilot, lambda: [turn.question for turn in turns(app)] == ["how"])
        assert app.screen.query_one(Prompt).text == ""


def _send(pilot: Pilot[None], key: str) -> None:
    pilot.app.post_message(events.Key(key, key))


async def test_settings_that_cannot_be_read_end_the_app_and_are_left_to_the_command() -> None:
    def open_context() -> AppContext:
        raise SettingsError("pullquote.toml cannot be read")

    app = ChatApp(open_context)
    async with app.run_test() as pilot:
        async with asyncio.timeout(5):
            while app.failure is None:
                await pilot.pause(0.01)
    assert isinstance(app.failure, SettingsError)


async def test_the_next_run_begins_in_the_theme_that_settings_name() -> None:
    context = app_context()
    context.theme = "paper"
    async with ChatApp(lambda: context).run_test() as pilot:
        await until_loaded(pilot)
    kept = load_preferences(context.user_dirs.preferences)
    assert kept == Preferences("", "paper")
    app = ChatApp(lambda: context, kept.shown)
    seen: list[str] = []

    def open_context() -> AppContext:
        seen.append(app.theme)
        return context

    app._open_context = open_context
    async with app.run_test() as pilot:
        await until_loaded(pilot)
    assert seen == ["paper"]
