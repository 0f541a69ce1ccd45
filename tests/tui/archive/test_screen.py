"""The archive screen opens the articles of an outlet, of a month, and all."""

from textual.pilot import Pilot

from tests.tui.archive.surveys import surveyed
from tests.tui.chatting import app_context, app_with, ready, screen_rows
from tests.tui.waiting import until
from tui.app.app import ChatApp
from tui.archive.articles_screen import ArticlesScreen
from tui.archive.screen import ArchiveScreen
from tui.archive.survey_plot import SurveyPlot

SURVEY = surveyed({"Coastal Herald": [0] * 7 + [1], "Valley Tribune": [0] * 7 + [1]})


def archive_chat() -> ChatApp:
    context = app_context()
    context.surveyor = lambda _: SURVEY
    return app_with(context)


def shows(app: ChatApp, text: str) -> bool:
    return any(text in row for row in screen_rows(app.screen))


async def open_archive_screen(pilot: Pilot[None]) -> None:
    await ready(pilot)
    await pilot.press("f4")
    await until(pilot, lambda: isinstance(pilot.app.screen, ArchiveScreen))
    await until(pilot, lambda: any("⏎ All 2 articles" in row for row in screen_rows(pilot.app.screen)))


async def test_the_arrows_choose_an_outlet_and_enter_lists_its_articles() -> None:
    app = archive_chat()
    async with app.run_test(size=(80, 24)) as pilot:
        await open_archive_screen(pilot)
        assert shows(app, "⏎ All 2 articles")
        await pilot.press("down", "down")
        await until(pilot, lambda: shows(app, "⏎ Valley Tribune: 1 article"))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ArticlesScreen) and shows(app, "1–1 of 1"))
        assert shows(app, "Water board defends")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ArchiveScreen))


async def test_a_month_of_all_outlets_is_listed() -> None:
    app = archive_chat()
    async with app.run_test(size=(80, 24)) as pilot:
        await open_archive_screen(pilot)
        await pilot.press(*["right"] * 8)
        await until(pilot, lambda: shows(app, "⏎ Aug 2024: 2 articles"))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ArticlesScreen) and shows(app, "1–2 of 2"))
        await pilot.press("escape", "left", "enter")
        await until(pilot, lambda: isinstance(app.screen, ArticlesScreen) and shows(app, "Jul 2024"))
        await until(pilot, lambda: shows(app, "none"))


async def test_a_click_on_an_outlet_lists_it() -> None:
    app = archive_chat()
    async with app.run_test(size=(60, 20)) as pilot:
        await open_archive_screen(pilot)
        row = next(n for n, text in enumerate(screen_rows(app.screen)) if "Coastal" in text)
        await pilot.click(offset=(4, row))
        await until(pilot, lambda: isinstance(app.screen, ArticlesScreen) and shows(app, "Alder reservoir falls"))


async def test_a_lists_all_articles() -> None:
    app = archive_chat()
    async with app.run_test(size=(80, 24)) as pilot:
        await open_archive_screen(pilot)
        await pilot.press("a")
        await until(pilot, lambda: isinstance(app.screen, ArticlesScreen) and shows(app, "1–2 of 2"))


async def test_below_the_last_outlet_the_page_scrolls_to_what_was_skipped() -> None:
    app = archive_chat()
    async with app.run_test(size=(80, 12)) as pilot:
        await open_archive_screen(pilot)
        assert not shows(app, "1 file skipped")
        await pilot.press(*["down"] * 30)
        await until(pilot, lambda: shows(app, "1 file skipped"))
        assert app.screen.query_one(SurveyPlot).cell.row == 2
        await pilot.press(*["up"] * 30)
        await until(pilot, lambda: shows(app, "2 articles · 0 passages"))


async def test_another_width_keeps_the_outlet() -> None:
    app = archive_chat()
    async with app.run_test(size=(140, 40)) as pilot:
        await open_archive_screen(pilot)
        await pilot.press("down", "right")
        await pilot.resize_terminal(60, 20)
        await until(pilot, lambda: shows(app, "⏎ Coastal Herald: 1 article"))
