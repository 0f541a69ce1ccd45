"""Every event of the chat. Workers post them; the handlers that receive them own the widgets."""

from __future__ import annotations  # what they carry is imported by whoever makes it, behind the first paint

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.article import Article
    from index.build.build import BuildReceipt
    from index.errors import PullquoteError
    from index.inspect.survey import Survey
    from qa.answer import Answer, Citation
    from tui.conversation.store import Session
    from tui.conversation.turn import Turn
    from tui.presentation.filter_chips import FilterChip
    from tui.services.archive_names import ArchiveNames
    from tui.services.assistant import AssistantProtocol
    from tui.services.open_article import OpenArticle
    from tui.slash.completion import Suggestion, Suggestions
    from tui.slash.parse import ParsedCommand
    from tui.ui.choice import Choice

PostMessage = Callable[[Message], object]
"""Posts a message of a worker thread to the widget that started it."""


@dataclass
class ArchiveOpened(Message):
    """The models are loaded."""

    assistant: AssistantProtocol
    names: ArchiveNames
    number: int = 0
    """Openings are counted in the order in which they began; they may end in another."""


@dataclass
class ArchiveOpenFailed(Message):
    error: PullquoteError
    number: int = 0
    """As for `ArchiveOpened`."""


@dataclass
class QuestionEntered(Message):
    """A question was entered; never empty."""

    question: str


@dataclass
class EmptyPromptEntered(Message):
    """Enter in an empty prompt."""


@dataclass
class CommandEntered(Message):
    """A line that begins with `/` was entered."""

    line: str


@dataclass
class SuggestionsChanged(Message):
    """What could be meant by the word being typed, with the number of the highlighted one."""

    suggestions: Suggestions
    highlighted: int


@dataclass
class SuggestionChosen(Message):
    """An offer was clicked."""

    suggestion: Suggestion


@dataclass
class OutletPicked(Message):
    """One was chosen after `@`."""

    name: str


@dataclass
class ChipRemoved(Message):
    """A filter was taken away."""

    chip: FilterChip


@dataclass
class StageReached(Message):
    turn: Turn
    stage: str
    done: int = 0
    total: int = 0


@dataclass
class QuestionAnswered(Message):
    turn: Turn
    answer: Answer


@dataclass
class QuestionFailed(Message):
    """`Cancelled` among the errors means that the person stopped it."""

    turn: Turn
    error: PullquoteError


@dataclass
class TurnFocused(Message):
    """A card has the focus."""

    turn: Turn


@dataclass
class CursorMoved(Message):
    """The cursor of this turn's card stands on that row of it."""

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
    """The article of source `n` is at hand."""

    turn: Turn
    n: int
    article: Article


@dataclass
class ArticleFetchFailed(Message):
    error: PullquoteError


@dataclass
class StatusMessage(Message):
    """Something to show at the bottom of whichever screen is open."""

    text: str


@dataclass
class ArticleRequested(Message):
    """Open an article that is at hand."""

    open_article: OpenArticle


@dataclass
class ChoicesListed(Message):
    """What a picker offers is at hand."""

    choices: Sequence[Choice]


@dataclass
class CommandRequested(Message):
    """A command that the app carries out, whichever screen it comes from."""

    command: ParsedCommand


@dataclass
class ExportRequested(Message):
    """Save these turns."""

    turns: tuple[Turn, ...]
    path: str = ""
    """Where to; asked for when empty."""


@dataclass
class CopyRequested(Message):
    """Copy the quote with its citation."""

    citation: Citation


@dataclass
class CitationRequested(Message):
    """Choose a citation style, for a quote or for the whole article."""

    citation: Citation | None
    article: Article | None = None
    style: str = ""
    """Chosen already."""


@dataclass
class FileRequested(Message):
    """Open the article's file in an editor, where the quote stands."""

    article: str
    """Its id."""
    sentence: str
    """Where to; a quote like “17” would stand in many places. "" for the beginning."""


@dataclass
class AddressRequested(Message):
    """Open a web address, after a look at it."""

    url: str


@dataclass
class FolderCompared(Message):
    """Whether the folder of the archive has changed since it was indexed, in words; "" where it has not."""

    changes: str


@dataclass
class ArchiveSurveyed(Message):
    """What is in the archive."""

    survey: Survey


@dataclass
class SessionOpened(Message):
    """An earlier conversation, with what has become of the articles it quotes."""

    session: Session
    turns: list[Turn]


@dataclass
class RecordingFailed(Message):
    """A question or an answer could not be written down."""

    error: PullquoteError


@dataclass
class SessionOpenFailed(Message):
    """An earlier conversation could not be brought back."""

    error: PullquoteError


@dataclass
class IndexNeeded(Message):
    """There is no archive that can be read; `reason` is shown where there is something to say."""

    reason: str = ""


@dataclass
class BuildAdvanced(Message):
    stage: str
    done: int
    total: int


@dataclass
class BuildFinished(Message):
    receipt: BuildReceipt


@dataclass
class BuildFailed(Message):
    error: PullquoteError
