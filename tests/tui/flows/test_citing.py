"""From an article to the questions whose answers cite it, and to their turns."""

import pytest
from textual.pilot import Pilot

from tests.tui.chatting import app_with, ask, chat, enter, next_run, ready, recording_context, screen_rows, turns
from tests.tui.waiting import until
from tui.app.app import ChatApp
from tui.app.citing_screen import CitingScreen
from tui.article.screen import ArticleScreen
from tui.chat.card import Card
from tui.chat.screen import ChatScreen
from tui.services.context import AppContext


def shows(app: ChatApp, text: str) -> bool:
    return any(text in row for row in screen_rows(app.screen))


async def list_citing(pilot: Pilot[None], article: str = "a1") -> None:
    app = pilot.app
    assert isinstance(app, ChatApp)
    app.open_article_by_id(article)
    await until(pilot, lambda: isinstance(app.screen, ArticleScreen))
    await pilot.press("a")
    await until(pilot, lambda: isinstance(app.screen, CitingScreen) and not shows(app, "looking…"))


async def two_conversations() -> AppContext:
    context = recording_context()
    app = app_with(context)
    async with app.run_test(size=(100, 30)) as pilot:
        await ask(pilot, "How low did it fall?")
        await ask(pilot, "How full is the Alder?")
        await enter(pilot, "/new")
        await until(pilot, lambda: not turns(app))
        await ask(pilot, "And in the valley?")
    return context


async def test_enter_goes_on_with_the_earlier_conversation_at_the_turn() -> None:
    app = app_with(next_run(await two_conversations()))
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await list_citing(pilot)
        assert shows(app, "And in the valley?")
        assert not shows(app, "· And in the valley?")  # the conversation is named by its first question
        await pilot.press(*"low fall")
        await until(pilot, lambda: not shows(app, "And in the valley?"))
        await pilot.press("down", "enter")
        await until(pilot, lambda: app.screen is app.chat and len(turns(app)) == 2)
        await until(pilot, lambda: isinstance(app.focused, Card) and app.focused.turn is turns(app)[0])
        assert len(app.screen_stack) == 2


async def test_in_the_conversation_that_goes_on_it_jumps_and_loads_nothing() -> None:
    app = app_with(recording_context())
    async with app.run_test(size=(100, 30)) as pilot:
        first = await ask(pilot, "How low did it fall?")
        second = await ask(pilot, "How full is the Alder?")
        await list_citing(pilot)
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.focused, Card) and app.focused.turn is first)
        assert turns(app) == [first, second]


@pytest.mark.parametrize("are_kept", [True, False])
async def test_an_article_that_no_answer_cites_says_so(are_kept: bool) -> None:
    app = app_with(recording_context()) if are_kept else chat()
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await list_citing(pilot, "a2")
        assert shows(app, "No answer of a conversation cites this article.")
        await pilot.press("enter", "escape", "escape")
        await until(pilot, lambda: isinstance(app.screen, ChatScreen))


async def test_a_conversation_deleted_meanwhile_is_told() -> None:
    context = next_run(await two_conversations())
    app = app_with(context)
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await list_citing(pilot)
        assert context.recorder is not None
        for session in context.recorder.sessions():
            context.recorder.delete(session.id)
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is app.chat and shows(app, "This conversation is not there"))
