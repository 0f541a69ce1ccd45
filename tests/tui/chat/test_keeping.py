"""Marking, deleting and bringing back turns, and standing questions, in the chat."""

import json
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from qa.answer import Answer
from tests.tui.chatting import (
    app_with,
    ask,
    chat,
    enter,
    next_run,
    ready,
    recording_context,
    screen_rows,
    status_text,
    turns,
)
from tests.tui.scripted import ScriptedArchive, ScriptedAssistant, cost, reservoir
from tests.tui.waiting import until
from tui.app.app import ChatApp
from tui.chat import log
from tui.chat.card import Card
from tui.chat.log import Log
from tui.chat.mounted_window import MountedWindow
from tui.chat.prompt import Prompt
from tui.chat.watches_screen import WatchesScreen
from tui.services.context import AppContext
from tui.ui.dialogs import InputDialog


def questions(app: ChatApp) -> list[str]:
    return [turn.question for turn in turns(app)]


def kept(context: AppContext) -> list[str]:
    """Return the questions of the conversation as the file has them."""
    recorder = context.require_recorder()
    return [turn.question for turn in recorder.resume(0, ScriptedArchive())[1]]


def on_screen(app: ChatApp) -> str:
    return "\n".join(screen_rows(app.screen))


async def ask_three(pilot: Pilot[None]) -> None:
    for question in ("one?", "two?", "three?"):
        await ask(pilot, question)


async def test_only_marked_turns_are_saved(tmp_path: Path) -> None:
    app = chat()
    async with app.run_test(size=(100, 40)) as pilot:
        await ask_three(pilot)
        await pilot.press("tab", "m")
        await until(pilot, lambda: "1 marked turn will be saved" in status_text(app))
        await enter(pilot, "/mark 1")
        await until(pilot, lambda: on_screen(app).count("▣ marked") >= 1)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, InputDialog))
        assert "Save 2 marked turns" in on_screen(app)
        app.screen.query_one(Input).value = str(tmp_path / "a.json")
        await pilot.press("enter")
        await until(pilot, (tmp_path / "a.json").exists)
    saved = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert [turn["question"] for turn in saved["turns"]] == ["one?", "three?"]


async def test_a_mark_is_taken_away_by_the_same_key() -> None:
    app = chat()
    async with app.run_test(size=(100, 40)) as pilot:
        await ask(pilot, "one?")
        await pilot.press("tab", "m", "m")
        await until(pilot, lambda: "all will be saved" in status_text(app))
        assert "▣" not in on_screen(app)


async def test_a_turn_is_deleted_on_screen_and_in_the_file_and_comes_back_to_its_place() -> None:
    context = recording_context()
    app = app_with(context)
    async with app.run_test(size=(100, 40)) as pilot:
        await ask_three(pilot)
        await enter(pilot, "/delete 2")
        await until(pilot, lambda: questions(app) == ["one?", "three?"])
        assert "^Z or /undo brings it back" in status_text(app)
        assert kept(next_run(context)) == ["one?", "three?"]
        await ask(pilot, "four?")
        await enter(pilot, "/undo")
        await until(pilot, lambda: questions(app) == ["one?", "two?", "three?", "four?"])
        assert kept(next_run(context)) == ["one?", "two?", "three?", "four?"]
        views = [view.turn.question for view in app.screen.query_one(Log).query("TurnView").results()]  # type: ignore[attr-defined]
        assert views == questions(app)


async def test_the_key_deletes_the_turn_of_the_card_and_goes_to_its_neighbour() -> None:
    app = chat()
    async with app.run_test(size=(100, 40)) as pilot:
        await ask_three(pilot)
        await pilot.press("tab", "D")
        await until(pilot, lambda: questions(app) == ["one?", "two?"])
        assert isinstance(app.screen.focused, Card)
        assert app.screen.focused.turn.question == "two?"
        assert app.chat.current is app.screen.focused.turn
        await pilot.press("delete")
        await until(pilot, lambda: questions(app) == ["one?"])
        await pilot.press("ctrl+z", "ctrl+z")
        await until(pilot, lambda: questions(app) == ["one?", "two?", "three?"])
        await pilot.press("ctrl+z")
        await until(pilot, lambda: status_text(app) == "There is nothing to undo.")


async def test_without_its_last_turn_the_conversation_is_empty_and_the_prompt_has_the_focus() -> None:
    app = chat()
    async with app.run_test(size=(100, 40)) as pilot:
        await ask(pilot, "one?")
        await pilot.press("tab", "D")
        await until(pilot, lambda: not turns(app))
        assert app.screen.query_one(Prompt).has_focus
        assert "Ask the articles." in on_screen(app)
        await enter(pilot, "/undo")
        await until(pilot, lambda: questions(app) == ["one?"])
        assert "Ask the articles." not in on_screen(app)


