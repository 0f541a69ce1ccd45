"""The field in which questions are typed. Enter is handled in the order of the keys: a priority binding cut questions short."""

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
        self._names: tuple[Sequence[str], Sequence[str], Sequence[str]] = ((), (), ())
        """The outlets, authors and sections that are suggested."""
        self._at = 0
        """Number of the highlighted suggestion; it may exceed their number."""
        self._dismissed_text = ""
        """The text for which Escape has closed the suggestions."""

    def suggest_names(self, outlets: Sequence[str], authors: Sequence[str], sections: Sequence[str]) -> None:
        self._names = (outlets, authors, sections)

    @property
    def suggestions(self) -> Suggestions:
        """Return suggestions for the text before the cursor, computed at each use: a key must not wait for the screen."""
        if self.text == self._dismissed_text or "\n" in self.text or self.cursor_location != self.document.end:
            return NO_SUGGESTIONS
        return suggest(self.text, *self._names)

    async def on_key(self, event: events.Key) -> None:
        """Handle a key. Textual calls the text area's own handler after this one unless the default is prevented."""
        if self.screen.focused is not self or self.app.screen is not self.screen:
            # typed in one burst with a key that took the focus away
            event.stop()
            event.prevent_default()
            self.app.post_message(events.Key(event.key, event.character))
        elif self._handle(event.key, self.suggestions) or await self._edit(event):
            event.stop()
            event.prevent_default()

    async def _edit(self, event: events.Key) -> bool:
        """Run the action bound to the key at once: sent through the app, letters typed after Backspace or Tab would overtake it.

        Copying is left to the app, whose Ctrl+C also quits.
        """
        active = None if event.is_printable else self.screen.active_bindings.get(event.key)
        if active is None or active.binding.system or active.binding.action == "copy":
            return False
        await self.app.run_action(active.binding.action, active.node)
        return True

    def _handle(self, key: str, suggestions: Suggestions) -> bool:
        """Handle a key of the prompt. Return False for any other key."""
        if key == "enter":
            self._enter(suggestions)
        elif key in ("ctrl+j", "shift+enter"):
            self.insert("\n")
        elif suggestions.matches and key in ("up", "down"):
            self._at = (self._at + (1 if key == "down" else -1)) % len(suggestions.matches)
            self._post_suggestions()
        elif suggestions.matches and key == "tab":
            self._complete(suggestions)
        elif suggestions.matches and key == "escape":
            self._dismissed_text = self.text
            self._post_suggestions()
        else:
            return False
        return True

    def _enter(self, suggestions: Suggestions) -> None:
        """Run a whole command, accept the highlighted suggestion, or else ask."""
        if suggestions.matches and not self._is_whole_command(suggestions):
            self._accept(suggestions.word_start, suggestions.matches[self._at % len(suggestions.matches)])
        else:
            self._ask()

    def _is_whole_command(self, suggestions: Suggestions) -> bool:
        """Return True where the whole name of the command is typed, and the highlight was not moved to another."""
        return (
            self._at == 0
            and suggestions.matches[0].kind == "command"
            and self.text.strip() == f"/{suggestions.matches[0].name}"
        )

    def _complete(self, suggestions: Suggestions) -> None:
        suggestion = suggestions.matches[self._at % len(suggestions.matches)]
        if suggestion.kind == "command":
            self.show(f"/{suggestion.name} ")
        else:
            self._accept(suggestions.word_start, suggestion)

    def _accept(self, start: int, suggestion: Suggestion) -> None:
        if suggestion.kind == "command":
            self._accept_command(suggestion)
        elif suggestion.kind == "operator":
            self.show(f"{self.text[:start]}{suggestion.name} ")
        else:
            text_before = self.text[:start].rstrip()
            self.show("" if text_before == "/outlet" else f"{text_before} ".lstrip())
            self.post_message(OutletPicked(suggestion.name))

    def _accept_command(self, suggestion: Suggestion) -> None:
        """Run a command that takes no argument at once; put the name of another into the prompt."""
        self.show(f"/{suggestion.name} " if suggestion.argument else f"/{suggestion.name}")
        if not suggestion.argument:
            self._ask()

    def take(self, suggestion: Suggestion) -> None:
        """Accept a suggestion that was clicked."""
        self._accept(self.suggestions.word_start, suggestion)

    def on_text_area_changed(self) -> None:
        self._at = 0
        if self.text != self._dismissed_text:
            self._dismissed_text = ""
        self._post_suggestions()

    def on_text_area_selection_changed(self) -> None:
        self._post_suggestions()

    def _post_suggestions(self) -> None:
        self.post_message(SuggestionsChanged(self.suggestions, self._at))

    def _ask(self) -> None:
        line = self.text.strip()
        self.clear()
        if not line:
            self.post_message(EmptyPromptEntered())
            return
        if line == "?":
            self.post_message(CommandEntered("/help"))
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
        """Show an earlier question, without suggestions: up and down go on through the history."""
        self._dismissed_text = text
        self.show(text)

    def show(self, text: str) -> None:
        """Replace the text of the prompt and set the cursor at its end."""
        self.load_text(text)
        self.move_cursor(self.document.end)
