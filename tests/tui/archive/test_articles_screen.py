"""The list of articles: pages read beside the keys, narrowed by typing, sorted, marked once they are read."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from threading import Event, get_ident

import pytest
from textual.command import CommandList
from textual.pilot import Pilot
from textual.widgets import Input

from index.article import Article, SourceRef
from index.store.headlines import HeadlineQuery
from tests.tui.chatting import app_with, chat, enter, next_run, ready, recording_context, screen_rows, status_text
from tests.tui.scripted import RESERVOIR, TRIBUNE, ScriptedArchive, ScriptedAssistant, ScriptedHeadlines
from tests.tui.waiting import until
from tui.app.app import ChatApp
from tui.archive.articles_screen import ArticlesScreen
from tui.archive.headline_table import HeadlineTable
from tui.article.screen import ArticleScreen
from tui.chat.screen import ChatScreen

MANY = 5_000


class ManyHeadlines(ScriptedHeadlines):
    """Headlines that record which rows were read, and in which threads; `go_on` holds them back."""

    def __init__(self, sources: Sequence[SourceRef]) -> None:
        super().__init__(list(sources))
        self.read: list[int] = []
        self.threads: set[int] = set()
        self.go_on = Event()
        self.go_on.set()

    def page(self, query: HeadlineQuery, first: int, size: int) -> list[SourceRef]:
        self.go_on.wait(10)
        self.read.append(first)
        self.threads.add(get_ident())
        return super().page(query, first, size)


class ManyArticles(ScriptedArchive):
    """An archive of many short articles."""

    def __init__(self, count: int = MANY) -> None:
        days = [date(2024, 1, 1) + timedelta(days=n) for n in range(count)]
        articles = [Article(f"a{n}", f"Headline {n}", "Text.", days[n], f"Outlet {n % 7}", "Ana Roe") for n in range(count)]
        super().__init__({article.id: article for article in articles})
        self.listed = ManyHeadlines([SourceRef.of(article) for article in articles])

    @property
    def headlines(self) -> ScriptedHeadlines:
        return self.listed


def many() -> tuple[ChatApp, ManyHeadlines]:
    assistant, archive = ScriptedAssistant(), ManyArticles()
    assistant.archive = archive
    return chat(assistant), archive.listed


def shows(app: ChatApp, text: str) -> bool:
    return any(text in row for row in screen_rows(app.screen))


def table(app: ChatApp) -> HeadlineTable:
    return app.screen.query_one(HeadlineTable)


async def open_list(pilot: Pilot[None], line: str = "/articles") -> None:
    await ready(pilot)
    await enter(pilot, line)
    await until(pilot, lambda: isinstance(pilot.app.screen, ArticlesScreen))
    screen = pilot.app.screen
    await until(pilot, lambda: screen.query_one(HeadlineTable).pages.query_number)


async def test_the_newest_come_first_and_the_place_in_the_list_is_told() -> None:
    app, _ = many()
    async with app.run_test(size=(80, 24)) as pilot:
        await open_list(pilot)
        await until(pilot, lambda: shows(app, "▸  8 Sep 2037   Outlet 1"))
        assert shows(app, "1–17 of 5,000 · newest first")


async def test_pages_are_read_in_a_worker_and_only_those_that_are_seen() -> None:
    app, listed = many()
    async with app.run_test(size=(80, 24)) as pilot:
        await open_list(pilot)
        await pilot.press("ctrl+end")
        await until(pilot, lambda: shows(app, "4,984–5,000 of 5,000"))
        await until(pilot, lambda: shows(app, "▸  1 Jan 2024"))
        assert get_ident() not in listed.threads
        assert set(listed.read) <= {0, 100, 4800, 4900}


async def test_typing_narrows_the_list_and_escape_takes_the_words_back_and_then_leaves() -> None:
    app, _ = many()
    async with app.run_test(size=(80, 24)) as pilot:
        await open_list(pilot)
        await pilot.press(*"headline 123")
        await until(pilot, lambda: shows(app, "of 15 ·"))
        await pilot.press("escape")
        await until(pilot, lambda: shows(app, "of 5,000 ·"))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ChatScreen))


async def test_words_that_no_article_has_are_told() -> None:
    app, _ = many()
    async with app.run_test(size=(60, 20)) as pilot:
        await open_list(pilot, "/find nowhere")
        await until(pilot, lambda: shows(app, "No headline, outlet or author has these words."))
        await pilot.press("enter", "down", "up", "ctrl+end", "pagedown", "f6")
        await until(pilot, lambda: shows(app, "none · oldest first"))


async def test_a_key_sorts_by_each_order_in_turn() -> None:
    app, _ = many()
    async with app.run_test(size=(80, 24)) as pilot:
        await open_list(pilot)
        for order, first in [
            ("oldest first", "▸  1 Jan 2024   Outlet 0"),
            ("by outlet", "Outlet 0"),
            ("by headline", "▸  1 Jan 2024"),
            ("newest first", "▸  8 Sep 2037"),
        ]:
            await pilot.press("f6")
            await until(pilot, lambda order=order, first=first: shows(app, order) and shows(app, first))  # type: ignore[misc]


async def test_an_article_is_read_with_enter_marked_and_the_place_is_kept() -> None:
    app, _ = many()
    async with app.run_test(size=(80, 24)) as pilot:
        await open_list(pilot)
        await pilot.press("down", "down", "pagedown", "enter")
        await until(pilot, lambda: isinstance(app.screen, ArticleScreen))
        assert shows(app, "Headline 4981")
        await pilot.press("escape")
        await until(pilot, lambda: shows(app, "▸✓ 21 Aug 2037"))
        assert sum("✓" in row for row in screen_rows(app.screen)) == 1


async def test_the_mark_is_there_in_the_next_run() -> None:
    context = recording_context()
    app = app_with(context)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_list(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: context.reading.read_among(["a2"]))
    later = app_with(next_run(context))
    async with later.run_test(size=(80, 24)) as pilot:
        await open_list(pilot)
        await until(pilot, lambda: shows(later, "▸✓ 16 Aug 2024  Valley Tribune"))


async def test_every_way_to_an_article_marks_it_as_read() -> None:
    context = recording_context()
    app = app_with(context)
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        app.open_article_by_id("a1")
        await until(pilot, lambda: context.reading.read_among(["a1", "a2"]) == {"a1"})


async def test_a_click_reads_the_article_under_the_mouse() -> None:
    app, _ = many()
    async with app.run_test(size=(80, 24)) as pilot:
        await open_list(pilot)
        await until(pilot, lambda: shows(app, "Headline 4996"))
        row = next(n for n, text in enumerate(screen_rows(app.screen)) if "Headline 4996" in text)
        await pilot.click(offset=(40, row))
        await until(pilot, lambda: isinstance(app.screen, ArticleScreen) and app.screen.article.id == "a4996")


async def test_in_the_list_the_letters_move_and_tab_leads_there_and_back() -> None:
    app, _ = many()
    async with app.run_test(size=(80, 24)) as pilot:
        await open_list(pilot)
        await pilot.press("tab", "j", "j", "k", "d")
        await until(pilot, lambda: table(app).cursor == 17)
        await pilot.press("G", "g", "j")
        assert table(app).cursor == 1
        await pilot.press("tab", "x")
        assert app.screen.query_one(Input).value == "x"


async def test_enter_pressed_before_the_narrowed_rows_are_there_reads_the_first_of_them() -> None:
    app, listed = many()
    async with app.run_test(size=(80, 24)) as pilot:
        await open_list(pilot)
        listed.go_on.clear()
        await pilot.press(*"headline 4321", "enter")
        await pilot.pause(0.1)
        assert isinstance(app.screen, ArticlesScreen)
        listed.go_on.set()
        await until(pilot, lambda: isinstance(app.screen, ArticleScreen) and app.screen.article.id == "a4321")


async def test_two_presses_of_enter_open_one_article() -> None:
    app, _ = many()
    async with app.run_test(size=(80, 24)) as pilot:
        await open_list(pilot)
        await pilot.press("enter", "enter")
        await until(pilot, lambda: isinstance(app.screen, ArticleScreen))
        await pilot.pause(0.2)
        assert sum(isinstance(screen, ArticleScreen) for screen in app.screen_stack) == 1


async def test_while_a_page_is_awaited_keys_move_on_and_one_page_is_read_at_a_time() -> None:
    app, listed = many()
    async with app.run_test(size=(80, 24)) as pilot:
        await open_list(pilot)
        await until(pilot, lambda: 100 in listed.read)
        listed.read.clear()
        listed.go_on.clear()
        await pilot.press(*["pagedown"] * 60)
        assert table(app).cursor == 60 * 16
        assert shows(app, "…")
        listed.go_on.set()
        await until(pilot, lambda: shows(app, "Headline 4039"))
        assert len(listed.read) <= 5  # of the ten that were scrolled past


async def test_an_archive_that_was_built_again_meanwhile_is_listed_anew() -> None:
    app, listed = many()
    async with app.run_test(size=(80, 24)) as pilot:
        await open_list(pilot)
        await until(pilot, lambda: 100 in listed.read)
        newer = ScriptedAssistant()
        newer.archive = ManyArticles(4_000)
        newer.archive.generation = 2
        app.context.use_assistant(newer)
        await pilot.press("ctrl+end")
        await until(pilot, lambda: shows(app, "of 4,000 ·") and shows(app, "▸  1 Jan 2024"))


async def test_a_list_of_an_archive_that_is_gone_says_so() -> None:
    app, _ = many()
    async with app.run_test(size=(80, 24)) as pilot:
        await open_list(pilot)
        app.context.use_assistant(ScriptedAssistant())
        app.context.assistant_handle.replace(None)
        await pilot.press("x")
        await until(pilot, lambda: "archive is not open" in status_text(app))


async def test_a_list_asked_for_before_the_archive_is_open_waits_for_it() -> None:
    app = chat()
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        app.context.assistant_handle.replace(None)
        await enter(pilot, "/articles")
        await until(pilot, lambda: "not open yet" in status_text(app))
        assert isinstance(app.screen, ChatScreen)


@pytest.mark.parametrize("size", [(60, 20), (140, 40)])
async def test_the_palette_opens_the_list(size: tuple[int, int]) -> None:
    assistant = ScriptedAssistant()
    assistant.archive.articles_by_id = {a.id: a for a in (RESERVOIR, TRIBUNE, replace(TRIBUNE, id="a3", published=None))}
    app = chat(assistant)
    async with app.run_test(size=size) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+p")
        await pilot.press(*"the articles")
        await until(pilot, lambda: shows(app, "all, the newest first"))
        await until(pilot, lambda: app.screen.query_one(CommandList).highlighted == 0)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ArticlesScreen))
        await until(pilot, lambda: shows(app, "1–3 of 3") and shows(app, "no date"))
        assert shows(app, "Teresa Caldas") == (size[0] == 140)
