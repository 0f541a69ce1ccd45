"""The list of standing questions: a person adds the question just asked, asks one again, or removes one."""

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input

from index.errors import PullquoteError
from index.text import one_line
from tui.presentation.standing import standing_state
from tui.presentation.wording import filters_text
from tui.ui.choice import Choice
from tui.ui.colors import ACCENT, MUTED
from tui.ui.key_bar import KeyBar
from tui.ui.picker import Picker
from tui.ui.shown_keys import ShownKeys

if TYPE_CHECKING:
    from tui.conversation.recorder import SessionRecorder
    from tui.conversation.turn import Turn
    from tui.conversation.watch import StandingQuestion

_KEEP = "keep"
"""The choice that adds the question just asked."""


class WatchesScreen(Picker):
    """It is dismissed with the question to ask, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("delete", "remove", "Remove", show=False, priority=True)]
    KEYS: ClassVar[ShownKeys] = (("⏎", "ask it now"), ("Del", "remove"), ("↑↓", "move"), ("Esc", "close"))

    def __init__(self, recorder: "SessionRecorder", turn: "Turn | None" = None) -> None:
        """`turn` is the one whose question may be added."""
        super().__init__("Standing questions", ())
        self._recorder, self._turn = recorder, turn

    def matching(self, typed: str) -> list[Choice]:
        words = typed.lower().split()
        choices = [self._keep_choice(), *map(_standing_choice, self._standing())]
        return [choice for choice in choices if choice is not None and all(word in choice.words.lower() for word in words)]

    def _standing(self) -> "list[StandingQuestion]":
        """Return no questions, with a message, where the file cannot be read."""
        try:
            return self._recorder.watches.standing(self._recorder.archive)
        except PullquoteError as error:
            self.query_one(KeyBar).say(str(error))
            return []

    def _keep_choice(self) -> Choice | None:
        """Return the choice that adds the question just asked; None where it stands already."""
        if self._turn is None or self._turn.answer is None:
            return None
        question = one_line(self._turn.question_of(0))
        if any(each.question.casefold() == question.casefold() for each in self._standing()):
            return None
        return Choice(_KEEP, Content.assemble(("+ keep ", ACCENT), (question, "bold"), "\n"), f"keep {question}")

    def _remark(self, matches: int) -> str:
        return super()._remark(matches) if matches else "None yet. In the conversation: /watch and the question."

    def _pick(self) -> None:
        if self.chosen == _KEEP:
            self._keep()
        elif self.chosen is not None:
            self.dismiss(next((each.question for each in self._standing() if str(each.id) == self.chosen), None))

    def _keep(self) -> None:
        turn = self._turn
        if turn is None or turn.answer is None:
            return
        try:
            question = turn.question_of(0)
            self._recorder.watches.add(self._recorder.archive, question, turn.filters, turn.answer, turn.answer.generation)
        except PullquoteError as error:
            self.query_one(KeyBar).say(str(error))
        else:
            self.query_one(KeyBar).say("Kept. After each build you are told if its answer is new or has changed.")
        self.fill()
        self.query_one(Input).focus()

    def action_remove(self) -> None:
        if self.deletes_text() or self.chosen is None or self.chosen == _KEEP:
            return
        try:
            removed = self._recorder.watches.remove(self._recorder.archive, int(self.chosen))
        except PullquoteError as error:
            self.query_one(KeyBar).say(str(error))
        else:
            self.query_one(KeyBar).say(f"“{removed.question}” is no standing question any more.")
        self.fill()


def _standing_choice(standing: "StandingQuestion") -> Choice:
    about = " · ".join(part for part in (str(standing.id), standing_state(standing), filters_text(standing.filters)) if part)
    content = Content.assemble((one_line(standing.question), "bold"), (f"\n{about}", MUTED))
    return Choice(str(standing.id), content, standing.question)
