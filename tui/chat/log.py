"""The turns of the conversation: all are data, at most 30 are widgets; scrolling to the top mounts older ones again."""

from asyncio import Lock
from collections.abc import Callable
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.geometry import Region

from tui.chat.card import Card
from tui.chat.mounted_window import MountedWindow
from tui.chat.turn_view import TurnView
from tui.conversation.turn import Turn
from tui.services.messages import CursorExited, CursorMoved
from tui.ui.bindings import move_bindings


class Log(VerticalScroll, can_focus=False):
    BINDINGS: ClassVar[list[BindingType]] = move_bindings("scroll_down", "scroll_up", "first_turn", "bottom")

    def __init__(self) -> None:
        super().__init__(id="log")
        self.turns: list[Turn] = []
        self._window = MountedWindow()
        self._views: dict[Turn, TurnView] = {}
        self._moving = False
        self._mounting = Lock()
        """Adding and scrolling both change the mounted turns, and both await in the middle of it."""

    def on_mount(self) -> None:
        self.anchor()
        self.add_class("-empty")

    async def add(self, turn: Turn, *, follow: bool = True) -> None:
        """Append a turn and show the end of the conversation; without `follow` only where the end was shown."""
        self.turns.append(turn)
        self.remove_class("-empty")
        if follow or self._window.last >= len(self.turns) - 1:
            self._window.latest(len(self.turns))
        await self._mount_window()
        if follow:
            self.anchor()

    async def remove_turn(self, turn: Turn) -> int:
        """Take a turn out of the conversation, and return its number."""
        at = self.turns.index(turn)
        del self.turns[at]
        self._window.removed(at)
        if self._window.first == self._window.last:  # all that was shown is gone
            self._window.latest(len(self.turns))
        await self._mount_window()
        return at

    async def insert_turn(self, at: int, turn: Turn) -> None:
        """Put a turn before number `at`, and bring it into view."""
        self.turns.insert(at, turn)
        self._window.inserted(at)
        self._window.around(at, len(self.turns))
        await self._mount_window()
        self._views[turn].card.focus()

    async def replace(self, turns: list[Turn]) -> None:
        """Show another conversation, at its end."""
        self.turns = turns
        self.set_class(not turns, "-empty")
        self._window = MountedWindow()
        self._window.latest(len(turns))
        await self._mount_window()
        self.anchor()

    async def jump(self, turn: Turn) -> None:
        """Bring a turn to the top of the screen, and enter its card."""
        self._window.around(self.turns.index(turn), len(self.turns))
        await self._mount_window()
        self.anchor(False)
        view = self._views[turn]
        view.card.focus(scroll_visible=False)
        self.call_after_refresh(lambda: self.scroll_to(y=view.virtual_region.y, animate=False, force=True))

    def show(self, turn: Turn, frame: int = -1) -> None:
        """Show the state of a turn; nothing is to be done where it has no widget."""
        if turn in self._views:
            self._views[turn].card.show(frame)

    def show_answer(self, turn: Turn) -> None:
        """Show the answer of a turn, its question at the top; where the person reads elsewhere, the view stays."""
        view = self._views.get(turn)
        is_followed = view is not None and turn is self.turns[-1] and self.scroll_y + self.size.height >= view.virtual_region.y
        self.show(turn)
        if is_followed:
            self.anchor(False)
            self.call_after_refresh(self._scroll_to_question, turn)

    def _scroll_to_question(self, turn: Turn) -> None:
        if (view := self._views.get(turn)) is not None:
            self.scroll_to(y=view.virtual_region.y, animate=False, force=True)

    def show_mark(self, turn: Turn) -> None:
        if turn in self._views:
            self._views[turn].show_question()

    def card(self, turn: Turn) -> Card | None:
        return self._views[turn].card if turn in self._views else None

    @property
    def newest(self) -> Card | None:
        return self.card(self.turns[-1]) if self.turns else None

    async def _mount_window(self) -> None:
        """Make the mounted turns those of the window; a turn keeps its widget where it has one."""
        async with self._mounting:
            await self._mount_missing()

    async def _mount_missing(self) -> None:
        window_turns = self.turns[self._window.first : self._window.last]
        window_set = set(window_turns)
        for turn in [turn for turn in self._views if turn not in window_set]:
            await self._views.pop(turn).remove()
        for below, run in _missing_runs(window_turns, self._views):
            new_views = {turn: TurnView(turn) for turn in run}
            self._views |= new_views
            await self.mount_all(new_views.values(), before=below)
        for turn, view in self._views.items():
            view.card.last = turn is self.turns[-1]

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        if self._moving:
            return
        if new_value <= 0 < old_value and self._window.first > 0:
            self.call_next(self._shift, self.turns[self._window.first], self._window.earlier)
        elif new_value >= self.max_scroll_y and new_value > old_value and self._window.last < len(self.turns):
            self.call_next(self._shift, self.turns[self._window.last - 1], lambda: self._window.later(len(self.turns)))

    def watch_show_vertical_scrollbar(self, shown: bool) -> None:
        """Let a scroll bar that appears show where the view is: Textual tells it only while it is shown."""
        if shown:
            self.vertical_scrollbar.position = self.scroll_y

    async def _shift(self, anchor_turn: Turn, move: Callable[[], bool]) -> None:
        """Move the window, and scroll so that the turn at the edge stays where it is on the screen."""
        self._moving = True
        before = self._views[anchor_turn].virtual_region.y - self.scroll_y
        move()
        await self._mount_window()
        self.call_after_refresh(self._settle, anchor_turn, before)

    def _settle(self, anchor_turn: Turn, before: float) -> None:
        self._moving = False
        if (view := self._views.get(anchor_turn)) is not None:
            self.scroll_to(y=view.virtual_region.y - before, animate=False, immediate=True)
            if self.screen.focused is None:  # the card that had the focus has left the window
                view.card.focus(scroll_visible=False)

    async def action_first_turn(self) -> None:
        """Go to the first turn of the conversation, wherever the mounted ones begin."""
        if self.turns:
            await self.jump(self.turns[0])

    async def action_bottom(self) -> None:
        """Go to the end of the conversation, with the cursor in the newest card: the one that had it may have left the window."""
        self._window.latest(len(self.turns))
        await self._mount_window()
        if self.newest is not None:
            self.newest.focus(scroll_visible=False)
        self.anchor()

    def on_cursor_exited(self, message: CursorExited) -> None:
        """Move the cursor from a card into the one above or below."""
        at = self.turns.index(message.turn) + message.by
        card = self.card(self.turns[at]) if 0 <= at < len(self.turns) else None
        if card is not None:
            card.enter(message.by)

    def on_cursor_moved(self, message: CursorMoved) -> None:
        if (view := self._views.get(message.turn)) is not None:
            row = view.virtual_region.y + view.card.virtual_region.y + message.row
            self.scroll_to_region(Region(0, row, 1, 1), animate=False)


def _missing_runs(turns: list[Turn], views: dict[Turn, TurnView]) -> list[tuple[TurnView | None, list[Turn]]]:
    """Return the runs of turns without a widget, each with the widget that is to come below it; None at the end."""
    runs: list[tuple[TurnView | None, list[Turn]]] = []
    run: list[Turn] = []
    for turn in turns:
        if turn not in views:
            run.append(turn)
        elif run:
            runs.append((views[turn], run))
            run = []
    return [*runs, (None, run)] if run else runs
