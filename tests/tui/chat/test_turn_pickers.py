"""Finding words in a conversation, and jumping in it or to another."""

from functools import partial

import pytest
from textual.widgets import Input

from tests.tui.chatting import app_with, ask, chat, enter, ready, recording_context, screen_rows, turns
from tests.tui.scripted import ScriptedAssistant, cost
from tests.tui.waiting import until
from tui.chat import log
from tui.chat.card import Card
from tui.chat.log import Log
from tui.chat.mounted_window import MountedWindow
from tui.chat.turn_pickers import FindInConversation, excerpt
from tui.ui.picker import Picker


def test_an_excerpt_begins_near_the_word_and_lights_it() -> None:
    text = f"{'far ' * 80}the reservoir fell{' again' * 80}"
    content = excerpt(text, ["reservoir"])
    assert str(content).startswith("…")
    assert "reservoir" in str(content)
    assert any(str(content)[span.start : span.end] == "reservoir" for span in content.spans)


async def test_words_of_answers_and_quotes_are_found_and_lead_to_their_turn() -> None:
    app = chat(ScriptedAssistant({"What will it cost?": cost}))
    async with app.run_test(size=(100, 30)) as pilot:
        first = await ask(pilot, "How low did it fall?")
        await ask(pilot, "What will it cost?")
        await pilot.press("ctrl+f")
        await until(pilot, lambda: isinstance(app.screen, FindInConversation))
        app.screen.query_one(Input).value = "lowest reading"
        await pilot.pause()
        assert "the lowest reading since 2014" in "\n".join(screen_rows(app.screen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.focused, Card))
        assert app.focused is app.chat.query_one(Log).card(first)


async def test_the_jump_list_leads_to_another_conversation() -> None:
    context = recording_context()
    app = app_with(context)
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await ask(pilot, "How low did it fall?")
        await enter(pilot, "/new")
        await until(pilot, lambda: not turns(app))
        await ask(pilot, "And now?")
        await pilot.press("ctrl+o")
        await until(pilot, lambda: isinstance(app.screen, Picker))
        app.screen.query_one(Input).value = "fall"
        await pilot.pause()
        await pilot.press("enter")
        await until(
            pilot, lambda: app.screen is app.chat and [turn.question for turn in turns(app)] == ["How low did it fall?"]
        )


async def test_g_is_the_first_turn_of_a_long_conversation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "MountedWindow", partial(MountedWindow, limit=9, step=3))
    app = chat()
    async with app.run_test(size=(80, 24)) as pilot:
        for number in range(12):
            await ask(pilot, f"Question {number}?")
        await pilot.press("tab", "g")
        await until(pilot, lambda: app.focused is app.chat.query_one(Log).card(turns(app)[0]))
        await until(pilot, lambda: "Question 0?" in screen_rows(app.screen)[1])
        await pilot.press("G")
        await until(pilot, lambda: app.focused is app.chat.query_one(Log).card(turns(app)[-1]))
