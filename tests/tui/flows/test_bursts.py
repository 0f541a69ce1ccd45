"""Keys that come faster than the screen is drawn: pasted by a program, or typed ahead on a slow machine."""

from datetime import date
from threading import Event

from textual import events
from textual.app import App

from index.errors import IndexDamaged
from tests.tui.chatting import DONE, app_context, app_with, ask, chat, ready, screen_rows, turns
from tests.tui.scripted import ScriptedAssistant
from tests.tui.waiting import until
from tui.app.help_screen import HelpScreen
from tui.archive.welcome_screen import WelcomeScreen
from tui.chat.prompt import Prompt


def burst(app: App[None], *typed: str) -> None:
    """Post texts and names of keys, all at once."""
    for text in typed:
        if text in ("enter", "tab", "escape", "f1", "ctrl+o"):
            app.post_message(events.Key(text, None))
        else:
            for character in text:
                app.post_message(events.Key(character, character))


async def test_a_question_is_asked_under_the_filters_that_were_typed_before_it() -> None:
    app = chat()
    async with app.run_test() as pilot:
        await ready(pilot)
        burst(app, "/as-of 2024-08-15", "enter", "How low?", "enter", "/all", "enter", "And now?", "enter")
        await until(pilot, lambda: len(turns(app)) == 2 and not turns(app)[1].is_open)
        assert [turn.filters.as_of for turn in turns(app)] == [date(2024, 8, 15), None]


async def test_a_new_conversation_begins_before_the_question_after_it() -> None:
    app = chat()
    async with app.run_test() as pilot:
        await ask(pilot, "How low?")
        burst(app, "/new", "enter", "And now?", "enter")
        await until(pilot, lambda: [turn.question for turn in turns(app)] == ["And now?"] and not turns(app)[0].is_open)


async def test_keys_typed_with_one_that_opens_a_list_are_not_asked_below_it() -> None:
    assistant = ScriptedAssistant()
    app = chat(assistant)
    async with app.run_test() as pilot:
        await ask(pilot, "How low?")
        burst(app, "ctrl+o", "q1", "enter")
        await until(pilot, lambda: app.chat.query_one(Prompt).text == "")
        await pilot.pause(0.1)
        assert assistant.questions == ["How low?"]


async def test_what_was_typed_before_an_index_was_needed_is_asked_of_the_new_one() -> None:
    context, typed = app_context(), Event()
    openings = 0

    def open_assistant() -> ScriptedAssistant:
        nonlocal openings
        openings += 1
        typed.wait(60)
        if openings == 1:
            raise IndexDamaged(context.index, "it was made by another model")
        return ScriptedAssistant()

    context.open_assistant = open_assistant
    context.builder = lambda corpus, progress: DONE
    app = app_with(context)
    async with app.run_test() as pilot:
        burst(app, "How low?", "enter", "half a", "f1")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))
        typed.set()
        await until(pilot, lambda: any(isinstance(screen, WelcomeScreen) for screen in app.screen_stack))
        for seen in ("can be read", "Built in"):
            await until(pilot, lambda seen=seen: any(seen in row for row in screen_rows(app.screen)))  # type: ignore[misc]
            await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))
        await pilot.press("escape")
        await until(pilot, lambda: [turn.state for turn in turns(app)] == ["answered"])
        assert app.chat.query_one(Prompt).text == "half a"
