"""Mishaps around a conversation, and what a person is told then."""

import os
import signal
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from textual.message import Message
from textual.widgets import Input

from index.build.job import BuildReceipt
from index.build.progress import BuildProgress
from index.inspect import freshness
from index.inspect.freshness import FolderChanges
from index.store.archive import Archive
from qa.answer import Answer
from tests.tui.chatting import (
    app_context,
    app_with,
    ask,
    chat,
    enter,
    kept_conversation,
    next_run,
    ready,
    screen_rows,
    status_text,
    turns,
)
from tests.tui.scripted import RESERVOIR, TRIBUNE, ScriptedAssistant, answered, cite
from tests.tui.waiting import until
from tui.app import actions
from tui.app.help_screen import HelpScreen
from tui.article import find
from tui.article.body import GUTTER_CELLS, ArticleText
from tui.article.screen import ArticleScreen
from tui.article.wrapping import wrap_text
from tui.chat.prompt import Prompt
from tui.chat.sessions_screen import SessionsScreen
from tui.conversation.recheck import ArticleLookup
from tui.conversation.store import Session
from tui.conversation.turn import Turn
from tui.services import folder_worker
from tui.services.archive_messages import FolderCompared
from tui.services.assistant_handle import AssistantHandle
from tui.services.context import AppContext
from tui.ui.dialogs import InputDialog
from tui.ui.key_bar import KeyBar


