"""Where questions are typed. Enter is handled in the order of the keys: a priority binding cut questions short."""

from collections.abc import Sequence

from textual import events
from textual.widgets import TextArea

from tui.conversation.question_history import QuestionHistory
from tui.services.messages import CommandEntered, EmptyPromptEntered, OutletPicked, QuestionEntered, SuggestionsChanged
from tui.slash.completion import NO_SUGGESTIONS, Suggestion, Suggestions, suggest


class Prompt(TextArea):
    def __init__(self, history: QuestionHistory) -> None:
        super().__init__(placeholder="Ask about the articles…", highlight_cursor_line=False, tab_behavior="focus", id="prompt")
        self._history = history
        self.outlets: Sequence[str] = ()
        """Those offered after `@`."""
        self._at = 0
        self._waved_off = ""
        """The text for which Escape has closed the offers."""

    @property
    def suggestions(self) -> Suggestions:
        """What the text before the cursor could mean, found anew: a key must not wait for the screen."""
        if self.text == self._waved_off or "\n" in self.text or self.cursor_location != self.document.end:
            return NO_SUGGESTIONS
        return suggest(self.text, self.outlets)

    async def on_key(self, event: events.Key) -> None:
        """Textual calls the text area's own handler after this one unless the default is prevented."""
        if self.screen.focused is not self or self.app.screen is not self.screen:
            # typed in one burst with a key that took the focus away
            event.stop()
            event.prevent_default()
            self.app.post_message(events.Key(event.key, event.character))
        elif self._handle(event.key, self.suggestions) or await self._edit(event):
            event.stop()
            event.prevent_default()

    async def _edit(self, event: events.Key) -> bool:
        """Run what is bound at once: by way of the app, letters typed after Backspace or Tab would overtake it.

        Copying goes on to the app, whose Ctrl+C also quits.
        """
        bound = None if event.is_printable else self.screen.active_bindings.get(event.key)
        if bound is None or bound.binding.system or bound.binding.action == "copy":
            return False
        await self.app.run_action(bound.binding.action, bound.node)
        return True

    def _handle(self, key: str, offered: Suggestions) -> bool:
        """Whether the key was for us."""
        if key == "enter":
            self._enter(offered)
        elif key in ("ctrl+j", "shift+enter"):
            self.insert("\n")
        elif offered.suggestions and key in ("up", "down"):
            self._at = (self._at + (1 if key == "down" else -1)) % len(offered.suggestions)
            self._tell()
        elif offered.suggestions and key == "tab":
            self._complete(offered)
        elif offered.suggestions and key == "escape":
            self._waved_off = self.text
            self._tell()
        else:
            return False
        return True

    def _enter(self, offered: Suggestions) -> None:
        """A whole command runs, an offer is taken, and everything else is asked."""
        if offered.suggestions and not self._whole(offered):
            self._take(offered.start, offered.suggestions[self._at % len(offered.suggestions)])
        else:
            self._ask()

    def _whole(self, offered: Suggestions) -> bool:
        """Whether the command stands there as it is, with the highlight not moved to another."""
        return (
            self._at == 0
            and offered.suggestions[0].kind == "command"
            and self.text.strip() == f"/{offered.suggestions[0].name}"
        )

    def _complete(self, offered: Suggestions) -> None:
        offer = offered.suggestions[self._at % len(offered.suggestions)]
        if offer.kind == "command":
            self.show(f"/{offer.name} ")
        else:
            self._take(offered.start, offer)

    def _take(self, start: int, offer: Suggestion) -> None:
        if offer.kind == "command":
            self._take_command(offer)
        else:
            kept = self.text[:start].rstrip()
            self.show("" if kept == "/outlet" else f"{kept} ".lstrip())
            self.post_message(OutletPicked(offer.name))

    def _take_command(self, offer: Suggestion) -> None:
        """One that stands alone runs at once; another waits for what it needs."""
        self.show(f"/{offer.name} " if offer.argument else f"/{offer.name}")
        if not offer.argument:
            self._ask()

    def take(self, offer: Suggestion) -> None:
        """An offer was clicked."""
        self._take(self.suggestions.start, offer)

    def on_text_area_changed(self) -> None:
        self._at = 0
        if self.text != self._waved_off:
            self._waved_off = ""
        self._tell()

    def on_text_area_selection_changed(self) -> None:
        self._tell()

    def _tell(self) -> None:
        self.post_message(SuggestionsChanged(self.suggestions, self._at))

    def _ask(self) -> None:
        line = self.text.strip()
        self.clear()
        if not line:
            self.post_message(EmptyPromptEntered())
            return
        self._history.add(line)
        self.post_message(CommandEntered(line) if line.startswith("/") else QuestionEntered(line))

    def restore(self, question: str) -> None:
        """Put a question back for another try, unless something else is being typed."""
        if not self.text.strip():
            self.show(question)

    def action_cursor_up(self, select: bool = False) -> None:
        if select or not self.navigator.is_first_wrapped_line(self.cursor_location):
            super().action_cursor_up(select)
        elif (older := self._history.older(self.text)) is not None:
            self._recall(older)

    def action_cursor_down(self, select: bool = False) -> None:
        if select or not self.navigator.is_last_wrapped_line(self.cursor_location):
            super().action_cursor_down(select)
        elif (newer := self._history.newer()) is not None:
            self._recall(newer)

    def _recall(self, text: str) -> None:
        """Show what was asked before, without offers: up and down go on through the history."""
        self._waved_off = text
        self.show(text)

    def show(self, text: str) -> None:
        """Have this text in the prompt, with the cursor at its end."""
        self.load_text(text)
        self.move_cursor(self.document.end)
