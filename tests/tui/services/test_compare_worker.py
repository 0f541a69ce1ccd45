"""An open conversation is compared with the archive after each build, its corrections too."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from index.article import SourceRef
from qa.answer import Citation, Correction
from tests.tui.chatting import app_context, app_with, ask, screen_rows
from tests.tui.scripted import RESERVOIR, ScriptedAssistant
from tests.tui.waiting import until
from tui.services.dossier_worker import save_dossier

NOTE = Correction(
    "correction", SourceRef("a9", "Correction", "Coastal Herald", published=date(2024, 8, 20)), 0, 5, "It was 36 per cent."
)


async def test_after_a_build_a_card_says_that_its_article_changed_and_that_its_quote_was_corrected() -> None:
    old, new = ScriptedAssistant(), ScriptedAssistant()
    new.archive.articles_by_id["a1"] = replace(RESERVOIR, text="Nothing is left.")
    context = app_context(old)
    context.find_corrections = lambda citation, catalogue, filters: (NOTE,) if citation.n == 2 else ()
    app = app_with(context)
    async with app.run_test(size=(100, 40)) as pilot:
        await ask(pilot, "How low?")
        assert "no longer in it" not in "\n".join(screen_rows(app.screen))
        context.open_assistant = lambda: new
        app.chat.open_archive()
        await until(pilot, lambda: "the quote is no longer in it" in "\n".join(screen_rows(app.screen)))
        rows = "\n".join(screen_rows(app.screen))
        assert "It was 36 per cent." in rows
        assert "corrected" in rows


async def test_a_correction_that_is_printed_after_a_quote_was_pinned_stands_in_the_dossier_and_in_its_file(
    tmp_path: Path,
) -> None:
    notes: tuple[Correction, ...] = ()
    context = app_context()
    context.find_corrections = lambda citation, catalogue, filters: notes
    app = app_with(context)
    async with app.run_test(size=(100, 40)) as pilot:
        await ask(pilot, "How low?")
        notes = (NOTE,)
        await pilot.press("tab", "p", "f9")
        await until(pilot, lambda: "It was 36 per cent." in "\n".join(screen_rows(app.screen)))
        assert app.context.dossier.pins(app.context.current)[0].citation.corrections == ()
        save_dossier(app.context, str(tmp_path / "a.md"), "ap")
    assert "It was 36 per cent." in (tmp_path / "a.md").read_text(encoding="utf-8")


async def test_a_conversation_that_stands_as_it_was_is_not_spoken_of() -> None:
    def find(citation: Citation, catalogue: object, filters: object) -> tuple[Correction, ...]:
        return citation.corrections

    context = app_context()
    context.find_corrections = find
    app = app_with(context)
    async with app.run_test(size=(100, 40)) as pilot:
        await ask(pilot, "How low?")
        app.chat.open_archive()
        await pilot.pause(0.3)
        assert "Compared" not in "\n".join(screen_rows(app.screen))