async def test_the_folder_is_compared_again_when_the_archive_screen_opens(
    counted: AppContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    results = [FolderChanges(), FolderChanges(changed=("a.txt",))]
    monkeypatch.setattr(freshness, "folder_changes", lambda *_: results.pop(0))
    assistant = ScriptedAssistant()
    assistant.archive.folders = (tmp_path,)
    counted.open_assistant = lambda: assistant
    app = app_with(counted)
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await until(pilot, lambda: counted.folder_notice == "")
        await pilot.press("f4")
        await until(pilot, lambda: any("1 changed" in row for row in screen_rows(app.screen)))


async def test_a_build_that_was_stopped_is_told_as_stopped(counted: AppContext) -> None:
    def build(folders: Sequence[Path], progress: BuildProgress) -> BuildReceipt:
        while True:
            progress("reading", 1, 2)
            Event().wait(0.005)

    counted.builder = build
    app = app_with(counted)
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await enter(pilot, "/index .")
        await pilot.press("f4")
        await until(pilot, lambda: any("x stop building" in row for row in screen_rows(app.screen)))
        await pilot.press("x")
        await until(pilot, lambda: any("■ Stopped. Nothing was changed." in row for row in screen_rows(app.screen)))


async def test_going_on_where_nothing_is_kept_says_so_and_stops_nothing() -> None:
    assistant = ScriptedAssistant()
    assistant.allow_answers.clear()
    app = chat(assistant)
    async with app.run_test(size=(100, 30)) as pilot:
        turn = await ask(pilot, "How low?", wait=False)
        for line in ("/resume 1", "/rename x"):
            await enter(pilot, line)
            await until(pilot, lambda: "not kept" in status_text(app))
            assert app.screen.query_one(Prompt).text.strip() == line
        assert turn.is_open
        assistant.allow_answers.set()


async def test_a_conversation_that_another_chat_has_deleted_is_told() -> None:
    context = next_run(await kept_conversation())
    app = app_with(context)
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await pilot.press("f3")
        await until(pilot, lambda: isinstance(app.screen, SessionsScreen))
        assert context.recorder is not None
        context.recorder.delete(context.recorder.sessions()[0].id)
        await pilot.press("f2")
        await until(pilot, lambda: "not there any more" in status_text(app))


async def test_an_article_that_has_left_the_archive_is_told() -> None:
    assistant = ScriptedAssistant()
    app = chat(assistant)
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await enter(pilot, "/find reservoir")
        await until(pilot, lambda: any("Alder reservoir falls" in row for row in screen_rows(app.screen)))
        assistant.archive.articles_by_id.clear()
        await pilot.press("enter")
        await until(pilot, lambda: "a1" in status_text(app))


async def test_the_next_citation_goes_on_past_one_that_is_gone_from_the_same_article() -> None:
    missing_quote = replace(cite(RESERVOIR, "71 per cent", 2), quote="99 per cent")
    citations = (cite(RESERVOIR, "38 per cent of capacity", 1), missing_quote, cite(TRIBUNE, "38 per cent of capacity", 3))
    app = chat(ScriptedAssistant(default_answer=lambda question: answered(question, 3, *citations)))
    async with app.run_test(size=(100, 30)) as pilot:
        await ask(pilot, "How low?")
        await pilot.press("tab", "1")
        await until(pilot, lambda: isinstance(app.screen, ArticleScreen))
        await pilot.press("greater_than_sign")
        await until(pilot, lambda: "no longer in it" in status_text(app))
        await pilot.press("greater_than_sign")
        await until(pilot, lambda: any("[3]" in row for row in screen_rows(app.screen)))


async def test_finding_goes_on_from_where_it_began_and_enter_stays_at_the_match() -> None:
    long = replace(RESERVOIR, text="\n\n".join([*["the other paragraph"] * 40, RESERVOIR.text, "the end"]))
    assistant = ScriptedAssistant(
        default_answer=lambda question: answered(question, 1, cite(long, "38 per cent of capacity", 1))
    )
    assistant.archive.articles_by_id["a1"] = long
    app = chat(assistant)
    async with app.run_test(size=(80, 24)) as pilot:
        await ask(pilot, "How low?")
        await pilot.press("tab", "1")
        await until(pilot, lambda: isinstance(app.screen, ArticleScreen))
        body = app.screen.query_one(ArticleText)
        await until(pilot, lambda: body.scroll_y > 20)
        first_offset = wrap_text(long.text, body.scrollable_content_region.width - GUTTER_CELLS)[round(body.scroll_y)][0]
        await pilot.press("slash", *"the")
        assert find.find_matches(long.text, "the")[body.match][0] >= first_offset
        await pilot.press(*" end")
        match = body.match
        await pilot.press("enter")
        await pilot.pause()
        assert any("the end" in row for row in screen_rows(app.screen)[:-2])
        await pilot.press("slash", *"the")
        await until(pilot, lambda: any("“the”" in row for row in screen_rows(app.screen)))
        assert match == 0
        assert body.match > 20


async def test_escape_stops_the_question_though_the_sources_once_lay_over() -> None:
    assistant = ScriptedAssistant()
    app = chat(assistant)
    async with app.run_test(size=(80, 24)) as pilot:
        await ask(pilot, "How low?")
        await pilot.press("f2")
        await pilot.resize_terminal(140, 40)
        await pilot.pause()
        assistant.allow_answers.clear()
        turn = await ask(pilot, "And now?", wait=False)
        await pilot.press("escape")
        assert turn.state == "stopped"
        assistant.allow_answers.set()


async def test_a_long_message_takes_rows_and_one_over_a_sheet_is_shown_below_it() -> None:
    app = chat()
    async with app.run_test(size=(60, 20)) as pilot:
        await ready(pilot)
        await enter(pilot, "/theme nonsense")
        await until(pilot, lambda: any("There are ansi-dark" in row for row in screen_rows(app.screen)[-3:]))
        await pilot.press("f1")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))
        app.say("seen from below")
        assert app.chat.query_one(KeyBar).message_text == "seen from below"


async def test_remapped_keys_are_those_of_the_card() -> None:
    context = app_context()
    context.keys = {"copy": "x", "sessions": "f9"}
    app = app_with(context)
    async with app.run_test(size=(100, 30)) as pilot:
        assert any("F9 conversations" in row for row in screen_rows(app.screen))
        await ask(pilot, "How low?")
        assert any("x copies the sentence" in row for row in screen_rows(app.screen))


