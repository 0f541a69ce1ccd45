"""`/` commands in the chat. Those about the conversation are carried out here; the app does the rest, as it does for the palette."""

from typing import TYPE_CHECKING, Protocol

from textual.message import Message

from index.errors import UsageError
from index.filters import Filters
from tui.services.messages import CitationRequested, CommandRequested, CopyRequested, SourceChosen
from tui.slash.filters import FILTER_COMMANDS, FilterNames, apply_filter
from tui.slash.parse import ParsedCommand

if TYPE_CHECKING:
    from qa.answer import Citation
    from tui.conversation.turn import Turn


class Chat(Protocol):
    """What commands ask of a conversation. Its methods raise `UsageError` for what makes no sense."""

    @property
    def filters(self) -> Filters: ...

    @property
    def names(self) -> FilterNames: ...

    def set_filters(self, filters: Filters) -> None: ...

    def source(self, n: int) -> "tuple[Turn, Citation]": ...

    def export(self, path: str) -> None: ...

    def resume(self, identity: int) -> None: ...

    def rename(self, name: str) -> None: ...

    def begin_new(self) -> None: ...

    def post_message(self, message: Message) -> bool: ...


class ChatCommands:
    """Methods are named after the commands. Raises `UsageError` for what makes no sense."""

    def __init__(self, chat: Chat) -> None:
        self._chat = chat

    def run(self, given: ParsedCommand) -> None:
        if given.name in FILTER_COMMANDS:
            self._chat.set_filters(apply_filter(self._chat.filters, given, self._chat.names))
        elif (own := getattr(self, given.name, None)) is not None:
            own(given)
        else:
            self._chat.post_message(CommandRequested(given))

    def show(self, given: ParsedCommand) -> None:
        turn, citation = self._chat.source(given.number())
        self._chat.post_message(SourceChosen(turn, citation.n))

    def copy(self, given: ParsedCommand) -> None:
        self._chat.post_message(CopyRequested(self._chat.source(given.number())[1]))

    def cite(self, given: ParsedCommand) -> None:
        self._chat.post_message(CitationRequested(self._chat.source(1)[1], style=given.argument))

    def export(self, given: ParsedCommand) -> None:
        self._chat.export(given.argument)

    def resume(self, given: ParsedCommand) -> None:
        if not given.argument.isdecimal():
            raise UsageError("/resume takes the number of a conversation; /sessions lists them.")
        self._chat.resume(int(given.argument))

    def rename(self, given: ParsedCommand) -> None:
        self._chat.rename(given.argument)

    def new(self, given: ParsedCommand) -> None:
        self._chat.begin_new()