async def test_a_deleted_turn_is_no_longer_what_follow_ups_refer_to() -> None:
    assistant = ScriptedAssistant()
    app = chat(assistant)
    async with app.run_test(size=(100, 40)) as pilot:
        await ask_three(pilot)
        await enter(pilot, "/delete 1")
        await until(pilot, lambda: len(turns(app)) == 2)
        await ask(pilot, "four?")
    assert assistant.histories[-1] == ["two?", "three?"]


async def test_a_turn_is_brought_back_into_the_conversation_that_was_left() -> None:
    context = recording_context()
    app = app_with(context)
    async with app.run_test(size=(100, 40)) as pilot:
        await ask_three(pilot)
        await enter(pilot, "/delete 1")
        await until(pilot, lambda: len(turns(app)) == 2)
        await pilot.press("ctrl+n")
        await until(pilot, lambda: not turns(app))
        await enter(pilot, "/undo")
        await until(pilot, lambda: "back in its conversation, “one?”" in status_text(app))
        assert turns(app) == []
        assert kept(next_run(context)) == ["one?", "two?", "three?"]


async def test_a_question_that_is_not_answered_yet_is_not_deleted() -> None:
    assistant = ScriptedAssistant()
    assistant.allow_answers.clear()
    app = chat(assistant)
    async with app.run_test(size=(100, 40)) as pilot:
        await ask(pilot, "one?", wait=False)
        await enter(pilot, "/delete")
        await until(pilot, lambda: "Stop it first" in status_text(app))
        assistant.allow_answers.set()
    assert questions(app) == ["one?"] if app.is_running else True


async def test_many_turns_are_deleted_and_brought_back_where_only_some_have_widgets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "MountedWindow", partial(MountedWindow, limit=9, step=3))
    app = chat()
    async with app.run_test(size=(80, 24)) as pilot:
        for number in range(12):
            await ask(pilot, f"{number}?")
        for number in (1, 6, 10):
            await enter(pilot, f"/delete {number}")
            await until(pilot, lambda: "Deleted." in status_text(app))
            await pilot.pause()
        assert len(turns(app)) == 9
        for _ in range(3):
            await enter(pilot, "/undo")
        await until(pilot, lambda: len(turns(app)) == 12)
        assert questions(app) == [f"{number}?" for number in range(12)]
        shown = [view.turn.question for view in app.screen.query_one(Log).query("TurnView").results()]  # type: ignore[attr-defined]
        first = questions(app).index(shown[0])
        assert shown == questions(app)[first : first + len(shown)]


# Standing questions


def changed(question: str) -> Answer:
    return replace(reservoir(question), answer="41 per cent of capacity")


async def after_a_build(pilot: Pilot[None], assistant: ScriptedAssistant, generation: int = 2) -> None:
    """Let the chat open the archive of another generation, as after a build."""
    app = pilot.app
    assert isinstance(app, ChatApp)
    archive = ScriptedArchive()
    archive.generation = generation
    assistant.archive = archive
    app.context.open_assistant = lambda: assistant
    app.chat.open_archive()
    await until(pilot, lambda: app.context.assistant is assistant)


async def test_watch_keeps_a_question_and_asks_it_as_if_no_turn_was_before() -> None:
    assistant = ScriptedAssistant()
    context = recording_context(assistant)
    app = app_with(context)
    async with app.run_test(size=(100, 40)) as pilot:
        await ask(pilot, "one?")
        await enter(pilot, "/watch How full is it?")
        await until(pilot, lambda: len(turns(app)) == 2 and not turns(app)[1].is_open)
        assert assistant.histories[-1] == []
        [standing] = context.require_recorder().watches.standing(context.index)
        assert (standing.question, standing.told) == ("How full is it?", turns(app)[1].answer)


