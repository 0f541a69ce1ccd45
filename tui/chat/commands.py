"""`/` commands in the chat. Those about the conversation run here; the app runs the others, as it does for the palette."""

from typing import TYPE_CHECKING, Protocol

from textual.message import Message

from index.errors import UsageError
from index.filters import Filters
from tui.presentation.answer_presenter import turn_notes
from tui.services.messages import CitationRequested, CommandRequested, CopyRequested, PinRequested, SourceChosen
from tui.slash.filters import FILTER_COMMANDS, FilterNames, apply_filter
from tui.slash.parse import ParsedCommand

if TYPE_CHECKING:
    from qa.answer import Citation
    from tui.conversation.turn import Turn


class ConversationActions(Protocol):
    """The part of the chat screen that commands use. Its methods raise `UsageError` for requests that cannot be met."""

    @property
    def filters(self) -> Filters: ...

    @property
    def names(self) -> FilterNames: ...

    def set_filters(self, filters: Filters) -> None: ...

    def source(self, n: int) -> "tuple[Turn, Citation]": ...

    def export(self, path: str) -> None: ...

    def turn(self, n: int) -> "Turn": ...

    def mark(self, turn: "Turn") -> None: ...

    def delete(self, turn: "Turn") -> None: ...

    def resume(self, identity: int) -> None: ...

    def rename(self, name: str) -> None: ...

    def begin_new(self) -> None: ...

    def post_message(self, message: Message) -> bool: ...


class ChatCommands:
    """Runs commands: each has a method of its name. They raise `UsageError` for requests that cannot be met."""

    def __init__(self, chat: ConversationActions) -> None:
        self._chat = chat

    def run(self, command: ParsedCommand) -> None:
        if command.name in FILTER_COMMANDS:
            self._chat.set_filters(apply_filter(self._chat.filters, command, self._chat.names))
        elif (method := getattr(self, command.name, None)) is not None:
            method(command)
        else:
            self._chat.post_message(CommandRequested(command))

    def show(self, command: ParsedCommand) -> None:
        turn, citation = self._chat.source(command.number())
        self._chat.post_message(SourceChosen(turn, citation.n))

    def copy(self, command: ParsedCommand) -> None:
        turn, citation = self._chat.source(command.number())
        self._chat.post_message(CopyRequested(citation, turn_notes(turn, citation)))

    def cite(self, command: ParsedCommand) -> None:
        self._chat.post_message(CitationRequested(self._chat.source(1)[1], style=command.argument))

    def pin(self, command: ParsedCommand) -> None:
        turn, citation = self._chat.source(command.number())
        self._chat.post_message(PinRequested(turn.question_of(citation.n), citation))

    def mark(self, command: ParsedCommand) -> None:
        self._chat.mark(self._chat.turn(command.number_or_last()))

    def delete(self, command: ParsedCommand) -> None:
        self._chat.delete(self._chat.turn(command.number_or_last()))

    def export(self, command: ParsedCommand) -> None:
        self._chat.export(command.argument)

    def resume(self, command: ParsedCommand) -> None:
        if not command.argument.isdecimal():
            raise UsageError("/resume takes the number of a conversation; /conversations lists them.")
        self._chat.resume(int(command.argument))

    def rename(self, command: ParsedCommand) -> None:
        self._chat.rename(command.argument)

    def new(self, command: ParsedCommand) -> None:
        self._chat.begin_new()
