"""Every event of the chat. Workers post them; the handlers that receive them own the widgets."""

from __future__ import annotations  # what they carry is imported by whoever makes it, behind the first paint

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.article import Article
    from index.build.build import Receipt
    from index.errors import PullquoteError
    from index.inspect.survey import Survey
    from qa.answer import Answer, Citation
    from tui.conversation.store import Session
    from tui.conversation.turn import Turn
    from tui.presentation.filter_chips import Chip
    from tui.services.archive_names import ArchiveNames
    from tui.services.assistant import Asker
    from tui.services.open_article import Reading
    from tui.slash.completion import Offer, Offers
    from tui.slash.parse import Given
    from tui.ui.choice import Choice


@dataclass
class Opened(Message):
    """The models are loaded."""

    asker: Asker
    names: ArchiveNames
    number: int = 0
    """Openings are counted in the order in which they began; they may end in another."""


@dataclass
class OpeningFailed(Message):
    error: PullquoteError
    number: int = 0
    """As for `Opened`."""


@dataclass
class Asked(Message):
    """A question was entered; never empty."""

    question: str


@dataclass
class NothingAsked(Message):
    """Enter in an empty prompt."""


@dataclass
class Commanded(Message):
    """A line that begins with `/` was entered."""

    line: str


@dataclass
class Offered(Message):
    """What could be meant by the word being typed, with the number of the highlighted one."""

    offers: Offers
    at: int


@dataclass
class OfferTaken(Message):
    """An offer was clicked."""

    offer: Offer


@dataclass
class OutletPicked(Message):
    """One was chosen after `@`."""

    name: str


@dataclass
class ChipRemoved(Message):
    """A filter was taken away."""

    chip: Chip


@dataclass
class StageReached(Message):
    turn: Turn
    stage: str
    done: int = 0
    total: int = 0


@dataclass
class Answered(Message):
    turn: Turn
    answer: Answer


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
class Said(Message):
    """Something to show at the bottom of whichever screen is open."""

    text: str


@dataclass
class ArticleWanted(Message):
    """Open an article that is at hand."""

    reading: Reading


@dataclass
class ChoicesListed(Message):
    """What a picker offers is at hand."""

    choices: Sequence[Choice]


@dataclass
class Wanted(Message):
    """A command that the app carries out, whichever screen it comes from."""

    given: Given


@dataclass
class ExportWanted(Message):
    """Save these turns."""

    turns: tuple[Turn, ...]
    path: str = ""
    """Where to; asked for when empty."""


@dataclass
class CopyWanted(Message):
    """Copy the quote with its citation."""

    citation: Citation


@dataclass
class CitingWanted(Message):
    """Choose a citation style, for a quote or for the whole article."""

    citation: Citation | None
    article: Article | None = None
    style: str = ""
    """Chosen already."""


@dataclass
class FileWanted(Message):
    """Open the article's file in an editor, where the quote stands."""

    article: str
    """Its id."""
    sentence: str
    """Where to; a quote like “17” would stand in many places. "" for the beginning."""


@dataclass
class AddressWanted(Message):
    """Open a web address, after a look at it."""

    url: str


@dataclass
class FolderCompared(Message):
    """Whether the folder of the archive has changed since it was indexed, in words; "" where it has not."""

    said: str


@dataclass
class Surveyed(Message):
    """What is in the archive."""

    survey: Survey


@dataclass
class SessionOpened(Message):
    """An earlier conversation, with what has become of the articles it quotes."""

    session: Session
    turns: list[Turn]


@dataclass
class NotKept(Message):
    """A question or an answer could not be written down."""

    error: PullquoteError


@dataclass
class NotResumed(Message):
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
class Built(Message):
    receipt: Receipt


@dataclass
class BuildFailed(Message):
    error: PullquoteError
