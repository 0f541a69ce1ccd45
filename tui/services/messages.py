"""The events that several parts of the chat share. Workers post them; the handlers that receive them own the widgets.

The events of the archive are declared in `archive_messages.py`, those of a single screen beside it (`evaluation_worker.py`,
`miss_list.py`).
"""

from __future__ import annotations  # whoever makes an event imports the types of its fields, after the first paint

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.article import Article
    from index.errors import PullquoteError
    from qa.answer import Answer, Citation
    from tui.conversation.store import Session
    from tui.conversation.turn import HasSources, Turn
    from tui.presentation.filter_chips import FilterChip
    from tui.services.open_article import OpenArticle
    from tui.slash.completion import Suggestion, Suggestions
    from tui.slash.parse import ParsedCommand
    from tui.ui.choice import Choice

PostMessage = Callable[[Message], object]
"""Posts a message of a worker thread to the widget that started it."""


@dataclass
class QuestionEntered(Message):
    """A question was entered; it is never empty."""

    question: str
    alone: bool = False
    """True where it is asked as if no turn was before it."""


@dataclass
class EmptyPromptEntered(Message):
    """Enter was pressed in an empty prompt."""


@dataclass
class CommandEntered(Message):
    """A line that begins with `/` was entered."""

    line: str


@dataclass
class SuggestionsChanged(Message):
    """The suggestions for the word being typed have changed; `highlighted` is the index of the one to highlight."""

    suggestions: Suggestions
    highlighted: int


@dataclass
class SuggestionChosen(Message):
    """A suggestion was clicked."""

    suggestion: Suggestion


@dataclass
class OutletPicked(Message):
    """An outlet was chosen after `@`."""

    name: str


@dataclass
class ChipRemoved(Message):
    """A filter was removed."""

    chip: FilterChip


@dataclass
class StageReached(Message):
    """The running question has reached a stage, or read one more passage: `done` of `total`, 0 of 0 where nothing is counted."""

    turn: Turn
    stage: str
    done: int = 0
    total: int = 0


@dataclass
class QuestionAnswered(Message):
    """A question was answered."""

    turn: Turn
    answer: Answer
    digests: dict[str, str] = field(default_factory=dict)
    """As `Turn.digests`."""


@dataclass
class QuestionFailed(Message):
    """A question ended without an answer. The error `Cancelled` means that the person stopped it."""

    turn: Turn
    error: PullquoteError


@dataclass
class RunningChanged(Message):
    """A question is with the assistant or waits for it, or none is any more."""

    running: bool


@dataclass
class TurnFocused(Message):
    """A card has the focus."""

    turn: Turn


@dataclass
class CursorMoved(Message):
    """The cursor of this turn's card is on this row of the card."""

    turn: Turn
    row: int


@dataclass
class CursorExited(Message):
    """The cursor left this turn's card: upwards with -1, downwards with 1."""

    turn: Turn
    by: int


@dataclass
class SourceChosen(Message):
    """Open the source numbered `n` of this turn."""

    turn: Turn
    n: int


@dataclass
class ArticleFetched(Message):
    """The article of source `n` was read from the archive."""

    turn: HasSources
    n: int
    article: Article


@dataclass
class ArticleFetchFailed(Message):
    """An article could not be read from the archive."""

    error: PullquoteError


@dataclass
class StatusMessage(Message):
    """A text to show at the bottom of the open screen."""

    text: str


@dataclass
class ArticleRequested(Message):
    """Open an article that was read from the archive."""

    open_article: OpenArticle


@dataclass
class HeadlineChosen(Message):
    """Open the article with this id at its beginning."""

    article_id: str


@dataclass
class CitingRequested(Message):
    """List the kept questions whose answers cite this article."""

    article: Article


@dataclass
class ChoicesListed(Message):
    """The choices of a picker are listed."""

    choices: Sequence[Choice]


@dataclass
class CommandRequested(Message):
    """Run a command of the app, whichever screen it comes from."""

    command: ParsedCommand


@dataclass
class ThemeChosen(Message):
    """Use this theme from now on, in the next runs too."""

    name: str


@dataclass
class ExportRequested(Message):
    """Save these turns."""

    turns: tuple[Turn, ...]
    path: str = ""
    """The file to write; the person is asked for it where this is empty."""
    marked: bool = False
    """True where these are not all turns, but those that were marked."""


@dataclass
class CopyRequested(Message):
    """Copy the sentence of a quote with its citation, or the quote alone."""

    citation: Citation
    notes: tuple[str, ...] = ()
    """What must be said with the quote: that it was corrected, or that a later report says otherwise."""
    alone: bool = False


@dataclass
class PinRequested(Message):
    """Pin this quote, which answers the question, to the dossier of the conversation that goes on."""

    question: str
    citation: Citation


@dataclass
class CitationRequested(Message):
    """Choose a citation style, for a quote or for the whole article."""

    citation: Citation | None
    article: Article | None = None
    style: str = ""
    """The style, where it was chosen already."""


@dataclass
class FileRequested(Message):
    """Open the article's file in an editor, at the line of the quote."""

    article_id: str
    sentence: str
    """The sentence of the quote, since a quote like “17” occurs in many places; "" for the beginning of the file."""


@dataclass
class AddressRequested(Message):
    """Show a web address, and open it if the person agrees."""

    url: str


@dataclass
class SessionOpened(Message):
    """An earlier conversation was opened; its turns hold the changes of the articles that they quote."""

    session: Session
    turns: list[Turn]


@dataclass
class RecordingFailed(Message):
    """A question or an answer could not be recorded."""

    error: PullquoteError


@dataclass
class SessionOpenFailed(Message):
    """An earlier conversation could not be opened."""

    error: PullquoteError
