"""The empty conversation: what answers are, questions that this archive answers, and its newest articles."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from index.text import one_line
from tui.presentation.reading_help import READING_LINE
from tui.presentation.wording import day_text
from tui.services.first_look import EXAMPLES
from tui.services.messages import HeadlineChosen, QuestionEntered
from tui.ui.bindings import LIST_MOVES
from tui.ui.colors import ACCENT, MUTED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.article import SourceRef

ASK, READ = "ask:", "read:"
"""What the ids of options begin with: a question follows by its number, an article by its id."""


class Introduction(Vertical):
    def __init__(self) -> None:
        super().__init__(id="introduction")
        self.questions: tuple[str, ...] = ()

    def compose(self) -> ComposeResult:
        yield Static(introduction_content(), markup=False)
        yield FirstSteps()

    def show(self, questions: "Sequence[str]", headlines: "Sequence[SourceRef]") -> None:
        """Show questions to ask and articles to read."""
        self.questions = tuple(questions)
        self.query_one(FirstSteps).fill(questions, headlines)

    def question(self, number: int) -> str | None:
        """Return the question with this number, from 1; None where there is none, or the introduction is not shown."""
        return self.questions[number - 1] if self.display and 0 < number <= len(self.questions) else None


class FirstSteps(OptionList):
    """Questions, which are asked, and headlines, whose articles are opened: by Enter, by a click, a question by its digit too."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *LIST_MOVES,
        Binding("space", "select", "Choose", show=False),
        *(Binding(str(n), f"ask({n})", f"Ask question {n}", show=False) for n in range(1, EXAMPLES + 1)),
    ]

    def __init__(self) -> None:
        super().__init__(id="first-steps", markup=False)
        self.display = False
        self._questions: tuple[str, ...] = ()

    def fill(self, questions: "Sequence[str]", headlines: "Sequence[SourceRef]") -> None:
        self._questions = tuple(questions)
        self.clear_options()
        if questions:
            self.add_option(_heading("Questions with an answer here (number and ⏎):"))
            self.add_options([Option(_question(n, text), id=f"{ASK}{n}") for n, text in enumerate(questions, start=1)])
        if headlines:
            self.add_option(_heading("Newest articles:"))
            self.add_options([Option(_headline(source), id=f"{READ}{source.article}") for source in headlines])
        self.display = bool(self.option_count)

    def on_focus(self) -> None:
        if self.highlighted is None:
            self.action_first()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        key = event.option_id or ""
        if key.startswith(ASK):
            self.action_ask(int(key.removeprefix(ASK)))
        elif key.startswith(READ):
            self.post_message(HeadlineChosen(key.removeprefix(READ)))

    def action_ask(self, number: int) -> None:
        if number <= len(self._questions):
            self.post_message(QuestionEntered(self._questions[number - 1]))


def introduction_content() -> Content:
    """Return the text of an empty conversation."""
    return Content.assemble(
        ("Ask the articles.\n", f"bold {ACCENT}"),
        "Every answer is a quotation, word for word, and opens its article.\n",
        (READING_LINE, MUTED),
    )


def _heading(words: str) -> Option:
    return Option(Content.styled(words, MUTED), disabled=True)


def _question(number: int, text: str) -> Content:
    return Content.assemble((f"{number}  ", ACCENT), one_line(text))


def _headline(source: "SourceRef") -> Content:
    about = f"  {one_line(source.outlet) or 'no outlet'}, {day_text(source.published)}"
    return Content.assemble(one_line(source.title) or "no headline", (about, MUTED))
