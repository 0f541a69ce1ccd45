"""What could be meant by the word being typed, above the prompt. The prompt has the keys; this only shows, and takes clicks."""

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from index.text import one_line
from tui.services.messages import SuggestionChosen
from tui.slash.completion import NO_SUGGESTIONS, Suggestion, Suggestions
from tui.ui.colors import ACCENT, MUTED

_SIGNS = {"command": "/", "outlet": "@"}


class SuggestionList(OptionList, can_focus=False):
    def __init__(self) -> None:
        super().__init__(id="offers", markup=False)
        self._offers = NO_SUGGESTIONS
        self.display = False

    def show(self, offers: Suggestions, at: int) -> None:
        if offers != self._offers:
            self._offers = offers
            self.clear_options()
            self.add_options([Option(_entry(offer)) for offer in offers.suggestions])
        self.display = bool(offers.suggestions)
        self.highlighted = at if offers.suggestions else None

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(SuggestionChosen(self._offers.suggestions[event.option_index]))


def _entry(offer: Suggestion) -> Content:
    return Content.assemble(
        (f"{_SIGNS[offer.kind]}{one_line(offer.name)}", ACCENT), f" {offer.argument}".rstrip(), (f"  {offer.does}", MUTED)
    )
