"""Pickers with more choices than a screen can show."""

from threading import get_ident

import pytest
from textual.content import Content
from textual.pilot import Pilot
from textual.widgets import Input

from index.article import Article
from tests.tui.chatting import chat, enter, ready, screen_rows
from tests.tui.scripted import ScriptedArchive, ScriptedAssistant, ScriptedHeadlines
from tests.tui.waiting import until
from tui.app.app import ChatApp
from tui.archive.articles_screen import ArticlesScreen
from tui.article.screen import ArticleScreen
from tui.ui.choice import Choice
from tui.ui.dialogs import InputDialog
from tui.ui.picker import MAX_CHOICES_SHOWN, Picker, PickList

MANY = [Choice(str(n), Content(f"Article {n}"), f"Article {n} of the HERALD") for n in range(10_000)]


def options(app: ChatApp) -> int:
    return app.screen.query_one(PickList).option_count


async def opened_picker(pilot: Pilot[None]) -> None:
    await ready(pilot)
    pilot.app.push_screen(Picker("Articles", MANY))
    await until(pilot, lambda: pilot.app.screen.query(PickList))
    await pilot.pause()


async def test_of_ten_thousand_choices_a_few_are_made_at_opening_and_at_each_key() -> None:
    app = chat()
    async with app.run_test(size=(100, 30)) as pilot:
        await opened_picker(pilot)
        option_counts = [options(app)]
        for key in "herald":
            await pilot.press(key)
            await pilot.pause()
            option_counts.append(options(app))
        assert max(option_counts) == MAX_CHOICES_SHOWN + 1


async def test_what_is_not_shown_is_counted_and_cannot_be_chosen() -> None:
    app = chat()
    async with app.run_test(size=(100, 30)) as pilot:
        await opened_picker(pilot)
        last = app.screen.query_one(PickList).get_option_at_index(MAX_CHOICES_SHOWN)
        assert "… 9,800 more" in str(last.prompt)
        assert "type to narrow" in str(last.prompt)
        assert last.disabled


async def test_one_beyond_those_shown_is_found_by_its_words() -> None:
    app = chat()
    async with app.run_test(size=(100, 30)) as pilot:
        await opened_picker(pilot)
        app.screen.query_one(Input).value = "9999 herald"
        await until(pilot, lambda: options(app) == 1)
        assert isinstance(app.screen, Picker)
        assert app.screen.chosen == "9999"


class WatchedArchive(ScriptedArchive):
    """An archive that records the threads in which its lists are read."""

    def __init__(self) -> None:
        super().__init__()
        self.threads: list[int] = []

    @property
    def headlines(self) -> ScriptedHeadlines:
        self.threads.append(get_ident())
        return super().headlines

    def article(self, identity: str) -> Article:
        self.threads.append(get_ident())
        return super().article(identity)

    def authors(self) -> list[str]:
        self.threads.append(get_ident())
        return super().authors()


@pytest.fixture
def watched() -> ScriptedAssistant:
    assistant = ScriptedAssistant()
    assistant.archive = WatchedArchive()
    return assistant


def threads(assistant: ScriptedAssistant) -> set[int]:
    assert isinstance(assistant.archive, WatchedArchive)
    return set(assistant.archive.threads)


async def test_the_articles_are_listed_beside_the_keys(watched: ScriptedAssistant) -> None:
    app = chat(watched)
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await enter(pilot, "/find reservoir")
        await until(pilot, lambda: isinstance(app.screen, ArticlesScreen))
        await until(pilot, lambda: any("Alder reservoir falls" in row for row in screen_rows(app.screen)))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ArticleScreen))
        assert get_ident() not in threads(watched)


async def test_the_palette_lists_the_articles_beside_the_keys(watched: ScriptedAssistant) -> None:
    app = chat(watched)
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+p")
        await pilot.pause()
        await pilot.press(*"water board")
        await until(pilot, lambda: any("Water board defends" in row for row in screen_rows(app.screen)))
        assert get_ident() not in threads(watched)


async def test_an_author_is_known_without_a_look_at_the_catalogue_from_the_keys(watched: ScriptedAssistant) -> None:
    app = chat(watched)
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await enter(pilot, "/author caldas")
        await until(pilot, lambda: app.chat.filters.authors == ("Teresa Caldas",))
        assert get_ident() not in threads(watched)


async def test_the_title_of_a_dialog_is_no_markup() -> None:
    app = chat()
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        for dialog in (InputDialog("[index] model", "", enter="change"), Picker("[red]Pins[/red]", ())):
            app.push_screen(dialog)
            await until(pilot, lambda: app.screen.query(Input))
            await pilot.pause()
            assert any(title in "\n".join(screen_rows(app.screen)) for title in ("[index] model", "[red]Pins[/red]"))
            app.pop_screen()
