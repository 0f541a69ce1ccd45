from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event

import pytest
from textual.widgets import Input

from index.build.job import BuildReceipt
from index.build.progress import BuildProgress
from index.errors import NothingToIndex
from tests.tui.chatting import DONE, LoadedChat, app_context, screen_rows
from tests.tui.waiting import until
from tui.app.app import ChatApp
from tui.archive import welcome_screen
from tui.archive.folder_glance import FolderGlance, glance_at
from tui.archive.welcome_screen import WelcomeScreen
from tui.chat.screen import ChatScreen
from tui.config.known_archives import remember_archive
from tui.services.context import AppContext
from tui.ui.key_bar import KeyBar


class BuildingApp(LoadedChat):
    """A chat that builds by a script and records the folders."""

    def __init__(self, script: Callable[[BuildProgress], BuildReceipt]) -> None:
        super().__init__(self._new_context)
        self.script = script
        self.corpora: list[Path] = []

    def _new_context(self) -> AppContext:
        context = app_context(index=Path("no-such-index"))
        context.builder = self.build
        return context

    def build(self, folders: Sequence[Path], progress: BuildProgress) -> BuildReceipt:
        self.corpora.extend(folders)
        return self.script(progress)


def reads(app: ChatApp, words: str) -> Callable[[], bool]:
    return lambda: any(words in row for row in screen_rows(app.screen))


def reads_across_lines(app: ChatApp, path: Path) -> bool:
    """Return whether a path stands on the screen, broken where the line ends."""
    return str(path) in "".join(row.strip(" │") for row in screen_rows(app.screen))


async def test_without_an_index_it_offers_the_sample_corpus(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "corpus/demo").mkdir(parents=True)
    app = BuildingApp(lambda progress: DONE)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, WelcomeScreen))
        assert app.screen.query_one(Input).value == "./corpus/demo"


async def test_what_is_typed_takes_the_place_of_the_proposed_folder_and_tab_accepts_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "corpus/demo").mkdir(parents=True)
    app = BuildingApp(lambda progress: DONE)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, WelcomeScreen))
        field = app.screen.query_one(Input)
        await pilot.press("tab")
        assert field.value == "./corpus/demo/"
    other = BuildingApp(lambda progress: DONE)
    async with other.run_test() as pilot:
        await until(pilot, lambda: isinstance(other.screen, WelcomeScreen))
        await pilot.press("t", "w", "o")
        assert other.screen.query_one(Input).value == "two"


async def test_enter_builds_from_the_folder_tells_what_was_built_and_goes_to_the_chat(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("One.", encoding="utf-8")
    app = BuildingApp(lambda progress: DONE)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, WelcomeScreen))
        app.screen.query_one(Input).value = str(tmp_path)
        await until(pilot, reads(app, "1 file, 1 can be read (.txt 1)"))
        await pilot.press("enter")
        await until(pilot, reads(app, "Built in"))
        assert reads(app, "2 articles, 2 new")()
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ChatScreen))
    assert app.corpora == [tmp_path]


async def test_the_progress_is_seen_and_escape_stops_the_build() -> None:
    go = Event()

    def slow(progress: BuildProgress) -> BuildReceipt:
        while not go.wait(0.005):
            progress("embedding", 34, 120)
        return DONE

    app = BuildingApp(slow)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, WelcomeScreen))
        await until(pilot, reads(app, "can be read"))
        await pilot.press("enter")
        await until(pilot, reads(app, "embedding the passages · 34 of 120 passages"))
        assert reads(app, "━━━")()
        await pilot.press("escape")
        await until(pilot, reads(app, "■ Stopped. Nothing was changed."))
        assert isinstance(app.screen, WelcomeScreen)


async def test_quitting_stops_the_build() -> None:
    stopped = Event()

    def slow(progress: BuildProgress) -> BuildReceipt:
        try:
            while True:
                stopped.wait(0.005)
                progress("embedding", 34, 120)
        finally:
            stopped.set()

    app = BuildingApp(slow)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, WelcomeScreen))
        await until(pilot, reads(app, "can be read"))
        await pilot.press("enter")
        await until(pilot, reads(app, "embedding"))
    assert stopped.wait(5)


