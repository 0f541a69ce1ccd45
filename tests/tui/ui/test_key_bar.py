"""The line at the bottom: keys that can be clicked, and messages that leave."""

import pytest

from tests.tui.chatting import ask, chat, ready, screen_rows
from tests.tui.scripted import ScriptedAssistant
from tests.tui.waiting import until
from tui.app.help_screen import HelpScreen
from tui.ui import key_bar
from tui.ui.key_bar import KeyBar
from tui.ui.keymap import key_of_label


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("F1", "f1"),
        ("^J", "ctrl+j"),
        ("Esc", "escape"),
        ("⏎", "enter"),
        ("Tab", "tab"),
        ("/", "slash"),
        ("y", "y"),
        ("G", "G"),
        ("PgDn", "pagedown"),
        ("1–9", ""),
        ("↑↓", ""),
    ],
)
def test_the_key_of_a_label(label: str, key: str) -> None:
    assert key_of_label(label) == key


async def test_a_click_on_a_key_presses_it() -> None:
    app = chat()
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        column = screen_rows(app.screen)[-1].index("help")
        await pilot.click(KeyBar, offset=(column, 0))
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))


async def test_stop_is_offered_while_a_question_runs_and_a_click_stops_it() -> None:
    assistant = ScriptedAssistant()
    assistant.allow_answers.clear()
    app = chat(assistant)
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        assert "stop" not in screen_rows(app.screen)[-1]
        turn = await ask(pilot, "How low?", wait=False)
        await until(pilot, lambda: "Esc stop" in screen_rows(app.screen)[-1])
        await pilot.click(KeyBar, offset=(screen_rows(app.screen)[-1].index("stop"), 0))
        await until(pilot, lambda: turn.state == "stopped")
        assistant.allow_answers.set()
        await until(pilot, lambda: "Esc stop" not in screen_rows(app.screen)[-1])


async def test_a_message_leaves_by_itself_or_with_a_click(monkeypatch: pytest.MonkeyPatch) -> None:
    app = chat()
    async with app.run_test() as pilot:
        await ready(pilot)
        bar = app.screen.query_one(KeyBar)
        monkeypatch.setattr(key_bar, "MESSAGE_SECONDS", 0.05)
        bar.say("Saved.")
        assert bar.message_text == "Saved."
        await until(pilot, lambda: bar.message_text == "")
        monkeypatch.undo()
        bar.say("Saved again.")
        await pilot.pause()
        await pilot.click(KeyBar)
        assert bar.message_text == ""
