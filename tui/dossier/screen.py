"""The dossier screen: the pinned quotes of the conversation, which are put in order, annotated, opened and saved here."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from index.errors import PullquoteError
from tui.conversation.pin import Pin, PinKey, Pins, PinsChange, moved_pin, with_note, without_pin
from tui.dossier.content import dossier_heading, empty_dossier, pin_content
from tui.dossier.pinned_sources import PinnedSources
from tui.dossier.saving import FROM_FILE, file_dialog, style_dialog, style_file_dialog
from tui.services import ask_worker, dossier_worker, messages
from tui.services.context import AppContext
from tui.services.messages import StatusMessage
from tui.services.open_article import OpenArticle
from tui.ui import keymap as keys
from tui.ui import shown_keys
from tui.ui.bindings import LIST_MOVES, bindings_for
from tui.ui.dialogs import InputDialog
from tui.ui.key_bar import KeyBar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qa.answer import Citation
    from tui.conversation.recheck import SourceChange

_POLL_SECONDS = 0.5
"""Seconds between two looks whether the archive is another one."""


class PinList(OptionList):
    BINDINGS: ClassVar[list[BindingType]] = LIST_MOVES


class DossierScreen(Screen[None]):
    CSS_PATH = "dossier.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss", "Back", show=False),
        bindings_for("dossier", "dismiss"),
        Binding("J,shift+down", "move(1)", "Move down", show=False),
        Binding("K,shift+up", "move(-1)", "Move up", show=False),
        Binding("e", "note", "Note", show=False),
        bindings_for("delete", "remove"),
        bindings_for("save", "save"),
        bindings_for("copy", "copy"),
        bindings_for("cite", "cite"),
        bindings_for("open", "file"),
        bindings_for("address", "address"),
    ]

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._app_context = context
        self._current = context.current
        self._pins: Pins = ()
        self._changes: Mapping[PinKey, SourceChange] = {}
        self._citations: Mapping[PinKey, Citation] = {}
        """The pinned citations with the corrections of now, once they are known."""
        self._generation = 0

    def compose(self) -> ComposeResult:
        yield Static(id="dossier-heading", markup=False)
        yield Static(id="no-pins", markup=False)
        yield PinList(id="pins", markup=False)
        yield KeyBar(shown_keys.DOSSIER_KEYS)

    def on_mount(self) -> None:
        self.query_one(PinList).focus()
        self.set_interval(_POLL_SECONDS, self._poll)
        self.show_pins()

    def _poll(self) -> None:
        """Compare the pins with the archive once it is open, and again once it is new."""
        assistant = self._app_context.assistant
        if assistant is not None and assistant.archive.manifest.generation != self._generation:
            self._generation = assistant.archive.manifest.generation
            self._compare(self._pins)

    @work(thread=True, exclusive=True, group="comparing")
    def _compare(self, pins: Pins) -> None:
        dossier_worker.compare_and_post(self._app_context, pins, self.post_message)

    def on_pins_compared(self, message: dossier_worker.PinsCompared) -> None:
        self._changes, self._citations = message.changes, message.citations
        self._fill()

    # The list

    def show_pins(self) -> None:
        """Show the dossier as it is kept now, and compare it with the archive."""
        try:
            self._pins = self._app_context.dossier.pins(self._current)
        except PullquoteError as error:
            self._say(str(error))
        self._generation = 0
        self._fill()
        self._poll()

    def _fill(self, chosen: PinKey | None = None) -> None:
        """Fill the list; the cursor stays at its pin, or at its place where that is gone."""
        pin_list, before = self.query_one(PinList), self._chosen
        at = pin_list.highlighted or 0
        key = chosen or (before.key if before is not None else None)
        places = {pin.key: place for place, pin in enumerate(self._pins)}
        pin_list.clear_options()
        changes, has_marks = self._changes, self.app.no_color
        contents = [pin_content(self._now(pin), n, changes.get(pin.key, ""), has_marks) for n, pin in enumerate(self._pins, 1)]
        pin_list.add_options([Option(content, id=_option_id(pin)) for content, pin in zip(contents, self._pins, strict=True)])
        if self._pins:
            pin_list.highlighted = places[key] if key in places else min(at, len(self._pins) - 1)
        self._show_frame()

    def _show_frame(self) -> None:
        changed = sum(change != "moved" for key, change in self._changes.items() if any(pin.key == key for pin in self._pins))
        heading = dossier_heading(self._app_context.conversation_name, len(self._pins), changed)
        self.query_one("#dossier-heading", Static).update(heading)
        nothing = self.query_one("#no-pins", Static)
        nothing.display, self.query_one(PinList).display = not self._pins, bool(self._pins)
        nothing.update(empty_dossier(keys.key_labels(self._app_context.keys)["pin"]))
        self.query_one(KeyBar).show_keys(shown_keys.DOSSIER_KEYS if self._pins else shown_keys.EMPTY_DOSSIER_KEYS)

    @property
    def _chosen(self) -> Pin | None:
        option = self.query_one(PinList).highlighted_option
        return next((pin for pin in self._pins if option is not None and _option_id(pin) == option.id), None)

    def _now(self, pin: Pin) -> Pin:
        """Return the pin with the corrections of now."""
        return replace(pin, citation=self._citations.get(pin.key, pin.citation))

    def _say(self, text: str) -> None:
        self.query_one(KeyBar).say(text)

    # Changes

    def _change(self, change: PinsChange, undone: str, said: str = "") -> None:
        """Change the dossier in its file, so that it can be undone, and show it."""
        dossier = self._app_context.dossier
        try:
            step = dossier.change(self._current, change, undone)
            self._pins = dossier.pins(self._current)
        except PullquoteError as error:
            self._say(str(error))
            return
        if step.pins != self._pins:
            self._app_context.undo.push(step)
        self._fill()
        if said:
            self._say(said)

    def action_move(self, by: int) -> None:
        if (pin := self._chosen) is not None:
            self._change(partial(moved_pin, key=pin.key, by=by), "The quote is back at its place.")

    def action_remove(self) -> None:
        if (pin := self._chosen) is not None:
            undo = keys.key_labels(self._app_context.keys)["undo"]
            said = f"Removed from the dossier. {undo} brings it back."
            self._change(partial(without_pin, key=pin.key), "The quote is in the dossier again.", said)

    def action_note(self) -> None:
        if (pin := self._chosen) is None:
            return
        hint = "It stands above the quote where the dossier is saved. An empty line takes it away."

        def set_note(note: str | None) -> None:
            if note is not None and note != pin.note:
                self._change(partial(with_note, key=pin.key, note=note), "The note is as it was before.")

        self.app.push_screen(
            InputDialog("Your note to this quote", pin.note, hint, enter="keep the note", may_be_empty=True), set_note
        )

    # Opening, copying and citing a quote

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._read(PinnedSources(self._pins), event.option_index + 1)

    @work(thread=True, exclusive=True, group="reading")
    def _read(self, sources: PinnedSources, n: int) -> None:
        ask_worker.fetch_article(self._app_context.assistant_handle, sources, n, self.post_message)

    def on_article_fetched(self, message: messages.ArticleFetched) -> None:
        message.stop()
        self.post_message(messages.ArticleRequested(OpenArticle(message.article, message.turn, message.n)))

    def on_article_fetch_failed(self, message: messages.ArticleFetchFailed) -> None:
        message.stop()
        self._say(str(message.error))

    def action_copy(self) -> None:
        if (pin := self._chosen) is not None:
            self.post_message(messages.CopyRequested(self._now(pin).citation))

    def action_cite(self) -> None:
        if (pin := self._chosen) is not None:
            self.post_message(messages.CitationRequested(pin.citation))

    def action_file(self) -> None:
        if (pin := self._chosen) is not None:
            self.post_message(messages.FileRequested(pin.citation.source.article, pin.citation.sentence))

    def action_address(self) -> None:
        if (pin := self._chosen) is not None:
            self.post_message(messages.AddressRequested(pin.citation.source.url))

    # Saving

    def action_save(self) -> None:
        """Ask for the style of the footnotes, then for the file."""
        if self._pins:
            self.app.push_screen(style_dialog(self._pins[0].citation.source), self._ask_for_file)
        else:
            self._say("There is nothing to save yet.")

    def _ask_for_file(self, style: str | None) -> None:
        if style == FROM_FILE:
            self.app.push_screen(style_file_dialog(), self._ask_for_file)
        elif style is not None:
            name = self._app_context.conversation_name or self._pins[0].question
            self.app.push_screen(file_dialog(name), partial(self._save_as, style))

    def _save_as(self, style: str, path: str | None) -> None:
        if path:
            self._save(path, style)

    @work(thread=True, group="actions")
    def _save(self, path: str, style: str) -> None:
        try:
            text = dossier_worker.save_dossier(self._app_context, path, style)
        except PullquoteError as error:
            text = str(error)
        self.post_message(StatusMessage(text))


def _option_id(pin: Pin) -> str:
    return "-".join(map(str, pin.key))
