"""The dossier, from the key that pins a quote to the file that is saved."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tests.tui.chatting import app_with, ask, chat, enter, next_run, ready, recording_context, screen_rows, status_text
from tests.tui.scripted import RESERVOIR, TRIBUNE, ScriptedArchive, ScriptedAssistant
from tests.tui.waiting import until
from tui.app.app import ChatApp
from tui.article.screen import ArticleScreen
from tui.chat.log import Log
from tui.dossier.screen import DossierScreen
from tui.ui.dialogs import InputDialog
from tui.ui.picker import Picker

SIZE = (100, 40)


def quotes(app: ChatApp) -> list[str]:
    return [pin.citation.quote for pin in app.context.dossier.pins(app.context.current)]


def notes(app: ChatApp) -> list[str]:
    return [pin.note for pin in app.context.dossier.pins(app.context.current)]


def on_screen(app: ChatApp) -> str:
    return "\n".join(screen_rows(app.screen))


async def pin_two(pilot: Pilot[None]) -> None:
    """Pin the first and the third source of an answer, and open the dossier."""
    await ask(pilot, "How low did it fall?")
    await pilot.press("tab", "p", "down", "down", "p", "f9")
    await until(pilot, lambda: isinstance(pilot.app.screen, DossierScreen))


@pytest.mark.parametrize("kept", [True, False], ids=["kept", "not-kept"])
async def test_p_pins_the_quote_under_the_cursor_and_f9_lists_it(kept: bool) -> None:
    app = app_with(recording_context()) if kept else chat()
    async with app.run_test(size=SIZE) as pilot:
        await pin_two(pilot)
        assert quotes(app) == ["38 per cent of capacity", "71 per cent"]
        shown = on_screen(app)
    assert "2 quotes" in shown
    assert "[1] The Alder reservoir stood at 38 per cent of capacity on Monday" in shown
    assert "Alder reservoir falls to a ten-year low, Coastal Herald, 14 Aug 2024" in shown
    assert "asked: How low did it fall?" in shown


async def test_without_colour_a_quote_stands_in_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = chat()
    async with app.run_test(size=SIZE) as pilot:
        await pin_two(pilot)
        assert "stood at «38 per cent of capacity» on Monday" in on_screen(app)


async def test_a_quote_is_pinned_once_and_the_key_says_so() -> None:
    app = chat()
    async with app.run_test(size=SIZE) as pilot:
        await ask(pilot, "How low?")
        await pilot.press("tab", "p")
        await until(pilot, lambda: "Pinned as quote 1 of the dossier; F9" in status_text(app))
        await pilot.press("p")
        await until(pilot, lambda: "already" in status_text(app))
        assert quotes(app) == ["38 per cent of capacity"]


async def test_an_empty_dossier_says_how_a_quote_comes_into_it() -> None:
    app = chat()
    async with app.run_test(size=(60, 20)) as pilot:
        await ready(pilot)
        await pilot.press("f9")
        await until(pilot, lambda: "Nothing is pinned yet" in on_screen(app))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "nothing to save" in status_text(app))
        await pilot.press("f9")
        await until(pilot, lambda: app.screen is app.chat)


async def test_pins_are_put_in_order_and_the_move_is_undone() -> None:
    app = app_with(recording_context())
    async with app.run_test(size=SIZE) as pilot:
        await pin_two(pilot)
        await pilot.press("J")
        assert quotes(app) == ["71 per cent", "38 per cent of capacity"]
        await pilot.press("K")
        assert quotes(app) == ["38 per cent of capacity", "71 per cent"]
        await pilot.press("shift+down", "ctrl+z")
        await until(pilot, lambda: "back at its place" in status_text(app))
        assert quotes(app) == ["38 per cent of capacity", "71 per cent"]


async def test_a_note_is_written_changed_and_taken_away() -> None:
    app = app_with(recording_context())
    async with app.run_test(size=SIZE) as pilot:
        await pin_two(pilot)
        await pilot.press("down", "e")
        await until(pilot, lambda: isinstance(app.screen, InputDialog))
        await pilot.press(*"for", "space", *"Ana", "enter")
        await until(pilot, lambda: "note: for Ana" in on_screen(app))
        assert notes(app) == ["", "for Ana"]
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, InputDialog))
        app.screen.query_one(Input).value = ""
        await pilot.press("enter")
        await until(pilot, lambda: notes(app) == ["", ""])
        await pilot.press("ctrl+z")
        await until(pilot, lambda: notes(app) == ["", "for Ana"])


async def test_a_pin_is_removed_and_comes_back_to_its_place() -> None:
    app = app_with(recording_context())
    async with app.run_test(size=SIZE) as pilot:
        await pin_two(pilot)
        await pilot.press("D")
        await until(pilot, lambda: quotes(app) == ["71 per cent"])
        assert "^Z brings it back" in status_text(app)
        await pilot.press("escape")
        await enter(pilot, "/undo")
        await until(pilot, lambda: quotes(app) == ["38 per cent of capacity", "71 per cent"])


async def test_enter_opens_the_article_at_the_sentence_and_the_next_source_is_the_next_pin() -> None:
    app = chat()
    async with app.run_test(size=SIZE) as pilot:
        await ask(pilot, "How low did it fall?")
        await pilot.press("tab", "down", "p", "up", "p", "f9")
        await until(pilot, lambda: isinstance(app.screen, DossierScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ArticleScreen) and TRIBUNE.title in on_screen(app))
        assert "[1] “38 per cent of capacity”" in on_screen(app)
        await pilot.press(">")
        await until(pilot, lambda: RESERVOIR.title in on_screen(app))
        assert "[2] “38 per cent of capacity”" in on_screen(app)


async def test_p_in_an_article_pins_its_quote() -> None:
    app = chat()
    async with app.run_test(size=SIZE) as pilot:
        await ask(pilot, "How low did it fall?")
        await pilot.press("tab", "2")
        await until(pilot, lambda: isinstance(app.screen, ArticleScreen))
        await pilot.press("p")
        await until(pilot, lambda: quotes(app) == ["38 per cent of capacity"])
        assert app.context.dossier.pins(app.context.current)[0].question == "How low did it fall?"


async def test_a_pinned_article_that_changed_or_went_away_is_told_and_the_quote_stays() -> None:
    first = recording_context()
    app = app_with(first)
    async with app.run_test(size=SIZE) as pilot:
        await ask(pilot, "How low did it fall?")
        await pilot.press("tab", "p", "down", "p")
        await until(pilot, lambda: len(quotes(app)) == 2)
    later = ScriptedAssistant()
    later.archive = ScriptedArchive({"a1": replace(RESERVOIR, text=RESERVOIR.text.replace("38 per cent", "41 per cent"))})
    context = next_run(first, later)
    context.resume_id = 0
    app = app_with(context)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: app.chat.query_one(Log).turns)
        await pilot.press("f9")
        await until(pilot, lambda: isinstance(app.screen, DossierScreen))
        await until(pilot, lambda: "article changed; the quote is no longer in it" in on_screen(app))
        assert "article no longer in the archive" in on_screen(app)
        assert "38 per cent of capacity" in on_screen(app)
        assert "2 quotes · 2 changed since" in on_screen(app)


async def save(pilot: Pilot[None], words: str, path: Path) -> None:
    """Save the open dossier: `words` narrow the list of styles."""
    await pilot.press("ctrl+s")
    await until(pilot, lambda: isinstance(pilot.app.screen, Picker))
    await pilot.press(*words, "enter")
    await until(pilot, lambda: isinstance(pilot.app.screen, InputDialog))
    pilot.app.screen.query_one(Input).value = str(path)
    await pilot.press("enter")
    await until(pilot, path.exists)


async def test_the_dossier_is_saved_with_footnotes_in_a_style(tmp_path: Path) -> None:
    app = app_with(recording_context())
    async with app.run_test(size=SIZE) as pilot:
        await pin_two(pilot)
        await save(pilot, "footnote", tmp_path / "a.md")
        await save(pilot, "bibtex", tmp_path / "b.json")
        await save(pilot, "ap", tmp_path / "c.html")
    text = (tmp_path / "a.md").read_text(encoding="utf-8")
    assert "> The Alder reservoir stood at **38 per cent of capacity** on Monday" in text
    assert "[^2]: Teresa Caldas, “Alder reservoir falls to a ten-year low,” Coastal Herald, August 14, 2024, <https://" in text
    made = json.loads((tmp_path / "b.json").read_text(encoding="utf-8"))
    assert made["style"] == "BibTeX"
    assert made["pins"][1]["footnote"].startswith("@article{")


async def test_a_style_of_ones_own_is_asked_for_by_its_file(tmp_path: Path) -> None:
    pytest.importorskip("citeproc")
    (tmp_path / "house.csl").write_text(Path("tests/data/house.csl").read_text(encoding="utf-8"), encoding="utf-8")
    app = app_with(recording_context())
    async with app.run_test(size=SIZE) as pilot:
        await pin_two(pilot)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Picker))
        await pilot.press(*"own", "enter")
        await until(pilot, lambda: isinstance(app.screen, InputDialog))
        app.screen.query_one(Input).value = str(tmp_path / "house.csl")
        before = app.screen
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, InputDialog) and app.screen is not before)
        app.screen.query_one(Input).value = str(tmp_path / "a.md")
        await pilot.press("enter")
        await until(pilot, (tmp_path / "a.md").exists)
    assert "Coastal Herald: August 14, 2024" in (tmp_path / "a.md").read_text(encoding="utf-8")


async def test_the_commands_pin_and_save_too(tmp_path: Path) -> None:
    app = app_with(recording_context())
    async with app.run_test(size=SIZE) as pilot:
        await enter(pilot, "/dossier nothing.md")
        await until(pilot, lambda: "nothing in the dossier yet" in status_text(app))
        await ask(pilot, "How low did it fall?")
        await enter(pilot, "/pin 2")
        await until(pilot, lambda: len(quotes(app)) == 1)
        await enter(pilot, f"/dossier {tmp_path / 'a.md'} ap")
        await until(pilot, (tmp_path / "a.md").exists)
        await enter(pilot, "/dossier")
        await until(pilot, lambda: isinstance(app.screen, DossierScreen))
    assert "The Valley Tribune reported" in (tmp_path / "a.md").read_text(encoding="utf-8")
