"""The commands about what a person keeps: the dossier, what can be undone, and standing questions."""

from typing import TYPE_CHECKING

from index.errors import UsageError
from index.text import one_line
from tui.conversation.dossier import PinsBefore
from tui.services.pin_edits import note_pin, order_pin, unpin

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App

    from tui.app.actions import AnswerActions
    from tui.chat.screen import ChatScreen
    from tui.services.context import AppContext


class KeptCommands:
    """Its methods are named after the commands, and raise `PullquoteError` where one makes no sense."""

    def __init__(
        self,
        app: "App[None]",
        context: "AppContext",
        chat: "ChatScreen",
        actions: "AnswerActions",
        say: "Callable[[str], None]",
    ) -> None:
        self._app, self._app_context, self._chat, self._actions, self._say = app, context, chat, actions, say

    def dossier(self, argument: str) -> None:
        """Open the dossier; with a file, save it there."""
        from tui.dossier.screen import DossierScreen
        from tui.slash.dossier import parse_dossier_argument

        if argument:
            path, style = parse_dossier_argument(argument)
            self._actions.save_dossier(path, style)
        elif not isinstance(self._app.screen, DossierScreen):
            self._app.push_screen(DossierScreen(self._app_context))

    def note(self, argument: str) -> None:
        self._edit(note_pin, argument)

    def order(self, argument: str) -> None:
        self._edit(order_pin, argument)

    def unpin(self, argument: str) -> None:
        self._edit(unpin, argument)

    def _edit(self, edit: "Callable[[AppContext, str], str]", argument: str) -> None:
        """Change the dossier of the conversation, and show what is open of it."""
        said = edit(self._app_context, argument)
        self._show_dossiers()
        self._say(said)

    # Undoing

    def undo(self, _: str) -> None:
        """Undo the last step. It can be tried again where that fails."""
        step = self._app_context.undo.last
        if isinstance(step, PinsBefore):
            self._app_context.dossier.change(step.current, lambda _: step.pins)
            said = step.undone
        else:
            said = self._chat.put_back(step)
        self._app_context.undo.drop_last()
        self._show_dossiers()
        self._say(said)

    def _show_dossiers(self) -> None:
        from tui.dossier.screen import DossierScreen

        for screen in self._app.screen_stack:
            if isinstance(screen, DossierScreen):
                screen.show_pins()

    # Standing questions

    def watch(self, question: str) -> None:
        """Keep a question and ask it now; without one, open the list."""
        from tui.chat.watches_screen import WatchesScreen

        recorder = self._app_context.require_recorder()
        if question:
            self._chat.keep_question(question)
        else:
            self._app.push_screen(WatchesScreen(recorder, self._chat.current), self._ask_standing)

    def _ask_standing(self, question: str | None) -> None:
        if question:
            self._chat.ask(question)

    def unwatch(self, number: str) -> None:
        if not number.isdecimal():
            raise UsageError("/unwatch takes the number of a standing question; /watch lists them.")
        recorder = self._app_context.require_recorder()
        removed = recorder.watches.remove(recorder.archive, int(number))
        self._say(f"“{one_line(removed.question)}” is no standing question any more.")
