"""The evaluation screen with a scripted examination, real scores and misses."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import get_args

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input

import tui.ui
from index.errors import UsageError
from qa.evaluation.examine import Examination
from qa.evaluation.misses.stages import MissStage
from qa.evaluation.prediction import Prediction, RankedArticle, RetrievalTrace
from tests.qa.evaluation.scripted import right, wrong
from tests.tui.scripted_evaluation import ALL, REFUSED, UNREAD, WITHOUT, examination_of
from tests.tui.waiting import until
from tui.evaluation.miss_content import STAGE_LABELS
from tui.evaluation.miss_list import MAX_MISSES, MissList
from tui.evaluation.miss_screen import MissScreen
from tui.evaluation.screen import EvaluationScreen
from tui.services.evaluation_worker import ExaminationProgress, ExamineFunction

SIZES = pytest.mark.parametrize("size", [(60, 20), (80, 24), (140, 40)])
EVIL = "[/red] [@click=app.quit]quit[/] \x1b]52;c;aGFjaw==\x07 \u202eabc [link=file:///etc]x[/link]"


def gives(*predictions: Prediction) -> ExamineFunction:
    examination = examination_of(*predictions)
    return lambda path, advance: examination


class Bench(App[None]):
    CSS_PATH = Path(tui.ui.__file__).with_name("app.tcss")

    def __init__(self, examine: ExamineFunction, start: str = "questions.jsonl") -> None:
        super().__init__()
        self.opened = EvaluationScreen(examine, start)

    def on_mount(self) -> None:
        self.push_screen(self.opened)


def screen_lines(screen: Screen[object]) -> list[str]:
    """Return the rows of the screen as they are sent to the terminal."""
    return [strip.text for strip in screen._compositor.render_strips()]


def reads(app: Bench, words: str) -> Callable[[], bool]:
    return lambda: any(words in row for row in screen_lines(app.screen))


async def run(pilot: Pilot[None], app: Bench) -> None:
    """Wait for the scores of the file with which the screen was opened: it is run at once."""
    await until(pilot, lambda: isinstance(app.screen, EvaluationScreen))
    await until(pilot, reads(app, "answerable"))


@SIZES
async def test_scores_stages_and_misses_are_seen_at_every_size(size: tuple[int, int]) -> None:
    app = Bench(gives(*ALL))
    async with app.run_test(size=size) as pilot:
        await run(pilot, app)
        rows = "\n".join(screen_lines(app.screen))
        for words in ("7 questions · 5 answerable", "EM", "hit@10", "ECE", "p95", "5 missed", "◔ not read 1", "✗ answered 1"):
            assert words in rows
        assert "every stage · 5 of 5" in rows
        assert "◔ not read  How full is the Alder?" in rows
        assert "gold “38 per cent” → “71”, probability 0.90" in rows
        assert "⏎ look into it" in screen_lines(app.screen)[-1]


async def test_scores_have_their_intervals() -> None:
    app = Bench(gives(*ALL * 6))
    async with app.run_test(size=(60, 20)) as pilot:
        await run(pilot, app)
        assert any(re.search(r"EM +0\.200 0\.\d\d–0\.\d\d +hit@1 ", row) for row in screen_lines(app.screen))
        assert reads(app, "6 ms 6–6")()


async def test_a_refusal_and_an_answer_to_nothing_are_told_in_words() -> None:
    app = Bench(gives(REFUSED, WITHOUT))
    async with app.run_test(size=(80, 24)) as pilot:
        await run(pilot, app)
        assert reads(app, "gold “38” → refused; best guess “38”, probability 0.30")()
        assert reads(app, "gold no answer → “71”, probability 0.90")()


async def test_f_goes_through_the_stages_that_occur_and_back_to_all() -> None:
    app = Bench(gives(*ALL))
    async with app.run_test(size=(80, 24)) as pilot:
        await run(pilot, app)
        for word in ("not indexed", "not retrieved", "not read", "refused", "answered"):
            await pilot.press("f")
            await pilot.pause()
            assert reads(app, f"{word} · 1 of 5")()
            assert app.screen.query_one(MissList).option_count == 1
        await pilot.press("f")
        assert app.screen.query_one(MissList).option_count == 5


async def test_f_in_the_name_of_the_file_is_a_letter() -> None:
    app = Bench(gives(*ALL), "")
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, EvaluationScreen))
        await pilot.press("f", "j", "k")
        assert app.screen.query_one(Input).value == "fjk"


@SIZES
async def test_enter_opens_the_miss_that_j_chose_and_escape_closes_it(size: tuple[int, int]) -> None:
    app = Bench(gives(*ALL))
    async with app.run_test(size=size) as pilot:
        await run(pilot, app)
        await pilot.press("j", "k", "enter")
        await until(pilot, lambda: isinstance(app.screen, MissScreen))
        await until(pilot, reads(app, "How full is the Alder?"))
        for words in (
            "◔ not read",
            "The gold “38 per cent” stands in passage 3",
            "gold   “38 per cent”",
            "given  “71”, probability",
        ):
            assert reads(app, words)()
        await pilot.press("G")
        await until(pilot, reads(app, "10  herald/10.txt"))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, EvaluationScreen))
        assert reads(app, "every stage")()


async def test_the_page_of_a_miss_has_the_ranks_of_the_relevant_articles() -> None:
    app = Bench(gives(UNREAD))
    async with app.run_test(size=(140, 40)) as pilot:
        await run(pilot, app)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, MissScreen))
        await until(pilot, reads(app, "Relevant articles"))
        rows = "\n".join(screen_lines(app.screen))
        assert re.search(r"rank 2 +herald/2\.txt", rows)
        assert re.search(r"not among the first 20 +tribune/9\.txt", rows)
        assert "2  herald/2.txt  ● relevant" in rows
        assert "the reader got 12 passages" in rows


async def test_the_progress_is_seen_and_escape_stops_before_it_leaves() -> None:
    paths: list[Path] = []

    def slow(path: Path, advance: ExaminationProgress) -> Examination:
        paths.append(path)
        while True:
            advance(34, 240)
            Event().wait(0.005)

    app = Bench(slow, "some/questions.jsonl")
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, reads(app, "asking the questions · 34 of 240 questions"))
        assert reads(app, "━━━")()
        assert "Esc stop" in screen_lines(app.screen)[-1]
        await pilot.press("escape")
        await until(pilot, reads(app, "■ stopped: there are no scores."))
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(app.screen, EvaluationScreen))
    assert paths == [Path("some/questions.jsonl")]


async def test_leaving_stops_what_runs() -> None:
    stopped = Event()

    def slow(path: Path, advance: ExaminationProgress) -> Examination:
        try:
            while True:
                advance(0, 9)
                stopped.wait(0.005)
        finally:
            stopped.set()

    app = Bench(slow)
    async with app.run_test() as pilot:
        await until(pilot, reads(app, "asking the questions"))
    assert stopped.wait(5)


async def test_an_error_is_told_in_place_and_another_file_can_be_tried() -> None:
    paths: list[Path] = []

    def fail_first(path: Path, advance: ExaminationProgress) -> Examination:
        paths.append(path)
        if len(paths) == 1:
            raise UsageError(f"{path} cannot be read. Name a file that exists. {EVIL}")
        return examination_of(right())

    app = Bench(fail_first)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, reads(app, "✗ error  questions.jsonl cannot be read."))
        await pilot.press("enter")
        await until(pilot, reads(app, "● nothing was missed"))
        assert not app.screen.query_one(MissList).display


async def test_no_name_asks_for_one() -> None:
    app = Bench(gives(), "")
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, EvaluationScreen))
        await pilot.press("enter")
        await until(pilot, reads(app, "Name a file with questions."))


@pytest.mark.parametrize("size", [(60, 20), (140, 40)])
async def test_texts_from_outside_stay_texts(size: tuple[int, int]) -> None:
    evil = replace(
        UNREAD,
        question=EVIL,
        golds=(EVIL,),
        best_guess=EVIL,
        best_guess_article=EVIL,
        relevant=(EVIL,),
        ranking=(RankedArticle(EVIL, 1.0),),
    )
    app = Bench(gives(replace(evil, trace=RetrievalTrace(True, 1, 1, EVIL, 1))))
    async with app.run_test(size=size) as pilot:
        await run(pilot, app)
        for keys in ((), ("enter",)):
            await pilot.press(*keys)
            await pilot.pause()
            assert "[@click=app.quit]quit[/]" in "".join(screen_lines(app.screen))
            assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e]", "".join(screen_lines(app.screen)))
            styles = [s.style for strip in app.screen._compositor.render_strips() for s in strip if s.style]
            assert not any("@click" in style.meta or style.link for style in styles)


async def test_a_long_list_ends_and_says_so() -> None:
    app = Bench(gives(*(wrong(str(n)) for n in range(MAX_MISSES + 3))))
    async with app.run_test(size=(80, 24)) as pilot:
        await run(pilot, app)
        assert reads(app, f"every stage · {MAX_MISSES + 3} of {MAX_MISSES + 3} · the first {MAX_MISSES} are listed")()


async def test_without_colour_every_stage_has_its_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = Bench(gives(*ALL))
    async with app.run_test(size=(80, 40)) as pilot:
        await run(pilot, app)
        rows = "\n".join(screen_lines(app.screen))
        assert all(f"{sign.glyph} {sign.word}  " in rows for sign in STAGE_LABELS.values())


def test_every_stage_has_a_sign_in_the_order_of_the_way() -> None:
    assert tuple(STAGE_LABELS) == get_args(MissStage)


async def test_the_home_of_nobody_is_told_in_place() -> None:
    app = Bench(gives(), "~nosuchperson/questions.jsonl")
    async with app.run_test(size=(100, 24)) as pilot:
        await until(pilot, reads(app, "is in the home folder of nobody"))
