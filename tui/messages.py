"""Every event of the chat. Workers post them; the handlers that receive them own the widgets."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from index.article import Article
from index.errors import PullquoteError
from tui.asker import Asker
from tui.turn import Turn

if TYPE_CHECKING:
    from index.build import Receipt
    from qa.answer import Answer


@dataclass
class Opened(Message):
    """The models are loaded."""

    asker: Asker


@dataclass
class OpeningFailed(Message):
    error: PullquoteError


@dataclass
class Asked(Message):
    """A question was entered; never empty."""

    question: str


@dataclass
class NothingAsked(Message):
    """Enter in an empty prompt."""


@dataclass
class StageReached(Message):
    turn: Turn
    stage: str


@dataclass
class Answered(Message):
    turn: Turn
    answer: "Answer"


@dataclass
class AskingFailed(Message):
    """`Cancelled` among the errors means that the person stopped it."""

    turn: Turn
    error: PullquoteError


@dataclass
class TurnEntered(Message):
    """A card has the focus."""

    turn: Turn


@dataclass
class CursorMoved(Message):
    """The cursor of this turn's card stands on that row of it."""

    turn: Turn
    row: int


@dataclass
class CursorLeft(Message):
    """The cursor left this turn's card: upwards with -1, downwards with 1."""

    turn: Turn
    by: int


@dataclass
class SourceChosen(Message):
    """Open the source numbered `n` of this turn."""

    turn: Turn
    n: int


@dataclass
class ArticleRead(Message):
    """The article of source `n` is at hand."""

    turn: Turn
    n: int
    article: Article


@dataclass
class ReadingFailed(Message):
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
class Built(Message):
    receipt: "Receipt"


@dataclass
class BuildFailed(Message):
    error: PullquoteError
