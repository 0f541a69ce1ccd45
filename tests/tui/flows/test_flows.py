"""What a person does in the chat beyond asking: filters, history, conversations, copying and saving, the archive."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from textual.widgets import Input

from index.build.job import BuildReceipt
from index.build.progress import BuildProgress
from qa.answer import Answer
from tests.tui.chatting import (
    app_context,
    app_with,
    ask,
    chat,
    context_with_assistant,
    enter,
    kept_conversation,
    next_run,
    ready,
    recording_context,
    screen_rows,
    status_text,
    turns,
)
from tests.tui.scripted import RESERVOIR, ScriptedAssistant, reservoir
from tests.tui.waiting import until
from tui.app.help_screen import HelpScreen
from tui.archive.screen import ArchiveScreen
from tui.article.screen import ArticleScreen
from tui.chat.filter_bar import FilterBar
from tui.chat.prompt import Prompt
from tui.chat.sessions_screen import SessionsScreen
from tui.chat.suggestions import SuggestionList
from tui.config.preferences import load_preferences
from tui.services.context import AppContext
from tui.ui.dialogs import ConfirmDialog, InputDialog
from tui.ui.picker import Picker, PickList


async def test_a_filter_is_a_chip_holds_for_the_next_question_and_is_taken_away_with_backspace() -> None:
    app = chat()
    async with app.run_test(size=(80, 30)) as pilot:
        await ready(pilot)
        await enter(pilot, "/since 2024-08")
        await until(pilot, lambda: any("[from 1 Aug 2024 ×]" in row for row in screen_rows(app.screen)))
        turn = await ask(pilot, "How low?")
        assert turn.filters.since == date(2024, 8, 1)
        assert any("only from 1 Aug 2024" in row for row in screen_rows(app.screen))
        app.screen.query_one(FilterBar).focus()
        await pilot.press("backspace")
        await until(pilot, lambda: not app.screen.query_one(FilterBar).display)
        assert (await ask(pilot, "And now?")).filters.since is None


async def test_at_offers_outlets_and_the_one_taken_becomes_a_filter() -> None:
    app = chat()
    async with app.run_test(size=(80, 30)) as pilot:
        await ready(pilot)
        await pilot.press(*"How low? @val")
        await until(pilot, lambda: app.screen.query_one(SuggestionList).display)
        await pilot.press("enter")
        await until(pilot, lambda: app.screen.query_one(FilterBar).filters.outlets == ("Valley Tribune",))
        assert app.screen.query_one(Prompt).text == "How low? "
        assert not turns(app)


async def test_a_command_is_offered_and_tab_completes_it() -> None:
    app = chat()
    async with app.run_test(size=(80, 30)) as pilot:
        await ready(pilot)
        await pilot.press(*"/sin", "tab")
        assert app.screen.query_one(Prompt).text == "/since "


async def test_a_command_that_makes_no_sense_is_told_and_given_back() -> None:
    app = chat()
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await enter(pilot, "/asof 2024")
        await until(pilot, lambda: "Did you mean /as-of?" in status_text(app))
        assert app.screen.query_one(Prompt).text == "/asof 2024"


async def test_questions_of_earlier_runs_are_found_with_control_r() -> None:
    first = recording_context()
    app = app_with(first)
    async with app.run_test() as pilot:
        await ask(pilot, "How low did it fall?")
        await ask(pilot, "Who pays?")
        await until(
            pilot,
            lambda: (
                first.user_dirs.history.exists() and len(first.user_dirs.history.read_text(encoding="utf-8").split("\n")) == 3
            ),
        )
    later = app_with(next_run(first))
    async with later.run_test() as pilot:
        await ready(pilot)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: isinstance(later.screen, Picker))
        await pilot.press(*"low", "enter")
        await until(pilot, lambda: not isinstance(later.screen, Picker))
        assert later.screen.query_one(Prompt).text == "How low did it fall?"


async def test_control_o_jumps_to_an_earlier_turn() -> None:
    app = chat()
    async with app.run_test(size=(80, 24)) as pilot:
        first = await ask(pilot, "How low did it fall?")
        for number in range(4):
            await ask(pilot, f"And {number}?")
        await pilot.press("ctrl+o")
        await until(pilot, lambda: isinstance(app.screen, Picker))
        await pilot.press(*"low did", "enter")
        await until(pilot, lambda: app.focused is not None and getattr(app.focused, "turn", None) is first)
        await until(pilot, lambda: "How low did it fall?" in "".join(screen_rows(app.screen)[:5]))


async def test_a_conversation_is_kept_found_by_its_words_and_taken_up_again() -> None:
    later = app_with(next_run(await kept_conversation()))
    async with later.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await pilot.press("f3")
        await until(pilot, lambda: isinstance(later.screen, SessionsScreen))
        await pilot.press(*"capacity", "enter")
        await until(pilot, lambda: not isinstance(later.screen, SessionsScreen) and len(turns(later)) == 1)
        assert turns(later)[0].changes == {}
        await ask(pilot, "And now?")
        recorder = later.context.recorder
        assert recorder is not None
        assert [session.turns for session in recorder.sessions()] == [2]


async def test_a_quote_whose_article_changed_or_went_is_marked_when_the_conversation_is_taken_up() -> None:
    assistant = ScriptedAssistant()
    assistant.archive.articles_by_id["a1"] = replace(RESERVOIR, text=RESERVOIR.text.replace("38 per cent", "39 per cent"))
    del assistant.archive.articles_by_id["a2"]
    context = next_run(await kept_conversation(), assistant)
    context.resume_id = 0
    later = app_with(context)
    async with later.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: later.screen.query(Prompt) and turns(later))
        await until(pilot, lambda: "no longer in the archive" in "".join(screen_rows(later.screen)))
        rows = "\n".join(screen_rows(later.screen))
        assert turns(later)[0].changes == {1: "changed", 2: "gone", 3: "moved"}
        assert "the quote is no longer in it" in rows
        assert "no longer in the archive" in rows


async def test_a_conversation_is_renamed_and_deleted_in_the_list() -> None:
    context = next_run(await kept_conversation())
    later = app_with(context)
    async with later.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await pilot.press("f3")
        await until(pilot, lambda: isinstance(later.screen, SessionsScreen))
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(later.screen, InputDialog))
        later.screen.query_one(Input).value = "Drought"
        await pilot.press("enter")
        assert context.recorder is not None
        await until(
            pilot, lambda: context.recorder is not None and [s.name for s in context.recorder.sessions()] == ["Drought"]
        )
        await until(pilot, lambda: isinstance(later.screen, SessionsScreen))
        await pilot.press("delete")
        await until(pilot, lambda: isinstance(later.screen, ConfirmDialog))
        await pilot.press("enter")
        await until(pilot, lambda: context.recorder is not None and context.recorder.sessions() == [])


@pytest.mark.parametrize("suffix", [".md", ".html", ".json"])
async def test_the_conversation_is_saved_and_never_over_another_file(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"talk{suffix}"
    path.write_text("mine", encoding="utf-8")
    app = chat()
    async with app.run_test(size=(100, 30)) as pilot:
        await ask(pilot, "How low?")
        await enter(pilot, f"/export {path}")
        await until(pilot, lambda: (tmp_path / f"talk-2{suffix}").exists() and "Saved as" in status_text(app))
    assert path.read_text(encoding="utf-8") == "mine"
    assert "38 per cent of capacity" in (tmp_path / f"talk-2{suffix}").read_text(encoding="utf-8")


async def test_control_s_asks_where_to(tmp_path: Path) -> None:
    app = chat()
    async with app.run_test(size=(100, 30)) as pilot:
        await ask(pilot, "How low?")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, InputDialog))
        app.screen.query_one(Input).value = str(tmp_path / "talk.json")
        await pilot.press("enter")
        await until(pilot, lambda: (tmp_path / "talk.json").exists())
    assert json.loads((tmp_path / "talk.json").read_text(encoding="utf-8"))["turns"][0]["question"] == "How low?"


async def test_c_shows_the_citation_in_every_style_and_copies_the_one_chosen() -> None:
    app = chat()
    async with app.run_test(size=(100, 40)) as pilot:
        await ask(pilot, "How low?")
        await pilot.press("tab", "c")
        await until(pilot, lambda: isinstance(app.screen, Picker) and app.screen.query_one(PickList).option_count == 7)
        await pilot.press(*"bibtex", "enter")
        await until(pilot, lambda: app.clipboard.startswith("@article{"))


async def test_an_address_is_shown_before_it_is_opened_and_only_http_is() -> None:
    addresses: list[str] = []
    app = chat()
    app.open_url = lambda url, *, new_tab=True: addresses.append(url)  # type: ignore[method-assign]  # the browser's end
    async with app.run_test(size=(100, 30)) as pilot:
        await ask(pilot, "How low?")
        await pilot.press("tab", "w")
        await until(pilot, lambda: isinstance(app.screen, ConfirmDialog))
        assert addresses == []
        assert any("coastalherald.example" in row for row in screen_rows(app.screen))
        await pilot.press("enter")
        await until(pilot, lambda: addresses == ["https://coastalherald.example/2024/08/alder"])


async def test_an_address_that_is_none_of_the_web_is_refused() -> None:
    def evil(question: str) -> Answer:
        answer = reservoir(question)
        first = answer.citations[0]
        hostile = replace(first, source=replace(first.source, url="ssh://-oProxyCommand=x"))
        return replace(answer, citations=(hostile, *answer.citations[1:]))

    app = chat(ScriptedAssistant(default_answer=evil))
    async with app.run_test(size=(100, 30)) as pilot:
        await ask(pilot, "How low?")
        await pilot.press("tab", "w")
        await until(pilot, lambda: "http" in status_text(app))


async def test_find_in_an_article_counts_and_n_goes_on() -> None:
    app = chat()
    async with app.run_test(size=(100, 30)) as pilot:
        await ask(pilot, "How low?")
        await pilot.press("tab", "1")
        await until(pilot, lambda: isinstance(app.screen, ArticleScreen))
        await pilot.press("slash", *"the")
        await until(pilot, lambda: any("“the”  " in row and " of " in row for row in screen_rows(app.screen)))
        before = next(row for row in screen_rows(app.screen) if "“the”" in row)
        await pilot.press("enter", "n")
        await pilot.pause()
        assert next(row for row in screen_rows(app.screen) if "“the”" in row) != before
        await pilot.press("escape")
        await until(pilot, lambda: any("quote 1 of" in row for row in screen_rows(app.screen)))


async def test_the_next_citation_opens_in_its_own_article() -> None:
    app = chat()
    async with app.run_test(size=(100, 30)) as pilot:
        await ask(pilot, "How low?")
        await pilot.press("tab", "1")
        await until(pilot, lambda: isinstance(app.screen, ArticleScreen))
        assert "the same text in" in "\n".join(screen_rows(app.screen)[:6])
        await pilot.press("greater_than_sign")
        await until(pilot, lambda: "Water board defends hosepipe ban" in screen_rows(app.screen)[1])


async def test_a_build_goes_on_behind_the_conversation_and_its_receipt_is_shown() -> None:
    corpora: list[Sequence[Path]] = []

    def build(folders: Sequence[Path], progress: BuildProgress) -> BuildReceipt:
        corpora.append(folders)
        progress("embedding", 1, 2)
        return BuildReceipt(2, 3, 4, 1, 0, 2, 0, (), 0.1)

    context = app_context()
    context.builder = build
    app = app_with(context)
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await enter(pilot, "/index some/news")
        await until(pilot, lambda: context.build_state.receipt is not None)
    assert corpora == [(Path("some/news"),)]


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (140, 40)])
async def test_the_archive_is_plotted_by_month_and_outlet(counted: AppContext, size: tuple[int, int]) -> None:
    app = app_with(counted)
    async with app.run_test(size=size) as pilot:
        await ready(pilot)
        await pilot.press("f4")
        await until(pilot, lambda: isinstance(app.screen, ArchiveScreen))
        await until(pilot, lambda: any("67 articles" in row for row in screen_rows(app.screen)))
        assert any("█" in row for row in screen_rows(app.screen))


async def test_the_palette_finds_articles_by_their_headline() -> None:
    app = chat()
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+p")
        await pilot.pause()
        await pilot.press(*"water board")
        await until(pilot, lambda: any("Water board defends" in row for row in screen_rows(app.screen)))
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, ArticleScreen))


async def test_a_theme_is_remembered() -> None:
    context = app_context()
    app = app_with(context)
    async with app.run_test() as pilot:
        await ready(pilot)
        assert not context.user_dirs.preferences.exists()
        await enter(pilot, "/theme paper")
        await until(pilot, lambda: load_preferences(context.user_dirs.preferences).theme == "paper")
    later = next_run(context)
    async with app_with(later).run_test() as pilot:
        assert pilot.app.theme == "paper"


async def test_keys_of_the_person_take_the_place_of_ours_and_stand_on_the_sheet() -> None:
    context = context_with_assistant(ScriptedAssistant())
    context.keys = {"help": "f9"}
    app = app_with(context)
    async with app.run_test(size=(100, 60)) as pilot:
        await ready(pilot)
        await pilot.press("f1")
        assert not isinstance(app.screen, HelpScreen)
        await pilot.press("f9")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))


async def test_e_puts_the_question_as_it_was_understood_into_the_prompt() -> None:
    def understood(question: str) -> Answer:
        return replace(reservoir(question), standalone="How low did the Alder reservoir fall in 2024?")

    app = chat(ScriptedAssistant(default_answer=understood))
    async with app.run_test(size=(100, 30)) as pilot:
        await ask(pilot, "And in 2024?")
        assert any("asked How low did the Alder reservoir fall in 2024?" in row for row in screen_rows(app.screen))
        await pilot.press("tab", "e")
        assert app.screen.query_one(Prompt).text == "How low did the Alder reservoir fall in 2024?"


async def test_conversations_that_cannot_be_read_are_told_and_end_nothing(tmp_path: Path) -> None:
    context = recording_context()
    context.user_dirs.sessions.parent.mkdir(parents=True, exist_ok=True)
    context.user_dirs.sessions.write_bytes(b"no database " * 100)
    app = app_with(context)
    async with app.run_test(size=(120, 30)) as pilot:
        await ready(pilot)
        await pilot.press("f3")
        await until(pilot, lambda: isinstance(app.screen, SessionsScreen) and status_text(app))
        assert str(context.user_dirs.sessions.name) in status_text(app)


async def test_a_question_typed_before_a_conversation_is_taken_up_is_asked_in_it() -> None:
    assistant = ScriptedAssistant()
    assistant.allow_answers.clear()
    context = next_run(await kept_conversation(), assistant)
    context.resume_id = 0

    def open_slowly() -> ScriptedAssistant:
        assistant.allow_answers.wait(60)
        return assistant

    context.open_assistant = open_slowly
    app = app_with(context)
    async with app.run_test() as pilot:
        await ask(pilot, "And now?", wait=False)
        assistant.allow_answers.set()
        await until(pilot, lambda: [turn.state for turn in turns(app)] == ["answered", "answered"])
        assert [turn.question for turn in turns(app)] == ["How low did it fall?", "And now?"]
        assert context.recorder is not None
        assert [session.turns for session in context.recorder.sessions()] == [2]


async def test_a_new_name_is_that_of_the_export_too() -> None:
    context = next_run(await kept_conversation())
    context.resume_id = 0
    app = app_with(context)
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.screen.query(Prompt) and turns(app))
        await enter(pilot, "/rename Drought")
        await until(
            pilot,
            lambda: (
                context.recorder is not None
                and context.recorder.session is not None
                and context.recorder.session.name == "Drought"
            ),
        )


async def test_the_archive_screen_claims_nothing_of_a_folder_that_it_does_not_know(counted: AppContext) -> None:
    app = app_with(counted)
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await pilot.press("f4")
        await until(pilot, lambda: any("is not known" in row for row in screen_rows(app.screen)))
