import pytest
from textual import events

from tests.tui.chatting import ask, chat, screen_rows
from tests.tui.waiting import until
from tui.article.screen import ArticleScreen
from tui.chat.card import Card
from tui.chat.log import Log
from tui.chat.prompt import Prompt
from tui.chat.sources import SourceList
from tui.ui.key_bar import KeyBar


@pytest.mark.parametrize(("key", "n"), [("1", 1), ("3", 3)])
async def test_a_digit_in_a_card_opens_that_source_and_escape_comes_back(key: str, n: int) -> None:
    app = chat()
    async with app.run_test() as pilot:
        await ask(pilot, "How low?")
        await pilot.press("tab", key)
        await until(pilot, lambda: isinstance(app.screen, ArticleScreen))
        assert any(f"[{n}] “" in row for row in screen_rows(app.screen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.focused, Card))


async def test_a_digit_in_the_prompt_is_typed() -> None:
    app = chat()
    async with app.run_test() as pilot:
        await ask(pilot, "How low?")
        await pilot.press("1")
        assert app.screen.query_one(Prompt).text == "1"


async def test_the_arrows_choose_a_source_and_enter_opens_it() -> None:
    app = chat()
    async with app.run_test() as pilot:
        await ask(pilot, "How low?")
        await pilot.press("tab", "down", "enter")
        await until(pilot, lambda: isinstance(app.screen, ArticleScreen))
        assert "Water board defends hosepipe ban" in screen_rows(app.screen)[1]


async def test_the_arrows_go_on_into_the_card_above() -> None:
    app = chat()
    async with app.run_test() as pilot:
        first = await ask(pilot, "How low?")
        await ask(pilot, "How low again?")
        await pilot.press("tab", "up")
        card = app.screen.query_one(Log).card(first)
        await until(pilot, lambda: card is not None and card.has_focus)
        assert card is not None
        assert card.at == 2


async def test_a_click_on_a_source_opens_it() -> None:
    app = chat()
    async with app.run_test(size=(80, 30)) as pilot:
        await ask(pilot, "How low?")
        row = next(y for y, text in enumerate(screen_rows(app.screen)) if "[2] Water board" in text)
        await pilot.click(offset=(12, row))
        await until(pilot, lambda: isinstance(app.screen, ArticleScreen))
        assert "Water board" in screen_rows(app.screen)[1]


async def test_y_copies_the_sentence_with_its_citation_and_says_so() -> None:
    app = chat()
    async with app.run_test() as pilot:
        await ask(pilot, "How low?")
        await pilot.press("tab", "y")
        await until(pilot, lambda: "opied" in app.screen.query_one(KeyBar).message_text)
        assert app.clipboard.startswith("“The Alder reservoir stood at 38 per cent of capacity on Monday")
        assert "\n— Alder reservoir falls" in app.clipboard


async def test_f2_lays_the_sources_over_a_narrow_screen_and_escape_takes_them_away() -> None:
    app = chat()
    async with app.run_test(size=(80, 24)) as pilot:
        await ask(pilot, "How low?")
        sources = app.screen.query_one(SourceList)
        assert not sources.display
        await pilot.press("f2")
        await until(pilot, lambda: sources.display and sources.has_focus)
        assert sources.region.width == 80
        await pilot.press("escape")
        await until(pilot, lambda: not sources.display and app.screen.query_one(Prompt).has_focus)


async def test_f2_hides_and_shows_the_pane_of_a_wide_screen() -> None:
    app = chat()
    async with app.run_test(size=(140, 40)) as pilot:
        await ask(pilot, "How low?")
        sources = app.screen.query_one(SourceList)
        assert sources.display
        assert sources.option_count == 3
        await pilot.press("f2")
        await until(pilot, lambda: not sources.display)


async def test_a_pane_that_goes_with_the_width_hands_the_focus_to_the_prompt() -> None:
    app = chat()
    async with app.run_test(size=(140, 40)) as pilot:
        await ask(pilot, "How low?")
        app.screen.query_one(SourceList).focus()
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: app.screen.query_one(Prompt).has_focus)


async def test_tab_goes_round_the_panes() -> None:
    app = chat()
    async with app.run_test(size=(140, 40)) as pilot:
        await ask(pilot, "How low?")
        kinds = []
        for _ in range(3):
            await pilot.press("tab")
            kinds.append(type(app.focused))
        assert kinds == [Card, SourceList, Prompt]


async def test_keys_typed_in_one_burst_with_tab_are_the_cards() -> None:
    app = chat()
    async with app.run_test(size=(80, 24)) as pilot:
        turn = await ask(pilot, "How low did the Alder reservoir fall?")
        for key in ("tab", "down", "enter"):
            app.post_message(events.Key(key, None))
        app.post_message(events.Key("x", "x"))
        await until(pilot, lambda: isinstance(app.screen, ArticleScreen))
        assert app.chat.current is turn
        assert app.chat.query_one(Prompt).text == ""
