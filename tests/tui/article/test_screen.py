from dataclasses import replace

import pytest
from textual.geometry import Offset
from textual.pilot import Pilot
from textual.selection import Selection

from qa.answer import Answer
from tests.tui.chatting import ask, chat, enter, screen_rows
from tests.tui.scripted import RESERVOIR, ScriptedAssistant, answered, cite
from tests.tui.waiting import until
from tui.app.app import ChatApp
from tui.archive.articles_screen import ArticlesScreen
from tui.article.body import ArticleText
from tui.article.screen import ArticleScreen
from tui.ui.key_bar import KeyBar

LONG = replace(RESERVOIR, id="long", text="Nothing of note. " * 60_000 + "The needle lies here. " + "Nothing again. " * 5_000)


def needle(question: str) -> Answer:
    return answered(question, 1, cite(LONG, "The needle lies here", 1))


def with_long() -> ChatApp:
    assistant = ScriptedAssistant({"needle": needle})
    assistant.archive.articles_by_id[LONG.id] = LONG
    return chat(assistant)


async def open_article(pilot: Pilot[None], question: str = "How low?") -> ArticleText:
    await ask(pilot, question)
    await pilot.press("tab", "1")
    await until(pilot, lambda: isinstance(pilot.app.screen, ArticleScreen))
    await pilot.pause()
    return pilot.app.screen.query_one(ArticleText)


async def test_it_shows_where_the_article_comes_from_and_marks_the_rows_of_the_quote() -> None:
    app = chat()
    async with app.run_test(size=(80, 24)) as pilot:
        await open_article(pilot)
        rows = screen_rows(app.screen)
    assert "Alder reservoir falls to a ten-year low" in rows[1]
    assert "Coastal Herald · Teresa Caldas · 14 Aug 2024" in rows[2]
    assert "https://coastalherald.example/2024/08/alder" in rows[3]
    marked_rows = [row for row in rows[5:-2] if row.lstrip().startswith("▌")]
    assert len(marked_rows) == 1
    assert "38 per cent of capacity" in marked_rows[0]


async def test_the_quote_is_lit_without_colour_too() -> None:
    app = chat()
    async with app.run_test(size=(80, 24)) as pilot:
        body = await open_article(pilot)
        segments = [segment for y in range(body.size.height) for segment in body.render_line(y)]
    lit = next(segment for segment in segments if segment.text == "38 per cent of capacity")
    assert lit.style is not None
    assert lit.style.bold
    assert lit.style.underline


@pytest.mark.parametrize(("forward", "back"), [("]", "["), ("n", "N")])
async def test_the_next_quote_of_the_answer_and_the_one_before(forward: str, back: str) -> None:
    app = chat()
    async with app.run_test(size=(80, 24)) as pilot:
        await open_article(pilot)
        assert "quote 1 of 2" in screen_rows(app.screen)[-2]
        await pilot.press(forward)
        await pilot.pause()
        assert "quote 2 of 2  [3] “71 per cent”" in screen_rows(app.screen)[-2]
        await pilot.press(back)
        await pilot.pause()
        assert "quote 1 of 2" in screen_rows(app.screen)[-2]


async def test_a_quote_in_the_midst_of_a_megabyte_in_one_line_is_in_view() -> None:
    app = with_long()
    async with app.run_test(size=(80, 24)) as pilot:
        await open_article(pilot, "needle")
        assert any(row.lstrip().startswith("▌") and "needle" in row for row in screen_rows(app.screen)[5:-2])


async def test_a_resize_keeps_the_quote_in_view() -> None:
    app = with_long()
    async with app.run_test(size=(140, 40)) as pilot:
        await open_article(pilot, "needle")
        await pilot.resize_terminal(60, 20)
        await pilot.pause()
        assert any("needle" in row for row in screen_rows(app.screen)[5:-2])


async def test_what_is_selected_is_the_text_without_the_cuts_of_the_rows() -> None:
    app = chat()
    async with app.run_test(size=(60, 24)) as pilot:
        body = await open_article(pilot)
        text, _ = body.get_selection(Selection(None, Offset(9, 3))) or ("", "")
    assert RESERVOIR.text.startswith(text)
    assert "\n\nThe Alder" in text


async def test_y_copies_the_sentence_of_the_quote_that_is_shown_and_capital_y_the_quote() -> None:
    app = chat()
    async with app.run_test(size=(80, 24)) as pilot:
        await open_article(pilot)
        await pilot.press("]", "y")
        await until(pilot, lambda: app.clipboard.startswith("“The Alder reservoir stood"))
        await pilot.press("Y")
        await until(pilot, lambda: app.clipboard == "71 per cent")


async def test_what_is_selected_is_copied_and_that_is_said() -> None:
    app = chat()
    async with app.run_test(size=(80, 24)) as pilot:
        await open_article(pilot)
        body = app.screen.query_one(ArticleText)
        app.screen.selections = {body: Selection(Offset(0, 0), Offset(12, 0))}
        await pilot.press("ctrl+c")
        await until(pilot, lambda: app.clipboard == "The hosepipe")
        await until(
            pilot,
            lambda: "opied" in app.screen.query_one(KeyBar).message_text,
        )


async def test_an_article_that_is_gone_is_told_and_nothing_opens() -> None:
    assistant = ScriptedAssistant()
    del assistant.archive.articles_by_id["a1"]
    app = chat(assistant)
    async with app.run_test(size=(80, 24)) as pilot:
        await ask(pilot, "How low?")
        await pilot.press("tab", "1")
        await until(pilot, lambda: "No article" in screen_rows(app.screen)[-1])


async def test_a_quote_at_the_end_is_on_the_screen_though_the_block_above_has_grown_since() -> None:
    text = "\n\n".join([*["Nothing of note."] * 40, "The needle lies here."])
    last = replace(RESERVOIR, text=text, title="A headline that takes its rows " * 6)
    assistant = ScriptedAssistant(
        default_answer=lambda question: answered(question, 1, cite(last, "The needle lies here", 1, copies=3))
    )
    assistant.archive.articles_by_id[last.id] = last
    app = chat(assistant)
    async with app.run_test(size=(80, 24)) as pilot:
        body = await open_article(pilot)
        await until(pilot, lambda: any("The needle lies here" in row for row in screen_rows(app.screen)[:-2]))
        await pilot.press("u", "u")
        await pilot.pause()
        at = body.scroll_y
        await pilot.resize_terminal(80, 22)
        await pilot.pause()
        assert body.scroll_y == at


async def test_the_keys_of_quotes_are_shown_where_there_are_quotes() -> None:
    app = chat()
    async with app.run_test(size=(140, 24)) as pilot:
        await open_article(pilot)
        assert "p pin" in screen_rows(app.screen)[-1]
        await pilot.press("escape")
        await enter(pilot, "/find reservoir")
        await until(pilot, lambda: isinstance(app.screen, ArticlesScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ArticleScreen))
        await until(pilot, lambda: "a questions" in screen_rows(app.screen)[-1])
        assert not {"p pin", "> next source", "y copy"} & set(screen_rows(app.screen)[-1].split("   "))
