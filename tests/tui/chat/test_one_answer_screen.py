from tests.tui.chatting import ask, chat, screen_rows
from tests.tui.waiting import until
from tui.article.screen import ArticleScreen
from tui.chat.one_answer_screen import OneAnswerScreen
from tui.chat.prompt import Prompt


async def test_one_answer_takes_the_whole_screen_and_its_sources_open() -> None:
    app = chat()
    async with app.run_test(size=(60, 20)) as pilot:
        await ask(pilot, "What came before?")
        await ask(pilot, "How low did it fall?")
        await pilot.press("tab", "z")
        await until(pilot, lambda: isinstance(app.screen, OneAnswerScreen))
        await pilot.pause()
        rows = "\n".join(screen_rows(app.screen))
        assert "How low did it fall?" in rows
        assert "What came before?" not in rows
        assert "Esc back" in rows
        await pilot.press("2")
        await until(pilot, lambda: isinstance(app.screen, ArticleScreen))
        await pilot.press("escape", "escape")
        await until(pilot, lambda: app.screen is app.chat)


async def test_without_an_answer_there_is_nothing_to_enlarge() -> None:
    app = chat()
    async with app.run_test() as pilot:
        app.chat.action_zoom()
        await pilot.pause()
        assert app.screen is app.chat
        assert app.screen.query_one(Prompt).has_focus
