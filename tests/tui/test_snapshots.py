"""What the screens look like, at the two sizes of the design. Accept a change with `--snapshot-update` after looking at it."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual import constants
from textual.pilot import Pilot
from textual.widgets import Input

from tests.tui.chatting import ask, chat, desk
from tests.tui.scripted import ScriptedAsker, cost
from tests.tui.waiting import until
from tui.app import ChatApp
from tui.screens.article import ArticleScreen
from tui.screens.welcome import WelcomeScreen
from tui.widgets.prompt import Prompt

Compare = Callable[..., bool]
SIZES = pytest.mark.parametrize("size", [(80, 24), (140, 40)], ids=["80x24", "140x40"])


@pytest.fixture(autouse=True)
def _nothing_moves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(constants, "TEXTUAL_ANIMATIONS", "none")


def after(question: str, *keys: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    async def run(pilot: Pilot[None]) -> None:
        pilot.app.screen.query_one(Prompt).cursor_blink = False
        await ask(pilot, question)
        await pilot.press(*keys)
        if keys:
            await until(pilot, lambda: isinstance(pilot.app.screen, ArticleScreen))
        await pilot.pause()

    return run


@SIZES
def test_an_answer(snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(chat(), terminal_size=size, run_before=after("How low did the Alder reservoir fall?"))


@SIZES
def test_not_found(snap_compare: Compare, size: tuple[int, int]) -> None:
    app = chat(ScriptedAsker(otherwise=cost))
    assert snap_compare(app, terminal_size=size, run_before=after("What will it cost farmers in 2025?"))


@SIZES
def test_an_article(snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(chat(), terminal_size=size, run_before=after("How low did it fall?", "tab", "1"))


@SIZES
def test_welcome(snap_compare: Compare, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)

    async def still(pilot: Pilot[None]) -> None:
        await until(pilot, lambda: isinstance(pilot.app.screen, WelcomeScreen))
        pilot.app.screen.query_one(Input).cursor_blink = False
        await pilot.pause()

    assert snap_compare(ChatApp(desk(index=Path(".pullquote"))), terminal_size=size, run_before=still)
