"""The empty conversation: questions that are asked with one key or click, and the newest articles."""

from tests.tui.chatting import app_context, app_with, enter, ready, screen_rows, turns
from tests.tui.scripted import RESERVOIR, TRIBUNE, ScriptedAssistant
from tests.tui.waiting import until
from tui.app.app import ChatApp
from tui.article.screen import ArticleScreen
from tui.chat.introduction import FirstSteps, Introduction
from tui.services.context import AppContext

QUESTIONS = ["Who chairs the water board?", "How low did the Alder fall?", "What is banned?"]


def context_with_examples(asked: list[int] | None = None) -> AppContext:
    context = app_context(ScriptedAssistant())

    def make(assistant: object, ask: object, many: int) -> list[str]:
        if asked is not None:
            asked.append(many)
        return QUESTIONS[:many]

    context.make_examples = make
    return context


async def shown(app: ChatApp, pilot: object) -> None:
    await until(pilot, lambda: len(app.screen.query_one(Introduction).questions) == 3)  # type: ignore[arg-type]


async def test_questions_headlines_and_how_to_read_a_verdict_fit_the_smallest_screen() -> None:
    app = app_with(context_with_examples())
    async with app.run_test(size=(60, 20)) as pilot:
        await ready(pilot)
        await shown(app, pilot)
        rows = "\n".join(screen_rows(app.screen))
        for text in (*QUESTIONS, RESERVOIR.title, TRIBUNE.title[:20], "strong", "not found", "here (number and ⏎):"):
            assert text in rows


async def test_a_digit_a_typed_number_and_a_click_ask_a_question() -> None:
    for way in ("tab", "typed", "click"):
        app = app_with(context_with_examples())
        async with app.run_test(size=(80, 24)) as pilot:
            await ready(pilot)
            await shown(app, pilot)
            if way == "tab":
                await pilot.press("tab", "2")
            elif way == "typed":
                await enter(pilot, "2")
            else:
                row = next(y for y, text in enumerate(screen_rows(app.screen)) if QUESTIONS[1] in text)
                await pilot.click(offset=(8, row))
            await until(pilot, lambda app=app: [turn.question for turn in turns(app)] == [QUESTIONS[1]])  # type: ignore[misc]
            assert not app.screen.query_one(Introduction).display


async def test_a_headline_opens_its_article() -> None:
    app = app_with(context_with_examples())
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        await shown(app, pilot)
        await pilot.press("tab", "G")
        assert isinstance(app.focused, FirstSteps)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ArticleScreen))


async def test_the_questions_are_looked_for_once_for_a_generation() -> None:
    asked: list[int] = []
    first = context_with_examples(asked)
    for context in (first, context_with_examples(asked)):
        context.user_dirs = first.user_dirs
        app = app_with(context)
        async with app.run_test() as pilot:
            await ready(pilot)
            await shown(app, pilot)
    assert asked == [3]
