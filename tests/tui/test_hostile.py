"""Article text is data: it never becomes markup, a terminal escape, a link or an action."""

import re
from dataclasses import replace
from datetime import date

import pytest
from textual.pilot import Pilot

from index.article import Article, SourceRef
from index.errors import PullquoteError
from qa.answer import Alternative, Answer, Correction, Disagreement
from tests.tui.chatting import app_with, ask, chat, context_with_assistant, enter, ready, recording_context, screen_rows
from tests.tui.scripted import AnswerParts, ScriptedAssistant, answered, cite, not_found
from tests.tui.waiting import until
from tui.app.app import ChatApp
from tui.article.screen import ArticleScreen
from tui.chat.sources import SourceList
from tui.plain import loop as plain_chat

EVIL = "[/red] [@click=app.quit]quit[/] \x1b]52;c;aGFjaw==\x07\x1b[2J\x9b31m \u202eabc\u2066 <b>*bold*</b> [link=file:///etc]x[/link]"
UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

ARTICLE = Article("evil", EVIL, f"First {EVIL}.\n\nThe {EVIL} end.\n\nLast.", date(2024, 1, 2), EVIL, EVIL, EVIL, EVIL, EVIL)


def hostile(question: str) -> Answer:
    note = Correction("correction", SourceRef("evil", EVIL, EVIL), 0, 5, EVIL)
    citations = (replace(cite(ARTICLE, EVIL, 1), corrections=(note,), agency=EVIL), cite(ARTICLE, "The", 2))
    other = Disagreement(EVIL, (2,))
    return answered(question, 1, *citations, parts=AnswerParts(0.5, (Alternative(EVIL, 0.1, (2,)),), (other,), (other,)))


def nearest(question: str) -> Answer:
    return replace(not_found(question, cite(ARTICLE, EVIL, 1)), standalone=EVIL, reasons=(EVIL,))


def hostile_asker() -> ScriptedAssistant:
    assistant = ScriptedAssistant({"near": nearest, "fail": PullquoteError(EVIL)}, default_answer=hostile)
    assistant.archive.articles_by_id[ARTICLE.id] = ARTICLE
    return assistant


async def clean_screen(app: ChatApp, pilot: Pilot[None]) -> None:
    await pilot.pause()
    text = "".join(screen_rows(app.screen))
    assert not UNSAFE.search(text)
    styles = [segment.style for strip in app.screen._compositor.render_strips() for segment in strip if segment.style]
    assert not any("@click" in style.meta or style.link for style in styles)


@pytest.mark.parametrize("size", [(60, 20), (140, 40)])
@pytest.mark.parametrize("question", ["found", "near", "fail", EVIL])
async def test_nothing_of_it_reaches_the_terminal_from_a_card(question: str, size: tuple[int, int]) -> None:
    app = chat(hostile_asker())
    async with app.run_test(size=size) as pilot:
        await ask(pilot, question)
        await clean_screen(app, pilot)
        await pilot.press("f2")
        await clean_screen(app, pilot)
        await pilot.click(SourceList)
        assert app.is_running


async def test_nothing_of_it_reaches_the_terminal_from_an_article() -> None:
    app = chat(hostile_asker())
    async with app.run_test(size=(80, 24)) as pilot:
        await ask(pilot, "found")
        await pilot.press("tab", "1")
        await until(pilot, lambda: isinstance(app.screen, ArticleScreen))
        await clean_screen(app, pilot)
        for y in range(24):
            await pilot.click(offset=(20, y))
        assert isinstance(app.screen, ArticleScreen)


@pytest.mark.parametrize("size", [(60, 20), (140, 40)])
async def test_nothing_of_it_reaches_the_terminal_from_the_list_of_articles_and_the_palette(size: tuple[int, int]) -> None:
    app = chat(hostile_asker())
    async with app.run_test(size=size) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+p", *"bold")
        await until(pilot, lambda: any("<b>" in row for row in screen_rows(app.screen)))
        await clean_screen(app, pilot)
        await pilot.press("escape")
        await enter(pilot, "/find bold")
        await until(pilot, lambda: any("1–1 of 1" in row for row in screen_rows(app.screen)))
        await clean_screen(app, pilot)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ArticleScreen))
        await clean_screen(app, pilot)


async def test_nothing_of_it_reaches_the_terminal_from_the_questions_that_cite_an_article() -> None:
    app = app_with(recording_context(hostile_asker()))
    async with app.run_test(size=(80, 24)) as pilot:
        await ask(pilot, EVIL)
        await pilot.press("tab", "1")
        await until(pilot, lambda: isinstance(app.screen, ArticleScreen))
        await pilot.press("a")
        await until(pilot, lambda: any("<b>" in row for row in screen_rows(app.screen)[5:]))
        await clean_screen(app, pilot)


async def test_what_is_copied_is_clean_too() -> None:
    app = chat(hostile_asker())
    async with app.run_test(size=(80, 24)) as pilot:
        await ask(pilot, "found")
        await pilot.press("tab", "y")
        assert not UNSAFE.search(app.clipboard.replace("\n", ""))


def test_nothing_of_it_reaches_the_plain_dialogue() -> None:
    texts: list[str] = []
    plain_chat.run_dialogue(context_with_assistant(hostile_asker()), ["found", "show 1", "near", "fail"], texts.append)
    assert not UNSAFE.search("".join(texts))
