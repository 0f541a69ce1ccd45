from textual import events

from tests.tui.chatting import app_with, ask, chat, ready
from tests.tui.waiting import until
from tui.article.screen import ArticleScreen
from tui.chat.card import Card
from tui.chat.prompt import Prompt
from tui.services.context import AppContext


async def test_pasted_text_goes_to_the_prompt_from_a_card_and_from_an_article() -> None:
    app = chat()
    async with app.run_test() as pilot:
        await ask(pilot, "How low?")
        await pilot.press("tab")
        assert isinstance(app.focused, Card)
        app.post_message(events.Paste("How many "))
        await until(pilot, lambda: app.chat.query_one(Prompt).text == "How many ")
        assert app.chat.query_one(Prompt).has_focus
        await pilot.press("tab", "1")
        await until(pilot, lambda: isinstance(app.screen, ArticleScreen))
        app.post_message(events.Paste("farms?"))
        await until(pilot, lambda: app.chat.query_one(Prompt).text == "How many farms?")


async def test_text_pasted_into_the_prompt_is_there_once() -> None:
    app = chat()
    async with app.run_test() as pilot:
        await ready(pilot)
        app.post_message(events.Paste("How low?"))
        await until(pilot, lambda: app.chat.query_one(Prompt).text == "How low?")


async def test_a_wrong_setting_is_told_when_the_chat_has_started(counted: AppContext) -> None:
    counted.setting_problems = ("pullquote.toml: [chat] theem: Extra inputs are not permitted.",)
    app = app_with(counted)
    async with app.run_test() as pilot:
        await ready(pilot)
        from tests.tui.chatting import status_text

        await until(pilot, lambda: "[chat] theem" in status_text(app) and "Its default holds" in status_text(app))
