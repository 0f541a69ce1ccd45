"""The evaluation screen: it asks a file of questions one after the other, and shows the scores and each miss."""

from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from index.errors import Cancelled, UsageError
from index.text import one_line
from tui.evaluation.miss_content import stage_tally
from tui.evaluation.miss_list import MissChosen, MissList
from tui.evaluation.miss_screen import MissScreen
from tui.evaluation.scores import score_table
from tui.platform.typed_path import typed_path
from tui.presentation.verdict import ERROR, STOPPED
from tui.services.evaluation_worker import (
    ExaminationAdvanced,
    ExaminationDone,
    ExaminationFailed,
    ExamineFunction,
    examine_and_post,
)
from tui.services.progress_meter import ProgressMeter
from tui.ui.colors import ACCENT, MUTED
from tui.ui.key_bar import KeyBar
from tui.ui.shown_keys import ShownKeys

if TYPE_CHECKING:
    from qa.evaluation.examine import Examination

READY_KEYS: ShownKeys = (("⏎", "run"), ("Esc", "back"))
RUNNING_KEYS: ShownKeys = (("Esc", "stop"),)
EXAMINED_KEYS: ShownKeys = (
    ("⏎", "look into it"),
    ("f", "next stage"),
    ("j k", "choose"),
    ("Esc", "back"),
    ("Tab", "questions"),
)
TEXT_MARGINS = 4
"""Cells left and right of the text."""
EVALUATION_INTRODUCTION = (
    "Every question is asked once, and its answer compared with the right ones. Nothing is changed. "
    'A line of a .jsonl file: {"id": "1", "question": "…", "answers": ["…"]}'
)


class EvaluationScreen(Screen[None]):
    CSS_PATH = "screen.tcss"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-high")]  # noqa: RUF012  # Textual declares it as no ClassVar
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", "Stop or back", show=False)]

    def __init__(self, examine: ExamineFunction, start: str = "") -> None:
        """`examine` is called in a thread; `start` is a file that is run at once."""
        super().__init__()
        self._examine, self._start = examine, start
        self._stop: Event | None = None
        """The event that stops the running evaluation; None while none runs."""
        self._meter = ProgressMeter()
        self._examination: Examination | None = None

    def compose(self) -> ComposeResult:
        field = Input(self._start, placeholder="questions.jsonl", id="questions", select_on_focus=False)
        field.border_title = "Evaluate: questions in .jsonl, SQuAD .json, or a BEIR folder"
        yield field
        yield Static(Content.styled(EVALUATION_INTRODUCTION, MUTED), id="state", markup=False)
        yield Static(id="tally", markup=False)
        yield MissList()
        yield KeyBar(READY_KEYS)

    def on_mount(self) -> None:
        self.query_one(Input).focus()
        if self._start:
            self.call_after_refresh(self._submit, self._start)

    def on_unmount(self) -> None:
        if self._stop is not None:
            self._stop.set()

    def on_descendant_focus(self) -> None:
        self._show_keys()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._submit(event.value)

    def _submit(self, typed: str) -> None:
        path = typed.strip()
        if self._stop is None and not path:
            self._say(Content.styled("Name a file with questions.", MUTED))
        elif self._stop is None:
            try:
                self._begin(typed_path(path))
            except UsageError as error:
                self._say(Content.assemble((f"{ERROR.glyph} {ERROR.word}  ", ERROR.style), str(error)))

    def _begin(self, path: Path) -> None:
        self._stop, self._meter = Event(), ProgressMeter()
        self._clear()
        self._say(Content.styled(f"reading {one_line(str(path))}…", MUTED))
        self._show_keys()
        self._run(path, self._stop)

    @work(thread=True, group="evaluation")
    def _run(self, path: Path, stop: Event) -> None:
        examine_and_post(partial(self._examine, path), stop, self.post_message)

    def action_back(self) -> None:
        """Stop the evaluation; a second Escape leaves the screen while the last question is still being answered."""
        if self._stop is None or self._stop.is_set():
            self.dismiss()
        else:
            self._stop.set()
            self._say(Content.styled(f"{STOPPED.glyph} stopping after this question…", MUTED))

    def on_examination_advanced(self, message: ExaminationAdvanced) -> None:
        if self._stop is None or self._stop.is_set():
            return
        self._meter.advance("asking", message.done, message.total)
        words = self._meter.words() if message.done < message.total else "working out the scores…"
        width = self.query_one("#state").content_size.width
        self._say(Content.assemble((self._meter.bar(width), ACCENT), f"\n{words}"))

    def on_examination_done(self, message: ExaminationDone) -> None:
        self._stop = None
        self._show(message.examination)
        self._show_keys()

    def on_examination_failed(self, message: ExaminationFailed) -> None:
        self._stop = None
        self._show_keys()
        if isinstance(message.error, Cancelled):
            self._say(Content.styled(f"{STOPPED.glyph} {STOPPED.word}: there are no scores. Nothing was changed.", MUTED))
        else:
            error = one_line(str(message.error))
            self._say(Content.assemble((f"{ERROR.glyph} {ERROR.word}  ", ERROR.style), error))

    def on_miss_chosen(self, message: MissChosen) -> None:
        self.app.push_screen(MissScreen(message.miss))

    def _show(self, examination: "Examination") -> None:
        self._say(score_table(examination.report))
        self._examination = examination
        self._show_tally()
        miss_list = self.query_one(MissList)
        miss_list.show(examination.misses)
        miss_list.display = bool(examination.misses)
        if examination.misses:
            miss_list.focus()

    def on_resize(self) -> None:
        self._show_tally()

    def _show_tally(self) -> None:
        tally = self.query_one("#tally", Static)
        tally.update(stage_tally(self._examination.report.misses, self.size.width - TEXT_MARGINS) if self._examination else "")

    def _clear(self) -> None:
        self._examination = None
        self._show_tally()
        self.query_one(MissList).display = False
        self.query_one(Input).focus()

    def _say(self, content: Content) -> None:
        self.query_one("#state", Static).update(content)

    def _show_keys(self) -> None:
        in_list = isinstance(self.focused, MissList)
        self.query_one(KeyBar).show_keys(RUNNING_KEYS if self._stop else EXAMINED_KEYS if in_list else READY_KEYS)
