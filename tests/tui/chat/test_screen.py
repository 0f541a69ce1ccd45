from collections.abc import Iterator
from pathlib import Path

import pytest

from index.errors import IndexDamaged, ModelUnusable, PullquoteError
from tests.tui.chatting import ask, chat, chat_opened_by, ready, screen_rows, turns
from tests.tui.scripted import ScriptedAssistant, cost, reservoir
from tests.tui.waiting import until
from tui.app.help_screen import HelpScreen
from tui.archive.welcome_screen import WelcomeScreen
from tui.chat.card import Card
from tui.chat.log import Log
from tui.chat.prompt import Prompt
from tui.conversation.turn import Turn
from tui.ui.key_bar import KeyBar


@pytest.fixture
def held_assistant() -> Iterator[ScriptedAssistant]:
    """Yield an assistant that answers no question until `allow_answers` is set; it is set at the end, so that no thread waits."""
    assistant = ScriptedAssistant()
    assistant.allow_answers.clear()
    yield assistant
    assistant.allow_answers.set()


async def test_an_answer_stands_in_the_log_with_verdict_quote_sentence_and_citations() -> None:
    app = chat()
    async with app.run_test(size=(80, 24)) as pilot:
        await ask(pilot, "How low?")
        rows = "\n".join(screen_rows(app.screen))
    assert "● strong  probability 91 in 100 · 2 independent reports · 42 ms" in rows
    assert "“38 per cent of capacity”  14 Aug 2024, Coastal Herald [1] [2]" in rows
    assert "stood at 38 per cent of capacity on Monday" in rows
    assert "[2] Water board defends hosepipe ban" in rows
    assert "also: “71 per cent”" in rows


async def test_not_found_says_so_and_shows_the_nearest_evidence() -> None:
    app = chat(ScriptedAssistant(default_answer=cost))
    async with app.run_test(size=(80, 24)) as pilot:
        await ask(pilot, "What will it cost?")
        rows = "\n".join(screen_rows(app.screen))
    assert "○ not found  best guess 31 in 100" in rows
    assert "a third of their maize" in rows


async def test_a_question_typed_while_the_models_load_waits_and_is_answered() -> None:
    assistant = ScriptedAssistant()
    assistant.allow_answers.clear()

    def open_slowly() -> ScriptedAssistant:
        assistant.allow_answers.wait(60)
        return assistant

    app = chat_opened_by(open_slowly)
    async with app.run_test() as pilot:
        turn = await ask(pilot, "How low?", wait=False)
        assert turn.state == "waiting"
        assert "loading the model…" in screen_rows(app.screen)[0]
        assistant.allow_answers.set()
        await until(pilot, lambda: turn.state == "answered")


async def test_the_first_question_says_that_the_reader_is_loaded_and_the_next_that_it_waits_its_turn() -> None:
    assistant = ScriptedAssistant()
    assistant.allow_answers.clear()

    def open_slowly() -> ScriptedAssistant:
        assistant.allow_answers.wait(60)
        return assistant

    app = chat_opened_by(open_slowly)
    async with app.run_test() as pilot:
        for question in ("How low?", "Who chairs it?", "And why?"):
            await ask(pilot, question, wait=False)
        rows = "\n".join(screen_rows(app.screen))
        assert rows.count("loading the reader…") == 1
        assert rows.index("How low?") < rows.index("loading the reader…") < rows.index("Who chairs it?")
        assert "waiting its turn" in rows
        await pilot.press("escape")
        rows = "\n".join(screen_rows(app.screen))
        assert rows.index("Who chairs it?") < rows.index("loading the reader…")
        assistant.allow_answers.set()
        await until(pilot, lambda: [turn.state for turn in turns(app)] == ["stopped", "answered", "answered"])


async def test_questions_are_answered_in_the_order_in_which_they_were_entered(held_assistant: ScriptedAssistant) -> None:
    app = chat(held_assistant)
    async with app.run_test() as pilot:
        for question in ("one", "two", "three"):
            await ask(pilot, question, wait=False)
        held_assistant.allow_answers.set()
        await until(pilot, lambda: all(turn.answer for turn in turns(app)))
    assert held_assistant.questions == ["one", "two", "three"]


async def test_the_stages_are_seen_while_a_question_is_under_way(held_assistant: ScriptedAssistant) -> None:
    app = chat(held_assistant)
    async with app.run_test() as pilot:
        turn = await ask(pilot, "How low?", wait=False)
        await until(pilot, lambda: turn.stage == "retrieving")
        await until(pilot, lambda: any("retrieving · reading · checking quotes" in row for row in screen_rows(app.screen)))
        held_assistant.allow_answers.set()


async def test_typing_goes_on_while_an_answer_is_coming(held_assistant: ScriptedAssistant) -> None:
    app = chat(held_assistant)
    async with app.run_test() as pilot:
        await ask(pilot, "How low?", wait=False)
        await pilot.press(*"next")
        assert app.screen.query_one(Prompt).text == "next"
        held_assistant.allow_answers.set()