async def test_after_a_build_only_a_changed_answer_is_told_in_a_card_and_only_once() -> None:
    context = recording_context()
    app = app_with(context)
    async with app.run_test(size=(100, 40)) as pilot:
        for question in ("How full is it?", "What will it cost?"):
            await enter(pilot, f"/watch {question}")
            await until(pilot, lambda: turns(app) and not turns(app)[-1].is_open)
        await until(pilot, lambda: len(turns(app)) == 2)
        await after_a_build(pilot, ScriptedAssistant({"How full is it?": changed}))
        await until(pilot, lambda: len(turns(app)) == 3)
        news = turns(app)[2]
        assert news.news == "the answer has changed; before: “38 per cent of capacity”"
        await until(pilot, lambda: "standing question: the answer has changed" in on_screen(app))
        await until(pilot, lambda: "1 standing question has something new" in status_text(app))
        await after_a_build(pilot, ScriptedAssistant({"How full is it?": changed}), 3)
        await pilot.pause(0.5)
        assert len(turns(app)) == 3
        await ask(pilot, "and then?")
    assert kept(next_run(context)) == ["How full is it?", "What will it cost?", "and then?"]


async def test_an_archive_that_was_built_while_the_chat_was_closed_is_asked_at_the_start() -> None:
    first = recording_context(ScriptedAssistant(default_answer=cost))
    app = app_with(first)
    async with app.run_test(size=(100, 40)) as pilot:
        await enter(pilot, "/watch How full is it?")
        await until(pilot, lambda: turns(app) and not turns(app)[-1].is_open)
    later = ScriptedAssistant()
    later.archive.generation = 2
    app = app_with(next_run(first, later))
    async with app.run_test(size=(100, 40)) as pilot:
        await until(pilot, lambda: turns(app))
        await until(pilot, lambda: "there is an answer now" in on_screen(app))


async def test_news_are_no_turns_that_follow_ups_refer_to() -> None:
    assistant = ScriptedAssistant()
    context = recording_context(assistant)
    context.require_recorder().watches.add(context.index, "How full is it?")
    app = app_with(context)
    async with app.run_test(size=(100, 40)) as pilot:
        await until(pilot, lambda: turns(app))
        await ask(pilot, "and then?")
    assert assistant.histories[-1] == []


async def test_the_list_adds_the_question_just_asked_asks_one_again_and_removes_it() -> None:
    context = recording_context()
    app = app_with(context)
    watches = context.require_recorder().watches
    async with app.run_test(size=(100, 40)) as pilot:
        await ask(pilot, "How full is it?")
        await enter(pilot, "/watch")
        await until(pilot, lambda: isinstance(app.screen, WatchesScreen))
        await pilot.press("enter")
        await until(pilot, lambda: len(watches.standing(context.index)) == 1)
        await until(pilot, lambda: "told last: “38 per cent of capacity”" in on_screen(app))
        await pilot.press("enter")
        await until(pilot, lambda: len(turns_of(app)) == 2)
        await enter(pilot, "/watch")
        await until(pilot, lambda: isinstance(app.screen, WatchesScreen))
        await pilot.press(*"full", "home", "delete")
        assert app.screen.query_one(Input).value == "ull"
        assert watches.standing(context.index)
        await pilot.press("end", "delete")
        await until(pilot, lambda: not watches.standing(context.index))


def turns_of(app: ChatApp) -> list[object]:
    return list(app.chat.query_one(Log).turns)


async def test_unwatch_takes_a_question_away_and_says_what_it_needs() -> None:
    context = recording_context()
    app = app_with(context)
    async with app.run_test(size=(100, 40)) as pilot:
        await ready(pilot)
        number = context.require_recorder().watches.add(context.index, "How full is it?").id
        await enter(pilot, "/unwatch it")
        await until(pilot, lambda: "takes the number" in status_text(app))
        app.screen.query_one(Prompt).clear()
        await enter(pilot, f"/unwatch {number}")
        await until(pilot, lambda: "is no standing question any more" in status_text(app))


@pytest.mark.parametrize("line", ["/watch How full?", "/watch"])
async def test_where_nothing_is_kept_no_question_stands(line: str) -> None:
    app = chat()
    async with app.run_test(size=(100, 40)) as pilot:
        await ready(pilot)
        await enter(pilot, line)
        await until(pilot, lambda: "Conversations are not kept" in status_text(app))


async def test_a_note_by_command_shows_in_the_open_dossier() -> None:
    context = recording_context()
    app = app_with(context)
    async with app.run_test(size=(100, 40)) as pilot:
        await ask(pilot, "How low?")
        await enter(pilot, "/pin")
        await enter(pilot, "/note 1 compare with May")
        await until(pilot, lambda: "Noted at quote 1." in status_text(app))
        await enter(pilot, "/dossier")
        await until(pilot, lambda: "compare with May" in on_screen(app))
        app.screen.dismiss()
        await enter(pilot, "/unpin 1")
        await until(pilot, lambda: "Removed from the dossier" in status_text(app))
        assert not context.dossier.pins(context.current)
