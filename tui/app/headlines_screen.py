"""A list of every article by headline, outlet and author. A worker thread fills it, so that the keys do not wait."""

from typing import TYPE_CHECKING

from textual import work
from textual.content import Content

from index.errors import PullquoteError
from index.text import one_line
from tui.presentation.wording import day_text
from tui.services.context import AppContext
from tui.services.messages import ChoicesListed, StatusMessage
from tui.services.thread_priority import lower_priority
from tui.ui.choice import Choice
from tui.ui.colors import MUTED
from tui.ui.picker import Picker

if TYPE_CHECKING:
    from index.article import SourceRef


class HeadlinesScreen(Picker):
    """A picker of headlines, which is dismissed with the id of an article."""

    def __init__(self, context: AppContext, words: str = "") -> None:
        super().__init__("Articles", None, words)
        self._app_context = context

    def on_mount(self) -> None:
        self._list()

    @work(thread=True, group="listing")
    def _list(self) -> None:
        lower_priority()
        try:
            headlines = self._app_context.headlines()
        except PullquoteError as error:
            headlines = []
            self.post_message(StatusMessage(str(error)))
        self.post_message(ChoicesListed([_choice(headline) for headline in headlines]))

    def on_choices_listed(self, message: ChoicesListed) -> None:
        message.stop()
        self.show_choices(message.choices)


def _choice(headline: "SourceRef") -> Choice:
    below = f"  {one_line(headline.outlet)}, {day_text(headline.published)}"
    words = f"{headline.title} {headline.outlet} {headline.author}"
    return Choice(headline.article, Content.assemble(one_line(headline.title), (below, MUTED)), words)
