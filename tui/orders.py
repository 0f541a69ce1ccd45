"""`/` commands in the chat. Those about the conversation are carried out here; the app does the rest, as it does for the palette."""

from typing import TYPE_CHECKING

from index.errors import UsageError
from tui.messages import CitingWanted, CopyWanted, SourceChosen, Wanted
from tui.slash.limits import LIMITS, limited
from tui.slash.parse import Given

if TYPE_CHECKING:
    from tui.screens.chat import ChatScreen


class Orders:
    """Methods are named after the commands. Raises `UsageError` for what makes no sense."""

    def __init__(self, chat: "ChatScreen") -> None:
        self._chat = chat

    def carry_out(self, given: Given) -> None:
        if given.name in LIMITS:
            self._chat.limit(limited(self._chat.limits, given, self._chat.desk))
        elif (own := getattr(self, given.name, None)) is not None:
            own(given)
        else:
            self._chat.post_message(Wanted(given))

    def show(self, given: Given) -> None:
        turn, citation = self._chat.source(given.number())
        self._chat.post_message(SourceChosen(turn, citation.n))

    def copy(self, given: Given) -> None:
        self._chat.post_message(CopyWanted(self._chat.source(given.number())[1]))

    def cite(self, given: Given) -> None:
        self._chat.post_message(CitingWanted(self._chat.source(1)[1], style=given.argument))

    def export(self, given: Given) -> None:
        self._chat.export(given.argument)

    def resume(self, given: Given) -> None:
        if not given.argument.isdecimal():
            raise UsageError("/resume takes the number of a conversation; /sessions lists them.")
        self._chat.resume(int(given.argument))

    def rename(self, given: Given) -> None:
        self._chat.rename(given.argument)

    def new(self, given: Given) -> None:
        self._chat.call_next(self._chat.action_new)
