"""The chat on a screen of a test, and what is to be seen on it."""

from collections.abc import Callable
from pathlib import Path

from textual.pilot import Pilot
from textual.screen import Screen

from qa.answer import Answer
from tests.tui.scripted import ScriptedAsker
from tests.tui.waiting import until
from tui.app import ChatApp
from tui.turn import Turn
from tui.widgets.log import Log
from tui.widgets.prompt import Prompt
from tui.widgets.top_line import TopLine

HERE = Path(__file__).parent
"""A folder that exists, as that of an index does; the scripted assistant reads nothing of it."""


def chat(asker: ScriptedAsker | None = None) -> ChatApp:
    scripted = asker or ScriptedAsker()
    return ChatApp(lambda: scripted, HERE)


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
