"""A list of the kept questions whose answers cite one article. A worker thread fills it, so that the keys do not wait."""

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.content import Content

from index.errors import PullquoteError
from index.text import one_line
from tui.conversation.reading_record import CitingTurn, ReadingRecord
from tui.presentation.wording import day_text
from tui.services.messages import ChoicesListed, StatusMessage
from tui.ui.choice import Choice
from tui.ui.colors import MUTED
from tui.ui.picker import Picker

if TYPE_CHECKING:
    from index.article import Article


class CitingScreen(Picker):
    """A picker of questions, which is dismissed with the number of one in `turns`."""

    NOTHING: ClassVar[str] = "No answer of a conversation cites this article."

    def __init__(self, reading: ReadingRecord, article: "Article") -> None:
        super().__init__("Questions whose answers cite this article", None)
        self._reading, self._article = reading, article
        self.turns: list[CitingTurn] = []

    def on_mount(self) -> None:
        self._list()

    @work(thread=True, group="listing")
    def _list(self) -> None:
        try:
            self.turns = self._reading.citing(self._article.id)
        except PullquoteError as error:
            self.post_message(StatusMessage(str(error)))
        self.post_message(ChoicesListed([_choice(number, turn) for number, turn in enumerate(self.turns)]))

    def on_choices_listed(self, message: ChoicesListed) -> None:
        message.stop()
        self.show_choices(message.choices)


def _choice(number: int, turn: CitingTurn) -> Choice:
    answer = f"“{one_line(turn.answer)}”" if turn.answer else "not found"
    name = one_line(turn.session_name)
    below = f"\n{day_text(turn.asked.astimezone().date())}" + (f" · {name}" if name != one_line(turn.question) else "")
    content = Content.assemble((one_line(turn.question), "bold"), f"  {answer}", (below, MUTED))
    return Choice(str(number), content, f"{turn.question} {turn.answer} {turn.session_name}")