async def test_an_error_is_told_in_place_and_another_folder_can_be_tried() -> None:
    outcomes: list[Callable[[], BuildReceipt]] = [lambda: DONE]

    def fail_first(progress: BuildProgress) -> BuildReceipt:
        if len(app.corpora) == 1:
            raise NothingToIndex(Path("empty"), [])
        return outcomes[0]()

    app = BuildingApp(fail_first)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, WelcomeScreen))
        await until(pilot, reads(app, "can be read"))
        await pilot.press("enter")
        await until(pilot, reads(app, "✗ error  No article could be read in empty"))
        await pilot.press("enter")
        await until(pilot, reads(app, "Built in"))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ChatScreen))


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (140, 40)])
async def test_it_fits_every_size(size: tuple[int, int]) -> None:
    app = BuildingApp(lambda progress: DONE)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: bool(app.screen.query(KeyBar)))
        await pilot.pause()
        assert reads(app, "There is no index at no-such-index yet.")()
        assert "⏎ build" in screen_rows(app.screen)[-1]


async def test_an_empty_field_asks_for_a_folder_and_the_home_of_nobody_is_none() -> None:
    app = BuildingApp(lambda progress: DONE)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, WelcomeScreen))
        app.screen.query_one(Input).value = " "
        await pilot.press("enter")
        await until(pilot, reads(app, "Name the folder with your articles"))
        app.screen.query_one(Input).value = "~nosuchperson"
        await pilot.press("enter")
        await until(pilot, reads(app, "in the home folder of nobody"))
        assert app.corpora == []


async def test_while_it_builds_no_other_folder_can_be_typed() -> None:
    def script(progress: BuildProgress) -> BuildReceipt:
        while True:
            progress("reading", 1, 2)
            Event().wait(0.005)

    app = BuildingApp(script)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, WelcomeScreen))
        field = app.screen.query_one(Input)
        path = field.value
        await until(pilot, reads(app, "can be read"))
        await pilot.press("enter")
        await until(pilot, lambda: field.disabled)
        await pilot.press("x", "escape")
        await until(pilot, reads(app, "Stopped. Nothing was changed."))
        assert field.has_focus
        assert field.value == path


async def test_a_folder_that_was_not_looked_at_yet_is_shown_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = Event()

    def slow_glance(path: Path) -> FolderGlance:
        looked.wait(5)
        return glance_at(path)

    monkeypatch.setattr(welcome_screen, "glance_at", slow_glance)
    (tmp_path / "one.txt").write_text("One.", encoding="utf-8")
    app = BuildingApp(lambda progress: DONE)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, WelcomeScreen))
        app.screen.query_one(Input).value = str(tmp_path)
        await pilot.press("enter")
        await until(pilot, reads(app, "⏎ once more builds from it"))
        assert app.corpora == []
        looked.set()
        await until(pilot, reads(app, "1 file, 1 can be read"))
        assert reads_across_lines(app, tmp_path)


async def test_tab_completes_the_path(tmp_path: Path) -> None:
    for name in ("harbour-gazette", "harbour-post", "valley"):
        (tmp_path / name).mkdir()
    app = BuildingApp(lambda progress: DONE)
    async with app.run_test(size=(120, 30)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, WelcomeScreen))
        field = app.screen.query_one(Input)
        field.value = f"{tmp_path}/h"
        await pilot.press("tab")
        assert field.value == f"{tmp_path}/harbour-"
        await until(pilot, reads(app, "harbour-gazette  harbour-post"))
        field.value = f"{tmp_path}/v"
        await pilot.press("tab")
        assert field.value == f"{tmp_path}/valley/"


async def test_an_archive_used_before_can_be_gone_on_with(tmp_path: Path) -> None:
    known = tmp_path / "known"
    known.mkdir()
    (known / "CURRENT").write_text("gen-000001", encoding="utf-8")
    context = app_context(index=Path("no-such-index"))
    remember_archive(context.user_dirs.archives, known)
    app = LoadedChat(lambda: context)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, WelcomeScreen))
        assert reads_across_lines(app, known)
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, ChatScreen))
    assert context.index == known
