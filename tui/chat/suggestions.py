"""The list of suggestions above the prompt. It shows them and takes clicks; the prompt handles the keys."""

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from index.text import one_line
from tui.services.messages import SuggestionChosen
from tui.slash.completion import NO_SUGGESTIONS, Suggestion, Suggestions
from tui.ui.colors import ACCENT, MUTED

_SIGNS = {"command": "/", "outlet": "@", "operator": ""}


class SuggestionList(OptionList, can_focus=False):
    def __init__(self) -> None:
        super().__init__(id="offers", markup=False)
        self._suggestions = NO_SUGGESTIONS
        self.display = False

    def show(self, suggestions: Suggestions, at: int) -> None:
        if suggestions != self._suggestions:
            self._suggestions = suggestions
            self.clear_options()
            self.add_options([Option(_suggestion_line(suggestion)) for suggestion in suggestions.matches])
        self.display = bool(suggestions.matches)
        self.highlighted = at if suggestions.matches else None

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(SuggestionChosen(self._suggestions.matches[event.option_index]))


def _suggestion_line(suggestion: Suggestion) -> Content:
    return Content.assemble(
        (f"{_SIGNS[suggestion.kind]}{one_line(suggestion.name)}", ACCENT),
        f" {suggestion.argument}".rstrip(),
        (f"  {suggestion.description}", MUTED),
    )
