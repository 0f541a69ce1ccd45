"""Every article by its headline, outlet and author. They are listed in a worker thread: the keys do not wait for them."""

from typing import TYPE_CHECKING

from textual import work
from textual.content import Content

from index.errors import PullquoteError
from index.text import one_line
from tui.presentation.wording import day
from tui.services.context import Desk
from tui.services.messages import ChoicesListed, Said
from tui.services.thread_priority import give_way
from tui.ui.choice import Choice
from tui.ui.colors import MUTED
from tui.ui.picker import Picker

if TYPE_CHECKING:
    from index.article import SourceRef


class HeadlinesScreen(Picker):
    """Dismissed with the id of an article."""

    def __init__(self, desk: Desk, words: str = "") -> None:
        super().__init__("Articles", None, words)
        self._desk = desk

    def on_mount(self) -> None:
        self._list()

    @work(thread=True, group="listing")
    def _list(self) -> None:
        give_way()
        try:
            headlines = self._desk.headlines()
        except PullquoteError as error:
            headlines = []
            self.post_message(Said(str(error)))
        self.post_message(ChoicesListed([_choice(headline) for headline in headlines]))

    def on_choices_listed(self, message: ChoicesListed) -> None:
        message.stop()
        self.show_choices(message.choices)


def _choice(headline: "SourceRef") -> Choice:
    below = f"  {one_line(headline.outlet)}, {day(headline.published)}"
    words = f"{headline.title} {headline.outlet} {headline.author}"
    return Choice(headline.article, Content.assemble(one_line(headline.title), (below, MUTED)), words)
