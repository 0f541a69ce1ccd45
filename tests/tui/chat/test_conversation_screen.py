import pytest
from textual.widgets import Input

from index.errors import UsageError
from tests.tui.chatting import ask, chat, ready, turns
from tests.tui.scripted import ScriptedAssistant, cost
from tests.tui.waiting import until
from tui.chat.card import Card
from tui.chat.log import Log
from tui.chat.prompt import Prompt
from tui.ui.key_bar import KeyBar
from tui.ui.picker import Picker


async def test_nothing_is_saved_of_a_conversation_without_a_question() -> None:
    app = chat()
    async with app.run_test() as pilot:
        await ready(pilot)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "nothing to save yet" in app.screen.query_one(KeyBar).message_text)


async def test_a_new_conversation_begins_without_turns_and_at_the_prompt() -> None:
    app = chat()
    async with app.run_test() as pilot:
        await ask(pilot, "How low?")
        await pilot.press("tab", "ctrl+n")
        await until(pilot, lambda: app.screen.query_one(KeyBar).message_text == "A new conversation.")
        assert turns(app) == []
        assert app.chat.current is None
        assert app.screen.query_one(Prompt).has_focus


async def test_the_jump_list_says_what_came_of_each_turn_the_latest_first() -> None:
    app = chat(ScriptedAssistant({"What will it cost?": cost}))
    async with app.run_test() as pilot:
        await ask(pilot, "How low?")
        await ask(pilot, "What will it cost?")
        await pilot.press("ctrl+o")
        await until(pilot, lambda: isinstance(app.screen, Picker))
        assert isinstance(app.screen, Picker)
        choices = [str(choice.content) for choice in app.screen.matching("")]
    assert choices == ["  2  What will it cost?  not found", "  1  How low?  “38 per cent of capacity”"]


async def test_jumping_enters_the_card_of_the_turn() -> None:
    app = chat()
    async with app.run_test(size=(100, 30)) as pilot:
        first = await ask(pilot, "How low?")
        await ask(pilot, "And now?")
        await pilot.press("ctrl+o")
        await until(pilot, lambda: isinstance(app.screen, Picker))
        app.screen.query_one(Input).value = "low"
        await pilot.pause()
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.focused, Card))
        assert app.focused is app.chat.query_one(Log).card(first)


async def test_a_conversation_is_not_resumed_where_none_is_kept() -> None:
    app = chat()
    async with app.run_test() as pilot:
        await ready(pilot)
        with pytest.raises(UsageError):
            app.chat.resume(1)
