"""The chat on the screen of a test, and helpers that read the screen."""

import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from textual.pilot import Pilot
from textual.screen import Screen

from index.build.job import BuildReceipt
from qa.answer import Answer
from tests.tui.scripted import ScriptedAssistant
from tests.tui.waiting import until
from tui.app.app import ChatApp
from tui.app.splash import Splash
from tui.chat.log import Log
from tui.chat.prompt import Prompt
from tui.chat.status_bar import StatusBar
from tui.config.user_dirs import UserDirs
from tui.conversation.reading_record import ReadingRecord
from tui.conversation.recorder import SessionRecorder
from tui.conversation.store import SessionStore
from tui.conversation.turn import Turn
from tui.services.assistant import OpenAssistant
from tui.services.context import AppContext
from tui.ui.key_bar import KeyBar

DONE = BuildReceipt(1, 2, 2, 2, 0, 0, 0, (), 0.1)
"""The receipt of a scripted build."""
HERE = Path(__file__).parent
"""A folder that exists, in place of an index; the scripted assistant reads nothing from it."""


def app_context(assistant: ScriptedAssistant | None = None, index: Path = HERE) -> AppContext:
    """Return a context that records nothing, and writes into a folder of its own where it must."""
    scripted = assistant or ScriptedAssistant()
    return AppContext(lambda: scripted, index, UserDirs.under(Path(tempfile.mkdtemp())))


def context_with_assistant(assistant: ScriptedAssistant) -> AppContext:
    """Return a context with the assistant open, as the plain dialogue has it."""
    context = app_context(assistant)
    context.use_assistant(assistant)
    return context


class LoadedChat(ChatApp):
    """A chat whose test begins after the splash screen; tests of the splash screen itself take `ChatApp`."""

    @asynccontextmanager
    async def run_test(self, **options: Any) -> AsyncIterator[Pilot[None]]:
        async with super().run_test(**options) as pilot:
            await until_loaded(pilot)
            yield pilot


async def until_loaded(pilot: Pilot[None]) -> None:
    await until(pilot, lambda: not pilot.app.screen.query(Splash))


def app_with(context: AppContext) -> ChatApp:
    return LoadedChat(lambda: context)


def chat(assistant: ScriptedAssistant | None = None) -> ChatApp:
    return app_with(app_context(assistant))


def chat_opened_by(open_assistant: OpenAssistant) -> ChatApp:
    """Return a chat whose assistant is opened by a function of the test."""
    context = app_context()
    context.open_assistant = open_assistant
    return app_with(context)


def scripted_chat(script: Callable[[str], Answer]) -> ChatApp:
    """Return a chat in which `script` answers every question."""
    return chat(ScriptedAssistant(default_answer=script))


def screen_rows(screen: Screen[object]) -> list[str]:
    """Return the rows of the screen as they go to the terminal."""
    return [strip.text for strip in screen._compositor.render_strips()]


def turns(app: ChatApp) -> list[Turn]:
    return app.screen.query_one(Log).turns


async def ready(pilot: Pilot[None]) -> None:
    await until(pilot, lambda: not pilot.app.screen.query_one(StatusBar).pending)


async def ask(pilot: Pilot[None], question: str, *, wait: bool = True) -> Turn:
    """Enter a question and, with `wait`, wait until it has an outcome."""
    before = len(pilot.app.screen.query_one(Log).turns)
    pilot.app.screen.query_one(Prompt).load_text(question)
    pilot.app.screen.query_one(Prompt).focus()
    await pilot.press("enter")
    await until(pilot, lambda: len(pilot.app.screen.query_one(Log).turns) > before)
    turn = pilot.app.screen.query_one(Log).turns[-1]
    if wait:
        await until(pilot, lambda: not turn.is_open)
    return turn


def recording_context(assistant: ScriptedAssistant | None = None) -> AppContext:
    context = app_context(assistant)
    context.recorder = SessionRecorder(lambda: SessionStore(context.user_dirs.sessions), context.index)
    context.reading = ReadingRecord(context.user_dirs.sessions, context.index)
    return context


def next_run(before: AppContext, assistant: ScriptedAssistant | None = None) -> AppContext:
    """Return the context of a next run with the same folders."""
    context = app_context(assistant)
    context.user_dirs = before.user_dirs
    context.recorder = SessionRecorder(lambda: SessionStore(context.user_dirs.sessions), context.index)
    context.reading = ReadingRecord(context.user_dirs.sessions, context.index)
    return context


async def enter(pilot: Pilot[None], line: str) -> None:
    pilot.app.screen.query_one(Prompt).load_text(line)
    pilot.app.screen.query_one(Prompt).focus()
    await pilot.press("end", "space", "enter")
    await pilot.pause()


def status_text(app: ChatApp) -> str:
    return app.screen.query_one(KeyBar).message_text


async def kept_conversation() -> AppContext:
    first = recording_context()
    app = app_with(first)
    async with app.run_test() as pilot:
        await ask(pilot, "How low did it fall?")
    return first
