"""Pictures of the screens at the three sizes of the design. Accept a change with `--snapshot-update` after looking at it."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from textual import constants
from textual.pilot import Pilot
from textual.widgets import Input

from index.article import SourceRef
from index.errors import PullquoteError
from index.filters import Filters
from index.inspect.survey import survey
from index.store.archive import Archive
from qa.answer import Answer, Correction, Disagreement
from tests.tui.chatting import app_context, app_with, ask, chat, screen_rows, until_loaded
from tests.tui.scripted import TRIBUNE, ScriptedAssistant, compared, cost, half_compared, reservoir
from tests.tui.scripted_evaluation import ALL, examination_of
from tests.tui.waiting import until
from tui.app.app import ChatApp
from tui.archive.articles_screen import ArticlesScreen
from tui.archive.screen import ArchiveScreen
from tui.archive.welcome_screen import WelcomeScreen
from tui.article.screen import ArticleScreen
from tui.chat.filter_bar import FilterBar
from tui.chat.introduction import FirstSteps
from tui.chat.log import Log
from tui.chat.prompt import Prompt
from tui.chat.sessions_screen import SessionsScreen
from tui.chat.status_bar import StatusBar
from tui.chat.suggestions import SuggestionList
from tui.conversation.store import Session
from tui.conversation.turn import Turn
from tui.dossier.screen import DossierScreen
from tui.evaluation.screen import EvaluationScreen
from tui.export import formats as table
from tui.services.dossier_worker import PinsCompared
from tui.slash.parse import ParsedCommand
from tui.ui.dialogs import InputDialog
from tui.ui.picker import Picker

Compare = Callable[..., bool]
Run = Callable[[Pilot[None]], Awaitable[None]]
SIZES = pytest.mark.parametrize("size", [(60, 20), (80, 24), (140, 40)], ids=["60x20", "80x24", "140x40"])


async def until_settled(pilot: Pilot[None]) -> None:
    """Wait until the screen has not changed for a while: what was laid out anew may be drawn, or scrolled, a moment later."""
    before, unchanged = [""], 0
    for _ in range(250):
        rows = screen_rows(pilot.app.screen)
        unchanged = unchanged + 1 if rows == before else 0
        if unchanged == 4:
            return
        before = rows
        await pilot.pause(0.02)
    raise AssertionError("It never came to rest.")


@pytest.fixture(autouse=True)
def _nothing_moves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(constants, "TEXTUAL_ANIMATIONS", "none")


@pytest.fixture
def snap_compare(snap_compare: Compare) -> Compare:
    """Return `snap_compare` for a chat whose splash screen is gone."""

    def compare(app: ChatApp, run_before: Run, **options: object) -> bool:
        async def run(pilot: Pilot[None]) -> None:
            await until_loaded(pilot)
            if steps := pilot.app.screen.query(FirstSteps):  # what the empty conversation shows comes from a thread
                await until(pilot, lambda: steps.first().display)
            await run_before(pilot)
            await until_settled(pilot)

        return snap_compare(app, run_before=run, **options)

    return compare


def after(question: str, *keys: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    async def run(pilot: Pilot[None]) -> None:
        pilot.app.screen.query_one(Prompt).cursor_blink = False
        await ask(pilot, question)
        await pilot.press(*keys)
        if keys:
            await until(pilot, lambda: isinstance(pilot.app.screen, ArticleScreen))
        await pilot.pause()

    return run


@SIZES
def test_an_answer(snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(chat(), terminal_size=size, run_before=after("How low did the Alder reservoir fall?"))


@SIZES
def test_not_found(snap_compare: Compare, size: tuple[int, int]) -> None:
    app = chat(ScriptedAssistant(default_answer=cost))
    assert snap_compare(app, terminal_size=size, run_before=after("What will it cost farmers in 2025?"))


@SIZES
def test_an_article(snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(chat(), terminal_size=size, run_before=after("How low did it fall?", "tab", "1"))


def corrected(question: str) -> Answer:
    context = reservoir(question)
    note = Correction(
        "correction", SourceRef("a2", "Correction", "Valley Tribune", published=date(2024, 8, 20)), 0, 5, "It was 36 per cent."
    )
    return replace(context, citations=(replace(context.citations[0], corrections=(note,)), *context.citations[1:]))


def differing(question: str) -> Answer:
    context = reservoir(question)
    return replace(context, disagreements=(Disagreement("71 per cent", (3,)),), alternatives=(), confidence=0.62)


def understood(question: str) -> Answer:
    return replace(reservoir(question), standalone="How low did the Alder reservoir fall in August 2024?")


def failing(question: str) -> Answer:
    raise PullquoteError("The reader stumbled over an article. Run: pullquote doctor")


CARDS = {
    "corrected": corrected,
    "sources-differ": differing,
    "asked-otherwise": understood,
    "in-parts": compared,
    "half-found": half_compared,
    "failed": failing,
}


@SIZES
@pytest.mark.parametrize("card", CARDS)
def test_a_card(snap_compare: Compare, size: tuple[int, int], card: str) -> None:
    app = chat(ScriptedAssistant(default_answer=CARDS[card]))
    assert snap_compare(app, terminal_size=size, run_before=after("How low did it fall?"))


@SIZES
def test_a_card_of_a_conversation_whose_articles_changed(snap_compare: Compare, size: tuple[int, int]) -> None:
    async def run(pilot: Pilot[None]) -> None:
        await after("How low did it fall?")(pilot)
        turn = pilot.app.screen.query_one(Log).turns[0]
        turn.changes = {1: "changed", 2: "gone"}
        pilot.app.screen.query_one(Log).show(turn)
        await pilot.pause()

    assert snap_compare(chat(), terminal_size=size, run_before=run)


@SIZES
def test_cards_under_way_waiting_and_stopped(
    snap_compare: Compare, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    assistant = ScriptedAssistant()
    assistant.allow_answers.clear()
    assistant.patience = 5.0
    app = chat(assistant)
    exit_app = app.exit

    def allow_answers_and_exit(picture: None) -> None:
        """An app that ends waits for the question that is held back; the picture is taken by then."""
        assistant.allow_answers.set()
        exit_app(picture)

    monkeypatch.setattr(app, "exit", allow_answers_and_exit)

    async def run(pilot: Pilot[None]) -> None:
        pilot.app.screen.query_one(Prompt).cursor_blink = False
        for question in ("How low did it fall?", "Who chairs the board?", "What about the farmers?"):
            await ask(pilot, question, wait=False)
        await pilot.press("escape", "ctrl+u")
        turns = pilot.app.screen.query_one(Log).turns
        await until(pilot, lambda: [turn.state for turn in turns] == ["stopped", "waiting", "waiting"])
        turns[1].state, turns[1].stage, turns[1].done, turns[1].total = "asking", "reading", 7, 12
        pilot.app.screen.query_one(Log).show(turns[1])
        await pilot.pause()

    assert snap_compare(app, terminal_size=size, run_before=run)


@SIZES
def test_sources_beside_or_over(snap_compare: Compare, size: tuple[int, int]) -> None:
    async def run(pilot: Pilot[None]) -> None:
        await after("How low did it fall?")(pilot)
        await pilot.press("f2", *(["f2"] if size[0] >= 110 else []))
        await pilot.pause()

    assert snap_compare(chat(), terminal_size=size, run_before=run)


@SIZES
def test_find_in_an_article(snap_compare: Compare, size: tuple[int, int]) -> None:
    async def run(pilot: Pilot[None]) -> None:
        await after("How low did it fall?", "tab", "1")(pilot)
        await pilot.press("/", *"cent")
        for field in pilot.app.screen.query(Input):
            field.cursor_blink = False
        await pilot.pause()

    assert snap_compare(chat(), terminal_size=size, run_before=run)


def screen_opened_by(*keys: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    """Return a run that asks a question and presses keys which open another screen."""

    async def run(pilot: Pilot[None]) -> None:
        await after("How low did the Alder reservoir fall?")(pilot)
        before = pilot.app.screen
        await pilot.press(*keys)
        await until(pilot, lambda: pilot.app.screen is not before)
        for field in pilot.app.screen.query(Input):
            field.cursor_blink = False
        await pilot.pause()

    return run


@SIZES
@pytest.mark.parametrize(
    "keys", [("f1",), ("ctrl+r",), ("ctrl+o",), ("tab", "c"), ("tab", "w")], ids=["help", "history", "jump", "cite", "address"]
)
def test_a_dialog(snap_compare: Compare, size: tuple[int, int], keys: tuple[str, ...]) -> None:
    assert snap_compare(chat(), terminal_size=size, run_before=screen_opened_by(*keys))


@SIZES
def test_the_dialog_that_saves(snap_compare: Compare, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "default_name", lambda conversation, suffix: f"2024-08-16-how-low{suffix}")
    assert snap_compare(chat(), terminal_size=size, run_before=screen_opened_by("ctrl+s"))


class ScriptedRecorder:
    """A recorder with two conversations."""

    session = None

    def sessions(self, words: str = "") -> list[Session]:
        times = [datetime(2024, 8, 14, 9, 30), datetime(2024, 8, 16, 18, 5)]  # shown in local time
        names = ["Alder reservoir and the ban", "Who shut the port?"]
        return [Session(n, names[n], Path("/news"), times[n], times[n], n + 3) for n in (1, 0)]


@SIZES
@pytest.mark.parametrize("keys", [(), ("f2",), ("delete",)], ids=["list", "rename", "delete"])
def test_conversations(snap_compare: Compare, size: tuple[int, int], keys: tuple[str, ...]) -> None:
    async def run(pilot: Pilot[None]) -> None:
        await pilot.app.push_screen(SessionsScreen(ScriptedRecorder()))  # type: ignore[arg-type]  # the only method that the list calls
        await pilot.press(*keys)
        await pilot.pause()
        for field in pilot.app.screen.query(Input):
            field.cursor_blink = False

    assert snap_compare(chat(), terminal_size=size, run_before=run)


@SIZES
def test_filters_and_offers(snap_compare: Compare, size: tuple[int, int]) -> None:
    async def run(pilot: Pilot[None]) -> None:
        await after("How low did it fall?")(pilot)
        pilot.app.screen.query_one(FilterBar).filters = Filters(date(2024, 1, 1), outlets=("Coastal Herald",))
        await pilot.press("/", "s")
        await until(pilot, lambda: pilot.app.screen.query_one(SuggestionList).display)

    assert snap_compare(chat(), terminal_size=size, run_before=run)


@SIZES
def test_the_archive(snap_compare: Compare, size: tuple[int, int], sample_index: Path) -> None:
    context = app_context()
    archive = Archive.open(sample_index)
    context.surveyor = lambda shelf: survey(archive.catalogue)

    async def run(pilot: Pilot[None]) -> None:
        await until(pilot, lambda: not pilot.app.screen.query_one(StatusBar).pending)
        await pilot.press("f4")
        await until(pilot, lambda: isinstance(pilot.app.screen, ArchiveScreen))
        await until(pilot, lambda: any("67 articles" in row for row in screen_rows(pilot.app.screen)))

    assert snap_compare(app_with(context), terminal_size=size, run_before=run)
    archive.close()


ALL_SIZES = pytest.mark.parametrize("size", [(60, 20), (80, 24), (140, 40)], ids=["60x20", "80x24", "140x40"])


class CataloguedAssistant(ScriptedAssistant):
    """A scripted assistant whose lists of articles are those of a real archive."""

    def __init__(self, archive: Archive) -> None:
        super().__init__()
        self.archive = archive  # type: ignore[assignment]

    def close(self) -> None:
        self.archive.catalogue.close()  # type: ignore[attr-defined]


@ALL_SIZES
@pytest.mark.parametrize("words", ["", "port"], ids=["all", "narrowed"])
def test_the_articles(snap_compare: Compare, size: tuple[int, int], words: str, sample_index: Path) -> None:
    app = chat(CataloguedAssistant(Archive.open(sample_index)))

    async def run(pilot: Pilot[None]) -> None:
        await until(pilot, lambda: not pilot.app.screen.query_one(StatusBar).pending)
        newest = app.context.find_headlines(words, 2)
        app.context.reading.mark_read(newest[1].article)
        app.command(ParsedCommand("articles"))
        await until(pilot, lambda: isinstance(pilot.app.screen, ArticlesScreen))
        pilot.app.screen.query_one(Input).cursor_blink = False
        await pilot.press(*words)
        await until(pilot, lambda: any("▸" in row for row in screen_rows(pilot.app.screen)))
        await until(pilot, lambda: bool(words) != any("of 67 ·" in row for row in screen_rows(pilot.app.screen)))
        await pilot.pause()

    assert snap_compare(app, terminal_size=size, run_before=run)


@ALL_SIZES
def test_an_outlet_of_the_archive(snap_compare: Compare, size: tuple[int, int], sample_index: Path) -> None:
    app = chat(CataloguedAssistant(Archive.open(sample_index)))

    async def run(pilot: Pilot[None]) -> None:
        await until(pilot, lambda: not pilot.app.screen.query_one(StatusBar).pending)
        app.context.folder_notice = ""
        await pilot.app.push_screen(ArchiveScreen(app.context))
        await until(pilot, lambda: any("⏎ All 67 articles" in row for row in screen_rows(pilot.app.screen)))
        await pilot.press("down", "down", "right", "right", "right")
        await pilot.pause()

    assert snap_compare(app, terminal_size=size, run_before=run)


@SIZES
def test_the_evaluation(snap_compare: Compare, size: tuple[int, int]) -> None:
    async def run(pilot: Pilot[None]) -> None:
        await until(pilot, lambda: not pilot.app.screen.query_one(StatusBar).pending)
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(pilot.app.screen, EvaluationScreen))
        pilot.app.screen.query_one(Input).cursor_blink = False
        await pilot.pause()

    assert snap_compare(chat(), terminal_size=size, run_before=run)


@SIZES
@pytest.mark.parametrize("keys", [(), ("enter",)], ids=["scores", "miss"])
def test_an_evaluation_that_was_run(snap_compare: Compare, size: tuple[int, int], keys: tuple[str, ...]) -> None:
    context = app_context()
    context.examiner = lambda assistant, path, advance: examination_of(*ALL)

    async def run(pilot: Pilot[None]) -> None:
        await until(pilot, lambda: not pilot.app.screen.query_one(StatusBar).pending)
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(pilot.app.screen, EvaluationScreen))
        pilot.app.screen.query_one(Input).cursor_blink = False
        await pilot.press(*"q.jsonl", "enter")
        await until(pilot, lambda: any("answerable" in row for row in screen_rows(pilot.app.screen)))
        await pilot.press(*keys)
        await pilot.pause()

    assert snap_compare(app_with(context), terminal_size=size, run_before=run)


@SIZES
def test_welcome(snap_compare: Compare, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)

    async def still(pilot: Pilot[None]) -> None:
        await until(pilot, lambda: isinstance(pilot.app.screen, WelcomeScreen))
        field = pilot.app.screen.query_one(Input)
        field.cursor_blink = False
        field.value = "/no/such/folder"  # a path that is the same on every machine
        field.select_all()  # as the folder that is proposed
        await until(pilot, lambda: any("There is no such folder" in row for row in screen_rows(pilot.app.screen)))

    assert snap_compare(app_with(app_context(index=Path(".pullquote"))), terminal_size=size, run_before=still)


ALL_SIZES = pytest.mark.parametrize("size", [(60, 20), (80, 24), (140, 40)], ids=["60x20", "80x24", "140x40"])


async def pin_and_open(pilot: Pilot[None]) -> None:
    """Pin three quotes, write a note to the second, and let the article of the third be gone."""
    await after("How low did the Alder reservoir fall?")(pilot)
    await pilot.press("tab", "p", "down", "down", "p", "up", "p", "f9")
    await until(pilot, lambda: isinstance(pilot.app.screen, DossierScreen))
    await pilot.press("down", "e")
    await until(pilot, lambda: isinstance(pilot.app.screen, InputDialog))
    await pilot.press(*"compare", "space", *"with", "space", *"May", "enter")
    await until(pilot, lambda: isinstance(pilot.app.screen, DossierScreen))
    pilot.app.screen.post_message(
        PinsCompared({("a2", TRIBUNE.text.index("38 per"), TRIBUNE.text.index(" of capacity") + 12): "gone"}, {})
    )
    await until(pilot, lambda: any("1 changed since" in row for row in screen_rows(pilot.app.screen)))


@ALL_SIZES
def test_the_dossier(snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(chat(), terminal_size=size, run_before=pin_and_open)


@ALL_SIZES
def test_an_empty_dossier(snap_compare: Compare, size: tuple[int, int]) -> None:
    async def run(pilot: Pilot[None]) -> None:
        await until(pilot, lambda: not pilot.app.screen.query_one(StatusBar).pending)
        await pilot.press("f9")
        await until(pilot, lambda: isinstance(pilot.app.screen, DossierScreen))

    assert snap_compare(chat(), terminal_size=size, run_before=run)


@ALL_SIZES
def test_the_styles_of_the_footnotes(snap_compare: Compare, size: tuple[int, int]) -> None:
    async def run(pilot: Pilot[None]) -> None:
        await pin_and_open(pilot)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(pilot.app.screen, Picker))
        pilot.app.screen.query_one(Input).cursor_blink = False
        await pilot.pause()

    assert snap_compare(chat(), terminal_size=size, run_before=run)


@ALL_SIZES
def test_a_marked_turn_and_a_standing_question_with_news(snap_compare: Compare, size: tuple[int, int]) -> None:
    async def run(pilot: Pilot[None]) -> None:
        await after("How low did it fall?")(pilot)
        log = pilot.app.screen.query_one(Log)
        log.turns[0].marked = True
        log.show_mark(log.turns[0])
        news = Turn("How full is the Alder reservoir?", news="the answer has changed; before: “41 per cent”")
        news.set_answer(reservoir(news.question))
        await log.add(news)
        await pilot.pause()

    assert snap_compare(chat(), terminal_size=size, run_before=run)