async def test_a_field_of_a_dialog_holds_no_control_sequence(counted: AppContext) -> None:
    assistant = ScriptedAssistant()
    assistant.archive.folders = (Path("/news\x1b]52;c;aGFjaw==\x07"),)
    counted.open_assistant = lambda: assistant
    app = app_with(counted)
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await pilot.press("f4", "f")
        await until(pilot, lambda: isinstance(app.screen, InputDialog))
        assert "\x1b" not in app.screen.query_one(Input).value


def test_an_interrupt_is_the_editors() -> None:
    before = signal.getsignal(signal.SIGINT)  # a shell that starts the tests in the background has them ignore it
    with actions._editor_interrupts():
        os.kill(os.getpid(), signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before


async def test_a_sign_that_a_person_made_a_key_is_typed_in_the_prompt_all_the_same() -> None:
    context = app_context()
    context.keys = {"sources": "number_sign"}
    app = app_with(context)
    async with app.run_test() as pilot:
        await ask(pilot, "How low?")
        await pilot.press("number_sign")
        assert app.screen.query_one(Prompt).text == "#"


def test_a_comparison_of_the_folder_ends_silently_with_the_chat(tmp_path: Path, index: Path) -> None:
    assistant_handle, assistant, messages = AssistantHandle(), ScriptedAssistant(), list[Message]()
    assistant.archive.folders = (tmp_path / "corpus",)
    with closing(Archive.open(index)) as archive:
        assistant.archive.files = archive.catalogue.files  # type: ignore[attr-defined]
        assistant_handle.replace(assistant)
        folder_worker.compare_folder(assistant_handle, index, lambda: True, messages.append)
        assert messages == []
        folder_worker.compare_folder(assistant_handle, index, lambda: False, messages.append)
        assert messages == [FolderCompared("")]


async def test_nothing_is_asked_while_another_conversation_is_on_its_way(monkeypatch: pytest.MonkeyPatch) -> None:
    context, go = next_run(await kept_conversation()), Event()
    assert context.recorder is not None
    resume = context.recorder.resume

    def slowly(identity: int, articles: ArticleLookup) -> tuple[Session, list[Turn]]:
        go.wait(60)
        return resume(identity, articles)

    monkeypatch.setattr(context.recorder, "resume", slowly)
    app = app_with(context)
    async with app.run_test() as pilot:
        await ready(pilot)
        await enter(pilot, "/resume 1")
        turn = await ask(pilot, "And now?", wait=False)
        await pilot.pause(0.2)
        assert turn.state == "waiting"
        go.set()
        await until(pilot, lambda: len(turns(app)) == 2 and turns(app)[1].state == "answered")
        assert [turn.question for turn in turns(app)] == ["How low did it fall?", "And now?"]


async def test_a_bug_met_by_one_question_leaves_the_conversation_as_it_is() -> None:
    def broken(question: str) -> Answer:
        raise KeyError(question)

    app = chat(ScriptedAssistant({"Why?": broken}))
    async with app.run_test() as pilot:
        await ask(pilot, "How low?")
        await ask(pilot, "Why?")
        await ask(pilot, "And now?")
        assert [turn.state for turn in turns(app)] == ["answered", "failed", "answered"]
        assert "KeyError" in turns(app)[1].error


@pytest.mark.parametrize("keys", [(), ("f1",)], ids=["chat", "help"])
async def test_a_wide_window_that_becomes_very_narrow_at_once_ends_nothing(keys: Sequence[str]) -> None:
    app = chat()
    async with app.run_test(size=(140, 38)) as pilot:
        await ask(pilot, "How low did it fall?")
        await pilot.press(*keys)
        for width in (46, 1):
            await pilot.resize_terminal(140, 38)
            await pilot.resize_terminal(width, 33)
        await pilot.resize_terminal(60, 20)
        await pilot.press("escape")
        await until(pilot, lambda: any("38 per cent" in row for row in screen_rows(app.screen)))
