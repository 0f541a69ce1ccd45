"""The chat on a screen of a test, and what is to be seen on it."""

import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from textual.pilot import Pilot
from textual.screen import Screen

from index.build.build import Receipt
from qa.answer import Answer
from tests.tui.scripted import ScriptedAsker
from tests.tui.waiting import until
from tui.app.app import ChatApp
from tui.app.splash import Curtain
from tui.chat.log import Log
from tui.chat.prompt import Prompt
from tui.chat.status_bar import TopLine
from tui.config.user_dirs import Places
from tui.conversation.recorder import Keeper
from tui.conversation.store import Store
from tui.conversation.turn import Turn
from tui.services.assistant import OpenAsker
from tui.services.context import Desk
from tui.ui.key_bar import KeyLine

DONE = Receipt(1, 2, 2, 2, 0, 0, 0, (), 0.1)
"""What a build ends with."""
HERE = Path(__file__).parent
"""A folder that exists, as that of an index does; the scripted assistant reads nothing of it."""


def desk(asker: ScriptedAsker | None = None, index: Path = HERE) -> Desk:
    """Keeps nothing, and writes into a folder of its own where it must."""
    scripted = asker or ScriptedAsker()
    return Desk(lambda: scripted, index, Places.below(Path(tempfile.mkdtemp())))


def at_desk(asker: ScriptedAsker) -> Desk:
    """With the assistant open, as the plain dialogue has it."""
    made = desk(asker)
    made.opened(asker)
    return made


class FurnishedChat(ChatApp):
    """A test begins behind the curtain; those of the curtain itself take `ChatApp`."""

    @asynccontextmanager
    async def run_test(self, **options: Any) -> AsyncIterator[Pilot[None]]:
        async with super().run_test(**options) as pilot:
            await furnished(pilot)
            yield pilot


async def furnished(pilot: Pilot[None]) -> None:
    await until(pilot, lambda: not pilot.app.screen.query(Curtain))


def app_at(made: Desk) -> ChatApp:
    return FurnishedChat(lambda: made)


def chat(asker: ScriptedAsker | None = None) -> ChatApp:
    return app_at(desk(asker))


def opening(open_asker: OpenAsker) -> ChatApp:
    """An assistant that is opened in some way of its own."""
    made = desk()
    made.open_asker = open_asker
    return app_at(made)


def scripted(script: Callable[[str], Answer]) -> ChatApp:
    """Every question is answered by `script`."""
    return chat(ScriptedAsker(otherwise=script))


def shown(screen: Screen[object]) -> list[str]:
    """The rows of the screen as they go to the terminal."""
    return [strip.text for strip in screen._compositor.render_strips()]


def turns(app: ChatApp) -> list[Turn]:
    return app.screen.query_one(Log).turns


async def ready(pilot: Pilot[None]) -> None:
    await until(pilot, lambda: not pilot.app.screen.query_one(TopLine).pending)


async def ask(pilot: Pilot[None], question: str, *, wait: bool = True) -> Turn:
    """Enter a question, and wait for its answer."""
    before = len(pilot.app.screen.query_one(Log).turns)
    pilot.app.screen.query_one(Prompt).load_text(question)
    pilot.app.screen.query_one(Prompt).focus()
    await pilot.press("enter")
    await until(pilot, lambda: len(pilot.app.screen.query_one(Log).turns) > before)
    turn = pilot.app.screen.query_one(Log).turns[-1]
    if wait:
        await until(pilot, lambda: not turn.open)
    return turn


def keeping(asker: ScriptedAsker | None = None) -> Desk:
    made = desk(asker)
    made.keeper = Keeper(lambda: Store(made.places.sessions), made.index)
    return made


def again(before: Desk, asker: ScriptedAsker | None = None) -> Desk:
    """The next run with the same folders."""
    made = desk(asker)
    made.places = before.places
    made.keeper = Keeper(lambda: Store(made.places.sessions), made.index)
    return made


async def enter(pilot: Pilot[None], line: str) -> None:
    pilot.app.screen.query_one(Prompt).load_text(line)
    pilot.app.screen.query_one(Prompt).focus()
    await pilot.press("end", "space", "enter")
    await pilot.pause()


def said(app: ChatApp) -> str:
    return app.screen.query_one(KeyLine).said


async def kept_conversation() -> Desk:
    first = keeping()
    app = app_at(first)
    async with app.run_test() as pilot:
        await ask(pilot, "How low did it fall?")
    return first