async def test_escape_stops_the_question_and_gives_its_text_back(held_assistant: ScriptedAssistant) -> None:
    app = chat(held_assistant)
    async with app.run_test() as pilot:
        turn = await ask(pilot, "How low?", wait=False)
        await until(pilot, lambda: turn.stage == "retrieving")
        await pilot.press("escape")
        assert turn.state == "stopped"
        assert app.screen.query_one(Prompt).text == "How low?"
        held_assistant.allow_answers.set()
        assert (await ask(pilot, "And now?")).state == "answered"
    assert turn.answer is None


async def test_the_prompt_grows_with_its_text_to_six_lines() -> None:
    app = chat()
    async with app.run_test(size=(80, 30)) as pilot:
        await ready(pilot)
        prompt = app.screen.query_one(Prompt)
        heights = []
        for _ in range(8):
            heights.append(prompt.content_size.height)
            await pilot.press("ctrl+j")
            await pilot.pause()
        assert heights == [1, 2, 3, 4, 5, 6, 6, 6]


async def test_escape_never_quits() -> None:
    app = chat()
    async with app.run_test() as pilot:
        await ready(pilot)
        await pilot.press(*["escape"] * 5)
        assert app.is_running


async def test_an_error_is_told_in_the_card_and_the_question_given_back() -> None:
    app = chat(ScriptedAssistant({"How low?": PullquoteError("The disk is full. Make room.")}))
    async with app.run_test() as pilot:
        turn = await ask(pilot, "How low?")
        assert turn.state == "failed"
        assert any("✗ error  The disk is full. Make room." in row for row in screen_rows(app.screen))
        assert app.screen.query_one(Prompt).text == "How low?"


async def test_models_that_do_not_load_are_told_and_tried_again_with_the_next_question() -> None:
    openings = [ModelUnusable("The weights are missing."), None]

    def open_or_fail() -> ScriptedAssistant:
        if error := openings.pop(0):
            raise error
        return ScriptedAssistant()

    app = chat_opened_by(open_or_fail)
    async with app.run_test(size=(100, 24)) as pilot:
        await ready(pilot)
        assert "✗ not ready" in screen_rows(app.screen)[0]
        assert (await ask(pilot, "How low?")).state == "answered"


async def test_an_unusable_index_leads_to_the_welcome_screen_with_the_reason() -> None:
    def fail() -> ScriptedAssistant:
        raise IndexDamaged(Path("ix"), "dense.faiss is missing")

    app = chat_opened_by(fail)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, WelcomeScreen))
        assert any("dense.faiss is missing" in row for row in screen_rows(app.screen))


async def test_nothing_is_sent_for_an_empty_question() -> None:
    app = chat()
    async with app.run_test() as pilot:
        await ready(pilot)
        await pilot.press("space", "enter")
        await until(pilot, lambda: app.screen.query_one(KeyBar).message_text)
        assert turns(app) == []


async def test_control_c_says_how_to_quit_and_the_second_quits() -> None:
    app = chat()
    async with app.run_test() as pilot:
        await ready(pilot)
        await pilot.press("ctrl+c")
        assert "Press ^C again" in app.screen.query_one(KeyBar).message_text
        assert app.is_running
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert not app.is_running


async def test_control_c_copies_what_is_selected_in_the_prompt() -> None:
    app = chat()
    async with app.run_test() as pilot:
        await ready(pilot)
        await pilot.press(*"hello", "shift+home", "ctrl+c", "ctrl+c")
        assert app.clipboard == "hello"
        assert app.is_running


async def test_f1_shows_the_keys_and_escape_closes_them() -> None:
    app = chat()
    async with app.run_test() as pilot:
        await ready(pilot)
        await pilot.press("f1")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))
        await pilot.press("escape")
        await until(pilot, lambda: app.screen.query(Prompt))


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (140, 40)])
async def test_it_fits_every_size_and_survives_a_resize(size: tuple[int, int]) -> None:
    app = chat()
    async with app.run_test(size=(100, 30)) as pilot:
        await ask(pilot, "How low?")
        await pilot.resize_terminal(*size)
        await pilot.pause()
        rows = screen_rows(app.screen)
        assert len(rows) == size[1]
        assert any("[2] Water board" in row and "16 Aug 2024" in row for row in rows)
        assert any("⏎ ask" in row for row in rows[-1:])


async def test_at_most_thirty_turns_are_mounted_and_older_ones_come_back_at_the_top() -> None:
    app = chat()
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        log = app.screen.query_one(Log)
        for number in range(45):
            turn = Turn(f"question {number}")
            turn.set_answer(reservoir(turn.question))
            await log.add(turn)
        await pilot.pause()
        assert len(log.query(Card)) == 30
        assert log.card(turns(app)[0]) is None
        await pilot.press("tab")
        for _ in range(2):
            log.scroll_to(y=0, animate=False, immediate=True)
            await until(pilot, lambda: log.scroll_y > 0)
        assert log.card(turns(app)[0]) is not None
        assert isinstance(app.focused, Card)
        assert len(log.query(Card)) == 30
        await ask(pilot, "one more")
        assert log.card(turns(app)[-1]) is not None
        assert len(log.query(Card)) <= 30


async def test_the_assistant_is_closed_at_the_end() -> None:
    assistant = ScriptedAssistant({"a": reservoir})
    app = chat(assistant)
    async with app.run_test() as pilot:
        await ready(pilot)
    assert assistant.closed
