import pytest
from textual import events
from textual.app import App, ComposeResult

from tests.tui.waiting import until
from tui.chat.prompt import Prompt
from tui.conversation.question_history import QuestionHistory
from tui.services.messages import EmptyPromptEntered, QuestionEntered


class PromptApp(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    def compose(self) -> ComposeResult:
        yield Prompt(QuestionHistory())

    def on_question_entered(self, message: QuestionEntered) -> None:
        self.heard.append(message.question)

    def on_empty_prompt_entered(self, message: EmptyPromptEntered) -> None:
        self.heard.append("(nothing)")

    @property
    def prompt(self) -> Prompt:
        return self.query_one(Prompt)


async def test_fast_typing_is_submitted_whole() -> None:
    """As a priority binding, Enter overtook the queued keys and cut questions short."""
    app = PromptApp()
    async with app.run_test() as pilot:
        await pilot.press(*"how low did it fall", "enter")
        await until(pilot, lambda: app.heard)
    assert app.heard == ["how low did it fall"]


async def test_editing_keys_keep_their_place_among_letters() -> None:
    """Sent through the queue of the app, `abc⌫d` typed in one burst became `abc`."""
    app = PromptApp()
    async with app.run_test() as pilot:
        for key, character in (("a", "a"), ("b", "b"), ("backspace", None), ("d", "d")):
            app.post_message(events.Key(key, character))
        await until(pilot, lambda: app.prompt.text == "ad")


async def test_an_empty_question_is_none() -> None:
    app = PromptApp()
    async with app.run_test() as pilot:
        await pilot.press("space", "enter")
        await until(pilot, lambda: app.heard)
    assert app.heard == ["(nothing)"]


@pytest.mark.parametrize("key", ["ctrl+j", "shift+enter"])
async def test_a_new_line_is_typed_and_the_box_grows(key: str) -> None:
    app = PromptApp()
    async with app.run_test() as pilot:
        await pilot.press("a", key, "b")
        assert app.prompt.text == "a\nb"
        assert app.heard == []


async def test_up_and_down_at_the_edge_go_through_the_history_and_back_to_the_draft() -> None:
    app = PromptApp()
    async with app.run_test() as pilot:
        await pilot.press("a", "enter", "b", "enter", "c", "up")
        assert app.prompt.text == "b"
        await pilot.press("up", "up")
        assert app.prompt.text == "a"
        await pilot.press("down", "down")
        assert app.prompt.text == "c"


async def test_up_inside_the_text_moves_the_cursor() -> None:
    app = PromptApp()
    async with app.run_test() as pilot:
        await pilot.press("a", "enter", "x", "ctrl+j", "y", "up")
        assert app.prompt.text == "x\ny"
        assert app.prompt.cursor_location[0] == 0


async def test_a_question_is_given_back_only_to_an_empty_prompt() -> None:
    app = PromptApp()
    async with app.run_test() as pilot:
        app.prompt.restore("first")
        app.prompt.restore("second")
        await pilot.pause()
        assert app.prompt.text == "first"
